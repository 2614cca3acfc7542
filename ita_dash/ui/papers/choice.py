"""Which paper is shown, and with which digits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.kinds import DIGIT_LABELS, Digits, PaperKind
from ita_dash.exports.file_names import TABLE_NAMES
from ita_dash.exports.papers.assembled import AssembledPaper, assembled
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import filters
from ita_dash.ui.session.workspace import Workspace

_USUAL = "usual"
_DIGITS: Mapping[str, Message] = {
    _USUAL: msg("ตามแบบของแต่ละเอกสาร"),
    **{str(digits): label for digits, label in DIGIT_LABELS.items()},
}


@dataclass(frozen=True)
class PaperChoice:
    """A paper of a fiscal year; ``digits`` None are those each part usually has."""

    kind: PaperKind
    fiscal_year: int
    digits: Digits | None

    def assembled(self, workspace: Workspace) -> AssembledPaper:
        """The paper as the run shows it, now or in the past."""
        return assembled(workspace.snapshot, self.fiscal_year, self.kind, self.digits)


def paper_choice(
    fiscal_year: int, tr: Translator, *, is_before_measures: bool = False
) -> PaperChoice:
    """Draw the two fields side by side; before a year has measures its result is analysed."""
    first = PaperKind.ANALYSIS if is_before_measures else PaperKind.PACK
    with st.container(horizontal=True):
        with st.container(width=300):
            kind = paper_field(tr, first)
        with st.container(width=260):
            labels = {code: tr(label) for code, label in _DIGITS.items()}
            digits = filters.choice(tr("ตัวเลข"), labels, "digits", default=_USUAL)
    return PaperChoice(kind, fiscal_year, None if digits == _USUAL else Digits(digits))


def paper_field(tr: Translator, first: PaperKind = PaperKind.PACK) -> PaperKind:
    """Which paper; the ``first`` where nothing else is asked for."""
    labels = {str(kind): tr(TABLE_NAMES[kind]) for kind in PaperKind}
    return PaperKind(filters.choice(tr("เอกสาร"), labels, "paper", default=str(first)))
