"""The official fields in their order, and which of them differ between two revisions."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.fields import (
    FIELD_ATTRIBUTES,
    FIELD_LABELS,
    OFFICIAL_FIELDS,
    changed_fields,
)
from ita_dash.domain.measures.status import MeasureStatus
from tests.unit.domain.measures.test_edit_merge import BASE


def test_the_six_columns_stand_in_official_order_and_words() -> None:
    assert [str(label) for label in OFFICIAL_FIELDS.values()] == [
        "มาตรการ/แนวทาง",
        "วิธีการดำเนินการ",
        "ผู้รับผิดชอบ",
        "ระยะเวลา",
        "สรุปผลการดำเนินการตามมาตรการ",
        "ผลลัพธ์หรือความสำเร็จของการดำเนินการ",
    ]


def test_no_part_of_a_measure_is_without_a_field() -> None:
    held = [name for field in FIELD_LABELS for name in FIELD_ATTRIBUTES[field]]
    assert sorted(held) == sorted(field.name for field in fields(MeasureDraft))


def test_the_fields_that_differ_are_named_in_order() -> None:
    after = replace(
        BASE, indicators=(), period_end=date(2026, 8, 31), status=MeasureStatus.CANCELLED
    )
    assert changed_fields(BASE, after) == ("period", "status", "indicators")
    assert changed_fields(BASE, BASE) == ()
