"""The key of a save: what is sent twice under one key is written once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import uuid4


@dataclass(frozen=True)
class ChangeKey:
    """The key of one change; ``can_be_sent_again`` where its sender can name it once more."""

    text: str
    can_be_sent_again: bool


@dataclass
class Save:
    """What is saved at one click; ``changes`` counts what was begun of it."""

    key: str
    changes: int = 0

    def next_key(self) -> str:
        """The key of its next change: the save's own of the first, a numbered one of others."""
        self.changes += 1
        return self.key if self.changes == 1 else f"{self.key}.{self.changes}"


_SAVE: ContextVar[Save | None] = ContextVar("save", default=None)


@contextmanager
def saving_under(key: str) -> Iterator[Save]:
    """Let every change that is begun inside bear this key, whichever service begins it."""
    save = Save(key)
    outer = _SAVE.set(save)
    try:
        yield save
    finally:
        _SAVE.reset(outer)


def next_change_key() -> ChangeKey:
    """The key of the change that is begun now; one of its own outside of any save."""
    save = _SAVE.get()
    return ChangeKey(uuid4().hex, False) if save is None else ChangeKey(save.next_key(), True)
