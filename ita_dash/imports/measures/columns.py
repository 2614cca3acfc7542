"""Which column of a measures table or report holds what, in the words offices use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from ita_dash.domain.thai.text import search_key
from ita_dash.i18n.spellings import every_language
from ita_dash.wording.columns import column_label

REPORT_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": (
        *("มาตรการ/แนวทาง", "มาตรการ", "แนวทาง", "มาตรการหรือแนวทาง", "มาตรการ/กิจกรรม", "ชื่อมาตรการ"),
        *("มาตรการ/แนวทางการดำเนินการ", "มาตรการ/แนวทางปฏิบัติ", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส"),
        *(
            "โครงการ/กิจกรรม",
            "มาตรการ/โครงการ/กิจกรรม",
            "กิจกรรม",
            "แนวทางการปรับปรุง",
            "แนวทางการพัฒนา",
            "แนวทางแก้ไข",
            "แนวทางการแก้ไข",
            "แนวทางแก้ไข/พัฒนา",
            "แนวทางการแก้ไข/ปรับปรุง",
            "แนวทางการพัฒนา/ปรับปรุง",
            "มาตรการ/แนวทางการพัฒนา",
            "title",
            "measure",
            "activity",
        ),
    ),
    "methods": (
        *("วิธีการดำเนินการ", "วิธีดำเนินการ", "วิธีการดำเนินงาน", "วิธีการ", "วิธีการปฏิบัติ"),
        *("ขั้นตอน/วิธีการปฏิบัติ", "ขั้นตอน/วิธีการ", "ขั้นตอน", "ขั้นตอนการดำเนินการ", "ขั้นตอนการดำเนินงาน"),
        *("ขั้นตอนหรือวิธีการปฏิบัติ", "ขั้นตอน/วิธีการดำเนินการ", "แนวทางการดำเนินการ", "methods", "steps"),
        *("การดำเนินการ", "การดำเนินงาน"),
    ),
    "divisions": (
        *("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยงานรับผิดชอบ", "ผู้รับผิดชอบ/หน่วยงาน"),
        *("หน่วยงานผู้รับผิดชอบ", "ส่วนราชการที่รับผิดชอบ", "กองที่รับผิดชอบ", "สำนัก/กองที่รับผิดชอบ"),
        *("หน่วยงาน", "ส่วนราชการ", "หน่วยงานเจ้าภาพ", "ส่วนราชการภายใน", "กอง/สำนัก", "สำนัก/กอง"),
        *("divisions", "division", "responsible"),
    ),
    "period": (
        *("ระยะเวลา", "ห้วงเวลา", "ช่วงเวลา", "กำหนดเวลา", "ระยะเวลาดำเนินการ", "ระยะเวลาการดำเนินการ"),
        *(
            "ระยะเวลาในการดำเนินการ",
            "ห้วงเวลาดำเนินการ",
            "ช่วงเวลาดำเนินการ",
            "ระยะเวลาดำเนินงาน",
            *("ไตรมาส", "ไตรมาสที่"),
            "period",
        ),
    ),
    "result": (
        *("สรุปผลการดำเนินการตามมาตรการ", "ผลการดำเนินการ", "สรุปผลการดำเนินการ", "ผลการดำเนินงาน"),
        *("รายงานผลการดำเนินการ", "ผลการดำเนินการตามมาตรการ", "สรุปผล", "สรุปผลการดำเนินงาน", "result"),
        *("ผลการปฏิบัติ", "รายละเอียดผลการดำเนินการ", "results"),
    ),
    "outcome": (
        *("ผลลัพธ์หรือความสำเร็จของการดำเนินการ", "ผลลัพธ์", "ผลลัพธ์หรือความสำเร็จ", "ผลสัมฤทธิ์"),
        *("ผลลัพธ์/ความสำเร็จ", "ผลลัพธ์/ความสำเร็จของการดำเนินการ", "ความสำเร็จของการดำเนินการ"),
        *("ผลลัพธ์ความสำเร็จของการดำเนินการ", "ผลลัพธ์ที่ได้", "ผลที่ได้รับ", "outcome", "outcomes"),
    ),
    "number": (
        *("ลำดับ", "ลำดับที่", "ที่", "ข้อ", "ข้อที่", "มาตรการที่", "ลำดับที่ของมาตรการ", "number", "no"),
    ),
    "status": ("สถานะ", "สถานะการดำเนินการ", "สถานะการดำเนินงาน", "สถานะของมาตรการ", "status"),
    "background": (
        *("ประเด็นที่ต้องพัฒนา", "ประเด็นที่ต้องปรับปรุง", "ประเด็นที่เป็นข้อบกพร่อง/ต้องพัฒนา"),
        *("ประเด็นที่ต้องแก้ไข/ปรับปรุง", "ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน", "ข้อบกพร่อง", "จุดอ่อน"),
        *("ประเด็นที่ควรพัฒนา", "ข้อบกพร่อง/จุดอ่อน", "background"),
    ),
    "follow_up": (
        *("การกำกับติดตาม", "การกำกับ ติดตาม", "การติดตาม", "แนวทางการกำกับติดตาม", "การติดตามผล"),
        *("การติดตามประเมินผล", "การกำกับติดตามและรายงานผล", "follow_up"),
    ),
    "output": (
        *("ผลผลิตที่คาดว่าจะได้รับ", "ผลผลิต", "ผลผลิตที่คาดหวัง", "ผลผลิต (output)", "ผลผลิต/ผลลัพธ์ที่คาดหวัง"),
        *("ผลที่คาดว่าจะได้รับ", "output", "expected_output"),
    ),
    "budget_amount": (
        *("งบประมาณ", "งบประมาณ (บาท)", "งบประมาณที่ใช้", "วงเงินงบประมาณ", "จำนวนเงินงบประมาณ"),
        *("งบประมาณที่ใช้ในการดำเนินการ", "งบประมาณดำเนินการ", "budget_amount", "budget"),
    ),
    "budget_source": (
        *("แหล่งงบประมาณ", "แหล่งที่มาของงบประมาณ", "แหล่งเงิน", "แหล่งเงินงบประมาณ", "budget_source"),
    ),
    "obstacles": (
        *("ปัญหา/อุปสรรค", "ปัญหาอุปสรรค", "ปัญหาและอุปสรรค", "อุปสรรค", "ปัญหา อุปสรรค และข้อเสนอแนะ"),
        *("ปัญหา/อุปสรรค/ข้อเสนอแนะ", "ปัญหา อุปสรรค", "obstacles"),
    ),
}
"""The columns of the agency's own report."""

TABLE_COLUMNS: Mapping[str, tuple[str, ...]] = {
    **REPORT_COLUMNS,
    "fiscal_year": (
        *("ปีงบประมาณ", "ปีงบประมาณ พ.ศ.", "ปีงบ", "ปี", "พ.ศ.", "ปี พ.ศ.", "ประจำปีงบประมาณ"),
        *("fiscal_year", "fiscal_year_be", "fy", "year"),
    ),
    "steps_done": (
        *("ขั้นตอนที่แล้วเสร็จ", "ขั้นตอนที่เสร็จแล้ว", "ขั้นตอนที่ดำเนินการแล้ว", "ขั้นตอนที่ดำเนินการแล้วเสร็จ"),
        *("steps_done", "done_steps"),
    ),
    "step_dates": ("วันที่เสร็จของขั้นตอน", "วันที่ดำเนินการแล้วเสร็จของขั้นตอน", "step_dates"),
    "step_notes": ("บันทึกของขั้นตอน", "หมายเหตุของขั้นตอน", "step_notes"),
    "output_target": ("เป้าหมายผลผลิต", "จำนวนเป้าหมายผลผลิต", "output_target"),
    "output_unit": ("หน่วยนับ", "หน่วยนับผลผลิต", "output_unit"),
    "output_reached": ("ผลผลิตที่ทำได้", "จำนวนผลผลิตที่ทำได้", "output_reached"),
    "weight": ("น้ำหนัก", "ค่าน้ำหนัก", "ค่าถ่วงน้ำหนัก", "น้ำหนัก (ร้อยละ)", "weight"),
    "oit_items": ("ข้อ oit", "ข้อ oit ที่เกี่ยวข้อง", "oit_items", "oit_item"),
    "period_start": (
        *("วันเริ่มต้น", "วันที่เริ่มต้น", "วันเริ่ม", "วันที่เริ่ม", "เริ่มต้น", "วันเริ่มดำเนินการ"),
        *("period_start", "start", "start_date"),
    ),
    "period_end": (
        *("วันสิ้นสุด", "วันที่สิ้นสุด", "สิ้นสุด", "วันสิ้นสุดการดำเนินการ", "วันแล้วเสร็จ"),
        *("period_end", "end", "end_date"),
    ),
    "progress": ("ความคืบหน้า", "ความก้าวหน้า", "ร้อยละความคืบหน้า", "ร้อยละความก้าวหน้า", "progress"),
    "to_confirm": ("to_confirm",),
    "indicators": ("ตัวชี้วัด", "ตัวชี้วัดที่", "ตัวชี้วัด ITA", "ตัวชี้วัดที่เกี่ยวข้อง", "indicators", "indicator"),
}
"""The columns of a measures table; methods are numbered steps, one a line."""

_PUNCTUATION = re.compile(r"[^\w\u0e31-\u0e4e]|_")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_OPENING = re.compile(r"[(\[]")
_NEAR = 90
_NEAR_LENGTH = 6
_HEAD_LENGTH = 9
_LONGEST = 80
"""Characters in a header cell; a longer text is content."""


@lru_cache(maxsize=10_000)
def report_field(header: str) -> str | None:
    """The field of REPORT_COLUMNS that a header names, or None."""
    return _field(header, _keys("report"))


@lru_cache(maxsize=10_000)
def table_field(header: str) -> str | None:
    """The field of TABLE_COLUMNS that a header names, or None."""
    return _field(header, _keys("table"))


@cache
def _keys(kind: str) -> Mapping[str, str]:
    columns = REPORT_COLUMNS if kind == "report" else TABLE_COLUMNS
    exported = {field: every_language(column_label(field)) for field in columns}
    return {
        _key(word): field for field, words in columns.items() for word in (*words, *exported[field])
    }


def _key(header: str) -> str:
    return _PUNCTUATION.sub("", search_key(header))


def _field(header: str, fields: Mapping[str, str]) -> str | None:
    """Exact with and without brackets, then a known beginning, then a near spelling."""
    if len(header) > _LONGEST:
        return None
    key = _key(header)
    bare = _key(_BRACKETS.sub("", header)) if _OPENING.search(header) else key
    if key in fields or bare in fields:
        return fields.get(key) or fields[bare]
    for end in range(len(bare), _HEAD_LENGTH - 1, -1):
        if bare[:end] in fields:
            return fields[bare[:end]]
    if len(bare) < _NEAR_LENGTH:
        return None
    near = process.extractOne(bare, fields.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return fields[near[0]] if near else None
