"""A file's name is short, tells what it is, whose and as of which change, on every system."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.exports.file_names import TABLE_NAMES, file_name, plain_file_name
from ita_dash.i18n.translator import translator
from tests.unit.exports.exported import PROVENANCE, THAI

WINDOWS_REFUSES = set('\\/:*?"<>|') | {chr(code) for code in range(32)}
WORDS = st.text(min_size=1, max_size=200)
ALL = replace(PROVENANCE, filters={})


def test_the_name_reads_at_a_glance() -> None:
    assert file_name("scores", ALL, "csv", THAI) == "คะแนน_อบต.ตัวอย่าง_2568_ณ12.csv"
    english = file_name("scores", ALL, "xlsx", translator("en"))
    assert english == "Scores_อบต.ตัวอย่าง_2568_asof12.xlsx"


def test_a_filtered_file_is_not_called_like_the_whole_one() -> None:
    name = file_name("measures", PROVENANCE, "csv", THAI)
    assert name == "มาตรการ_อบต.ตัวอย่าง_2568_เกินกำหนด_ณ12.csv"


def test_all_years_are_said_and_the_agency_is_shortened() -> None:
    town = replace(ALL, fiscal_year=None, agency="เทศบาลตำบล ตัวอย่าง")
    assert file_name("scores", town, "xlsx", THAI) == "คะแนน_ทต.ตัวอย่าง_ทุกปี_ณ12.xlsx"


@given(WORDS, st.dictionaries(WORDS, WORDS, max_size=6), st.integers(1, 10**9))
def test_any_words_give_a_short_name_that_every_system_takes(
    agency: str, filters: dict[str, str], change_no: int
) -> None:
    told = replace(PROVENANCE, agency=agency, filters=filters, change_no=change_no)
    for what in TABLE_NAMES:
        name = file_name(what, told, "xlsx", THAI)
        assert not set(name) & WINDOWS_REFUSES
        assert len(name) <= 80
        assert len(name.encode()) <= 240
        assert not name.startswith((".", " ", "-"))
        assert re.fullmatch(rf".+_2568(_.+)?_ณ{change_no}\.xlsx", name)


@given(WORDS)
def test_a_name_from_words_is_as_safe(words: str) -> None:
    name = plain_file_name("ปัญหาที่พบ", words, ext="csv")
    assert not set(name) & WINDOWS_REFUSES
    assert len(name) <= 80
    assert name.startswith("ปัญหาที่พบ")


def test_what_does_not_fit_ends_in_an_ellipsis_after_a_whole_letter() -> None:
    long = replace(PROVENANCE, filters={"คำค้น": "ที่" * 60})
    cut = file_name("measures", long, "csv", THAI).split("_")[3]
    assert re.fullmatch(r"(ที่)+…", cut)


def test_a_direction_mark_cannot_turn_the_ending_round() -> None:
    forged = replace(PROVENANCE, agency="ก\u202evsc.exe")
    assert "\u202e" not in file_name("scores", forged, "csv", THAI)


@pytest.mark.parametrize("file_format", ["csv", "xlsx", "json"])
def test_the_same_rule_for_every_format(file_format: str) -> None:
    assert file_name("scores", ALL, file_format, THAI) == f"คะแนน_อบต.ตัวอย่าง_2568_ณ12.{file_format}"
