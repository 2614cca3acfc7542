"""Divisions with a past: which are offered, for which a name stands, and which come near."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ita_dash.domain.agencies.division_names import OFFICIAL_DIVISIONS, recognise_divisions
from ita_dash.domain.agencies.divisions import (
    Division,
    alike,
    known_by_name,
    missing_official,
    offered_names,
    official_divisions,
    spellings,
)


def division(
    division_id: int,
    name: str,
    *former: str,
    is_closed: bool = False,
    merged_into: int | None = None,
) -> Division:
    return Division(
        division_id,
        name,
        division_id,
        is_closed or merged_into is not None,
        merged_into,
        former,
        1,
        datetime(2026, 11, 1, tzinfo=UTC),
        "ผู้ดูแล",
    )


OFFICE = (
    division(1, "สำนักปลัด"),
    division(2, "กองการคลัง", "กองคลัง"),
    division(3, "กองช่าง", is_closed=True),
    division(4, "กองคลงั", merged_into=2),
    division(5, "งานพัสดุ", "ฝ่ายพัสดุ", merged_into=4),
)


def test_a_name_stands_for_the_division_that_bears_it_or_bore_it() -> None:
    known = {name: each.division_id for name, each in known_by_name(OFFICE).items()}
    assert known == {
        "สำนักปลัด": 1,
        "กองการคลัง": 2,
        "กองคลัง": 2,
        "กองช่าง": 3,
        "กองคลงั": 2,
        "งานพัสดุ": 2,
        "ฝ่ายพัสดุ": 2,
    }


def test_a_name_that_is_borne_goes_before_one_that_was_given_up() -> None:
    office = (division(1, "กองโยธา", "กองช่าง"), division(2, "กองช่าง"))
    assert known_by_name(office)["กองช่าง"].division_id == 2
    assert spellings(office)["กองช่าง"] == "กองช่าง"


def test_former_names_in_a_file_are_read_as_the_present_one() -> None:
    names, rest = recognise_divisions("กองคลัง สำนัก\nปลัด, ฝ่ายพัสดุ", spellings(OFFICE))
    assert names == ("กองการคลัง", "สำนักปลัด")
    assert rest == ""


def test_forms_offer_what_is_open_and_what_the_office_never_had() -> None:
    offered = offered_names(OFFICE, "อบต.")
    assert offered[:2] == ["สำนักปลัด", "กองการคลัง"]
    assert "กองสวัสดิการสังคม" in offered
    assert not {"กองคลัง", "กองช่าง", "กองคลงั", "สำนักปลัดเทศบาล"} & set(offered)


@pytest.mark.parametrize(
    ("agency_type", "has", "has_not"),
    [
        ("อบต.", "สำนักปลัด", "กองการประปา"),
        ("เทศบาลตำบล", "สำนักปลัดเทศบาล", "สำนักปลัด"),
        ("เทศบาลนคร", "กองยุทธศาสตร์และงบประมาณ", "สำนักปลัด"),
    ],
)
def test_official_divisions_follow_the_kind(agency_type: str, has: str, has_not: str) -> None:
    official = official_divisions(agency_type)
    assert has in official
    assert has_not not in official
    assert [name for name in OFFICIAL_DIVISIONS if name in official] == list(official)


def test_where_no_rule_lists_divisions_none_is_offered_as_official() -> None:
    assert official_divisions("กรม") == ()
    assert official_divisions(None) == OFFICIAL_DIVISIONS
    assert missing_official((), "กรม") == []


@pytest.mark.parametrize(
    ("name", "division_id", "likeness"),
    [
        ("สำนัก ปลัด", 1, "same"),
        ("กองคลัง", 2, "former"),
        ("กองช่าง", 3, "closed"),
        ("สำนักปลัดเทศบาล", 1, "near"),
        ("สำนักปลัด อบต.ป่าร่อน", 1, "near"),
        ("สำนักงานปลัด", 1, "near"),
        ("กองการคลงั", 2, "near"),
        ("กองการคลังและพัสดุ", 2, "near"),
    ],
)
def test_a_name_that_could_be_meant_for_a_division_is_told(
    name: str, division_id: int, likeness: str
) -> None:
    found = alike(name, OFFICE)
    assert {each.division_id: kind for each, kind in found.items()}[division_id] == likeness


@pytest.mark.parametrize("name", ["กองช่างสุขาภิบาล", "กองการประปา", "กองการศึกษา", "กองสวัสดิการสังคม"])
def test_other_divisions_are_not_taken_for_one(name: str) -> None:
    assert alike(name, OFFICE) == {}


def test_numbered_divisions_are_different_ones() -> None:
    assert alike("กลุ่มงานที่ 2", [division(1, "กลุ่มงานที่ 1")]) == {}


def test_a_shorter_form_of_a_long_name_is_near() -> None:
    office = [division(1, "กองการศึกษา ศาสนาและวัฒนธรรม")]
    assert list(alike("กองการศึกษา", office).values()) == ["near"]
