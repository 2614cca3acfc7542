"""What is installed is what is pinned, file by file, and its licence is told."""

from __future__ import annotations

import re

import pytest

from ita_dash.settings import ROOT

README = (ROOT / "README.md").read_text("utf-8")
NAMES = ("requirements", "requirements-dev")


def pins(file: str) -> dict[str, str]:
    """Version by normalised name, as a requirements file pins them; includes what it refers to."""
    text = (ROOT / file).read_text("utf-8")
    found = re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE)
    known = {normalised(name): version for name, version in found}
    for other in re.findall(r"^-r (\S+)", text, re.MULTILINE):
        known |= pins(other)
    return known


def normalised(name: str) -> str:
    """A package's name as the index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", NAMES)
def test_the_lock_has_every_pin_and_nothing_else(name: str) -> None:
    assert pins(f"{name}.lock") == pins(f"{name}.txt")


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_of_the_lock_carries_hashes(name: str) -> None:
    entries = re.split(r"^(?=[\w.-]+==)", (ROOT / f"{name}.lock").read_text("utf-8"), flags=re.M)
    bare = [entry for entry in entries if entry and "--hash=sha256:" not in entry]
    assert bare == []


def test_the_last_chapter_names_the_licence_of_every_package() -> None:
    chapter = README.rsplit("\n## ", 1)[1]
    assert chapter.startswith("Licences")
    named = {normalised(word) for word in re.findall(r"[\w.-]+", chapter)}
    assert set(pins("requirements-dev.lock")) - named == set()
