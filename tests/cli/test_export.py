"""``export`` writes what imports back unchanged, and says where it comes from."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import click
import openpyxl
import pandas as pd
import pytest
from click.testing import Result

from ita_dash.cli import root
from ita_dash.cli.files import refuse_terminal
from ita_dash.db.connect import open_database
from ita_dash.services.sample import load_sample
from tests.cli.conftest import AGENCY, REPORT, SCORES, Run, table

CODES = ("--headers", "codes")
NEEDED = (
    *("fiscal_year", "number", "title", "methods", "divisions", "period_start", "period_end"),
    *("status", "result", "outcome"),
)


@pytest.fixture
def sample(run: Run, duckdb_url: str) -> Run:
    """The command line on the sample's database."""
    database = open_database(duckdb_url)
    load_sample(database, date(2026, 6, 15))
    database.close()
    return run


def frame(result: Result) -> pd.DataFrame:
    """The table that was written to the standard output."""
    assert result.exit_code == 0, result.stderr
    return pd.read_csv(io.BytesIO(result.stdout_bytes))


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
@pytest.mark.parametrize("form", [(), ("--lang", "en"), CODES], ids=["thai", "english", "codes"])
def test_scores_and_measures_import_back_unchanged(
    form: tuple[str, ...], file_format: str, run: Run, tmp_path: Path
) -> None:
    precise = table(tmp_path / "fine.csv", "ปีงบประมาณ,คะแนนรวม", "2567,84.995")
    run("import", REPORT, "--as", "report", "--agency", AGENCY)
    run("import", SCORES, "--as", "scores")
    assert run("import", precise, "--as", "scores").exit_code == 0
    for kind in ("scores", "measures"):
        everyone = ("--all-agencies",) if kind == "scores" else ()
        file = tmp_path / f"{kind}.{file_format}"
        arguments = (*everyone, *form, "--format", file_format, "-o", file)
        assert run("export", kind, *arguments).exit_code == 0
        again = run("import", file, "--as", kind)
        assert again.exit_code == 0, again.stderr
        assert "ไม่มีอะไรต้องบันทึก" in again.stdout


def test_figures_and_words_in_files_are_those_of_the_screen(run: Run, tmp_path: Path) -> None:
    fine = table(tmp_path / "fine.csv", "ปีงบประมาณ,คะแนนรวม,IIT", "2567,84.995,26.1")
    made = run("import", fine, "--as", "scores", "--agency", AGENCY, "--scale", "points")
    assert made.exit_code == 0, made.stderr
    thai, english = run("export", "scores").stdout, run("export", "scores", "--lang", "en").stdout
    assert "คะแนนรวม" in thai.splitlines()[0]
    assert ",26.10,,,ถ่วงน้ำหนัก,85.00," in thai
    assert "Total score" in english.splitlines()[0]
    assert ",26.10,,,weighted points,85.00," in english
    assert "84.995" in run("export", "scores", *CODES).stdout
    for told in (thai, english):
        assert not {"official", "percent", "points", "iit", "total"} & set(told.split(","))


def test_the_sample_exports_as_its_own_files_hold_it(sample: Run) -> None:
    scores = frame(sample("export", "scores", *CODES))
    assert scores["fiscal_year"].tolist() == [2561, 2562, 2564, 2565, 2566, 2567, 2568]
    assert scores["agency"].unique().tolist() == ["องค์การบริหารส่วนตำบลตัวอย่าง"]
    assert scores["source"].unique().tolist() == ["ข้อมูลสมมติ"]
    everyone = frame(sample("export", "scores", "--all-agencies", "--fiscal-year", "2568", *CODES))
    assert everyone["agency"].nunique() == 7
    measures = frame(sample("export", "measures", "--fiscal-year", "2569", *CODES))
    assert measures["number"].tolist() == list(range(1, 9))
    needed = [
        "title",
        "methods",
        "divisions",
        "period_start",
        "period_end",
        "status",
        "result",
        "outcome",
    ]
    assert {"fiscal_year", "number", *needed} <= set(measures)


def test_indicators_and_divisions(sample: Run) -> None:
    indicators = frame(sample("export", "indicators", "--fiscal-year", "2568", *CODES))
    assert indicators["indicator"].tolist() == list(range(1, 11))
    divisions = frame(sample("export", "divisions", "--fiscal-year", "2569", *CODES))
    assert "กองการศึกษา ศาสนาและวัฒนธรรม" in divisions["division"].tolist()


def test_the_summary_is_of_the_newest_result_and_of_the_plan_that_answers_it(sample: Run) -> None:
    told = sample("export", "summary").stdout
    assert "84.74" in told
    assert "มาตรการปี 2569,มาตรการทั้งหมด,8" in told
    english = sample("export", "summary", "--lang", "en", "--fiscal-year", "2567").stdout
    assert "87.31" in english
    assert "ปีงบประมาณ" not in english


def test_json_and_excel(sample: Run, tmp_path: Path) -> None:
    about = json.loads(sample("export", "measures", "--format", "json").stdout)
    assert about["provenance"]["agency"] == "องค์การบริหารส่วนตำบลตัวอย่าง"
    assert len(about["records"]) == 19
    out = tmp_path / "summary.xlsx"
    assert sample("export", "summary", "--format", "xlsx", "-o", out).exit_code == 0
    assert openpyxl.load_workbook(out).sheetnames


def test_a_workbook_is_not_written_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdout", Terminal())
    with click.Context(root), pytest.raises(click.UsageError, match="-o"):
        refuse_terminal(None)


def test_a_file_that_cannot_be_written_is_told(sample: Run, tmp_path: Path) -> None:
    result = sample("export", "scores", "-o", tmp_path / "no" / "scores.csv")
    assert result.exit_code == 1
    assert "เขียนไฟล์" in result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_into_a_folder_every_format_goes_under_the_name_the_pages_give(
    sample: Run, tmp_path: Path
) -> None:
    for file_format in ("csv", "xlsx", "json"):
        arguments = ("--fiscal-year", "2568", "--format", file_format, "-o", tmp_path)
        assert sample("export", "scores", *arguments).exit_code == 0
    names = sorted(path.name for path in tmp_path.glob("คะแนน*"))
    assert [name.rpartition("_ณ")[0] for name in names] == ["คะแนน_อบต.ตัวอย่าง_2568"] * 3


def test_an_empty_database_has_nothing_to_export(run: Run) -> None:
    result = run("export", "scores")
    assert result.exit_code == 1
    assert "ยังไม่มีหน่วยงาน" in result.stderr
    assert run("export", "poems").exit_code == 2


def test_the_form_of_a_division_or_those_of_all(sample: Run, tmp_path: Path) -> None:
    year = ("--fiscal-year", "2569")
    one, every = tmp_path / "one.xlsx", tmp_path / "all.zip"
    assert (
        sample("export", "division-form", *year, "--division", "กองคลัง", "-o", one).exit_code == 0
    )
    assert "กองคลัง" in str(openpyxl.load_workbook(one).worksheets[0]["B2"].value)
    assert sample("export", "division-form", *year, "-o", every).exit_code == 0
    assert every.read_bytes().startswith(b"PK")
    unknown = sample("export", "division-form", *year, "--division", "กองลับ", "-o", one)
    assert (unknown.exit_code, "กองคลัง" in unknown.stderr) == (1, True)
    nothing = sample("export", "division-form", "--fiscal-year", "2561", "-o", one)
    assert (nothing.exit_code, "2561" in nothing.stderr) == (1, True)
    assert sample("export", "division-form", "-o", one).exit_code == 2


def test_a_table_may_be_of_one_division(sample: Run) -> None:
    own = sample("export", "measures", "--fiscal-year", "2569", "--division", "กองคลัง")
    every = sample("export", "measures", "--fiscal-year", "2569")
    assert own.exit_code == 0, own.stderr
    assert len(own.stdout.splitlines()) < len(every.stdout.splitlines())
    assert "ส่วนราชการภายใน: กองคลัง" in own.stdout


def test_plans_and_results_by_month(sample: Run) -> None:
    months = frame(sample("export", "months", "--fiscal-year", 2567, "--headers", "codes"))
    assert set(months["fiscal_year"]) == {2567}
    assert set(months["plan_basis"]) == {"line"}
    assert (months.groupby("number")["planned_percent"].max() == 100).all()
