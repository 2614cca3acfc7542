"""``benchmark`` tells the rank among other agencies, or why there is none."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pandas as pd
import pytest

from tests.cli.conftest import AGENCY, Run, table

CODES = ("--headers", "codes")


@pytest.fixture
def ranked(run: Run, tmp_path: Path) -> Run:
    """The command line where one of three other agencies is of the own kind."""
    file = table(
        tmp_path / "scores.csv",
        "fiscal_year,agency,agency_type,province,indicator_9,total,row_kind",
        f"2567,{AGENCY},อบต.,สุราษฎร์ธานี,90,84.10,official",
        "2567,เทศบาลตำบลข้างเคียง,เทศบาลตำบล,สุราษฎร์ธานี,,91.00,official",
        "2567,อบต.ไกล,อบต.,ระนอง,80,70.00,official",
        "2567,เทศบาลตำบลไกล,เทศบาลตำบล,ระนอง,,84.10,official",
        "2567,ระนอง,,ระนอง,,99.00,province_mean",
    )
    assert run("import", file, "--as", "scores", "--agency", AGENCY).exit_code == 0
    return run


def test_the_rank_is_among_results_alone(ranked: Run) -> None:
    result = ranked("benchmark", "--fiscal-year", "2567", *CODES)
    assert result.exit_code == 0, result.stderr
    frame = pd.read_csv(io.BytesIO(result.stdout_bytes))
    rows = {row["code"]: row for row in frame.to_dict("records")}
    total, ninth = rows["total"], rows["indicator_9"]
    assert (total["rank"], total["ranked_agencies"], total["median"]) == (2, 4, 84.1)
    assert total["next_agency"] == "เทศบาลตำบลข้างเคียง"
    assert (ninth["rank"], ninth["ranked_agencies"]) == (1, 2)
    assert "indicator_1" not in rows, "what nobody knows is left out"


def test_a_group_is_told_with_the_file(ranked: Run) -> None:
    result = ranked("benchmark", "--fiscal-year", "2567", "--group", "type", "--format", "json")
    told = json.loads(result.stdout)
    assert told["provenance"]["filters"] == {"เทียบกับ": "ประเภทเดียวกัน"}
    total = next(row for row in told["records"] if row["code"] == "total")
    assert (total["rank"], total["ranked_agencies"], total["next_agency"]) == (1, 2, None)


def test_the_words_are_in_the_language_asked_for(ranked: Run) -> None:
    thai = ranked("benchmark", "--fiscal-year", "2567").stdout
    english = ranked("benchmark", "--fiscal-year", "2567", "--lang", "en").stdout
    assert thai.lstrip("\ufeff").startswith("คะแนนที่เทียบ,คะแนนของหน่วยงาน,อันดับ")
    assert english.lstrip("\ufeff").startswith("Score compared,Own score,Rank")


def test_agencies_of_the_same_kind_and_size_are_a_group(run: Run, tmp_path: Path) -> None:
    """A first file of the own agency alone describes it; the sizes of the others come after."""
    head, first = "fiscal_year,agency,agency_type,ขนาด,total", tmp_path / "own.csv"
    own = table(first, head, f"2567,{AGENCY},อบต.,ขนาดสามัญ,84.10")
    assert run("import", own, "--as", "scores").exit_code == 0
    others = table(
        tmp_path / "others.csv",
        head,
        "2567,อบต.ใกล้,อบต.,สามัญ,70.00",
        "2567,อบต.ใหญ่,อบต.,ใหญ่,91.00",
        "2567,เทศบาลตำบลไกล,เทศบาลตำบล,สามัญ,95.00",
    )
    assert run("import", others, "--as", "scores").exit_code == 0
    result = run("benchmark", "--fiscal-year", "2567", "--group", "size", "--format", "json")
    total = next(row for row in json.loads(result.stdout)["records"] if row["code"] == "total")
    assert (total["rank"], total["ranked_agencies"]) == (1, 2)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("2566",), "ยังไม่มีคะแนนของหน่วยงานอื่นในปีงบประมาณ 2566"),
        (("2567", "--group", "district"), "ไม่มีหน่วยงานอื่นในกลุ่ม อำเภอเดียวกัน"),
        (("2567", "--group", "size"), "ไม่ทราบประเภทหรือขนาดของหน่วยงาน"),
    ],
)
def test_the_reason_for_no_rank_ends_the_command(
    ranked: Run, arguments: tuple[str, ...], reason: str
) -> None:
    result = ranked("benchmark", "--fiscal-year", *arguments)
    assert result.exit_code == 1
    assert reason in result.stderr
    assert result.stdout == ""
