"""Small frames for the tests of the rules."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from ita_dash.domain.closings.closing import ClosingInput
from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.targets.scenario import Scenario
from ita_dash.frames.contract import Contract
from ita_dash.frames.divisions import DIVISIONS
from ita_dash.frames.measures import MEASURE_DIVISIONS, MEASURE_INDICATORS, MEASURE_STEPS, MEASURES
from ita_dash.frames.questions import SCORE_DETAILS
from ita_dash.frames.scores import SCORE_FIGURES
from ita_dash.settings import ROOT

REAL_SCORES = ROOT / "tests" / "data" / "scores_real.csv"
NUMBERS = tuple(f"indicator_{number}" for number in range(1, 11))
INSTRUMENTS = ("iit", "eit", "oit")


def real_rows() -> pd.DataFrame:
    """The published rows as they stand in the file; ``assessed_id`` is the agency's place."""
    with REAL_SCORES.open(encoding="utf-8-sig", newline="") as file:
        # A source holds a comma without quotes: what follows it is no column.
        wide = pd.DataFrame(list(csv.DictReader(file, restkey="rest"))).replace("", np.nan)
    wide = wide.rename(columns={"fiscal_year_be": "fiscal_year"})
    numeric = ["fiscal_year", *NUMBERS, *INSTRUMENTS, "total"]
    return wide.assign(
        assessed_id=pd.factorize(wide["agency"])[0],
        **{column: pd.to_numeric(wide[column]) for column in numeric},
    )


def figures(rows: Iterable[Mapping[Any, object]]) -> pd.DataFrame:
    """Score figures with everything that does not matter filled in."""
    usual = {
        "assessed_id": 0,
        "label": None,
        "scale": "percent",
        "source": "",
        "change_no": 1,
        "changed_at": pd.Timestamp("2026-01-01"),
    }
    full = [{**usual, **row} for row in rows]
    return SCORE_FIGURES.apply(pd.DataFrame(full, columns=list(SCORE_FIGURES.columns)))


def scores(fiscal_year: int, /, **values: float | str) -> list[dict[str, object]]:
    """The figures of one year: ``scores(2567, total=90.0, rating="ผ่าน")``."""
    return [
        {
            "fiscal_year": fiscal_year,
            "code": code,
            "value": None if isinstance(value, str) else value,
            "label": value if isinstance(value, str) else None,
        }
        for code, value in values.items()
    ]


def details(fiscal_year: int, /, *rows: Mapping[str, object]) -> pd.DataFrame:
    """SCORE_DETAILS of a year with everything that does not matter filled in."""
    usual = {"fiscal_year": fiscal_year, "part": 0, "source": "รายข้อ.csv", "change_no": 1}
    full = [{**usual, **row} for row in rows]
    return SCORE_DETAILS.apply(pd.DataFrame(full, columns=list(SCORE_DETAILS.columns)))


def real_figures() -> pd.DataFrame:
    """All published figures of the real rows; their instruments are in points."""
    wide = real_rows()
    codes = [*NUMBERS, *INSTRUMENTS, "total", "rating"]
    long = wide.melt(["assessed_id", "fiscal_year"], codes, "code").dropna(subset="value")
    rated = long["code"] == "rating"
    in_points = long["code"].isin(INSTRUMENTS)
    rows = long.assign(
        label=long["value"].where(rated),
        value=pd.to_numeric(long["value"].mask(rated)),
        scale=in_points.map({True: "points", False: "percent"}),
    )
    return figures(rows.to_dict("records"))


def measures(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Measures with everything that does not matter filled in."""
    blank = {
        "change_no": 1,
        "changed_at": pd.Timestamp("2026-01-01"),
        "actor": "ผู้ทดสอบ",
        "fiscal_year": 2569,
        "number": 1,
        "title": "มาตรการ",
        "period_text": "",
        "period_start": None,
        "period_end": None,
        "status": "in_progress",
        "progress": None,
        "result": "",
        "outcome": "",
        "background": "",
        "follow_up": "",
        "obstacles": "",
        "budget_amount": None,
        "budget_source": "",
        "output": "",
        "output_target": None,
        "output_unit": "",
        "output_reached": None,
        "weight": None,
        "is_status_assumed": False,
    }
    full = [{"measure_id": place, **blank, **row} for place, row in enumerate(rows, start=1)]
    return MEASURES.apply(pd.DataFrame(full, columns=list(MEASURES.columns)))


def children(contract: Contract, *rows: tuple[object, ...]) -> pd.DataFrame:
    """Rows of a measure's children in the contract's order of columns."""
    return contract.apply(pd.DataFrame(list(rows), columns=list(contract.columns)))


def plain_steps(*rows: tuple[int, int, str, bool]) -> pd.DataFrame:
    """MEASURE_STEPS of which nobody told a day or a note."""
    return children(MEASURE_STEPS, *((*row, None, "") for row in rows))


DRAFT = MeasureDraft(
    fiscal_year=2567,
    number=1,
    title="มาตรการส่งเสริมการเปิดเผยข้อมูลสาธารณะ",
    steps=(Step("ประชุมคณะทำงาน", is_done=True), Step("ตรวจเว็บไซต์ทุกเดือน")),
    divisions=("สำนักปลัด", "กองคลัง"),
    period_text="ตุลาคม 2566 - กันยายน 2567",
    period_start=date(2023, 10, 1),
    period_end=date(2024, 9, 30),
    status=MeasureStatus.IN_PROGRESS,
    progress=40,
    result="ประชุมแล้ว 1 ครั้ง\nเผยแพร่แล้ว 100%",
    outcome="",
    indicators=(9, 10),
)


def scenario(scores: Mapping[int, float] | None = None, **fields: Any) -> Scenario:
    """A scenario of 2568 with everything that does not matter filled in; 88.00 of each."""
    usual = {"fiscal_year": 2568, "name": "แผน ก", "note": ""}
    every = dict.fromkeys(range(1, 11), 88.0)
    return Scenario(**{**usual, **fields}, scores={**every, **(scores or {})})


def closing(**fields: Any) -> ClosingInput:
    """A six-month closing of 2567 with everything that does not matter filled in."""
    usual = {"period": ClosingPeriod.SIX, "note": "", "day": date(2024, 3, 31)}
    return ClosingInput(**{"fiscal_year": 2567, "name": "รอบแรก", **usual, **fields})


def draft(**changes: Any) -> MeasureDraft:
    """A measure that may be written, changed in some fields."""
    return replace(DRAFT, **changes)


NO_DIVISIONS = MEASURE_DIVISIONS.empty()
NO_INDICATORS = MEASURE_INDICATORS.empty()
NO_STEPS = MEASURE_STEPS.empty()
OFFICE = DIVISIONS.apply(
    pd.DataFrame(
        {
            "division_id": [10, 20, 30],
            "name": ["สำนักปลัด", "กองคลัง", "กองช่าง"],
            "sort_order": [1, 2, 3],
            "is_closed": False,
        }
    )
)
TODAY = date(2026, 3, 1)
