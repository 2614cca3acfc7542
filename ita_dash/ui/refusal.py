"""Ends the program with sentences in both languages instead of a traceback."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

from ita_dash.i18n import LANGUAGES, translator

if TYPE_CHECKING:
    from ita_dash.domain.messages import Message


def refuse_to_run(*messages: Message) -> NoReturn:
    """Say why on the standard error, in Thai and English, and end with status 1."""
    for language in LANGUAGES:
        print(*(translator(language)(message) for message in messages), file=sys.stderr)
    sys.stderr.flush()
    # An exception would be printed with its whole stack by the server; nothing is open yet.
    os._exit(1)
