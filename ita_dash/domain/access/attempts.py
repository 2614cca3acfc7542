"""How long whoever failed to sign in waits before the next attempt is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

REMEMBERED = timedelta(hours=1)
"""Attempts that are older count no longer."""
_FIRST_WAIT = timedelta(seconds=5)
_LONGEST_WAIT = timedelta(minutes=15)


class AttemptKind(StrEnum):
    """Whose attempts are counted: at one account, or from one address."""

    NAME = "name"
    ADDRESS = "address"


_FREE = {AttemptKind.NAME: 5, AttemptKind.ADDRESS: 30}
"""An office behind one address has many people who mistype."""


def allowed_from(kind: AttemptKind, failed_at: Iterable[datetime]) -> datetime | None:
    """From when the next attempt is looked at; None where that is at once.

    ``failed_at`` are the moments of the failures that are remembered. The wait begins with five
    seconds after the last free failure and doubles with every further one, up to a quarter of an
    hour: a guesser gets nowhere, and nobody can lock somebody else out for good.
    """
    moments = sorted(failed_at)
    beyond = len(moments) - _FREE[kind]
    if beyond < 0:
        return None
    # Beyond eight doublings the longest wait is reached.
    wait = min(_FIRST_WAIT * (1 << min(beyond, 8)), _LONGEST_WAIT)
    return moments[-1] + wait
