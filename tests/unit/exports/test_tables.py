"""The tables have the promised columns, and scores and measures import back unchanged."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.measures import Step
from ita_dash.exports.csv_file import csv_bytes
from ita_dash.exports.tables import (
    TABLES,
    divisions_table,
    indicators_table,
    measures_table,
    scores_table,
)
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.problems import has_errors
from ita_dash.imports.scores.table import read_scores
from ita_dash.imports.uploads import Upload
from tests.unit.domain import builders
from tests.unit.exports.exported import (
    AGENCY,
    BOOKS,
    FORMULA,
    agencies,
    contents,
    figures,
    measures,
)

SCORE_COLUMNS = [
    *("fiscal_year", "agency", "agency_type", "province", "district"),
    *(f"indicator_{number}" for number in range(1, 11)),
    *("iit", "eit", "oit", "instrument_scale", "total", "rating", "row_kind", "source"),
]
COMPARED = ["fiscal_year", "code", "value", "label", "scale", "source"]


def read_back(frame: pd.DataFrame) -> pd.DataFrame:
    """The figures that the importer finds in the exported file."""
    scores = read_scores(Upload("scores.csv", csv_bytes(frame)), BOOKS, 5)
    assert not has_errors(scores.problems)
    named = scores.figures.merge(scores.agencies[["agency_no", "name"]], on="agency_no")
    return in_order(named)


def in_order(frame: pd.DataFrame) -> pd.DataFrame:
    ordered = frame.sort_values(["name", "fiscal_year", "code"])[["name", *COMPARED]]
    return ordered.reset_index(drop=True)


def test_scores_are_one_row_a_year_with_the_promised_columns() -> None:
    table = scores_table(figures(), agencies())
    assert list(table) == SCORE_COLUMNS
    assert table["fiscal_year"].tolist() == [2561, 2567, 2568]
    assert table["total"].tolist() == [68.42, 88.45, 84.74]
    assert table["rating"].fillna("").tolist() == ["", "ผ่าน", "ต้องปรับปรุง"]


def test_scores_import_back_unchanged() -> None:
    frame = figures()
    back = read_back(scores_table(frame, agencies()))
    pd.testing.assert_frame_equal(back, in_order(frame.assign(name=AGENCY)), check_dtype=False)


def test_all_real_figures_import_back_unchanged() -> None:
    names = dict(enumerate(builders.real_rows()["agency"].unique().tolist()))
    frame = builders.real_figures().assign(source="แหล่งจริง")
    back = read_back(scores_table(frame, agencies(*names.values())))
    expected = in_order(frame.assign(name=frame["assessed_id"].map(names)))
    pd.testing.assert_frame_equal(back, expected, check_dtype=False)


def test_sources_and_scales_of_one_year_stand_in_rows_of_their_own() -> None:
    frame = builders.figures(
        [
            {"fiscal_year": 2565, "code": "iit", "value": 25.5, "scale": "points", "source": "ก"},
            {"fiscal_year": 2565, "code": "oit", "value": 80.0, "source": "ก"},
            {"fiscal_year": 2565, "code": "total", "value": 78.0, "source": "ข"},
        ]
    )
    table = scores_table(frame, agencies())
    assert table["instrument_scale"].tolist() == ["percent", "points", ""]
    pd.testing.assert_frame_equal(
        read_back(table), in_order(frame.assign(name=AGENCY)), check_dtype=False
    )


def test_parts_of_an_indicator_stand_beside_it() -> None:
    rows = builders.scores(2567, indicator_6=90.0, indicator_6_part_1=88.0, indicator_6_part_2=92.0)
    columns = list(scores_table(builders.figures(rows), agencies()))
    at = columns.index("indicator_6")
    assert columns[at : at + 4] == [
        *("indicator_6", "indicator_6_part_1", "indicator_6_part_2", "indicator_7"),
    ]


def test_no_scores_still_have_their_columns() -> None:
    assert list(scores_table(figures()[:0], agencies())) == SCORE_COLUMNS


def test_indicators_have_the_year_before_beside_them() -> None:
    given = contents()
    table = indicators_table(given.indicator_scores, given.score_changes)
    assert list(table) == [
        *("fiscal_year", "indicator", "name", "instrument", "score", "target", "gap"),
        *("previous", "change"),
    ]
    ninth = table[(table["fiscal_year"] == 2568) & (table["indicator"] == 9)].iloc[0]
    assert (ninth["score"], ninth["previous"], ninth["change"]) == (79.83, 84.5, -4.67)


def test_the_parts_of_the_eit_import_back_unchanged() -> None:
    rows = builders.scores(2567, iit=90.0, eit=90.0, eit_part_1=88.0, eit_part_2=92.0, oit=90.0)
    frame = builders.figures([{**row, "source": "ก"} for row in rows])
    table = scores_table(frame, agencies())
    assert list(table)[15:20] == ["iit", "eit", "oit", "eit_part_1", "eit_part_2"]
    pd.testing.assert_frame_equal(
        read_back(table), in_order(frame.assign(name=AGENCY)), check_dtype=False
    )


def test_measures_import_back_unchanged() -> None:
    table, _ = measures()
    content = csv_bytes(measures_table(table))
    parsed = read_measures(Upload("measures.csv", content), ["สำนักปลัด", "กองคลัง", "กองช่าง"], 5)
    assert not has_errors(parsed.problems)
    first, second, third = (each.draft for each in parsed.drafts)
    assert (first.title, third.result) == (FORMULA, "'=1")
    assert first.result == "- จัดทำประกาศ\n- ประชุมชี้แจง"
    assert first.steps == (Step("แต่งตั้งคณะทำงาน", True), Step("จัดทำประกาศ", True))
    assert first.divisions == ("กองคลัง", "สำนักปลัด")
    assert (first.progress, first.indicators) == (100, (9, 10))
    assert (str(first.period_start), str(first.period_end)) == ("2025-10-01", "2026-09-30")
    assert (second.progress, second.period_start, second.steps) == (
        None,
        None,
        (Step("เปิดช่องทาง"),),
    )
    assert [each.draft.status.value for each in parsed.drafts] == table["status"].tolist()


def test_measures_hold_what_was_recorded_and_nothing_derived() -> None:
    table = measures_table(measures()[0])
    assert list(table) == [
        *("fiscal_year", "number", "title", "methods", "steps_done", "divisions", "period"),
        *("period_start", "period_end", "status", "progress", "result", "outcome", "indicators"),
    ]
    assert table["methods"][0] == "1. แต่งตั้งคณะทำงาน\n2. จัดทำประกาศ"


def test_divisions_are_named_and_counted() -> None:
    table = divisions_table(measures()[1])
    assert table["division"].tolist() == ["สำนักปลัด", "กองคลัง", "กองช่าง"]
    assert table[["lead", "supporting", "overdue"]].to_numpy().tolist() == [
        [1, 1, 0],
        [1, 0, 0],
        [1, 0, 1],
    ]


def test_every_table_can_be_made() -> None:
    assert {what: len(table(contents())) for what, table in TABLES.items()} == {
        "scores": 3,
        "indicators": 4,
        "measures": 3,
        "divisions": 3,
    }
