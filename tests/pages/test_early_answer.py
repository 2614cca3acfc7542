"""The answer in the first response says what the page says, and nothing where it says nothing."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from ita_dash.db.connect import open_database
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import Language, Translator
from ita_dash.services.agencies.agency import create_agency
from ita_dash.ui.server import early_answer as shell_answer
from ita_dash.ui.server.early_answer import early_answer
from tests.hostile import HOSTILE
from tests.pages.conftest import OpenPage, shown
from tests.stored import import_scores, score_rows


def lines(answer: str) -> dict[str, str]:
    """The answer's texts by what they are."""
    return {
        name: unescape(text) for name, text in re.findall(r'<p class="([^"]*)">(.*?)</p>', answer)
    }


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("query", [{}, {"fy": "2566"}])
def test_it_says_what_the_page_says(
    open_page: OpenPage, language: Language, query: dict[str, str]
) -> None:
    app = open_page("overview", lang=language, **query)
    said = lines(early_answer(query, language))
    total = app.metric[0]
    assert said.pop("agency") == app.title[0].value
    assert (said.pop("label"), said.pop("score")) == (total.label, total.value)
    as_of, invented = said.pop("as-of").split(" · ")
    page = shown(app).replace("\\", "").replace("\u2060", "")
    assert as_of in page
    assert invented in page
    [words] = said.values()
    told = re.sub(r":\w+(-badge)?\[|\]", "", page)
    assert words in told


def test_a_year_without_scores_and_what_is_no_year_have_no_answer(open_page: OpenPage) -> None:
    open_page("overview")
    assert early_answer({}, "th")
    for asked in ("2570", "2500", "", "x", "<b>", "2566 "):
        assert early_answer({"fy": asked}, "th") == ""
    assert early_answer({"asof": "2"}, "th") == ""


def test_without_scores_or_an_agency_there_is_no_answer(open_empty: OpenPage) -> None:
    open_empty("overview")
    assert early_answer({}, "th") == ""


def test_before_an_agency_is_made_there_is_no_answer(open_unmade: OpenPage) -> None:
    open_unmade("overview")
    assert early_answer({}, "th") == ""


def test_an_unknown_rating_is_said_to_be_unknown(app_file: Path) -> None:
    own_scores(app_file, "องค์การบริหารส่วนตำบลทดสอบ", iit=90.0)
    said = lines(early_answer({}, "th"))
    assert said["score"] == "–"
    assert said["gap gray"] == "ไม่ทราบระดับ ไม่ทราบระยะห่างจากเป้าหมาย"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_text_and_nothing_else(app_file: Path, name: str) -> None:
    own_scores(app_file, name, total=90.0)
    answer = early_answer({}, "th")
    assert lines(answer)["agency"] == name
    assert re.findall(r"<(\w+)", answer) == ["div", "p", "p", "p", "p", "p"]


def test_a_store_that_fails_leaves_the_page_to_say_so(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def gone(tr: Translator) -> None:
        raise StoreFailure(msg("ไม่พบเครื่อง"), msg("โปรดลองใหม่"))

    open_page("overview")
    monkeypatch.setattr(shell_answer, "standing_workspace", gone)
    assert early_answer({}, "th") == ""
    assert "no early answer" in caplog.text


def own_scores(file: Path, name: str, **scores: Any) -> None:
    """An agency of this name with these scores of FY2567."""
    db = open_database(f"duckdb:///{file.as_posix()}")
    agency = create_agency(db, LOCAL_USER, AgencyProfile(name, "อบต.", None, None))
    import_scores(db, agency.agency_id, score_rows(**scores))
    db.close()
