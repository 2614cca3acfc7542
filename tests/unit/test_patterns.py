"""No text keeps a pattern at work for longer than its length allows: every pattern is looked at.

Whether the work can grow faster than the text is told from the pattern itself and not from a
clock: so it holds for every text, and on a slow machine. What is not a pattern (loops, libraries)
is held by ``tests/unit/imports/test_growth.py``.
"""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator

import pytest

from ita_dash.domain.agencies import division_names as divisions
from ita_dash.settings import ROOT
from tests.unit.pattern_automaton import Use
from tests.unit.pattern_growth import grows

MADE_WHEN_USED = {"ita_dash.domain.agencies.division_names": "_pattern"}
"""Modules with a function that compiles a pattern of names which are known only then."""
OF_NO_FILE = {"ita_dash.ui.server.first_html"}
"""Modules whose patterns see Streamlit's own page and nothing that a person hands over."""
TREES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): ast.parse(path.read_text("utf-8"))
    for path in sorted((ROOT / "ita_dash").rglob("*.py"))
}
BAD = (
    r"\s*x",
    r"\s*\n\s*",
    r"\s*\(?\s*1",
    r"(?:a|b)*ab*c",
    r"[x,](?:,\s?)*y",
    r"(a*)*b",
    r"(?:a|a)*b",
    r"(?:ab?)*b*c",
    r"\d+(?=\d*x)",
    r"(?=\s*x)",
    r"ก[ก-๎]*x",
    r"(?i)A*b|a*c",
    r"a{1,10000}b",
    r"\s++x",
    r"(?m)^\s*x",
)
GOOD = (
    r"\s+",
    r"(?<!\s)\s*x",
    r"x\s*y",
    r"\(\d*\)",
    r"\([^()]*\)",
    r"<[^<>]*>",
    r"a{1,80}b",
    r"^\s*x",
    r"(?:a|b)*",
    r"a*b*",
    r"\s?x",
    r"(?<=\s)x*",
)


def uses_re(tree: ast.Module) -> bool:
    names = [
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    ]
    return "re" in names


def calls(node: ast.AST) -> Iterator[ast.Attribute]:
    """Every call of a function of ``re`` within."""
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            owner = call.func.value
            if isinstance(owner, ast.Name) and owner.id == "re":
                yield call.func


def use_of(tree: ast.Module, name: str) -> Use:
    """How a pattern is used: as a search, unless it is only ever asked to match."""
    owners = {
        id(node.value): node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    read = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
    ]
    uses = {owners.get(id(node), "") for node in read}
    if uses == {"fullmatch"}:
        return "fullmatch"
    return "match" if uses and uses <= {"match", "fullmatch"} else "search"


def patterns(module: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns of a module by their names; those of a table one by one."""
    for name, value in vars(importlib.import_module(module)).items():
        found = value.values() if isinstance(value, dict) else [value]
        yield from ((name, each) for each in found if isinstance(each, re.Pattern))


WITH_PATTERNS = [name for name, tree in TREES.items() if uses_re(tree) and name not in OF_NO_FILE]


@pytest.mark.parametrize("module", WITH_PATTERNS)
def test_no_pattern_can_grow_faster_than_the_text(module: str) -> None:
    found = list(patterns(module))
    assert found or module in MADE_WHEN_USED
    for name, pattern in found:
        assert not grows(pattern, use_of(TREES[module], name)), f"{name}: {pattern.pattern}"


@pytest.mark.parametrize("module", WITH_PATTERNS)
def test_patterns_are_compiled_where_they_can_be_found(module: str) -> None:
    tree = TREES[module]
    named = [call for node in tree.body if isinstance(node, ast.Assign) for call in calls(node)]
    made = [
        call
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name == MADE_WHEN_USED.get(module)
        for call in calls(node)
    ]
    allowed = {id(call) for call in (*named, *made) if call.attr in ("compile", "escape")}
    assert all(id(call) in allowed or call.attr == "escape" for call in calls(tree))


@pytest.mark.parametrize("names", [(), ("กองกลาง", "ปลัด", "ก ข ค", "กก", "กกก", "ส่วนโยธา (ช่าง)")])
def test_the_pattern_of_an_agency_s_divisions_is_linear_too(names: tuple[str, ...]) -> None:
    spelt = tuple(zip(names, names, strict=True))
    assert not grows(divisions._pattern(tuple(divisions._known_names(spelt))))


@pytest.mark.parametrize("pattern", BAD)
def test_a_pattern_that_some_text_keeps_at_work_is_found(pattern: str) -> None:
    assert grows(re.compile(pattern))


@pytest.mark.parametrize("pattern", GOOD)
def test_a_pattern_that_no_text_keeps_at_work_is_passed(pattern: str) -> None:
    assert not grows(re.compile(pattern))


def test_the_whole_text_is_harder_to_match_than_a_part() -> None:
    pattern = re.compile(r"a*(?:b|a)*")
    assert grows(pattern, "fullmatch")
    assert not grows(pattern, "match")
