"""Workbooks of measures as offices and programs write them."""

from __future__ import annotations

from datetime import date

from ita_dash.imports.measures.table import read_measures
from tests.unit.imports.case_files import case
from tests.unit.imports.made_files import MAX_MB


def test_strict_open_xml_is_read() -> None:
    (measure,) = read_measures(case("U28_strict_open_xml.xlsx"), (), MAX_MB).drafts
    assert (measure.draft.title, measure.draft.divisions) == ("จัดทำคู่มือ", ("สำนักปลัด",))
    assert (measure.draft.period_start, measure.draft.period_end) == (
        date(2024, 10, 1),
        date(2025, 9, 30),
    )
