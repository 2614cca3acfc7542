"""Every form that a session can hold open is left before another page is drawn."""

from __future__ import annotations

import re
from pkgutil import resolve_name

import pytest

from ita_dash.settings import ROOT
from ita_dash.ui.leaving import LEAVING

HELD = re.compile(r"HeldForm\[\w+\]\(\s*\"([\w.]+)\"")


def test_every_form_that_can_be_held_is_left() -> None:
    sources = (file.read_text("utf-8") for file in (ROOT / "ita_dash" / "ui").rglob("*.py"))
    held = {name for source in sources for name in HELD.findall(source)}
    assert len(held) > 5
    assert held <= set(LEAVING)


@pytest.mark.parametrize("name", LEAVING.values())
def test_what_leaves_a_form_is_found_by_its_name(name: str) -> None:
    assert callable(resolve_name(name))
