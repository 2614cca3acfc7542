"""No text of an exported file is one that a spreadsheet calculates."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run
from tests.hostile import fill

WHAT = ("scores", "indicators", "questions", "measures", "divisions", "summary")
CALCULATED = re.compile(r"^[=+@\t\r＝＋＠]|^-(?![\d.]*$).", re.DOTALL)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of formulas and markup, made once."""
    database = tmp_path_factory.mktemp("hostile") / "ita.duckdb"
    fill(database)
    return database


@pytest.fixture
def hostile(run: Run, duckdb_url: str, filled: Path) -> Run:
    """The command line on a copy of that database."""
    target = Path(duckdb_url.removeprefix("duckdb:///"))
    target.parent.mkdir()
    shutil.copy(filled, target)
    return run


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("what", WHAT)
def test_no_cell_of_a_csv_is_a_formula(hostile: Run, what: str, language: str) -> None:
    done = hostile("--lang", language, "export", what)
    assert done.exit_code == 0, done.stderr
    rows = list(csv.reader(io.StringIO(done.stdout_bytes.decode("utf-8-sig"), newline="")))
    cells = [cell for row in rows for cell in row]
    assert any("=1+" in cell for cell in cells) or what == "indicators"
    assert [cell for cell in cells if CALCULATED.match(cell)] == []


@pytest.mark.parametrize("what", WHAT)
def test_no_cell_of_a_workbook_is_a_formula_or_a_link(
    hostile: Run, what: str, tmp_path: Path
) -> None:
    file = tmp_path / "out.xlsx"
    done = hostile("export", what, "--format", "xlsx", "-o", file)
    assert done.exit_code == 0, done.stderr
    sheets = openpyxl.load_workbook(file)
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert any("=1+" in str(cell.value) for cell in cells)
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    links = [cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target]
    assert links == []
