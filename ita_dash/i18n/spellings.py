"""How a sentence of the program is written in each language, to read back what was exported."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message
from ita_dash.domain.thai.text import search_key
from ita_dash.i18n.translator import LANGUAGES, translator


def every_language(message: Message) -> tuple[str, ...]:
    """The message in each language, Thai first, each wording once."""
    return tuple(dict.fromkeys(translator(language)(message) for language in LANGUAGES))


def spelled(labels: Mapping[str, Message]) -> dict[str, str]:
    """Codes with their labels → the code by the search key of every wording, and of itself."""
    keys = {
        search_key(word): code for code, label in labels.items() for word in every_language(label)
    }
    return {**keys, **{search_key(code): code for code in labels}}
