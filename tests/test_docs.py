"""The README says what the program does: settings, pages, commands and layers match the code."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable

import click
import pytest

from ita_dash.cli import root
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.i18n.translator import translator
from ita_dash.imports.files import limits
from ita_dash.imports.papers.fields import field_names, template_fields
from ita_dash.navigation import PAGES
from ita_dash.settings import ROOT
from ita_dash.wording.template_fields import field_meaning

README = (ROOT / "README.md").read_text("utf-8")
_CELL = re.compile(r"(?<!\\)\|")


def section(title: str) -> str:
    """The text under a heading of the second level."""
    _, _, rest = README.partition(f"\n## {title}\n")
    assert rest, f"no section {title}"
    return rest.partition("\n## ")[0]


def table(title: str) -> list[list[str]]:
    """The cells of the first table of a section, without its header."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in _CELL.split(line)[1:-1]] for line in lines[2:]]


def quoted(text: str) -> list[str]:
    """What stands in backquotes."""
    return re.findall(r"`([^`]+)`", text)


def test_every_setting_is_described_and_no_other() -> None:
    code = (ROOT / "ita_dash" / "settings.py").read_text("utf-8")
    described = [quoted(row[0])[0] for row in table("Settings")]
    assert sorted(described) == sorted(set(re.findall(r"\bITA_[A-Z_]+\b", code)))


def test_every_page_is_described_in_the_order_of_the_menu() -> None:
    described = [(row[0], quoted(row[1])[0]) for row in table("Pages")]
    assert described == [(str(page.title), f"/{page.url_path}") for page in PAGES.values()]


def test_every_command_is_described_and_no_other() -> None:
    described = [quoted(row[0])[0].split()[3] for row in table("Command line")]
    assert sorted(described) == sorted(root.commands)


@pytest.mark.parametrize("name", sorted(root.commands))
def test_the_options_of_a_command_are_those_described(name: str) -> None:
    usage = next(row[0] for row in table("Command line") if f"ita_dash {name}" in row[0])
    assert set(re.findall(r"(?<!\w)--?[a-z][a-z-]*", usage.replace("python -m", ""))) == set(
        _shortest(_parameters(root.commands[name]))
    )


def _parameters(command: click.Command) -> list[click.Parameter]:
    """Those of a command, and of every command below it."""
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return [*command.params, *(each for one in below for each in _parameters(one))]


def _shortest(parameters: Iterable[click.Parameter]) -> list[str]:
    """The name under which the README writes an option; ``--lang`` is told of them all."""
    options = [p for p in parameters if isinstance(p, click.Option) and p.name != "lang"]
    return [min(option.opts, key=len) for option in options]


def test_the_fields_of_templates_are_those_described() -> None:
    english = translator("en")
    described = {quoted(row[0])[0]: row[1] for row in table("Word templates of papers")}
    known = [name for paper in PaperKind for name in field_names(template_fields(paper))]
    assert described == {name: english(field_meaning(name)) for name in known}


def test_the_limits_of_a_file_are_those_described() -> None:
    chapter = section("What can be imported")
    most = {value for name, value in vars(limits).items() if name.startswith("MAX_")}
    unsaid = {limits.MAX_QUOTED, limits.MAX_NAME}
    assert {f"{value:,}" for value in most - unsaid} <= set(re.findall(r"[\d,]*\d", chapter))


def test_the_layers_are_those_that_import_linter_holds() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    contracts = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    house = next(each for each in contracts if each.get("containers") == ["ita_dash"])
    described = [quoted(row[0]) for row in table("How it is built")]
    assert described == [
        [f"ita_dash.{module.strip()}" for module in layer.split("|")] for layer in house["layers"]
    ]


def test_what_the_readme_points_at_exists() -> None:
    links = re.findall(r"\]\((?!http)([^)]+)\)", README)
    tree = re.findall(r"^([\w/]+(?:\.py|/)) ", section("How it is built"), re.MULTILINE)
    assert links
    assert tree
    assert [path for path in (*links, *tree) if not (ROOT / path).exists()] == []


ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")


def test_every_place_that_the_architecture_names_is_there() -> None:
    named = [name for name in quoted(ARCHITECTURE) if "/" in name and "<" not in name]
    house = ROOT / "ita_dash"
    missing = [
        name
        for name in named
        if not any((house / f"{name}{end}").exists() for end in ("", ".py"))
        and not (ROOT / name).exists()
    ]
    assert named
    assert missing == []


def test_every_room_of_the_domain_and_of_each_layer_stands_in_the_architecture() -> None:
    words = set(re.findall(r"\w+", ARCHITECTURE))
    rooms = {path.parent.name for path in (ROOT / "ita_dash").glob("*/*/__init__.py")}
    assert rooms
    assert rooms - words == set()
