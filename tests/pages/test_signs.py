"""A sign is never the only carrier: beside it stands a word, in both languages."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.navigation import PAGES
from tests.pages.conftest import OpenPage, shown

ALONE = re.compile(r"^[!▲▼✓●○≠⚠—]?\s*[\d.,%]*$")
"""A sign alone, or with nothing but a number."""
SIGN = re.compile(r"[!▲▼✓●○≠⚠]")
BADGE = re.compile(r":\w+-badge\[((?:\\.|[^\]\\])*)\]")
COLOURED = re.compile(r":(?:red|orange|green|blue)\[((?:\\.|[^\]\\])*)\]")


def _pieces(app: AppTest) -> list[str]:
    """Every badge, every coloured piece of text and every cell of a small table."""
    text = shown(app) + "\n".join(link.proto.label for link in app.get("page_link"))
    cells = [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
    rows = [cell for line in text.splitlines() if line.startswith("|") for cell in line.split("|")]
    pieces = [*BADGE.findall(text), *COLOURED.findall(text), *cells, *rows]
    return [re.sub(r"[\\*]", "", piece).strip() for piece in pieces]


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_no_sign_stands_alone(open_page: OpenPage, page: str, language: str) -> None:
    app = open_page(page, lang=language)
    assert not app.exception
    alone = [p for p in _pieces(app) if SIGN.search(p) and ALONE.match(p)]
    # The marks before the sentences of the overview are followed by the whole sentence.
    assert [piece for piece in alone if piece not in ("!", "▼", "●", "✓")] == []


@pytest.mark.parametrize(("language", "words"), [("th", "เกินกำหนด 1"), ("en", "1 overdue")])
@pytest.mark.parametrize("page", ["overview", "divisions"])
def test_late_measures_of_a_division_are_said_in_words(
    open_page: OpenPage, page: str, language: str, words: str
) -> None:
    cells = [each.proto.body for each in open_page(page, lang=language).get("html")]
    assert sum(f"</small> {words}</span>" in body for body in cells) == 2


def test_a_finished_step_is_said_to_be_finished(open_page: OpenPage) -> None:
    steps = shown(open_page("measures", m="9"))
    # A step whose day is known says that too.
    assert steps.count(":green[✓]") == steps.replace("\\", "").count(":green[(เสร็จแล้ว") > 0
