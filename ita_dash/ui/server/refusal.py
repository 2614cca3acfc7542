"""Ends the program with sentences in both languages instead of a traceback."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

from ita_dash.i18n.translator import LANGUAGES, translator

if TYPE_CHECKING:
    from ita_dash.domain.messages import Message


RECOVERABLE = 3
"""The exit status by which run.py knows that the database can be recovered."""


def refuse_to_run(*messages: Message, status: int = 1) -> NoReturn:
    """Say why on the standard error, in Thai and English, and end with this exit status."""
    say_on_terminal(*messages)
    # An exception would be printed with its whole stack by the server; nothing is open yet.
    os._exit(status)


def say_on_terminal(*messages: Message) -> None:
    """Print sentences on the standard error, in Thai and English."""
    for language in LANGUAGES:
        print(*(translator(language)(message) for message in messages), file=sys.stderr)
    sys.stderr.flush()
