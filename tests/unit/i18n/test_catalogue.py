"""Every Thai sentence of the program has its English, complete and compiled."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from babel.messages import Catalog

from ita_dash.domain.messages import msg
from ita_dash.i18n import catalogue
from ita_dash.i18n.translator import Translator, translator


def test_every_sentence_has_english_with_the_same_places() -> None:
    assert catalogue.problems(catalogue.msgids(), catalogue.read_catalogue()) == []


def test_the_compiled_catalogue_and_the_text_say_the_same() -> None:
    entries = catalogue.catalogue(catalogue.msgids(), catalogue.read_catalogue())
    assert catalogue.po_text(entries) == catalogue.PO_FILE.read_bytes()
    assert catalogue.mo_bytes(entries) == catalogue.MO_FILE.read_bytes()


def test_literal_arguments_are_found_and_variables_are_not(tmp_path: Path) -> None:
    source = """
tr("ก" "ข {n}", n=d["ไม่ใช่"])
self.tr(labels["ไม่ใช่"])
msg(
    "ค"  # หมายเหตุ
)
"""
    (tmp_path / "app.py").write_text(source, "utf-8")
    assert catalogue.program_msgids(tmp_path) == {"กข {n}", "ค"}


def test_a_missing_sentence_another_place_and_a_leftover_are_told() -> None:
    entries = Catalog()
    entries.add("ปี {year}", "year {yaer}")
    entries.add("เก่า", "old")
    found = catalogue.problems({"ปี {year}", "ใหม่"}, entries)
    assert [line.split(":")[0] for line in found] == [
        "other places",
        "no English",
        "no longer used",
    ]


@pytest.mark.parametrize(
    ("forms", "is_whole"),
    [
        (("one item", "{n} items"), True),
        (("{n} item", "{n} items"), True),
        (("{n} item", "items"), False),
        (("q", "u"), False),  # a sentence given for its forms is taken letter by letter
    ],
)
def test_the_plural_says_its_number(forms: tuple[str, str], is_whole: bool) -> None:
    entries = Catalog()
    entries.add(("พบ {n} ข้อ", "พบ {n} ข้อ"), forms)
    assert (catalogue.problems({"พบ {n} ข้อ"}, entries) == []) is is_whole


def test_a_counting_sentence_keeps_singular_and_plural() -> None:
    entries = Catalog()
    entries.add(("พบ {n} ข้อ", "พบ {n} ข้อ"), ("{n} item", "{n} items"))
    made = catalogue.catalogue({"พบ {n} ข้อ"}, entries)
    assert catalogue.translations(made, "พบ {n} ข้อ") == ("{n} item", "{n} items")


@pytest.fixture
def counting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Translator:
    """An English translator over a catalogue of one counting sentence."""
    entries = catalogue.EnglishCatalogue(locale="en", fuzzy=False)
    entries.add(("พบ {n:,} ข้อ", "พบ {n:,} ข้อ"), ("{n:,} item", "{n:,} items"))
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "ita_dash.mo").write_bytes(catalogue.mo_bytes(entries))
    monkeypatch.setattr(sys.modules[Translator.__module__], "_CATALOGUES", tmp_path)
    return Translator("en")


def test_a_number_chooses_the_english_form(counting: Translator) -> None:
    assert counting("พบ {n:,} ข้อ", n=1) == "1 item"
    assert counting("พบ {n:,} ข้อ", n=np.int64(2000)) == "2,000 items"
    assert counting(msg("พบ {n:,} ข้อ", n=0)) == "0 items"


def test_thai_needs_no_catalogue_and_an_unknown_language_is_thai() -> None:
    assert translator("th")("พบ {n} ข้อ", n=3) == "พบ 3 ข้อ"
    assert translator("xx").language == "th"


def test_a_message_inside_a_message_is_translated_first() -> None:
    inner = msg("ข้อมูลที่บันทึกไว้แล้วไม่เปลี่ยนแปลง")
    outer = msg("ผู้ใช้ {name} ไม่มีสิทธิ์ทำรายการนี้", name=inner)
    assert translator("en")(outer).startswith("What was saved before is unchanged")


def test_an_agency_and_its_divisions_have_different_words() -> None:
    """หน่วยงาน is the agency; what is a division in English is a ส่วนราชการ of it."""
    entries = catalogue.read_catalogue()
    mixed_up = [
        msgid
        for msgid in catalogue.msgids()
        if "หน่วยงาน" in msgid
        and any("division" in text.lower() for text in catalogue.translations(entries, msgid))
    ]
    assert mixed_up == []
