"""What the fields of the form of scores hold, as typed; kept as a draft and read back unchanged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.scores.kinds import ROW_KIND_LABELS

MOST = 100.0
"""Every figure is typed on 0–100."""


@dataclass(frozen=True)
class ScoreInput:
    """The fields of one fiscal year's form.

    ``figures`` are texts by code as in domain/scores/scoring.py, blank where nothing is known; the
    rating's is its name. ``source`` and ``reason`` speak of what is about to be written.
    """

    fiscal_year: int
    figures: Mapping[str, str]
    row_kind: str
    source: str
    reason: str

    def as_json(self) -> str:
        """The fields as text; ``read_score_input`` gives them back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def read_score_input(text: str) -> ScoreInput | None:
    """The fields that ``as_json`` wrote; None for a text that another version of it wrote."""
    try:
        read = ScoreInput(**json.loads(text))
        texts = [*read.figures, *read.figures.values(), read.source, read.reason]
    except (ValueError, TypeError, AttributeError):
        return None
    is_sound = isinstance(read.fiscal_year, int) and read.row_kind in ROW_KIND_LABELS
    return read if is_sound and all(isinstance(each, str) for each in texts) else None


def score_refused(value: float) -> Message | None:
    """Why a number is no score on 0–100; None where it is one."""
    if 0 <= value <= MOST:
        return None
    return msg("คะแนนต้องอยู่ระหว่าง 0 ถึง {most}", most=f"{MOST:g}")
