"""The own script that runs before Streamlit's, with all it may say in it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import LANGUAGES, translator
from ita_dash.ui.server.packed import FOREVER, Packed, pack
from ita_dash.ui.server.streamlit_words import CONNECTION, STREAMLIT_WORDS

_FOLDER = Path(__file__).parents[2] / "static"
_FILES = ("shell.js", "forms.js", "menu.js", "rows.js")
_PLACE = "/*WORDS*/ { words: {}, connection: {} }"


@cache
def own_script() -> Packed:
    """The script, to be kept forever under ``script_path``."""
    scripts = "".join((_FOLDER / name).read_text("utf-8") for name in _FILES)
    content = scripts.replace(_PLACE, _words())
    return pack(content.encode(), "text/javascript; charset=utf-8", FOREVER, keep_plain=True)


def script_path() -> str:
    """The address of the script below the server's root; another content has another one."""
    return f"shell/{own_script().tag}.js"


def _words() -> str:
    words = {
        where: [[source, message and _said(message)] for source, message in said.items()]
        for where, said in STREAMLIT_WORDS.items()
    }
    connection = {state: _said(message) for state, message in CONNECTION.items()}
    return json.dumps({"words": words, "connection": connection}, ensure_ascii=False)


def _said(message: Message) -> dict[str, str]:
    return {language: translator(language)(message) for language in LANGUAGES}
