"""``move``: a workspace goes to the other engine and back, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from ita_dash.db.clock import thai_today
from ita_dash.db.connect import open_database
from ita_dash.services.sample import load_sample
from tests.cli.conftest import AGENCY, REPORT, Run, agency_in
from tests.cli.test_backups import pack
from tests.services.backups.test_backups import content
from tests.stored import fill

PASSWORD = "geheim-7411"


def everything(url: str) -> dict[str, list[dict[str, object]]]:
    """Every row of every table of a database."""
    database = open_database(url)
    try:
        return content(database)
    finally:
        database.close()


@pytest.fixture
def imported(run: Run) -> Run:
    """The command line with the real report and a piece of evidence."""
    assert run("import", REPORT, "--as", "report", "--agency", AGENCY).exit_code == 0
    about = ("--fiscal-year", "2567", "--title", "ประกาศ", "--about", "2024-02-01")
    added = run("evidence", "add", "1", REPORT.parent / "pdf" / "printed_page.pdf", *about)
    assert added.exit_code == 0, added.stderr
    return run


def test_a_workspace_goes_to_the_server_and_back_the_same(
    imported: Run,
    duckdb_url: str,
    postgres_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, printed = everything(duckdb_url), pack(imported, tmp_path / "before.docx")
    there = imported("move", "--to", postgres_url)
    assert there.exit_code == 0, there.stderr
    assert "ไฟล์หลักฐาน 1 ไฟล์ และตรวจแล้วว่าตรงกับต้นทางทุกตาราง" in there.output
    monkeypatch.setenv("ITA_DATABASE_URL", postgres_url)
    back_url = f"duckdb:///{tmp_path / 'back' / 'ita.duckdb'}"
    back = imported("move", "--to", back_url)
    assert back.exit_code == 0, back.stderr
    monkeypatch.setenv("ITA_DATABASE_URL", back_url)
    assert everything(back_url) == before
    assert pack(imported, tmp_path / "after.docx") == printed
    assert len(list((tmp_path / "back" / "ita.evidence").glob("*/*"))) == 1
    assert imported("check").exit_code == 0


def test_evidence_goes_into_the_folder_that_is_named(
    imported: Run, postgres_url: str, tmp_path: Path
) -> None:
    moved = imported("move", "--to", postgres_url, "--evidence-dir", tmp_path / "shared")
    assert moved.exit_code == 0, moved.stderr
    assert len(list((tmp_path / "shared").glob("*/*"))) == 1


def test_a_target_with_data_is_refused_and_stays(imported: Run, postgres_url: str) -> None:
    target = open_database(postgres_url)
    fill(target)
    target.close()
    stood = everything(postgres_url)
    refused = imported("move", "--to", postgres_url)
    assert refused.exit_code == 1
    assert "ปลายทางมีข้อมูลอยู่แล้ว" in refused.stderr
    assert everything(postgres_url) == stood


def test_the_sample_gives_way_and_is_told(imported: Run, postgres_url: str) -> None:
    target = open_database(postgres_url)
    load_sample(target, thai_today())
    target.close()
    moved = imported("move", "--to", postgres_url)
    assert moved.exit_code == 0, moved.stderr
    assert "ข้อมูลตัวอย่างที่ปลายทางถูกแทนที่แล้ว" in moved.output
    agency = agency_in(postgres_url)
    assert agency is not None
    assert agency.name == AGENCY


def test_a_table_that_differs_there_leaves_the_target_empty(
    imported: Run, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sums = iter(range(1000))
    monkeypatch.setattr("ita_dash.db.carried_content.content_sum", lambda rows: next(sums))
    refused = imported("move", "--to", postgres_url)
    assert refused.exit_code == 1
    assert "ไม่ตรงกับต้นทาง" in refused.stderr
    assert not any(everything(postgres_url).values())


@pytest.mark.parametrize(
    "url", [f"postgresql://ita:{PASSWORD}@127.0.0.1:1/ita", f"mysql://ita:{PASSWORD}@host/ita"]
)
def test_the_password_is_never_said(imported: Run, url: str) -> None:
    refused = imported("move", "--to", url)
    assert refused.exit_code in (1, 2)
    assert PASSWORD not in refused.output + refused.stderr


def test_an_empty_source_has_nothing_to_move(run: Run, postgres_url: str) -> None:
    refused = run("move", "--to", postgres_url)
    assert refused.exit_code == 1
    assert "ต้นทางยังไม่มีข้อมูลให้ย้าย" in refused.stderr
