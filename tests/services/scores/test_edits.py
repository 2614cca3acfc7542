"""Figures typed by hand: one change, only what differs, and never over somebody else's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.scores.scoring import assessments
from ita_dash.domain.scores.sources import source_message
from ita_dash.imports.scores.typed import Value
from ita_dash.queries.agencies import Agency
from ita_dash.queries.change_details import written_rows
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.scores import assessed_agencies, newest_year_change, score_figures
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.scores.edits import ScoreEdit, edit_scores
from ita_dash.services.scores.years import seen_figures
from tests.stored import VIEWER, WORKING_GROUP, import_scores, score_rows

EDIT = ScoreEdit(2567, {"total": 92.76}, "official", "ประกาศ ป.ป.ช.", "  ประกาศ  ใหม่ ")


def stored(db: Database, agency: Agency, fiscal_year: int = 2567) -> dict[str, Any]:
    """What stands of a year: by code the value or the label."""
    found = score_figures(db, agency.agency_id, newest_change(db, agency.agency_id))
    found = found[found["fiscal_year"] == fiscal_year]
    shown = found["label"].astype(object).where(found["label"].notna(), found["value"])
    return dict(zip(found["code"], shown, strict=True))


def edit(db: Database, agency: Agency, figures: Mapping[str, Value], **other: Any) -> int | None:
    """Write an edit of what stands just now."""
    wanted = replace(EDIT, figures=figures, **other)
    found = score_figures(db, agency.agency_id, newest_change(db, agency.agency_id))
    seen = seen_figures(found, wanted.fiscal_year)
    return edit_scores(db, WORKING_GROUP, agency.agency_id, wanted, seen)


def test_a_new_year_is_one_change_with_its_source(db: Database, agency: Agency) -> None:
    typed: Mapping[str, Value] = {"total": 92.76, "rating": "ผ่าน", "iit": 95.0, "indicator_1": 88.5}
    number = edit(db, agency, typed)
    assert number is not None
    assert stored(db, agency) == typed
    log = changes(db, agency.agency_id, number).iloc[0]
    assert (log["action"], log["note"]) == ("edit_scores", "2567 ประกาศ ใหม่")
    figures = score_figures(db, agency.agency_id, number)
    assert set(figures["scale"]) == {"percent"}
    told = {str(source_message(each)) for each in figures["source"]}
    assert told == {"กรอกด้วยมือจาก ประกาศ ป.ป.ช."}
    assert assessments(figures, load_rulebooks())["total"].tolist() == [92.76]


def test_only_what_differs_is_written_and_the_rest_keeps_its_source(
    db: Database, agency: Agency
) -> None:
    first = import_scores(db, agency.agency_id, score_rows(total=91.15, iit=90.0, oit=80.0))
    number = edit(db, agency, {"total": 91.15, "iit": 90.5, "oit": None, "eit": None})
    assert stored(db, agency) == {"total": 91.15, "iit": 90.5}
    figures = score_figures(db, agency.agency_id, 1000).set_index("code")
    assert figures.loc["total", "change_no"] == first
    assert figures.loc["total", "source"] == "คะแนน.csv"
    written = written_rows(db, agency.agency_id, 1000, [number or 0]).scores[number or 0]
    assert {(each.code, each.before, each.after) for each in written} == {
        ("iit", 90.0, 90.5),
        ("oit", 80.0, None),
    }


def test_what_stands_already_is_no_change(db: Database, agency: Agency) -> None:
    import_scores(db, agency.agency_id, score_rows(total=91.15, rating="ผ่าน"))
    before = newest_change(db, agency.agency_id)
    assert edit(db, agency, {"total": 91.15, "rating": "ผ่าน", "iit": None}) is None
    assert newest_change(db, agency.agency_id) == before


def test_a_figure_in_points_typed_on_a_hundred_is_written(db: Database, agency: Agency) -> None:
    rows = score_rows(iit=27.0).assign(scale="points")
    import_scores(db, agency.agency_id, rows)
    assert edit(db, agency, {"iit": 27.0}) is not None
    figures = score_figures(db, agency.agency_id, 1000)
    assert assessments(figures, load_rulebooks())["iit"].tolist() == [27.0]


@pytest.mark.parametrize(
    ("figures", "name"),
    [
        ({"total": 100.01}, "คะแนนรวม"),
        ({"iit": -0.01}, "IIT"),
        ({"indicator_3": float("nan")}, "ตัวชี้วัดที่ 3"),
        ({"eit": float("inf")}, "EIT"),
        ({"indicator_99": 90.0}, "ตัวชี้วัดที่ 99"),
        ({"total": "ผ่าน"}, "คะแนนรวม"),
        ({"rating": 90.0}, "ระดับ"),
    ],
)
def test_what_can_be_no_figure_is_refused_by_its_name(
    db: Database, agency: Agency, figures: Mapping[str, Value], name: str
) -> None:
    before = newest_change(db, agency.agency_id)
    with pytest.raises(InvalidInput) as refused:
        edit(db, agency, figures)
    assert str(refused.value.what).startswith(f"{name}: ")
    assert newest_change(db, agency.agency_id) == before


def test_year_source_and_kind_must_be_told(db: Database, agency: Agency) -> None:
    wrongs: list[dict[str, Any]] = [{"fiscal_year": 2600}, {"source": " "}, {"row_kind": "x"}]
    for wrong in wrongs:
        with pytest.raises(InvalidInput):
            edit(db, agency, {"total": 90.0}, **wrong)
    import_scores(db, agency.agency_id, score_rows(fiscal_year=2560, total=90.0))
    assert edit(db, agency, {"total": None}, fiscal_year=2560, source="") is not None
    assert stored(db, agency, 2560) == {}


def test_only_the_working_group_writes(db: Database, agency: Agency) -> None:
    with pytest.raises(NotAllowed):
        edit_scores(db, VIEWER, agency.agency_id, EDIT, ())


@pytest.mark.parametrize("meanwhile", [92.0, None])
def test_what_somebody_else_wrote_meanwhile_is_named_and_stays(
    db: Database, agency: Agency, meanwhile: float | None
) -> None:
    import_scores(db, agency.agency_id, score_rows(total=91.15, iit=90.0))
    seen = seen_figures(score_figures(db, agency.agency_id, 1000), 2567)
    newest = import_scores(db, agency.agency_id, score_rows(iit=meanwhile))
    with pytest.raises(EditCollision) as collision:
        edit_scores(db, WORKING_GROUP, agency.agency_id, EDIT, seen)
    assert collision.value.current_change_no == newest
    assert f"การเปลี่ยนแปลงที่ {newest}" in str(collision.value.what)
    assert newest_change(db, agency.agency_id) == newest


def test_another_year_may_change_meanwhile(db: Database, agency: Agency) -> None:
    import_scores(db, agency.agency_id, score_rows(fiscal_year=2566, total=91.15))
    assert edit_scores(db, WORKING_GROUP, agency.agency_id, EDIT, ()) is not None


def test_who_wrote_a_year_last_is_known_also_of_a_removal(db: Database, agency: Agency) -> None:
    place = agency.agency_id, 1000, 2567
    assert newest_year_change(db, *place) is None
    import_scores(db, agency.agency_id, score_rows(total=91.15))
    number = edit(db, agency, {"total": None})
    import_scores(db, agency.agency_id, score_rows(fiscal_year=2568, total=91.15))
    import_scores(db, agency.agency_id, score_rows(assessed_id=1, total=91.15))
    newest = newest_year_change(db, *place)
    assert newest is not None
    told = (newest.change_no, newest.actor, newest.action)
    assert told == (number, WORKING_GROUP.name, "edit_scores")


def test_the_kind_of_results_is_said_of_all_and_taken_back(db: Database, agency: Agency) -> None:
    kind = "reported_by_media_or_agency"
    number = edit(db, agency, {}, row_kind=kind, source="")
    assert assessed_agencies(db, agency.agency_id, 1000)["row_kind"].tolist() == [kind]
    assert number is not None
    plan = preview_undo(db, agency.agency_id, number)
    undo_change(db, WORKING_GROUP, agency.agency_id, number, plan)
    assert assessed_agencies(db, agency.agency_id, 1000)["row_kind"].tolist() == ["official"]


def test_an_edit_is_taken_back_whole(db: Database, agency: Agency) -> None:
    import_scores(db, agency.agency_id, score_rows(total=91.15, iit=90.0))
    stood = stored(db, agency)
    number = edit(db, agency, {"total": 92.0, "iit": None, "oit": 80.0})
    undo_change(db, WORKING_GROUP, agency.agency_id, number or 0)
    assert stored(db, agency) == stood
