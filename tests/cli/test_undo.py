"""``undo`` takes an import back by a new change, and a trial writes nothing."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import AGENCY, REPORT, Run, table


def test_a_trial_tells_what_would_become_of_what(run: Run, score_file: Path) -> None:
    run("import", score_file, "--as", "scores", "--agency", AGENCY)
    before = run("history").stdout
    told = run("undo", 2, "--dry-run").stdout
    assert "การเปลี่ยนแปลงที่ 2: นำเข้าคะแนน scores.csv" in told
    assert f"จะนำออก\n  คะแนนปี 2567 ของ {AGENCY} 1 รายการ" in told
    assert "หน่วยงานที่นำมาเปรียบเทียบ เทศบาลตำบลข้างเคียง" in told
    assert told.endswith("ยังไม่ได้บันทึก\n")
    assert run("history").stdout == before
    assert "Will be removed" in run("undo", 2, "--dry-run", "--lang", "en").stdout


def exported_scores(run: Run) -> str:
    """Every figure that stands, without the foot that tells the newest change."""
    return run("export", "scores", "--all-agencies", "--headers", "codes").stdout


def test_an_import_is_taken_back_and_brought_again(run: Run, score_file: Path) -> None:
    run("import", score_file, "--as", "scores", "--agency", AGENCY)
    imported = exported_scores(run)
    assert "บันทึกเป็นการเปลี่ยนแปลงที่ 3" in run("undo", 2).stdout
    assert "84.1" not in exported_scores(run)
    again = run("undo", 2)
    assert again.exit_code == 1
    assert "ถูกยกเลิกแล้วโดยการเปลี่ยนแปลงที่ 3" in again.stderr
    assert "บันทึกเป็นการเปลี่ยนแปลงที่ 4" in run("undo", 3).stdout
    assert exported_scores(run) == imported
    newest = run("history").stdout.splitlines()[0]
    assert "ยกเลิกการเปลี่ยนแปลง" in newest
    assert "3: 2: scores.csv" in newest


def test_what_was_changed_since_is_named(run: Run, tmp_path: Path) -> None:
    run("import", REPORT, "--as", "report")
    later = table(tmp_path / "m.csv", "fiscal_year,number,title,result", "2567,1,มาตรการใหม่,ทำแล้ว")
    run("import", later, "--as", "measures", "--on-conflict", "update")
    told = run("undo", 2).stdout
    assert "คงไว้ตามที่เป็นอยู่\n  มาตรการที่ 1 ปี 2567" in told
    assert "แก้ไขภายหลัง (การเปลี่ยนแปลงที่ 3)" in told
    kept = run("export", "measures").stdout
    assert "มาตรการใหม่" in kept
    assert kept.count("\n2567,") == 1


def test_only_what_can_be_undone(run: Run) -> None:
    run("import", REPORT, "--as", "report")
    for number, reason in ((1, "เพิ่มหน่วยงาน"), (9, "ไม่มีการเปลี่ยนแปลงที่ 9")):
        result = run("undo", number)
        assert result.exit_code == 1
        assert reason in result.stderr
    assert run("undo", "scores.csv").exit_code == 2
