"""Streamlit's words and ours: what is translated is said by this Streamlit, in its place only."""

from __future__ import annotations

import json
import re

import pytest

from ita_dash.domain.messages import Message
from ita_dash.i18n.catalogue import places
from ita_dash.i18n.translator import translator
from ita_dash.ui.server import front_end
from ita_dash.ui.server.script import own_script
from ita_dash.ui.server.streamlit_words import CONNECTION, STREAMLIT_WORDS

PAIRS = [
    (source, message)
    for said in STREAMLIT_WORDS.values()
    for source, message in said.items()
    if message is not None
]
BUILT = {
    " files are not allowed.",  # a file without a kind: Streamlit writes an empty one
    "Press {keys} to apply",
    "Press {keys} to submit form",
    "{count} options available.",
    "{count} option available.",
    "{count} notification.",
    "{count} notifications.",
    "{i} of {count} results",
    "{i} of {count} result",
    "{i} of over 1000",
    "You can only select up to {count} option. Remove an option first.",
    "You can only select up to {count} options. Remove an option first.",
}
"""Put together by Streamlit from parts that are looked for below."""
PARTS = (
    "Press Enter to ",
    "submit form",
    "apply",
    " option",
    " available.",
    " notification",
    " of ",
    " result",
    "over 1000",
    "You can only select up to ",
    ". Remove an option first.",
    " files are not allowed.",
)


@pytest.fixture(scope="module")
def front() -> str:
    """Every script of this Streamlit, one after the other."""
    scripts = (front_end.FOLDER / "static" / "js").glob("*.js")
    return "\n".join(path.read_text("utf-8", errors="replace") for path in scripts)


def test_this_streamlit_says_what_is_translated(front: str) -> None:
    """Where this fails, Streamlit says it otherwise now: look for the new words."""
    wanted = {source for source, _ in PAIRS} - BUILT
    table_tools = {source for source in wanted if source.endswith(": {table}")}
    pieces = {piece for source in wanted - table_tools for piece in re.split(r"\{\w+\}", source)}
    assert [piece for piece in (*sorted(pieces), *PARTS) if piece not in front] == []


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_place_is_filled(language: str) -> None:
    tr = translator(language)
    for source, message in PAIRS:
        assert places(tr(message)) <= places(source), source
    assert all(tr(message) for message in CONNECTION.values())


def test_ours_is_never_taken_for_streamlits() -> None:
    """Else a change of the language could translate a translation."""
    for said in STREAMLIT_WORDS.values():
        ours = {translator(language)(m) for m in said.values() if m for language in ("th", "en")}
        same = {source for source in said if source in ours}
        assert all(_english(said[source]) == source for source in same)


def _english(message: Message | None) -> str:
    return translator("en")(message) if message else ""


def test_the_script_holds_every_word_as_data() -> None:
    content = own_script()
    assert content.plain is not None
    text = content.plain.decode()
    assert "/*WORDS*/" not in text
    _, _, rest = text.partition("const { words, connection } = ")
    said, _ = json.JSONDecoder().raw_decode(rest)
    assert set(said["connection"]) == set(CONNECTION)
    assert set(said["words"]) == set(STREAMLIT_WORDS)
    assert all(set(both) == {"th", "en"} for both in said["connection"].values())
