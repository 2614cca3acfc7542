"""Streamlit's own front end as it lies on this machine: its page, its files, what they import."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import streamlit as st

FOLDER = Path(st.__file__).parent / "static"
_SCRIPTS = "static/js"
_IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*["'`]\./([\w.~-]+\.js)["'`]""")
_IMPORTS_END = 20_000
"""Imports stand first in a script, so no more letters of it are looked through."""


@cache
def base_path() -> str:
    """The path of the server's root, ``/`` unless server.baseUrlPath says otherwise."""
    return "/".join(("", *filter(None, (st.get_option("server.baseUrlPath") or "").split("/")), ""))


@cache
def index_page() -> str:
    """The page that Streamlit sends for every address; empty where it is missing."""
    file = FOLDER / "index.html"
    return file.read_text("utf-8") if file.is_file() else ""


def script(name: str) -> str | None:
    """The path of a part's script below the server's root, such as ``static/js/Html.ab12.js``.

    None where there is not exactly one, as after a change of Streamlit's names.
    """
    names = [path.name for path in (FOLDER / _SCRIPTS).glob(f"{name}.*.js")]
    return f"{_SCRIPTS}/{names[0]}" if len(names) == 1 else None


def with_imports(scripts: Iterable[str]) -> list[str]:
    """These scripts and all they need, each once, in the order in which they are met."""
    met: dict[str, None] = {}
    waiting = list(scripts)
    while waiting:
        path = waiting.pop(0)
        if path not in met:
            met[path] = None
            waiting += _imported(path)
    return list(met)


def _imported(path: str) -> list[str]:
    file = FOLDER / path
    if not file.is_file():
        return []
    with file.open(encoding="utf-8") as text:
        begin = text.read(_IMPORTS_END)
    return [f"{_SCRIPTS}/{name}" for name in _IMPORT.findall(begin)]
