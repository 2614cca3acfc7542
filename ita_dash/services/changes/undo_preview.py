"""What taking a change back would do, line by line, before anybody confirms it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.changes.change import Change
from ita_dash.domain.changes.reversal import Effect
from ita_dash.domain.messages import Message, msg
from ita_dash.services.measures.rows import MeasureRevision


@dataclass(frozen=True)
class UndoLine:
    """What becomes of one thing; ``why`` says why it is kept as it is, None otherwise."""

    effect: Effect
    what: Message
    why: Message | None = None


@dataclass(frozen=True)
class UndoRows:
    """What an undo writes: rows by table, and measures, which are written by their one writer.

    ``tables`` are written after the measures, but for ``divisions_first``.
    """

    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    measures: tuple[MeasureRevision, ...] = ()
    divisions_first: pd.DataFrame = field(default_factory=pd.DataFrame)


@dataclass(frozen=True)
class UndoPreview:
    """The preview of an undo; nothing is written yet. Plans of the same lines are equal."""

    change: Change
    lines: tuple[UndoLine, ...]
    rows: UndoRows = field(compare=False)

    @property
    def counts(self) -> Counter[Effect]:
        """How many lines there are of each effect."""
        return Counter(line.effect for line in self.lines)

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be written."""
        return all(line.effect == "kept" for line in self.lines)


def changed_later(change_no: int, actors: Mapping[int, str]) -> Message:
    """Why something is kept: who changed it since; ``actors`` by change number."""
    return msg(
        "{actor} แก้ไขภายหลัง (การเปลี่ยนแปลงที่ {change_no})",
        actor=actor_label(actors.get(change_no, "")),
        change_no=change_no,
    )
