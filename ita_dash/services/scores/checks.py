"""Refuses figures that a year cannot have, each by its name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS
from ita_dash.domain.scores.input import score_refused
from ita_dash.domain.scores.words import joined
from ita_dash.imports.scores.typed import Value
from ita_dash.wording.columns import column_label


def check_figures(figures: Mapping[str, Value], book: RuleBook, known: Collection[str]) -> None:
    """Raise InvalidInput naming every figure that is none: of an unknown code, or off 0–100.

    ``known`` are codes that stand already, whatever the rule book says of them.
    """
    broken = list(_broken(figures, book, known))
    if broken:
        raise InvalidInput(joined(broken), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))


def _broken(
    figures: Mapping[str, Value], book: RuleBook, known: Collection[str]
) -> Iterator[Message]:
    codes = {"total", "rating", *INSTRUMENTS, *EIT_PARTS, *known}
    codes |= {indicator.code for indicator in book.indicators}
    for code, value in figures.items():
        why = msg("ไม่รู้จักตัวชี้วัดนี้") if code not in codes else _refused(code, value)
        if why is not None:
            yield figure_refused(code, why)


def _refused(code: str, value: Value) -> Message | None:
    if value is None:
        return None
    if isinstance(value, str):
        return None if code == "rating" and value.strip() else msg("ไม่ใช่ตัวเลข")
    return msg("ไม่รู้จักระดับนี้ในหลักเกณฑ์ของปีนั้น") if code == "rating" else score_refused(value)


def figure_refused(code: str, why: Message) -> Message:
    """Why a figure is refused, with its name."""
    return Message("{name}: {why}", {"name": column_label(code), "why": why})
