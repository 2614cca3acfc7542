"""``evidence add`` and ``evidence list``, and ``check`` on the files that they keep."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from ita_dash.db.connect import open_database
from ita_dash.services.sample import load_sample
from tests.cli.conftest import Run
from tests.unit.imports.evidence.made_evidence import PDF, picture

ADD = ("--fiscal-year", 2569, "--title", "ประกาศ", "--about", "15 ม.ค. 2569")


@pytest.fixture(autouse=True)
def _sample(duckdb_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ITA_EVIDENCE_DIR", "ITA_MAX_EVIDENCE_MB"):
        monkeypatch.delenv(name, raising=False)
    database = open_database(duckdb_url)
    load_sample(database, date(2026, 6, 15))
    database.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ประกาศ No Gift Policy.pdf"
    path.write_bytes(PDF)
    return path


def kept(tmp_path: Path) -> Path:
    (found,) = (tmp_path / "store" / "ita.evidence").glob("??/*")
    return found


def test_a_file_and_a_link_are_added_and_listed(run: Run, file: Path, tmp_path: Path) -> None:
    added = run("evidence", "add", 1, file, *ADD, "--step", 1, "--renews-yearly")
    assert added.exit_code == 0, added.output
    assert "บันทึกหลักฐานที่ 1 เป็นการเปลี่ยนแปลงที่" in added.stdout
    run("evidence", "add", 1, "https://example.go.th/ita", *ADD, "--status", "published")
    listed = run("evidence", "list", "--fiscal-year", 2569, "--format", "json")
    records = json.loads(listed.stdout)["records"]
    assert [each["evidence_kind"] for each in records] == ["file", "link"]
    first, second = records
    assert (first["number"], first["step"], first["about"]) == (1, 1, "2026-01-15")
    assert (first["file_name"], first["renewal"]) == (file.name, "yearly")
    assert (second["link"], second["evidence_status"]) == ("https://example.go.th/ita", "published")
    assert kept(tmp_path).read_bytes() == PDF
    assert run("evidence", "list", "--fiscal-year", 2568, "--format", "json").exit_code == 0


def test_the_list_for_people_is_in_words_of_both_languages(run: Run, file: Path) -> None:
    run("evidence", "add", 1, file, *ADD)
    thai = run("evidence", "list", "--fiscal-year", 2569).stdout
    assert "ชื่อหลักฐาน" in thai
    assert "ร่าง" in thai
    english = run("evidence", "list", "--fiscal-year", 2569, "--lang", "en").stdout
    assert "Draft" in english
    assert "15 Jan 2569" in english


@pytest.mark.parametrize(
    ("arguments", "told", "status"),
    [
        ((1, "missing.pdf", *ADD), "ไม่พบไฟล์ missing.pdf", 1),
        ((1, "ftp://example.go.th/a.pdf", *ADD), "แต่พบ ftp:", 1),
        ((99, "https://example.go.th", *ADD), "ไม่พบมาตรการที่ 99", 1),
        ((1, "https://example.go.th", *ADD, "--step", 99), "ขั้นตอน", 1),
        ((1, "https://example.go.th", *ADD, "--about", "เมื่อวาน"), "อ่านวันที่", 2),
        ((1, "https://example.go.th", *ADD, "--about", "2100-01-15"), "ยังมาไม่ถึง", 1),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    run: Run, arguments: tuple[object, ...], told: str, status: int
) -> None:
    result = run("evidence", "add", *arguments)
    assert result.exit_code == status
    assert told in result.stderr
    listed = run("evidence", "list", "--fiscal-year", 2569, "--format", "json")
    assert json.loads(listed.stdout)["records"] == []


def test_a_wrong_kind_behind_a_right_name_and_a_large_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture_file = tmp_path / "ภาพ.pdf"
    picture_file.write_bytes(picture())
    assert "เนื้อหาเป็นภาพ PNG" in run("evidence", "add", 1, picture_file, *ADD).stderr
    monkeypatch.setenv("ITA_MAX_EVIDENCE_MB", "1")
    picture_file.write_bytes(PDF + b"\0" * 1024 * 1024)
    assert "เกินกำหนด 1 เมกะไบต์" in run("evidence", "add", 1, picture_file, *ADD).stderr


def test_check_names_a_file_that_is_altered_or_missing(
    run: Run, file: Path, tmp_path: Path
) -> None:
    run("evidence", "add", 1, file, *ADD)
    assert run("check").exit_code == 0
    place = kept(tmp_path)
    place.write_bytes(b"%PDF-1.7 forged")
    told = run("check")
    assert told.exit_code == 1
    assert f"ไฟล์หลักฐาน {file.name} ถูกแก้ไขในที่เก็บ" in told.stderr
    place.unlink()
    told = run("check")
    assert told.exit_code == 1
    assert f"ไฟล์หลักฐาน {file.name} หายไปจากที่เก็บ" in told.stderr
    run("evidence", "add", 1, file, *ADD)
    assert run("check").exit_code == 0


def test_a_folder_of_the_settings_holds_the_files(
    run: Run, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ITA_EVIDENCE_DIR", str(tmp_path / "named"))
    run("evidence", "add", 1, file, *ADD)
    (found,) = (tmp_path / "named").glob("??/*")
    assert found.read_bytes() == PDF
