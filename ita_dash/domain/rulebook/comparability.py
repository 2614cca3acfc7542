"""Whether the scores of two fiscal years may be compared, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBooks


@dataclass(frozen=True)
class Boundary:
    """A fiscal year whose rules differ from those of the year before, and how."""

    fiscal_year: int
    comparable: Literal["caution", "no"]
    message: Message


def boundaries(earlier: int, later: int, rulebooks: RuleBooks) -> tuple[Boundary, ...]:
    """What lies between two fiscal years (พ.ศ.), oldest first; empty when nothing does.

    Every year after ``earlier`` up to ``later`` counts, also one without scores: a change of
    the rules stays a change. A year without a rule book asks for caution.
    """
    found = (_boundary(year, rulebooks) for year in range(earlier + 1, later + 1))
    return tuple(boundary for boundary in found if boundary is not None)


def may_compare(earlier: int, later: int, rulebooks: RuleBooks) -> bool:
    """Whether a difference between two fiscal years may be shown at all, be it with caution."""
    return all(each.comparable != "no" for each in boundaries(earlier, later, rulebooks))


def with_care(reason: Message) -> Message:
    """The sentence beside a difference that may be shown, but not trusted without its reason."""
    return msg("โปรดเทียบด้วยความระมัดระวัง: {reason}", reason=reason)


def _boundary(fiscal_year: int, rulebooks: RuleBooks) -> Boundary | None:
    if not rulebooks.is_known(fiscal_year):
        unknown = msg("ยังไม่มีเกณฑ์ของปีงบประมาณ {fiscal_year}", fiscal_year=fiscal_year)
        return Boundary(fiscal_year, "caution", unknown)
    comparability = rulebooks.of(fiscal_year).comparability
    if comparability.comparable == "yes":
        return None
    return Boundary(fiscal_year, comparability.comparable, comparability.message)
