"""``coverage`` sets weak indicators against the measures of the next year."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pandas as pd
import pytest

from tests.cli.conftest import AGENCY, Run, table


@pytest.fixture
def planned(run: Run, tmp_path: Path) -> Run:
    """The command line where one of two weak indicators has a measure."""
    scores = table(
        tmp_path / "scores.csv",
        "fiscal_year,agency,indicator_1,indicator_9,indicator_10,total,row_kind",
        f"2567,{AGENCY},97,80,70,84.10,official",
        f"2566,{AGENCY},,,,83.00,official",
    )
    plan = table(
        tmp_path / "measures.csv",
        "fiscal_year,number,title,indicators",
        "2568,1,ตรวจข้อ OIT,9",
        "2568,2,อบรมบุคลากร,",
        "2568,3,จัดทำคู่มือ,1",
    )
    assert run("import", scores, "--as", "scores", "--agency", AGENCY).exit_code == 0
    assert run("import", plan, "--as", "measures").exit_code == 0
    return run


def test_the_finding_is_said_and_the_table_written(planned: Run) -> None:
    result = planned("coverage", "--fiscal-year", "2567", "--headers", "codes")
    assert result.exit_code == 0, result.stderr
    assert "มีมาตรการปี 2568 รองรับ 1 ตัว ยังไม่มี 1 ตัว: 10" in result.stderr.replace("\xa0", " ")
    frame = pd.read_csv(io.BytesIO(result.stdout_bytes))
    told = frame.set_index("indicator")["finding"]
    assert told[[9, 10, 1]].tolist() == ["covered", "without_measure", "on_full"]
    assert frame.loc[frame["finding"] == "without_indicator", "title"].tolist() == ["อบรมบุคลากร"]


def test_json_and_words_of_both_languages(planned: Run) -> None:
    told = json.loads(planned("coverage", "--fiscal-year", "2567", "--format", "json").stdout)
    assert told["provenance"]["fiscal_year"] == 2567
    assert {row["plan_year"] for row in told["records"]} == {2568}
    english = planned("coverage", "--fiscal-year", "2567", "--lang", "en")
    assert "No measure takes it up" in english.stdout
    assert "below the target" in english.stderr


def test_a_year_without_scores_of_indicators_is_refused(planned: Run) -> None:
    for year in ("2566", "2565"):
        result = planned("coverage", "--fiscal-year", year)
        assert result.exit_code == 1
        assert f"ยังไม่มีคะแนนรายตัวชี้วัดของปีงบประมาณ {year}" in result.stderr
        assert not result.stdout


def test_a_file_is_named_after_what_is_in_it(planned: Run, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert planned("coverage", "--fiscal-year", "2567", "-o", folder).exit_code == 0
    (file,) = folder.iterdir()
    assert file.name.startswith("ครอบคลุมตัวชี้วัด_")
