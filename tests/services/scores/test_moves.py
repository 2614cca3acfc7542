"""Scores taken under a wrong agency are moved as one change, and come back by undoing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import InvalidInput, NotAllowed
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.scores.table import read_scores
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.scores import all_score_figures, assessed_agencies
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.imports.scores import confirm_score_import
from ita_dash.services.scores.move_preview import MovePreview, NewAssessed, preview_move
from ita_dash.services.scores.moves import Counts, move_scores
from tests.builders import REAL_SCORES
from tests.stored import VIEWER, WORKING_GROUP, assessed_rows, import_scores, score_rows

PEER, MEAN = 1, 2
Stored = dict[tuple[int, int, str], Any]


@pytest.fixture
def agencies(db: Database, agency: Agency) -> Agency:
    """The agency beside a neighbour and the mean of a province."""
    with db.change(agency.agency_id, WORKING_GROUP, "import_scores", "x.csv") as transaction:
        transaction.append("assessed_agency", assessed_rows(PEER, "เทศบาลข้างเคียง"))
        transaction.append("assessed_agency", assessed_rows(MEAN, "ระนอง", "province_mean"))
    return agency


def stored(db: Database, agency: Agency) -> Stored:
    """Every figure that stands: agency, year and code with its value or label."""
    found = all_score_figures(db, agency.agency_id, newest_change(db, agency.agency_id))
    said = found["label"].astype(object).where(found["label"].notna(), found["value"])
    keys = zip(found["assessed_id"], found["fiscal_year"], found["code"], strict=True)
    return dict(zip(keys, said, strict=True))


def plan(
    db: Database,
    agency: Agency,
    source: int,
    target: int | NewAssessed,
    years: Sequence[int] = (2567,),
) -> MovePreview:
    as_of = newest_change(db, agency.agency_id)
    return preview_move(db, agency.agency_id, as_of, source, target, years)


def move(
    db: Database,
    agency: Agency,
    source: int,
    target: int | NewAssessed,
    years: Sequence[int] = (2567,),
    counts: Mapping[int, Counts] | None = None,
) -> int:
    seen = plan(db, agency, source, target, years)
    return move_scores(db, WORKING_GROUP, agency.agency_id, seen, counts or {}, reason=" แถว ผิด ")


@pytest.mark.parametrize(("source", "target"), [(0, PEER), (PEER, 0)])
def test_years_move_as_one_change_and_come_back(
    db: Database, agencies: Agency, source: int, target: int
) -> None:
    for year in (2566, 2567, 2568):
        import_scores(db, agencies.agency_id, score_rows(source, year, total=90.0, rating="ผ่าน"))
    before = stored(db, agencies)
    number = move(db, agencies, source, target, (2566, 2567))
    assert number == newest_change(db, agencies.agency_id)
    assert stored(db, agencies) == {
        (source if year == 2568 else target, year, code): value
        for (_, year, code), value in before.items()
    }
    log = changes(db, agencies.agency_id, number).iloc[0]
    assert log["action"] == "move_scores"
    assert log["note"].startswith("2566, 2567: ")
    assert log["note"].endswith(" แถว ผิด")
    seen = preview_undo(db, agencies.agency_id, number)
    assert {str(line.what)[:11] for line in seen.lines} == {"คะแนนปี 256"}
    undo_change(db, WORKING_GROUP, agencies.agency_id, number, seen)
    assert stored(db, agencies) == before


def test_the_source_of_a_figure_moves_with_it(db: Database, agencies: Agency) -> None:
    rows = score_rows(iit=27.0).assign(scale="points", source="hand:ประกาศ")
    import_scores(db, agencies.agency_id, rows)
    move(db, agencies, 0, PEER)
    figure = all_score_figures(db, agencies.agency_id, 1000).iloc[0]
    told = (figure["assessed_id"], figure["value"], figure["scale"], figure["source"])
    assert told == (PEER, 27.0, "points", "hand:ประกาศ")


def test_equal_figures_are_no_collision_and_others_are_joined(
    db: Database, agencies: Agency
) -> None:
    import_scores(db, agencies.agency_id, score_rows(total=90.0, iit=91.0))
    import_scores(db, agencies.agency_id, score_rows(PEER, total=90.0, oit=80.0))
    assert plan(db, agencies, 0, PEER).undecided == []
    move(db, agencies, 0, PEER)
    assert stored(db, agencies) == {
        (PEER, 2567, "total"): 90.0,
        (PEER, 2567, "iit"): 91.0,
        (PEER, 2567, "oit"): 80.0,
    }


@pytest.mark.parametrize(
    ("counts", "left"),
    [("moved", {"total": 90.0, "iit": 91.0}), ("standing", {"total": 88.0, "oit": 80.0})],
)
def test_of_a_year_that_both_have_one_counts_as_a_whole(
    db: Database, agencies: Agency, counts: Counts, left: dict[str, float]
) -> None:
    import_scores(db, agencies.agency_id, score_rows(total=90.0, iit=91.0))
    import_scores(db, agencies.agency_id, score_rows(PEER, total=88.0, oit=80.0))
    before = stored(db, agencies)
    with pytest.raises(InvalidInput) as refused:
        move(db, agencies, 0, PEER)
    assert str(refused.value.what) == "เทศบาลข้างเคียง มีคะแนนปี 2567 อยู่แล้วและไม่ตรงกัน: คะแนนรวม"
    assert stored(db, agencies) == before
    number = move(db, agencies, 0, PEER, counts={2567: counts})
    assert stored(db, agencies) == {(PEER, 2567, code): value for code, value in left.items()}
    undo_change(db, WORKING_GROUP, agencies.agency_id, number)
    assert stored(db, agencies) == before


def test_a_mean_taken_for_a_result_becomes_a_mean_and_never_the_other_way(
    db: Database, agencies: Agency
) -> None:
    import_scores(db, agencies.agency_id, score_rows(total=90.0))
    move(db, agencies, 0, MEAN)
    assert stored(db, agencies) == {(MEAN, 2567, "total"): 90.0}
    with pytest.raises(InvalidInput) as refused:
        plan(db, agencies, MEAN, 0)
    assert "ค่าเฉลี่ยระดับจังหวัด" in str(refused.value.what)


def test_an_agency_not_known_yet_is_made_and_goes_with_an_undo(
    db: Database, agencies: Agency
) -> None:
    import_scores(db, agencies.agency_id, score_rows(total=90.0))
    number = move(db, agencies, 0, NewAssessed(" เทศบาล  ใหม่", "official"))
    known = assessed_agencies(db, agencies.agency_id, 1000)
    assert known["name"].tolist()[1:] == ["เทศบาลข้างเคียง", "ระนอง", "เทศบาล ใหม่"]
    assert stored(db, agencies) == {(3, 2567, "total"): 90.0}
    undo_change(db, WORKING_GROUP, agencies.agency_id, number)
    assert len(assessed_agencies(db, agencies.agency_id, 1000)) == 3
    assert stored(db, agencies) == {(0, 2567, "total"): 90.0}


@pytest.mark.parametrize(
    ("source", "target", "years"),
    [
        (0, 0, (2567,)),
        (0, 99, (2567,)),
        (99, 0, (2567,)),
        (0, PEER, (2560,)),
        (0, PEER, ()),
        (0, NewAssessed(" ", "official"), (2567,)),
        (0, NewAssessed("เทศบาลข้างเคียง", "official"), (2567,)),
        (0, NewAssessed("ใหม่", "x"), (2567,)),
    ],
)
def test_what_cannot_be_moved_is_refused(
    db: Database,
    agencies: Agency,
    source: int,
    target: int | NewAssessed,
    years: Sequence[int],
) -> None:
    import_scores(db, agencies.agency_id, score_rows(total=90.0))
    with pytest.raises(InvalidInput):
        plan(db, agencies, source, target, years)


def test_what_changed_since_the_preview_is_not_moved(db: Database, agencies: Agency) -> None:
    import_scores(db, agencies.agency_id, score_rows(total=90.0))
    seen = plan(db, agencies, 0, PEER)
    newest = import_scores(db, agencies.agency_id, score_rows(PEER, total=88.0))
    with pytest.raises(InvalidInput):
        move_scores(db, WORKING_GROUP, agencies.agency_id, seen, {})
    assert newest_change(db, agencies.agency_id) == newest


def test_only_the_working_group_moves(db: Database, agencies: Agency) -> None:
    import_scores(db, agencies.agency_id, score_rows(total=90.0))
    with pytest.raises(NotAllowed):
        move_scores(db, VIEWER, agencies.agency_id, plan(db, agencies, 0, PEER), {})


def test_real_rows_of_a_neighbour_move_and_come_back(db: Database, agency: Agency) -> None:
    parsed = read_scores(Upload("scores_real.csv", REAL_SCORES.read_bytes()), load_rulebooks(), 50)
    confirm_score_import(db, WORKING_GROUP, agency, parsed)
    before = stored(db, agency)
    known = assessed_agencies(db, agency.agency_id, 1000)
    peers = known.loc[known["row_kind"] == "official", "assessed_id"].tolist()
    peer = next(each for each in peers if each and any(key[0] == each for key in before))
    years = sorted({key[1] for key in before if key[0] == peer})
    number = move(db, agency, peer, 0, years)
    assert {key[0] for key in stored(db, agency)} & {peer, 0} == {0}
    undo_change(db, WORKING_GROUP, agency.agency_id, number)
    assert stored(db, agency) == before
