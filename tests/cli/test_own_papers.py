"""``report`` prints with the office's own words and template, as of the state that is asked for."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ita_dash.db.connect import open_database
from ita_dash.db.evidence_store import evidence_store
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.services.papers.templates import set_paper_template
from ita_dash.services.papers.texts import set_paper_text
from ita_dash.settings import read_settings
from tests.cli.conftest import AGENCY, REPORT, Run
from tests.printed import word_lines
from tests.stored import ADMIN
from tests.templates import template

OWN = template("ลงท้าย {{ memo.closing }}")
SHA256 = hashlib.sha256(OWN.content).hexdigest()
MEMO = ("report", "--fiscal-year", "2567", "--paper", "memo")


def keep_own(url: str) -> int:
    """Word a paragraph and put a template in place; the change number before it."""
    db = open_database(url)
    try:
        agency = workspace_agency(db)
        assert agency is not None
        before = newest_change(db, agency.agency_id)
        set_paper_text(db, ADMIN, agency.agency_id, "memo.closing", "จึงเรียนมาของ{agency}", None)
        place = db, evidence_store(db, read_settings()), ADMIN, agency.agency_id
        set_paper_template(*place, PaperKind.MEMO, OWN, None)
        return before
    finally:
        db.close()


def test_the_office_words_and_lays_out_its_papers(
    run: Run, duckdb_url: str, tmp_path: Path
) -> None:
    imported = run("import", REPORT, "--as", "report", "--agency", AGENCY)
    assert imported.exit_code == 0, imported.stderr
    before = keep_own(duckdb_url)
    file = tmp_path / "memo.docx"
    made = run(*MEMO, "-o", file)
    assert made.exit_code == 0, made.stderr
    assert word_lines(file.read_bytes()) == [f"ลงท้าย จึงเรียนมาของ{AGENCY}"]
    assert run(*MEMO, "--as-of", before, "-o", file).exit_code == 0
    assert "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ" in word_lines(file.read_bytes())
    other = tmp_path / "other.docx"
    other.write_bytes(template("{{ memo.addressee }}").content)
    assert run(*MEMO, "--template", other, "-o", file).exit_code == 0
    assert word_lines(file.read_bytes()) == [f"นายก{AGENCY}"]


def test_a_template_that_is_gone_is_told_and_the_standard_one_taken_knowingly(
    run: Run, duckdb_url: str, tmp_path: Path
) -> None:
    assert run("import", REPORT, "--as", "report", "--agency", AGENCY).exit_code == 0
    keep_own(duckdb_url)
    [kept] = (path for path in tmp_path.rglob("*") if path.name == SHA256)
    kept.unlink()
    file = tmp_path / "memo.docx"
    refused = run(*MEMO, "-o", file)
    assert refused.exit_code == 1
    assert "ไม่พบไฟล์แม่แบบ Word แม่แบบ.docx ในที่เก็บ" in refused.stderr
    assert "--standard-template" in refused.stderr
    assert not file.exists()
    assert run(*MEMO, "--standard-template", "-o", file).exit_code == 0
    assert "จึงเรียนมาของ" + AGENCY in word_lines(file.read_bytes())
    assert run(*MEMO, "--standard-template", "--template", file, "-o", file).exit_code == 2
    kept.write_bytes(b"altered")
    assert "ถูกแก้ไขในที่เก็บ" in run(*MEMO, "-o", file).stderr
