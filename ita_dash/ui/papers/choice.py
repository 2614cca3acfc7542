"""Which paper is shown, and with which digits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from ita_dash.domain.meetings.meeting import RecordedMeeting
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.kinds import DIGIT_LABELS, Digits, PaperKind
from ita_dash.exports.file_names import TABLE_NAMES
from ita_dash.exports.papers.assembled import AssembledPaper, assembled
from ita_dash.exports.papers.minutes import meetings_of_year, of_meeting
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.meeting_options import meeting_options
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace

_USUAL = "usual"
_DIGITS: Mapping[str, Message] = {
    _USUAL: msg("ตามแบบของแต่ละเอกสาร"),
    **{str(digits): label for digits, label in DIGIT_LABELS.items()},
}


@dataclass(frozen=True)
class PaperChoice:
    """A paper of a fiscal year; ``digits`` None are those each part usually has.

    ``meeting`` is the one that minutes are of, None for every other paper.
    """

    kind: PaperKind
    fiscal_year: int
    digits: Digits | None
    meeting: RecordedMeeting | None

    def assembled(self, workspace: Workspace) -> AssembledPaper:
        """The paper as the run shows it, now or in the past."""
        paper = workspace.snapshot, self.fiscal_year, self.kind, self.digits
        return assembled(*paper, meeting=self.meeting)

    def provenance(self, workspace: Workspace) -> Provenance:
        """What a file of the paper says of itself."""
        about = page_provenance(workspace, self.fiscal_year, {})
        return of_meeting(about, self.meeting, workspace.tr)


def paper_choice(fiscal_year: int, workspace: Workspace) -> PaperChoice:
    """Draw the fields side by side; first stands the paper that says most of the year."""
    tr, meeting = workspace.tr, None
    first = workspace.snapshot.papers.first_kind(fiscal_year)
    with st.container(horizontal=True):
        with st.container(width=300):
            kind = paper_field(tr, first)
        with st.container(width=260):
            labels = {code: tr(label) for code, label in _DIGITS.items()}
            digits = filters.choice(tr("ตัวเลข"), labels, "digits", default=_USUAL)
        if kind is PaperKind.MINUTES:
            with st.container(width=420):
                meeting = _meeting_field(fiscal_year, workspace)
    chosen_digits = None if digits == _USUAL else Digits(digits)
    return PaperChoice(kind, fiscal_year, chosen_digits, meeting)


def _meeting_field(fiscal_year: int, workspace: Workspace) -> RecordedMeeting | None:
    """Which meeting of the year, the last by default; None, and no field, where there is none."""
    held = meetings_of_year(workspace.snapshot, fiscal_year)
    if not held:
        return None
    options = meeting_options(held, workspace.tr)
    chosen = filters.choice(workspace.tr("การประชุม"), options, "mt", default=next(iter(options)))
    return workspace.snapshot.meetings.meeting(int(chosen))


def paper_field(tr: Translator, first: PaperKind = PaperKind.PACK) -> PaperKind:
    """Which paper; the ``first`` where nothing else is asked for."""
    labels = {str(kind): tr(TABLE_NAMES[kind]) for kind in PaperKind}
    return PaperKind(filters.choice(tr("เอกสาร"), labels, "paper", default=str(first)))
