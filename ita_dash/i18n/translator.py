"""Translate Thai msgids with gettext; Thai itself needs no catalogue."""

from __future__ import annotations

import gettext
from functools import cache
from numbers import Integral
from pathlib import Path
from typing import Literal

from ita_dash.domain.messages import Message

Language = Literal["th", "en"]
LANGUAGES: tuple[Language, ...] = ("th", "en")
_CATALOGUES = Path(__file__).parent / "locale"


class Translator:
    """Turn a Thai msgid or a Message into the session's language.

    A value named ``n`` selects the English plural form.
    """

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._catalogue: gettext.NullTranslations = (
            gettext.NullTranslations()
            if language == "th"
            else gettext.translation("ita_dash", _CATALOGUES, languages=[language])
        )

    def __call__(self, text: str | Message, /, **values: object) -> str:
        """The sentence in this language with its values put in."""
        msgid = text.msgid if isinstance(text, Message) else text
        given = text.values if isinstance(text, Message) else values
        if not given:
            return self._catalogue.gettext(msgid) if msgid else ""
        filled = {k: self(v) if isinstance(v, Message) else v for k, v in given.items()}
        return self._template(msgid, filled.get("n")).format(**filled)

    def _template(self, msgid: str, n: object) -> str:
        if isinstance(n, Integral):  # numpy's integers count too
            return self._catalogue.ngettext(msgid, msgid, int(n))
        return self._catalogue.gettext(msgid)


@cache
def translator(language: str) -> Translator:
    """The translator of a language; anything unknown is Thai."""
    known = language if language in LANGUAGES else "th"
    return Translator(known)
