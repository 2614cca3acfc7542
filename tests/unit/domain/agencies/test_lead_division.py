"""A cell that names several divisions may call one of them the main one; nothing is guessed."""

from __future__ import annotations

import pytest

from ita_dash.domain.agencies.lead_division import named_lead

NAMES = ("สำนักปลัด", "กองคลัง", "กองช่าง")


@pytest.mark.parametrize(
    ("cell", "lead"),
    [
        ("สำนักปลัด กองคลัง กองช่าง", None),
        ("สำนักปลัด (หลัก) กองคลัง กองช่าง", "สำนักปลัด"),
        ("สำนักปลัด, กองคลัง (ผู้รับผิดชอบหลัก), กองช่าง", "กองคลัง"),
        ("หน่วยงานหลัก: กองคลัง\nหน่วยงานร่วม: สำนักปลัด กองช่าง", "กองคลัง"),
        ("สำนักปลัด หน่วยงานหลัก: กองคลัง", "กองคลัง"),
        ("เจ้าภาพหลัก กองช่าง สนับสนุนโดย กองคลัง", "กองช่าง"),
        ("กองคลัง ร่วมกับ สำนักปลัด", "กองคลัง"),
        ("สำนักปลัด (หลัก) กองคลัง (หลัก)", None),
        ("", None),
    ],
)
def test_only_what_is_called_main_leads(cell: str, lead: str | None) -> None:
    assert named_lead(cell, NAMES) == lead
