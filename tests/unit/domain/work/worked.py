"""Measures and evidence as the tests of what is to be updated have them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from ita_dash.domain.evidence.table import evidence_table
from ita_dash.domain.measures.table import measure_table
from ita_dash.domain.work.item import WorkItem, each_work
from ita_dash.domain.work.table import work_table
from ita_dash.frames.evidence import EVIDENCE
from ita_dash.frames.measures import MEASURE_DIVISIONS, MEASURE_INDICATORS
from tests import builders

TODAY = date(2026, 11, 30)
YEAR = 2570
OFFICE = {1: "สำนักปลัด", 2: "กองช่าง"}


def table(*rows: Mapping[str, object], led_by: Mapping[int, int] | None = None) -> pd.DataFrame:
    """MEASURE_TABLE; ``led_by`` is the division of each measure's lead, by default the first."""
    measures = builders.measures(*({"fiscal_year": YEAR, **row} for row in rows))
    leads = dict.fromkeys(range(1, len(rows) + 1), 1) if led_by is None else led_by
    divisions = builders.children(
        MEASURE_DIVISIONS, *((key, 1, number, OFFICE[number]) for key, number in leads.items())
    )
    steps = builders.plain_steps()
    return measure_table(measures, divisions, MEASURE_INDICATORS.empty(), steps, TODAY)


def evidence(measures: pd.DataFrame, *rows: tuple[int, str, date, bool]) -> pd.DataFrame:
    """EVIDENCE_TABLE of links: measure_id, title, what it is about, whether it is renewed."""
    told = [
        {
            "evidence_id": number,
            "change_no": number,
            "changed_at": pd.Timestamp("2026-01-01"),
            "actor": "ผู้ทดสอบ",
            "revision": 1,
            "measure_id": measure_id,
            "title": title,
            "link": "https://example.go.th",
            "about": pd.Timestamp(about),
            "fiscal_year": YEAR,
            "status": "ready",
            "renews_yearly": renews,
            "is_removed": False,
        }
        for number, (measure_id, title, about, renews) in enumerate(rows, start=1)
    ]
    frame = EVIDENCE.apply(pd.DataFrame(told, columns=list(EVIDENCE.columns), dtype=object))
    return evidence_table(frame, measures, builders.plain_steps(), TODAY)


def items(
    measures: pd.DataFrame, *rows: tuple[int, str, date, bool], fiscal_year: int = YEAR
) -> list[WorkItem]:
    """What is to be updated of them."""
    return each_work(work_table(measures, evidence(measures, *rows), fiscal_year))
