"""The styles that stand in the first HTML, so that no part of the page is ever without them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ita_dash.ui.shell.css import STYLE

_FILE = Path(__file__).parents[2] / "static" / "shell.css"


@cache
def shell_style() -> str:
    """Style elements: those of the shell, then those of the pages."""
    return f"<style>{_FILE.read_text('utf-8')}</style>\n{STYLE}"
