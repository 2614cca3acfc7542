"""What the analysis of a result is made from, beside what every paper of its year is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ita_dash.domain.peers.closest import ClosestStanding
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.scores.question_row import QuestionRow
from ita_dash.domain.scores.year_change import YearChange
from ita_dash.domain.targets.own import Aim


@dataclass(frozen=True)
class AnalysisFacts:
    """The analysed year; what is unknown is None or empty.

    ``changes`` are against the year before, by code, ``caveats`` why it may not be compared, a
    sentence each. ``questions`` are those of which a score is known, with most to gain first.
    ``standing`` is the place in the group closest to the agency, ``aim`` the targets that were
    chosen for the year of the measures.
    """

    book: RuleBook
    changes: Mapping[str, YearChange]
    caveats: Sequence[str]
    questions: Sequence[QuestionRow]
    standing: ClosestStanding | None
    aim: Aim | None
