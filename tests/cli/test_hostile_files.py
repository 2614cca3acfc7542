"""``import`` of a file that was made to do harm: one sentence, exit status 1, nothing stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, agency_in
from tests.hostile_files.bombs import BOMBS
from tests.hostile_files.mutations import mutated
from tests.hostile_files.seeds import SEEDS


@pytest.mark.parametrize(
    "name", ["zip bomb", "laughs in a document", "million rows of text", "many attributes"]
)
@pytest.mark.parametrize("language", ["th", "en"])
def test_a_bomb_is_told_and_leaves_nothing(
    run: Run, duckdb_url: str, tmp_path: Path, name: str, language: str
) -> None:
    reader, ending, make = BOMBS[name]
    file = tmp_path / f"{name}.{ending}"
    file.write_bytes(make())
    result = run("--lang", language, "import", file, "--as", reader)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert file.name in result.stderr
    assert "Traceback" not in result.output
    assert agency_in(duckdb_url) is None


@pytest.mark.parametrize("kind", ["scores XLSX", "measures CSV", "report DOCX"])
def test_a_trial_of_changed_files_never_fails_and_writes_nothing(
    run: Run, duckdb_url: str, tmp_path: Path, kind: str
) -> None:
    seed = SEEDS[kind]
    file = tmp_path / seed.name
    for number in range(6):
        file.write_bytes(mutated(seed.make(), number))
        result = run("import", file, "--as", seed.reader, "--agency", "อบต.ก", "--dry-run")
        assert result.exit_code in (0, 1, 2), number
        assert result.exception is None or isinstance(result.exception, SystemExit), number
    assert agency_in(duckdb_url) is None


def test_a_file_that_is_too_large_is_not_even_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ITA_MAX_UPLOAD_MB", "1")
    file = tmp_path / "large.csv"
    with file.open("wb") as opened:
        opened.truncate(3 << 30)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    result = run("import", file, "--as", "scores")
    assert result.exit_code == 1
    assert "3,072.0" in result.stderr
