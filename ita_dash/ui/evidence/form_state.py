"""What an open form of evidence holds."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Any

import streamlit as st

from ita_dash.domain.evidence.entry import Evidence
from ita_dash.domain.evidence.typed import EvidenceTyped
from ita_dash.imports.files.uploads import FileFacts
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "evidence_field_"
"""What the keys of the form's widgets begin with."""
NEW_FORM, REVISE_FORM = "new_evidence", "evidence"
FORMS = (NEW_FORM, REVISE_FORM)
_OF_FILE = ("sha256", "file_name", "file_size")


@dataclass
class EvidenceForm(FormState):
    """A form while somebody fills it in; ``evidence_id`` is 0 for new evidence of the measure.

    ``standing`` is what is revised, ``shown`` what the fields showed of it at ``base_change_no``
    (0: nothing), ``start`` what they began with, ``chosen`` a file that waits to be saved. The
    others as in ``FormState``; ``outcome`` are evidence and change number once it is saved, the
    latter 0 where there was nothing to save.
    """

    measure_id: int
    evidence_id: int
    shown: EvidenceTyped
    base_change_no: int
    standing: Evidence | None = None
    token: str = ""
    start: EvidenceTyped = field(init=False)
    chosen: ChosenFile | None = None
    outcome: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)
        self.start = self.shown

    @property
    def subject_id(self) -> int:
        """The evidence, or for a new one the measure."""
        return self.evidence_id or self.measure_id

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey(REVISE_FORM if self.evidence_id else NEW_FORM, self.subject_id, self.token)

    def fill(self, start: EvidenceTyped) -> None:
        """Put this into the fields, whatever they held, before they are drawn in this run."""
        self.begin(start)
        for each in fields(start):
            if each.name not in _OF_FILE:
                st.session_state[FIELD + each.name] = getattr(start, each.name)

    def begin(self, start: EvidenceTyped) -> None:
        """Let the fields begin with this, and the file wait that it names."""
        self.start = start
        if start.sha256:
            facts = FileFacts(start.file_name, start.file_size, start.sha256)
            self.chosen = ChosenFile(facts)

    def typed(self, name: str) -> Any:
        """What a field holds now; before it is drawn for the first time, what it begins with."""
        return st.session_state.get(FIELD + name, getattr(self.start, name))

    def now(self) -> EvidenceTyped:
        """What the fields hold now, and the file that waits."""
        names = [each.name for each in fields(EvidenceTyped) if each.name not in _OF_FILE]
        told = EvidenceTyped(**{name: self.typed(name) for name in names})
        if self.chosen is None:
            return told
        facts = self.chosen.facts
        return replace(told, sha256=facts.sha256, file_name=facts.name, file_size=facts.size)


OPEN = HeldForm[EvidenceForm]("evidence_form", FIELD + "title")
