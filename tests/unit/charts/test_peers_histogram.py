"""Every other agency is counted once, on its side of the target, and the own one is marked."""

from __future__ import annotations

from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.charts.peers_histogram import peers_histogram, peers_histogram_alt
from tests.unit.charts.series import THAI, drawn


def others(totals: list[float]) -> pd.DataFrame:
    """Scored agencies named by their places."""
    rows = [{"name": f"อบต.{number}", "score": total} for number, total in enumerate(totals)]
    return pd.DataFrame(rows, columns=["name", "score"]).astype({"score": "float64"})


def picture(totals: list[float], own: float | None = None) -> dict[str, Any]:
    return drawn(peers_histogram(others(totals), own, target=85.0, tr=THAI, dark=False))


@given(st.lists(st.integers(0, 10_000).map(lambda cents: cents / 100), min_size=1, max_size=50))
def test_every_agency_is_counted_on_its_side_of_the_target(totals: list[float]) -> None:
    (bars,) = picture(totals)["data"]
    counted = list(zip(bars["x"], bars["y"], strict=True))
    assert sum(n for _, n in counted) == len(totals)
    assert sum(n for x, n in counted if x > 85) == sum(total >= 85 for total in totals)


@given(st.lists(st.integers(0, 10_000).map(lambda cents: cents / 100), min_size=1, max_size=6))
def test_every_bar_names_the_agencies_it_counts(totals: list[float]) -> None:
    (bars,) = picture(totals)["data"]
    for count, hover in zip(bars["y"], bars["hovertext"], strict=True):
        head, *named = hover.split("<br>")
        assert head.endswith(f": {count} หน่วยงาน")
        assert len(named) == count
    every = [name for hover in bars["hovertext"] for name in hover.split("<br>")[1:]]
    assert sorted(every) == sorted(f"อบต.{n} {total:.2f}" for n, total in enumerate(totals))


def test_a_bar_of_many_names_the_best_and_counts_the_others() -> None:
    (bars,) = picture([91.0 + n / 10 for n in range(9)])["data"]
    (hover,) = (text for text in bars["hovertext"] if "9 หน่วยงาน" in text)
    _, *named, rest = hover.split("<br>")
    assert named[0] == "อบต.8 91.80"
    assert (len(named), rest) == (6, "และอีก 3 หน่วยงาน")


def test_markup_in_a_name_stays_text() -> None:
    frame = others([90.0]).assign(name='<a href="x">ก</a>')
    sent = peers_histogram(frame, None, target=85.0, tr=THAI, dark=False).to_dict()
    assert "<a" not in str(sent)


def test_below_the_target_is_hatched() -> None:
    (bars,) = picture([80.0, 90.0])["data"]
    hatched = [
        x for x, shape in zip(bars["x"], bars["marker"]["pattern"]["shape"], strict=True) if shape
    ]
    assert max(hatched) < 85 < min(set(bars["x"]) - set(hatched))


def test_the_own_total_is_marked_and_unknown_is_not() -> None:
    own = picture([80.0, 90.0], 84.74)["layout"]
    assert own["shapes"][0]["x0"] == 84.74
    assert "84.74" in own["annotations"][0]["text"]
    assert picture([80.0, 90.0])["layout"]["shapes"] == []


def test_the_words_give_the_count_the_median_and_the_own_place() -> None:
    words = peers_histogram_alt(others([70.0, 80.0, 90.0]), 84.74, target=85.0, tr=THAI)
    assert "หน่วยงานอื่น 3 แห่ง ถึงเป้าหมาย 85 จำนวน 1 แห่ง มัธยฐาน 80.00" in words
    assert "สูงกว่า 2 แห่ง" in words


def test_no_other_agency_gives_a_sentence() -> None:
    assert "ยังไม่มีหน่วยงานอื่นให้เปรียบเทียบ" in str(picture([]))
    words = peers_histogram_alt(others([]), 80.0, target=85.0, tr=THAI)
    assert words == "ยังไม่มีหน่วยงานอื่นให้เปรียบเทียบ"
