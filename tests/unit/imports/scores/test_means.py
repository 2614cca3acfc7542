"""Means of many agencies are kept as means and told; none becomes one agency's result."""

from __future__ import annotations

import pytest

from ita_dash.domain.scores.kinds import NACC_RESULTS
from ita_dash.imports.scores.mean_words import is_mean
from ita_dash.imports.scores.table import ParsedScores, read_scores
from tests.unit.imports.made_files import BOOKS, MAX_MB, case, errors, parsed, values

OWN = "อบต.ทดสอบ"


def kinds(scores: ParsedScores) -> dict[str, str]:
    """Each agency of a file by its name, with the kind of its figures."""
    return dict(zip(scores.agencies["name"], scores.agencies["row_kind"], strict=True))


def warned(scores: ParsedScores) -> list[tuple[int | None, str]]:
    """Row and column letter of each warning."""
    found = [problem for problem in scores.problems if problem.severity == "warning"]
    return [(problem.row, (problem.column or "")[:1]) for problem in found]


def test_provinces_without_agencies_are_means_of_provinces() -> None:
    scores = read_scores(case("U07_province_means_two_years.xlsx"), BOOKS, MAX_MB)
    assert kinds(scores) == {
        "ค่าเฉลี่ย จังหวัดตราด": "province_mean",
        "ค่าเฉลี่ย จังหวัดจันทบุรี": "province_mean",
    }
    assert scores.agencies["province"].tolist() == ["ตราด", "จันทบุรี"]
    assert len(scores.figures) == 44
    assert values(scores)["ค่าเฉลี่ย จังหวัดตราด", 2564, "total"] == 81.45
    assert values(scores)["ค่าเฉลี่ย จังหวัดจันทบุรี", 2563, "indicator_10"] == 29.82
    assert warned(scores) == [(3, "A")]


@pytest.mark.parametrize(
    ("head", "cell", "kind"),
    [
        ("จังหวัด", "ตราด", "province_mean"),
        ("Province", "Trat", "province_mean"),
        ("อำเภอ", "คลองใหญ่", "group_mean"),
        ("ประเภทหน่วยงาน", "เทศบาลตำบล", "group_mean"),
        ("ภาค", "เหนือ", "group_mean"),
        ("Region", "North", "group_mean"),
        ("ระดับ", "ประเทศ", "group_mean"),
        ("จังหวัด", "ทั้งประเทศ", "group_mean"),
    ],
)
def test_a_place_without_an_agency_has_a_mean(head: str, cell: str, kind: str) -> None:
    scores = parsed([[head, "ปี", "คะแนน ITA"], [cell, 2567, 81.5]])
    (name,) = kinds(scores)
    assert cell in name
    assert kinds(scores)[name] == kind
    assert (1, "A") in warned(scores)


def test_told_means_need_no_place_and_no_warning() -> None:
    scores = parsed([["fiscal_year", "row_kind", "total"], [2567, "province_mean", 81.5]])
    assert kinds(scores) == {"ค่าเฉลี่ย": "province_mean"}
    assert not scores.problems


def test_a_file_without_places_or_agencies_is_the_workspace_s_own() -> None:
    scores = parsed([["fiscal_year", "total"], [2567, 81.5]])
    assert kinds(scores) == {"": "official"}


def test_a_row_without_a_name_whose_result_is_told_to_be_published_is_the_own_one() -> None:
    rows = [["fiscal_year", "province", "row_kind", "total"], [2567, "ตราด", "official", 81.5]]
    assert kinds(parsed(rows)) == {"": "official"}


@pytest.mark.parametrize(
    ("row", "name", "kind", "letter"),
    [
        (["", "ค่าเฉลี่ย", 92.5], "ค่าเฉลี่ย", "group_mean", "B"),
        (["", "ค่าเฉลี่ยจังหวัดตราด", 92.5], "ค่าเฉลี่ยจังหวัดตราด", "province_mean", "B"),
        (["", "ระดับประเทศ", 92.5], "ระดับประเทศ", "group_mean", "B"),
        (["", "รวม", 92.5], "รวม", "group_mean", "B"),
        (["", "National average", 92.5], "National average", "group_mean", "B"),
        (["ค่าเฉลี่ย", "", 92.5], "ค่าเฉลี่ย", "group_mean", "A"),
    ],
)
def test_a_row_that_calls_itself_a_mean_is_none_of_the_agencies(
    row: list[object], name: str, kind: str, letter: str
) -> None:
    rows = [["ลำดับ", "หน่วยงาน", "คะแนน ITA"], [1, OWN, 95], [2, "อบต.ข", 90], row]
    scores = parsed(rows, fiscal_year=2567)
    assert kinds(scores) == {OWN: "official", "อบต.ข": "official", name: kind}
    assert values(scores)[name, 2567, "total"] == 92.5
    assert warned(scores) == [(4, letter)]
    assert not errors(scores)


def test_another_statistic_is_left_out_and_told() -> None:
    rows = [["หน่วยงาน", "คะแนน ITA"], [OWN, 95], ["ค่าสูงสุด", 95], ["Median", 95]]
    scores = parsed(rows, fiscal_year=2567)
    assert values(scores) == {(OWN, 2567, "total"): 95.0}
    assert warned(scores) == [(3, "A"), (4, "A")]


def test_a_mean_that_is_told_to_be_published_stays_a_mean() -> None:
    rows = [["หน่วยงาน", "row_kind", "total"], [OWN, "official", 95], ["ค่าเฉลี่ย", "official", 90]]
    assert kinds(parsed(rows, fiscal_year=2567))["ค่าเฉลี่ย"] not in NACC_RESULTS


@pytest.mark.parametrize(
    "name",
    [
        *("กระทรวงการต่างประเทศ", "ธนาคารแห่งประเทศไทย", "ตำรวจภูธรภาค 1", "จังหวัดตราด"),
        *("National Health Security Office", "เทศบาลตำบลรวมไทยพัฒนา", "การประปาส่วนภูมิภาค"),
    ],
)
def test_an_agency_that_sounds_like_an_area_is_none(name: str) -> None:
    assert not is_mean(name)


@pytest.mark.parametrize(
    ("title", "is_doubted"),
    [
        ("ค่าเฉลี่ยคะแนน ITA ระดับประเทศ", True),
        ("คะแนนเฉลี่ยของจังหวัดตราด", True),
        ("ผลการประเมิน ITA ของ อบต.ทดสอบ", False),
    ],
)
def test_a_title_that_speaks_of_a_mean_makes_unnamed_rows_doubtful(
    title: str, *, is_doubted: bool
) -> None:
    scores = parsed([[title, ""], ["ปี", "คะแนน ITA"], [2567, 91.5]])
    assert bool(scores.problems) == is_doubted
