"""A scenario: scores per indicator that somebody tries, as they are saved and as they are typed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.scores.input import score_refused
from ita_dash.domain.thai.text import search_key

MOST_NAME_LETTERS = 80
MOST_NOTE_LETTERS = 500


@dataclass(frozen=True)
class Scenario:
    """What is saved of a scenario.

    ``fiscal_year`` is that of the result it begins from, ``scores`` are on 0–100 with two
    decimals by the number of the indicator.
    """

    fiscal_year: int
    name: str
    note: str
    scores: Mapping[int, float] = field(hash=False)

    @property
    def key(self) -> tuple[int, str]:
        """What no two scenarios may share: the year, and the name however it is spaced."""
        return self.fiscal_year, search_key(self.name)


def tidied(scenario: Scenario) -> Scenario:
    """The scenario as it is stored: no stray spaces, two decimals."""
    return replace(
        scenario,
        name=" ".join(scenario.name.split()),
        note=scenario.note.strip(),
        scores={n: half_up_number(score) for n, score in sorted(scenario.scores.items())},
    )


def check_scenario(scenario: Scenario, book: RuleBook) -> list[Message]:
    """The rules that a tidied scenario breaks, in words; empty when it may be written."""
    return [*_broken_texts(scenario), *_broken_scores(scenario.scores, book)]


def _broken_texts(scenario: Scenario) -> Iterator[Message]:
    if not scenario.name:
        yield msg("ต้องตั้งชื่อแผนทดลอง")
    if len(scenario.name) > MOST_NAME_LETTERS:
        yield msg("ชื่อแผนทดลองยาวเกิน {most} ตัวอักษร", most=MOST_NAME_LETTERS)
    if len(scenario.note) > MOST_NOTE_LETTERS:
        yield msg("หมายเหตุยาวเกิน {most} ตัวอักษร", most=MOST_NOTE_LETTERS)


def _broken_scores(scores: Mapping[int, float], book: RuleBook) -> Iterator[Message]:
    known = {indicator.number for indicator in book.indicators}
    for number in sorted(known - scores.keys()):
        yield msg("ไม่มีคะแนนของตัวชี้วัดที่ {number}", number=number)
    for number, score in scores.items():
        why = score_refused(score) if number in known else msg("ไม่รู้จักตัวชี้วัดนี้")
        if why is not None:
            yield msg("ตัวชี้วัดที่ {number}: {why}", number=number, why=why)


def as_json(scenario: Scenario) -> str:
    """The scenario as text; ``read_scenario`` gives it back."""
    return json.dumps(asdict(scenario), ensure_ascii=False, sort_keys=True)


def read_scenario(text: str) -> Scenario | None:
    """The scenario that ``as_json`` wrote; None for a text that another version of it wrote."""
    try:
        read = Scenario(**json.loads(text))
        scores = {int(number): float(score) for number, score in read.scores.items()}
    except (ValueError, TypeError, AttributeError):
        return None
    is_sound = isinstance(read.fiscal_year, int) and isinstance(read.name, str)
    is_sound = is_sound and isinstance(read.note, str)
    is_sound = is_sound and all(score_refused(score) is None for score in scores.values())
    return replace(read, scores=scores) if is_sound else None
