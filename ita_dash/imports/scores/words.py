"""The words that score tables use for their columns and figures, Thai and English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ita_dash.domain.messages import Message
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.thai.text import search_key
from ita_dash.i18n.spellings import every_language
from ita_dash.wording.columns import column_label

FIELDS: Mapping[str, tuple[str, ...]] = {
    "fiscal_year": (
        *("fiscal_year", "fiscal_year_be", "fy", "year", "ปี", "พ.ศ.", "ปี พ.ศ."),
        *("ปีงบประมาณ", "ปีงบประมาณ พ.ศ.", "ประจำปีงบประมาณ", "ปีที่ประเมิน", "ปีที่รับการประเมิน"),
    ),
    "agency": (
        *("agency", "agency_name", "หน่วยงาน", "ชื่อหน่วยงาน", "รายชื่อหน่วยงาน"),
        *("หน่วยงานภาครัฐ", "ชื่อ อปท.", "อปท."),
    ),
    "agency_type": ("agency_type", "ประเภทหน่วยงาน", "ประเภท", "ประเภทองค์กร"),
    "province": ("province", "จังหวัด"),
    "district": ("district", "อำเภอ", "อำเภอ/เขต", "เขต"),
    "agency_size": (
        *("agency_size", "size", "ขนาด", "ขนาดหน่วยงาน", "ขนาดของหน่วยงาน", "ขนาด อปท."),
        *("ขนาด อบต.", "ขนาดเทศบาล"),
    ),
    "area": (
        *("area", "region", "zone", "scope", "country", "ภาค", "ภูมิภาค", "พื้นที่", "ขอบเขต", "ประเทศ"),
        *("กลุ่มจังหวัด", "กลุ่มหน่วยงาน", "เขตตรวจราชการ", "เขตพื้นที่", "ระดับพื้นที่"),
    ),
    "instrument_scale": ("instrument_scale", "มาตราคะแนน", "มาตราคะแนนของเครื่องมือ"),
    "row_kind": ("row_kind", "ชนิดข้อมูล", "ชนิดของข้อมูล"),
    "source": ("source", "แหล่งข้อมูล", "แหล่งที่มา", "ที่มา", "ที่มาของข้อมูล"),
    "code": (
        *("code", "indicator", "รหัส", "รหัสตัวชี้วัด", "ตัวชี้วัด", "ชื่อตัวชี้วัด", "รายการ"),
        *("ตัวชี้วัดที่", "indicator_name", "indicator_no", "indicator_number", "รายการประเมิน"),
        *("หัวข้อการประเมิน", "ประเด็นการประเมิน", "ด้านการประเมิน"),
        *("เครื่องมือ", "ตัวชี้วัด/เครื่องมือ", "รายการคะแนน"),
    ),
    "score": ("score", "value", "คะแนน", "ค่าคะแนน", "คะแนนที่ได้"),
}
"""Columns that describe a figure, by the name the program uses; ``area`` is that of a mean."""

_FIGURES: Mapping[str, tuple[str, ...]] = {
    "total": (
        *("total", "total_score", "ita", "ita_score", "คะแนนรวม", "คะแนนเฉลี่ย", "ผลคะแนน"),
        *("คะแนน ITA", "คะแนนรวม ITA", "คะแนนเฉลี่ยรวม", "คะแนนรวมเฉลี่ย", "คะแนนภาพรวม"),
        *("ผลคะแนน ITA", "ผลคะแนนรวม", "ผลคะแนนการประเมิน", "คะแนนผลการประเมิน", "คะแนนการประเมิน"),
        *("คะแนนรวมทั้งหมด", "รวม", "คะแนนรวมของหน่วยงาน"),
    ),
    "rating": (
        *("rating", "grade", "ระดับ", "ระดับผลการประเมิน", "ระดับคะแนน", "ระดับผลคะแนน"),
        *("ระดับการประเมิน", "ระดับผลการประเมิน ITA", "เกรด"),
    ),
    "iit": (
        *("iit", "internal integrity and transparency assessment", "ผู้มีส่วนได้ส่วนเสียภายใน"),
        *("แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายใน", "แบบสำรวจความคิดเห็นผู้มีส่วนได้ส่วนเสียภายใน"),
    ),
    "eit": (
        *("eit", "external integrity and transparency assessment", "ผู้มีส่วนได้ส่วนเสียภายนอก"),
        *("แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก", "แบบสำรวจความคิดเห็นผู้มีส่วนได้ส่วนเสียภายนอก"),
    ),
    "eit_part_1": (
        *("eit_part_1", "EIT ส่วนที่ 1", "EIT Part 1", "ผู้มีส่วนได้ส่วนเสียภายนอก ส่วนที่ 1"),
        "แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก ส่วนที่ 1",
    ),
    "eit_part_2": (
        *("eit_part_2", "EIT ส่วนที่ 2", "EIT Part 2", "ผู้มีส่วนได้ส่วนเสียภายนอก ส่วนที่ 2"),
        "แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก ส่วนที่ 2",
    ),
    "oit": (
        *("oit", "open data integrity and transparency assessment", "การเปิดเผยข้อมูลสาธารณะ"),
        *("แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "แบบสำรวจการเปิดเผยข้อมูลสาธารณะ"),
    ),
}


def field_names() -> Iterator[tuple[str, str]]:
    """Pairs of a header and the field it stands for, our own exports' headers included."""
    for field, words in FIELDS.items():
        for word in (*words, *every_language(column_label(field))):
            yield word, field


def figure_names(rulebooks: RuleBooks) -> Iterator[tuple[str, str]]:
    """Pairs of a name and the code it stands for: totals, instruments, indicators by name.

    Names of all years count, the newest year's first.
    """
    for code, names in _FIGURES.items():
        yield from ((name, code) for name in (*names, *every_language(column_label(code))))
    for fiscal_year in reversed(rulebooks.fiscal_years):
        book = rulebooks.of(fiscal_year)
        for instrument in book.instruments:
            yield instrument.name, instrument.code
            yield instrument.short_name, instrument.code
        for indicator in book.indicators:
            for name in (indicator.name, *indicator.spellings):
                yield name, indicator.code


def ratings_in_words(rulebooks: RuleBooks) -> dict[str, str]:
    """The ratings by the search key of each translation that our exports write for them."""
    ratings = {band.rating for year in rulebooks.fiscal_years for band in rulebooks.of(year).bands}
    return {
        search_key(word): rating
        for rating in ratings
        for word in every_language(Message(rating))
        if word != rating
    }


def indicator_numbers(rulebooks: RuleBooks) -> frozenset[int]:
    """The indicator numbers of all years."""
    return frozenset(
        indicator.number
        for fiscal_year in rulebooks.fiscal_years
        for indicator in rulebooks.of(fiscal_year).indicators
    )
