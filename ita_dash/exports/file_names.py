"""What an exported file is called: short, read at a glance, safe on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from ita_dash.domain.agencies.names import IN_FULL
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import clipped
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.translator import Translator

TABLE_NAMES: Mapping[str, Message] = {
    "summary": msg("สรุปการประชุม"),
    "scores": msg("คะแนน"),
    "indicators": msg("ตัวชี้วัด"),
    "plan": msg("แผนสู่เป้าหมาย"),
    "questions": msg("คะแนนรายข้อ"),
    "measures": msg("มาตรการ"),
    "divisions": msg("ส่วนราชการภายใน"),
    "division_form": msg("แบบรายงานส่วนราชการ"),
    "benchmark": msg("เปรียบเทียบ"),
    "coverage": msg("ครอบคลุมตัวชี้วัด"),
    "scenarios": msg("แผนทดลอง"),
    "effects": msg("ผลที่เกิดขึ้น"),
    "evidence": msg("หลักฐาน"),
    "months": msg("แผนกับผล"),
    "ledger": msg("ความต่อเนื่องรายปี"),
    "working-group": msg("คณะทำงาน"),
    "closings": msg("รอบที่ปิดแล้ว"),
    "review": msg("ตรวจทานก่อนเสนอ"),
    "meeting": msg("การประชุม"),
    "annex": msg("เอกสารประกอบรายงานการประชุม"),
    "my-work": msg("งานที่ต้องปรับปรุง"),
    "changes": msg("การเปลี่ยนแปลง"),
    "memo": msg("บันทึกข้อความ"),
    "report": msg("รายงานผลมาตรการ"),
    "pack": msg("ชุดเสนอลงนาม"),
    "publication": msg("ชุดเผยแพร่"),
    "analysis": msg("รายงานการวิเคราะห์"),
    "measures-plan": msg("แผนมาตรการ"),
    "order": msg("คำสั่งแต่งตั้งคณะทำงาน"),
    "minutes": msg("รายงานการประชุม"),
}
"""What the exports are called, in the names of files and of a workbook's sheets."""
_LETTERS = 80
"""Of a whole name; three bytes a Thai letter make 240, below the 255 that Linux allows."""
_AGENCY = 28
"""Letters of the agency's name; filters take what is left."""
_UNSAFE = re.compile(r'[\\/:*?"<>|_\s-]+')


def file_name(what: str, provenance: Provenance, ext: str, tr: Translator) -> str:
    """``คะแนน_อบต.ตัวอย่าง_2568_ณ12.csv``: what, whose, which year, as of which change.

    ``what`` is a key of TABLE_NAMES. The values of filters stand before the stamp; what is too
    long ends in "…". At most 80 letters that Windows, macOS and Linux accept. All else that is
    to be known of the file stands inside it (``provenance_rows``).
    """
    year, filters = provenance.fiscal_year, map(_safe, provenance.filters.values())
    begin = [
        _safe(tr(TABLE_NAMES[what])),
        clipped(_agency(provenance.agency), _AGENCY),
        str(year) if year else _safe(tr("ทุกปี")),
    ]
    stamp = _safe(tr("ณ{change_no}", change_no=provenance.change_no))
    room = _LETTERS - len(_joined([*begin, stamp])) - len(f"_.{ext}")
    return f"{_joined([*begin, clipped('+'.join(filter(None, filters)), room), stamp])}.{ext}"


def plain_file_name(*parts: str, ext: str) -> str:
    """A name from words of which none is in the store, such as ``แม่แบบ_คะแนน.xlsx``."""
    room = _LETTERS - len(ext) - 1
    return f"{clipped(_joined(map(_safe, parts)), room)}.{ext}"


def _agency(name: str) -> str:
    for short, whole in IN_FULL.items():
        if name.startswith(whole):
            return _safe(short + name.removeprefix(whole).lstrip())
    return _safe(name)


def _safe(text: str) -> str:
    """Text without what a file system refuses or a name could be forged with."""
    visible = (letter for letter in text if unicodedata.category(letter)[0] != "C")
    return _UNSAFE.sub("-", "".join(visible)).strip("-. ")


def _joined(parts: Iterable[str]) -> str:
    return "_".join(part for part in parts if part)
