"""The value beside a point is where nothing runs into it, also on a phone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ita_dash.charts.trend.label_sides import NARROWEST_WIDTH, label_sides

SCALE = 4.0


def sides(*values: float | None, focus: int = -1, breaks: tuple[int, ...] = ()) -> list[str | None]:
    return label_sides(
        values, focus=focus % len(values), breaks=breaks, target=85.0, pixels_per_point=SCALE
    )


def test_where_it_would_lie_on_the_target_the_value_is_on_the_other_side() -> None:
    assert sides(82.0) == ["bottom center"]
    assert sides(88.0) == ["top center"]


def test_at_a_peak_it_is_above_and_in_a_valley_below() -> None:
    assert sides(60.0, 78.0, 60.0)[1] == "top center"
    assert sides(78.0, 60.0, 78.0)[1] == "bottom center"


def test_a_missing_year_has_no_label() -> None:
    assert sides(62.0, None, 72.0)[1] is None


def test_a_break_does_not_count_as_a_line() -> None:
    assert sides(40.0, 75.0, 60.0, breaks=(1, 2))[1] in ("top center", "bottom center")


def test_values_without_room_are_left_out_but_never_the_year_in_focus() -> None:
    crowd = sides(*[86.0 + i % 2 / 10 for i in range(24)], focus=12)
    assert crowd[12] is not None
    assert None in crowd


@given(st.lists(st.floats(40, 100) | st.none(), min_size=1, max_size=14).filter(any))
def test_no_two_labels_share_a_place(values: list[float | None]) -> None:
    focus = next(i for i, value in enumerate(values) if value is not None)
    step = NARROWEST_WIDTH / len(values)
    centres = []
    for i, side in enumerate(sides(*values, focus=focus)):
        value = values[i]
        if side is not None and value is not None:
            up, across = side.split()
            x = i * step + {"left": -20, "center": 0, "right": 20}[across]
            centres.append((x, value * SCALE + (15 if up == "top" else -15)))
    for n, (x, y) in enumerate(centres):
        assert all(abs(x - a) >= 27.9 or abs(y - b) >= 14.9 for a, b in centres[n + 1 :])
