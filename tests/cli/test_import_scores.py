"""Scores on the command line: whose they are, and what is kept beside them."""

from __future__ import annotations

from pathlib import Path

from ita_dash.db.connect import open_database
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.scores import assessed_agencies, score_figures
from tests.cli.conftest import AGENCY, DATA, REPORT, SCORES, Run, agency_in, table


def test_a_first_file_of_several_agencies_asks_which(run: Run, duckdb_url: str) -> None:
    result = run("import", SCORES, "--as", "scores")
    assert result.exit_code == 2
    assert "--agency" in result.stderr
    assert "เมืองพัทยา" in result.stderr
    assert run("import", SCORES, "--as", "scores", "--agency", "อบต.ไม่มี").exit_code == 2
    assert agency_in(duckdb_url) is None


def test_the_named_agency_is_the_own_one_and_the_others_are_kept_beside(
    run: Run, duckdb_url: str, score_file: Path
) -> None:
    assert run("import", score_file, "--as", "scores", "--agency", AGENCY).exit_code == 0
    database = open_database(duckdb_url)
    agency = workspace_agency(database)
    assert agency is not None
    assert (agency.name, agency.province) == (AGENCY, "สุราษฎร์ธานี")
    own = score_figures(database, agency.agency_id, 99)
    known = assessed_agencies(database, agency.agency_id, 99)
    database.close()
    assert own["value"].tolist() == [84.10]
    assert known["name"].tolist() == [AGENCY, "เทศบาลตำบลข้างเคียง"]


def test_the_only_agency_of_a_file_may_be_named_better(
    run: Run, duckdb_url: str, tmp_path: Path
) -> None:
    file = table(tmp_path / "s.csv", "fiscal_year,agency,total", "2567,อบต.ป่าร่อน,84.10")
    assert run("import", file, "--as", "scores", "--agency", AGENCY).exit_code == 0
    agency = agency_in(duckdb_url)
    assert agency is not None
    assert agency.name == AGENCY
    assert "84.10" in run("export", "scores").stdout


def test_scores_of_others_only_are_kept_for_comparison_with_a_word(
    run: Run, score_file: Path, tmp_path: Path
) -> None:
    run("import", score_file, "--as", "scores", "--agency", AGENCY)
    others = table(tmp_path / "o.csv", "fiscal_year,agency,total", "2568,เทศบาลเมืองอื่น,70")
    result = run("import", others, "--as", "scores")
    assert result.exit_code == 0
    assert "เปรียบเทียบเท่านั้น" in result.stderr


def test_the_own_agency_is_known_by_its_short_name(run: Run, tmp_path: Path) -> None:
    run("import", REPORT, "--as", "report", "--agency", AGENCY)
    lines = ("2567,อบต.ป่าร่อน,84.10", "2567,อบต.อื่น,70.00")
    file = table(tmp_path / "s.csv", "fiscal_year,agency,total", *lines)
    result = run("import", file, "--as", "scores")
    assert result.exit_code == 0
    assert "เก็บไว้เปรียบเทียบเท่านั้น" not in result.stderr
    assert "84.10" in run("export", "scores").stdout


def test_scores_of_another_name_become_the_own_ones_with_a_word(
    run: Run, tmp_path: Path, score_file: Path
) -> None:
    run("import", score_file, "--as", "scores", "--agency", AGENCY)
    renamed = table(tmp_path / "r.csv", "fiscal_year,agency,total", "2566,อบต.ชื่อเดิม,80.00")
    result = run("import", renamed, "--as", "scores", "--agency", "อบต.ชื่อเดิม")
    assert result.exit_code == 0
    assert f"คะแนนของ อบต.ชื่อเดิม ในไฟล์จะเป็นคะแนนของ {AGENCY}" in result.stderr
    assert "80.00" in run("export", "scores").stdout


def test_no_option_makes_means_the_own_agency_s_result(run: Run, duckdb_url: str) -> None:
    means = DATA / "cases" / "U07_province_means_two_years.xlsx"
    unnamed = run("import", means, "--as", "scores")
    assert unnamed.exit_code == 2
    assert "--agency" in unnamed.stderr
    named = run("import", means, "--as", "scores", "--agency", AGENCY)
    assert named.exit_code == 0
    assert "ค่าเฉลี่ย" in named.stderr
    assert AGENCY not in run("export", "scores", "--all-agencies", "--headers", "codes").stdout
    database = open_database(duckdb_url)
    agency = workspace_agency(database)
    assert agency is not None
    known = assessed_agencies(database, agency.agency_id, 99)
    own = score_figures(database, agency.agency_id, 99)
    database.close()
    assert own.empty
    assert known["row_kind"].tolist() == ["official", "province_mean", "province_mean"]


def test_means_come_back_from_the_export_as_means(run: Run, tmp_path: Path) -> None:
    means = DATA / "cases" / "U07_province_means_two_years.xlsx"
    run("import", means, "--as", "scores", "--agency", AGENCY)
    out = tmp_path / "all.csv"
    run("export", "scores", "--all-agencies", "-o", out)
    again = run("import", out, "--as", "scores", "--dry-run")
    assert again.exit_code == 0
    assert "44" in again.stdout
    assert "ค่าเฉลี่ยระดับจังหวัด" in out.read_text("utf-8-sig")
