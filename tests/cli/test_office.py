"""The office's particulars from the command line: shown, set, refused in words."""

from __future__ import annotations

import json
from typing import Any

from tests.cli.conftest import AGENCY, REPORT, Run


def shown(run: Run) -> dict[str, Any]:
    office: dict[str, Any] = json.loads(run("office", "show", "--format", "json").stdout)["office"]
    return office


def test_what_is_set_is_shown_and_the_rest_stays_unknown(run: Run) -> None:
    run("import", REPORT, "--as", "report", "--agency", AGENCY)
    done = run(
        *("office", "set", "--letter-prefix", "สฎ ๗๕๑๐๑", "--clerk", "นางสมศรี ทดสอบ"),
        *("--clerk-acting", "acting", "--clerk-own-position", "หัวหน้าสำนักปลัด"),
    )
    assert done.exit_code == 0, done.stderr
    assert "บันทึกเป็นการเปลี่ยนแปลงที่ 3" in done.stdout
    office = shown(run)
    assert office["letter_prefix"] == "สฎ ๗๕๑๐๑"
    assert office["clerk_acting"] == "acting"
    assert office["full_name"] == AGENCY
    assert office["phone"] is None
    text = run("office", "show").stdout.splitlines()
    assert "ปลัด: ลงนามแทน: รักษาราชการแทน" in text
    assert "โทรศัพท์: ยังไม่ระบุ" in text
    english = run("office", "show", "--lang", "en").stdout
    assert "Phone: not set" in english


def test_a_blank_forgets_and_the_same_again_writes_nothing(run: Run) -> None:
    run("import", REPORT, "--as", "report", "--agency", AGENCY)
    run("office", "set", "--phone", "1")
    assert "ไม่มีอะไรเปลี่ยน" in run("office", "set", "--phone", "1").stdout
    run("office", "set", "--phone", "")
    assert shown(run)["phone"] is None


def test_values_that_cannot_be_are_refused_in_words(run: Run) -> None:
    run("import", REPORT, "--as", "report", "--agency", AGENCY)
    wrong = run("office", "set", "--clerk-acting", "รักษาการ")
    assert wrong.exit_code == 2
    assert "ใช้ได้เฉพาะ acting, deputising" in wrong.stderr
    broken = run("office", "set", "--website", "www.example.go.th")
    assert broken.exit_code == 1
    assert "http" in broken.stderr
    assert run("office", "set").exit_code == 2
    assert shown(run)["website"] is None


def test_a_change_of_the_office_is_taken_back(run: Run) -> None:
    run("import", REPORT, "--as", "report", "--agency", AGENCY)
    run("office", "set", "--phone", "1", "--full-name", "อบต.ใหม่")
    assert run("undo", "3").exit_code == 0
    assert (shown(run)["phone"], shown(run)["full_name"]) == (None, AGENCY)


def test_without_an_agency_it_is_said(run: Run) -> None:
    assert run("office", "show").exit_code == 1


def test_a_trial_import_tells_what_the_memo_says_and_leaves_blank(run: Run) -> None:
    told = run("import", REPORT, "--as", "report", "--dry-run").stdout
    assert "บันทึกข้อความ: เลขที่หนังสือ: สฎ ๗๕๑๐๑/ (ไม่มีเลขที่หนังสือ)" in told
    assert (
        "Memo: Date: ธันวาคม ๒๕๖๗ (no day)"
        in run("import", REPORT, "--as", "report", "--dry-run", "--lang", "en").stdout
    )
