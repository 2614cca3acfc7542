"""A file made to unfold is refused in words that name it, in little memory, and nothing is kept."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest

from ita_dash.imports.files.uploads import Upload
from ita_dash.settings import ROOT
from tests.hostile_files.bombs import BOMBS, sheet
from tests.hostile_files.packing import workbook
from tests.hostile_files.reading import refusal

GIB = 1 << 30
THAI = re.compile("[ก-๛]")
WHY = {
    "zip bomb": "เมื่อคลายแล้วมีขนาดใหญ่ผิดปกติ",
    "laughs in a document": "DOCTYPE",
    "laughs in a sheet": "DOCTYPE",
    "laughs in shared texts": "DOCTYPE",
    "million rows": "รับได้ไม่เกิน 150,000 แถว",
    "million rows of text": "รับได้ไม่เกิน 150,000 แถว",
    "16,384 columns": "2,000,000 เซลล์",
    "16,384 columns of text": "เกิน 1,000 คอลัมน์",
    "far cell": "ถึงเซลล์ XFD1048576",
    "shared text": "ใหญ่เกินไป",
    "merged cells": "ใหญ่เกินไป",
    "nested elements": "ยาวเกินกว่าจะเป็นรายงานมาตรการ",
    "nested elements of a page": "ยาวเกินกว่าจะเป็นรายงานมาตรการ",
    "many elements": "ยาวเกินกว่าจะเป็นรายงานมาตรการ",
    "many attributes": "ยาวเกินกว่าจะเป็นรายงานมาตรการ",
    "huge spans": "ยาวเกินกว่าจะเป็นรายงานมาตรการ",
}


@pytest.fixture(scope="module")
def outcomes() -> Mapping[str, Any]:
    """How one process that read every bomb told of each, and the most memory it took."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile_files.bombs"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {line.get("name", "peak"): line.get("told", line.get("peak")) for line in lines}


def test_a_small_workbook_like_them_is_read() -> None:
    content = workbook({"xl/worksheets/sheet1.xml": sheet([b"<row><c><v>2567</v></c></row>"])})
    assert refusal(Upload("a.xlsx", content), "scores") is None


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_by_its_name_in_both_languages(
    outcomes: Mapping[str, Any], name: str
) -> None:
    told = outcomes[name]
    assert told is not None
    assert f"{name}.{BOMBS[name][1]}" in told["what"]
    assert f"{name}.{BOMBS[name][1]}" in told["what_en"]
    assert WHY.get(name, "") in told["what"]
    assert told["todo"].startswith(("โปรด", "ตาราง"))
    assert not THAI.search(told["what_en"])
    assert told["todo"] != told["todo_en"]


def test_all_bombs_together_stay_below_a_gibibyte(outcomes: Mapping[str, Any]) -> None:
    assert 0 < outcomes["peak"] < GIB
