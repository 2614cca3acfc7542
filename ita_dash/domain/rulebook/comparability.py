"""Whether the scores of two fiscal years may be compared, and why not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Literal

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.codes import INSTRUMENTS, TOTAL
from ita_dash.domain.rulebook.labels import score_label

EVERY = ""
"""The code of a boundary that is about everything of its year."""


@dataclass(frozen=True)
class Boundary:
    """What parts a fiscal year from the year before, for the score ``code`` or for EVERY one."""

    fiscal_year: int
    code: str
    comparable: Literal["caution", "no"]
    message: Message


def every_boundary(earlier: int, later: int, rulebooks: RuleBooks) -> tuple[Boundary, ...]:
    """What lies between two fiscal years (พ.ศ.) for any score, oldest first.

    Every year after ``earlier`` up to ``later`` counts, also one without scores: a change of
    the rules stays a change. A year without a rule book asks for caution.
    """
    years = range(earlier + 1, later + 1)
    return tuple(each for year in years for each in _boundaries_of(year, rulebooks))


def boundaries(
    earlier: int, later: int, rulebooks: RuleBooks, code: str = TOTAL
) -> tuple[Boundary, ...]:
    """What lies between two fiscal years for one score; empty when nothing does.

    What is said of the year holds for all of it, what is said of an instrument for its indicators.
    A score that is made of one that cannot be compared asks for caution.
    """
    between = every_boundary(earlier, later, rulebooks)
    return tuple(
        boundary
        for each in between
        if (boundary := _seen_from(code, each, rulebooks.of(each.fiscal_year))) is not None
    )


def may_compare(earlier: int, later: int, rulebooks: RuleBooks, code: str = TOTAL) -> bool:
    """Whether a difference of a score may be shown at all, be it with caution."""
    return all(each.comparable != "no" for each in boundaries(earlier, later, rulebooks, code))


def apart(codes: Iterable[str], earlier: int, later: int, rulebooks: RuleBooks) -> frozenset[str]:
    """Those of the scores whose differences the rules forbid to show."""
    return frozenset(code for code in codes if not may_compare(earlier, later, rulebooks, code))


def with_care(reason: Message) -> Message:
    """The sentence beside a difference that may be shown, but not trusted without its reason."""
    return msg("โปรดเทียบด้วยความระมัดระวัง: {reason}", reason=reason)


def caveat(between: Collection[Boundary], earlier: int) -> Message | None:
    """What must be known before a score is compared with that of ``earlier``; None: all is well.

    Where something forbids to compare, that alone is said.
    """
    forbidding = [each.message for each in between if each.comparable == "no"]
    if forbidding:
        return msg("เทียบกับปี {year} ไม่ได้: {reason}", year=earlier, reason=_listed(forbidding))
    return with_care(_listed(each.message for each in between)) if between else None


def every_caveat(earlier: int, later: int, rulebooks: RuleBooks) -> Message | None:
    """What must be known before any score is compared, each with the score it is about.

    Where the years themselves do not compare, that alone is said.
    """
    crossed = every_boundary(earlier, later, rulebooks)
    of_years = [each for each in crossed if each.code == EVERY]
    if any(each.comparable == "no" for each in of_years):
        return caveat(of_years, earlier)
    said = [_labelled(each, earlier, rulebooks.of(each.fiscal_year)) for each in crossed]
    return _listed(said) if said else None


def with_caveat(sentence: Message, between: Collection[Boundary], earlier: int) -> Message:
    """A sentence about a change, and in brackets what must be known before it is believed."""
    care = caveat(between, earlier)
    if care is None:
        return sentence
    return msg("{sentence} ({basis})", sentence=sentence, basis=care)


def _boundaries_of(fiscal_year: int, rulebooks: RuleBooks) -> Iterator[Boundary]:
    if not rulebooks.is_known(fiscal_year):
        unknown = msg("ยังไม่มีเกณฑ์ของปีงบประมาณ {fiscal_year}", fiscal_year=fiscal_year)
        yield Boundary(fiscal_year, EVERY, "caution", unknown)
        return
    book = rulebooks.of(fiscal_year)
    if book.comparability.comparable != "no":
        yield from _of_scale(fiscal_year, rulebooks)
    for each in (book.comparability, *book.own_comparability):
        if each.comparable != "yes" and each.code not in book.item_codes:
            yield Boundary(fiscal_year, each.code, each.comparable, each.message)


def _of_scale(fiscal_year: int, rulebooks: RuleBooks) -> Iterator[Boundary]:
    """That a year is printed on another scale than the known year before, or one is not known."""
    before = fiscal_year - 1
    if not rulebooks.is_known(before):
        return
    scales = {year: rulebooks.of(year).scale.name for year in (before, fiscal_year)}
    unknown = [year for year, scale in scales.items() if scale is None]
    if unknown:
        reason = msg("ไม่ทราบมาตรคะแนนของปีงบประมาณ {year}", year=unknown[0])
        yield Boundary(fiscal_year, EVERY, "no", reason)
    elif scales[before] != scales[fiscal_year]:
        reason = msg(
            "มาตรคะแนนเปลี่ยนจาก {before} เป็น {after}",
            before=scales[before],
            after=scales[fiscal_year],
        )
        yield Boundary(fiscal_year, EVERY, "no", reason)


def _seen_from(code: str, boundary: Boundary, book: RuleBook) -> Boundary | None:
    """A boundary as it holds for a score; None where it does not."""
    is_above = boundary.code in INSTRUMENTS and code in book.made_of(boundary.code)
    if boundary.code in (EVERY, code) or is_above:
        return boundary
    if boundary.comparable == "no" and boundary.code in book.made_of(code):
        part = msg(
            "คะแนนนี้มี {part} ที่เทียบกับปีก่อนไม่ได้ ({reason})",
            part=score_label(boundary.code, book),
            reason=boundary.message,
        )
        return Boundary(boundary.fiscal_year, code, "caution", part)
    return None


def _labelled(boundary: Boundary, earlier: int, book: RuleBook) -> Message:
    sentence = caveat((boundary,), earlier) or boundary.message
    if boundary.code == EVERY:
        return sentence
    label = score_label(boundary.code, book)
    return Message("{label}: {reason}", {"label": label, "reason": sentence})


def _listed(reasons: Iterable[Message]) -> Message:
    return reduce(lambda one, two: Message("{one}; {two}", {"one": one, "two": two}), reasons)
