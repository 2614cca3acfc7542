"""From a finding to the field that is to be corrected."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.looking import settle, visit


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ("สรุปผลการดำเนินการตามมาตรการ · ยังไม่มีผล", "measure_field_result"),
        ("วันที่อยู่นอกปีงบประมาณ", "measure_field_period_text"),
        ("ยังไม่ระบุผู้ลงนาม", "office_field_head_of_office"),
    ],
)
def test_a_finding_leads_to_its_field(page: Page, base_url: str, rule: str, field: str) -> None:
    visit(page, f"{base_url}/review?fy=2569")
    page.locator('[data-testid="stMain"] a').filter(has_text=rule).first.click()
    place = page.locator(f".st-key-{field}")
    focused = place.locator(":is(textarea, input, [role=combobox]):focus")
    expect(focused).to_be_in_viewport()
    expect(page).to_have_url(re.compile("at="))
    page.keyboard.press("End")
    settle(page)
    expect(page.get_by_role("button", name="บันทึก", exact=True)).to_be_visible()
