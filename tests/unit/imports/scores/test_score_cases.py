"""Score files as offices, portals and programs write them."""

from __future__ import annotations

import pytest

from ita_dash.domain.scores.scoring import assessments
from ita_dash.imports.scores.agreement import as_score_figures
from ita_dash.imports.scores.table import ScoreOptions, read_scores
from tests.unit.imports.made_files import BOOKS, MAX_MB, case, errors, said, values


@pytest.mark.parametrize(
    "name", ["U19_cp874_quotes.csv", "U19b_excel_unicode_text.txt", "U19c_sep_line.csv"]
)
def test_every_encoding_and_separator_says_the_same(name: str) -> None:
    scores = read_scores(case(name), BOOKS, MAX_MB)
    agency = "อบต.บ้านตัวอย่าง"
    assert values(scores) == {
        (agency, 2567, "total"): 91.25,
        (agency, 2567, "rating"): "ผ่านดี",
    }


def test_a_list_of_a_district_tells_what_cannot_be() -> None:
    scores = read_scores(
        case("U14_district_list.csv"), BOOKS, MAX_MB, ScoreOptions(fiscal_year=2567)
    )
    assert [(problem.row, problem.value) for problem in errors(scores)] == [
        (5, "97.10"),
        (6, "8755"),
    ]
    assert said(scores.problems, "ข้าม")
    assert values(scores)["อบต.ตัวอย่างสอง", 2567, "total"] == 100.0


def test_a_ranking_in_english_has_totals_and_the_day_is_no_year() -> None:
    scores = read_scores(case("U15_ranking_en.csv"), BOOKS, MAX_MB, ScoreOptions(fiscal_year=2568))
    assert values(scores) == {
        ("Sample Audit Office", 2568, "total"): 94.64,
        ("Sample Election Office", 2568, "total"): 93.47,
        ("Sample Integrity Office", 2568, "total"): 93.18,
    }
    assert not errors(scores)


def test_both_parts_of_the_eit_are_kept_beside_it() -> None:
    read = values(read_scores(case("U11_eit_in_two_parts.csv"), BOOKS, MAX_MB))
    agency = "เทศบาลตำบลบ้านตัวอย่าง"
    found = [read[agency, 2567, code] for code in ("eit_part_1", "eit_part_2", "eit")]
    assert found == [96.4, 79.6, 88.0]
    assert read[agency, 2568, "eit_part_2"] == 90.4


def test_parts_alone_make_no_eit_but_decide_the_rating() -> None:
    scores = read_scores(case("U11b_eit_parts_only.csv"), BOOKS, MAX_MB)
    assert "eit" not in set(scores.figures["code"])
    (year,) = assessments(as_score_figures(scores.figures), BOOKS).to_dict("records")
    assert (year["eit_part_1"], year["eit_part_2"]) == (96.4, 79.6)
    assert year["eit"] != year["eit"]
    assert (year["rating"], year["rating_certainty"]) == ("ผ่าน", "exact")
