"""The contracts on imports see the whole house: what breaks one is caught wherever it stands."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from ita_dash.settings import ROOT

LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
LAYERS = "layers: imports run one way"
ROOMS = "the domain: its rooms in one order"
DRIVERS = "database drivers only in db"
PARTS = "pages: their parts know nothing of each other"
STREAMLIT = "streamlit only where pages are drawn"
STORE = "pages know no store"
BREACHES: Mapping[str, tuple[str, str, str]] = {
    "a page imports a driver": ("pages/overview.py", "import duckdb", DRIVERS),
    "a page imports db": ("pages/scores.py", "import ita_dash.db.connect", STORE),
    "a page reads past the cache": ("pages/measures.py", "import ita_dash.queries.scores", STORE),
    "the command line imports a driver": ("ita_dash/cli/history.py", "import psycopg", DRIVERS),
    "the menu imports Streamlit": ("ita_dash/navigation.py", "import streamlit", STREAMLIT),
    "the menu imports ui": ("ita_dash/navigation.py", "import ita_dash.ui.elements.text", LAYERS),
    "a package stands on no layer": ("ita_dash/attic/__init__.py", "", LAYERS),
    "a room of the domain has no place": ("ita_dash/domain/attic.py", "", ROOMS),
    "scores know measures": (
        "ita_dash/domain/scores/grid.py",
        "import ita_dash.domain.measures.draft",
        ROOMS,
    ),
    "a rule book knows scores": (
        "ita_dash/domain/rulebook/parts.py",
        "import ita_dash.domain.scores.scales",
        ROOMS,
    ),
    "a page's parts know another's": (
        "ita_dash/ui/scores/table.py",
        "import ita_dash.ui.measures.text",
        PARTS,
    ),
    "what all pages share knows one": (
        "ita_dash/ui/elements/text.py",
        "import ita_dash.ui.overview.cards",
        PARTS,
    ),
    "a page's parts have no place": ("ita_dash/ui/attic/__init__.py", "", PARTS),
    "a page is imported": (
        "ita_dash/ui/leaving.py",
        "import pages.overview",
        "nothing imports a page",
    ),
}


def broken(folder: Path) -> set[str]:
    """The names of the contracts that do not hold in a copy of the house."""
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
    ]
    told = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    lines = told.stdout.splitlines()
    assert any(line.startswith("Contracts: ") for line in lines), told.stdout + told.stderr
    return {line.removesuffix(" BROKEN") for line in lines if line.endswith(" BROKEN")}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the contracts are about."""
    folder = tmp_path_factory.mktemp("house")
    for package in ("ita_dash", "pages"):
        shutil.copytree(
            ROOT / package, folder / package, ignore=lambda *_: {"static", "locale", "__pycache__"}
        )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_caught(name: str, house: Path) -> None:
    place, line, contract = BREACHES[name]
    file = house / place
    before = file.read_text("utf-8") if file.exists() else None
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{before or ''}\n{line}\n", "utf-8")
    try:
        assert broken(house) == {contract}
    finally:
        if before is None:
            shutil.rmtree(file.parent) if file.name == "__init__.py" else file.unlink()
        else:
            file.write_text(before, "utf-8")


def test_the_house_keeps_every_contract(house: Path) -> None:
    assert broken(house) == set()


def test_the_launcher_knows_no_store_and_no_rule() -> None:
    launcher = ast.parse((ROOT / "app.py").read_text("utf-8"))
    known = {node.module for node in ast.walk(launcher) if isinstance(node, ast.ImportFrom)}
    ours = {module for module in known if module and module.startswith("ita_dash")}
    assert ours
    assert {module for module in ours if not module.startswith("ita_dash.ui.")} == set()
