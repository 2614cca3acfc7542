"""The fields of a measure: the official words, their order, and where a draft holds them."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.messages import Message, msg

OFFICIAL_FIELDS: Mapping[str, Message] = {
    "title": msg("มาตรการ/แนวทาง"),
    "methods": msg("วิธีการดำเนินการ"),
    "divisions": msg("ผู้รับผิดชอบ"),
    "period": msg("ระยะเวลา"),
    "result": msg("สรุปผลการดำเนินการตามมาตรการ"),
    "outcome": msg("ผลลัพธ์หรือความสำเร็จของการดำเนินการ"),
}
"""The six columns of the report on measures, in official order and words (published rule)."""

INTERNAL_FIELDS: Mapping[str, Message] = {
    "background": msg("ประเด็นที่ต้องพัฒนา (ภายใน)"),
    "follow_up": msg("การกำกับติดตาม (ภายใน)"),
    "obstacles": msg("ปัญหา/อุปสรรค (ภายใน)"),
}
"""What an office notes for its own use; a paper that is published prints none of it."""

PLAN_FIELDS: Mapping[str, Message] = {
    "output": msg("ผลผลิตที่คาดว่าจะได้รับ"),
    "output_target": msg("เป้าหมายผลผลิต"),
    "output_reached": msg("ผลผลิตที่ทำได้"),
    "budget": msg("งบประมาณ"),
    "weight": msg("น้ำหนัก"),
}
"""What a plan says of a measure beside the six columns."""

FIELD_LABELS: Mapping[str, Message] = {
    "fiscal_year": msg("ปีงบประมาณ"),
    "number": msg("ลำดับที่"),
    **OFFICIAL_FIELDS,
    "status": msg("สถานะ"),
    "progress": msg("ความคืบหน้า"),
    "months": msg("แผนและผลรายเดือน"),
    **PLAN_FIELDS,
    "indicators": msg("ตัวชี้วัด ITA ที่เกี่ยวข้อง"),
    "oit_items": msg("ข้อ OIT ที่เกี่ยวข้อง"),
    **INTERNAL_FIELDS,
}
"""Every field, in the order in which forms and histories show them."""

FIELD_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    **{field: (field,) for field in FIELD_LABELS},
    "methods": ("steps",),
    "divisions": ("divisions", "is_lead_open"),
    "period": ("period_text", "period_start", "period_end"),
    "status": ("status", "is_status_assumed"),
    "output_target": ("output_target", "output_unit"),
    "budget": ("budget_amount", "budget_source"),
}
"""The attributes of MeasureDraft that make up a field."""


def field_value(draft: MeasureDraft, field: str) -> tuple[object, ...]:
    """What the draft holds in a field, for comparing; KeyError for an unknown field."""
    return tuple(getattr(draft, attribute) for attribute in FIELD_ATTRIBUTES[field])


def changed_fields(before: MeasureDraft, after: MeasureDraft) -> tuple[str, ...]:
    """The fields in which two drafts differ, in the order of ``FIELD_LABELS``."""
    return tuple(
        field for field in FIELD_LABELS if field_value(before, field) != field_value(after, field)
    )


def measure_name(draft: MeasureDraft) -> Message:
    """A measure by its number, its year and its title."""
    return recorded_name(draft.fiscal_year, draft.number, draft.title)


def recorded_name(fiscal_year: int, number: int, title: str) -> Message:
    """A measure by its year, its number in that year and its title."""
    return msg("มาตรการที่ {number} ปี {year}: {title}", number=number, year=fiscal_year, title=title)
