"""``plan`` finds the cheapest way to a goal, or says why there is none."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import AGENCY, Run, table
from tests.unit.domain.targets.starting import SAMPLE

FIELDS = [
    *("fiscal_year", "target", "goal_total", "goal_instruments", "total_before", "rating_before"),
    *("total_after", "rating_after", "raise_sum", "raises"),
]
HEAD = "fiscal_year,agency,agency_type," + ",".join(f"indicator_{n}" for n in range(1, 11))


@pytest.fixture
def plan(run: Run, tmp_path: Path) -> Run:
    """Runs ``plan`` on an agency with a year to raise, a year at the top and one of a total."""
    file = table(
        tmp_path / "scores.csv",
        f"{HEAD},total,rating",
        f"2566,{AGENCY},อบต.,,,,,,,,,,,91.00,ผ่าน",
        f"2567,{AGENCY},อบต.," + ",".join(["99.00"] * 10) + ",99.00,ผ่านดีเยี่ยม",
        f"2568,{AGENCY},อบต.," + ",".join(map(str, SAMPLE)) + ",84.74,ต้องปรับปรุง",
    )
    assert run("import", file, "--as", "scores").exit_code == 0
    return lambda *arguments: run("plan", *arguments)


def _json(plan: Run, *arguments: object) -> dict[str, Any]:
    result = plan(*arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_programs_get_exactly_these_fields(plan: Run) -> None:
    found = _json(plan, "--fiscal-year", 2568, "--target", 85)
    assert list(found) == FIELDS
    assert found == {
        "fiscal_year": 2568,
        "target": "85",
        "goal_total": 85.0,
        "goal_instruments": None,
        "total_before": 84.74,
        "rating_before": "ต้องปรับปรุง",
        "total_after": 85.0,
        "rating_after": "ผ่าน",
        "raise_sum": 1.3,
        "raises": [
            {
                "indicator": 10,
                "name": "การป้องกันการทุจริต",
                "score": 75.5,
                "raise": 1.3,
                "reached": 76.8,
                "gain": 0.26,
            }
        ],
    }


def test_limits_and_efforts_lead_elsewhere(plan: Run) -> None:
    found = _json(
        plan, "--fiscal-year", 2568, "--target", 86, "--max-raise", "3,10=1", "--effort", "9=3"
    )
    assert {each["indicator"]: each["raise"] for each in found["raises"]} == {
        **{6: 3.0, 7: 3.0, 8: 3.0, 10: 1.0},
        **{9: 0.8},
    }
    assert found["total_after"] >= 86


def test_the_next_rating_asks_each_instrument(plan: Run) -> None:
    found = _json(plan, "--fiscal-year", 2568, "--target", "next")
    assert (found["goal_total"], found["goal_instruments"]) == (85.0, None)


def test_a_reached_target_has_no_raises(plan: Run) -> None:
    found = _json(plan, "--fiscal-year", 2568, "--target", 80)
    assert (found["raises"], found["raise_sum"], found["total_after"]) == ([], 0.0, 84.74)
    assert found["rating_after"] == "ต้องปรับปรุง"


def test_people_get_a_table_of_all_indicators(plan: Run, tmp_path: Path) -> None:
    out = tmp_path / "plan.csv"
    result = plan("--fiscal-year", 2568, "-o", out)
    assert "เพิ่ม 1 ตัวชี้วัด รวม 1.30 คะแนน" in result.stderr
    lines = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
    assert [line["ชื่อตัวชี้วัด"] for line in lines[:2]] == ["คะแนนรวม", "การป้องกันการทุจริต"]
    assert (lines[0]["คะแนน"], lines[0]["คะแนนหลังเพิ่ม"], lines[0]["เพิ่มขึ้น"]) == (
        "84.74",
        "85.00",
        "1.30",
    )
    assert lines[1]["ที่มาของขอบเขต"] == "ไม่มีปีที่เคยเพิ่ม จึงใช้ค่าตั้งต้น"
    assert lines[11]["ปีงบประมาณ"] == ""
    english = plan("--fiscal-year", 2568, "--lang", "en").stdout
    assert english.splitlines()[0].startswith("\ufeffFiscal year,Indicator no.,Indicator name")
    assert "Target: a total of 85" in english


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--fiscal-year", 2568, "--target", 95, "--max-raise", 1), "ได้มากที่สุด 85.74"),
        (("--fiscal-year", 2567, "--target", "next"), "ปี 2567 ได้ระดับสูงสุดแล้ว"),
        (("--fiscal-year", 2566), "ปี 2566 ไม่มีคะแนนรายตัวชี้วัด"),
        (("--fiscal-year", 2565), "ปี 2565 ไม่มีคะแนนรายตัวชี้วัด"),
        (("--fiscal-year", 2568, "--effort", "11=2"), "ไม่มีตัวชี้วัดที่ 11"),
    ],
)
def test_what_cannot_be_planned_ends_with_the_reason(
    plan: Run, tmp_path: Path, arguments: tuple[object, ...], words: str
) -> None:
    out = tmp_path / "plan.json"
    result = plan(*arguments, "--format", "json", "-o", out)
    assert result.exit_code == 1
    assert words in result.stderr
    assert not out.exists()
    english = plan(*arguments, "--lang", "en")
    assert english.exit_code == 1
    assert not any("ก" <= letter <= "๛" for letter in english.stderr.replace("ผ่านดีเยี่ยม", ""))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--target", "101"), "เป้าหมาย “101” ใช้ไม่ได้"),
        (("--target", "-1"), "เป้าหมาย “-1” ใช้ไม่ได้"),
        (("--target", "สูง"), "เป้าหมาย “สูง” ใช้ไม่ได้"),
        (("--max-raise", "-1"), "เพิ่มได้ไม่เกิน -1 คะแนน ใช้ไม่ได้"),
        (("--max-raise", "9=-1"), "เพิ่มได้ไม่เกิน -1 คะแนน ใช้ไม่ได้"),
        (("--max-raise", "x"), "อ่าน “x” ไม่ได้"),
        (("--effort", "9=4"), "ความยาก 4 ใช้ไม่ได้"),
        (("--effort", "2"), "อ่าน “2” ไม่ได้"),
    ],
)
def test_a_wrong_use_is_said_in_words(plan: Run, arguments: tuple[str, str], words: str) -> None:
    result = plan("--fiscal-year", 2568, *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
