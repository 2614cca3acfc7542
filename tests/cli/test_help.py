"""The command line speaks both languages and is there at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ita_dash.cli import root
from ita_dash.settings import ROOT
from tests.cli.conftest import REPORT, Run


@pytest.mark.parametrize("command", [(), *((name,) for name in root.commands)])
def test_help_is_in_the_chosen_language(run: Run, command: tuple[str, ...]) -> None:
    thai, english = run(*command, "--help"), run(*command, "--lang", "en", "--help")
    assert thai.exit_code == english.exit_code == 0
    assert "ภาษาของข้อความ" in thai.stdout
    assert not any("ก" <= letter <= "๛" for letter in english.stdout)


def test_the_language_may_stand_before_the_command_or_behind(run: Run) -> None:
    before = run("--lang", "en", "import", REPORT, "--as", "report", "--dry-run")
    behind = run("import", REPORT, "--as", "report", "--dry-run", "--lang", "en")
    assert before.stdout == behind.stdout
    assert "would be made" in before.stdout


def test_history_tells_who_did_what_newest_first(run: Run) -> None:
    run("import", REPORT, "--as", "report")
    told = run("history").stdout.splitlines()
    newest, *details, oldest = (line for line in told if not line.startswith(" " * 7))
    assert not details
    assert "ยังไม่ระบุชื่อ" in newest
    assert "นำเข้ารายงานผลการดำเนินการ" in newest
    assert "report_fy2567.txt" in newest
    assert "เพิ่มหน่วยงาน" in oldest
    assert "       รายการ: เพิ่ม 5 ปรับปรุง 0 ข้าม 0" in told
    assert "5 added, 0 updated, 0 skipped" in run("history", "--lang", "en").stdout


def test_help_loads_no_library_that_takes_long() -> None:
    code = (
        "import sys, ita_dash.cli; "
        "print(sorted({'pandas', 'duckdb', 'psycopg', 'streamlit', 'plotly'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
