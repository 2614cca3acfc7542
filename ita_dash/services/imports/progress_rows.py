"""Compares the rows of a division's form with what stands, each for itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.evidence.entry import Evidence
from ita_dash.domain.measures.division_form.form import DivisionForm, FormMeasure, fills_in
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.progress.filled import FilledMeasure, filled_measure
from ita_dash.imports.progress.form_file import FilledForm, FilledRow
from ita_dash.queries.measure_drafts import RecordedMeasure
from ita_dash.queries.measures import Revision
from ita_dash.services.imports.progress_findings import GONE, NOT_OURS, TWICE, FormFindings
from ita_dash.services.imports.progress_merge import (
    MergedProgress,
    link_evidence,
    merged_progress,
)
from ita_dash.services.imports.progress_preview import PreviewedProgress


@dataclass
class FormRows:
    """The rows of a form in the light of what was printed and of what stands.

    ``standing`` are the measures now, ``division`` what the division is called now, ``links``
    those that are evidence already, ``revisions`` who made what stands, each by measure_id.
    ``findings`` grow while measures are compared.
    """

    form: FilledForm
    printed: DivisionForm
    standing: Mapping[int, RecordedMeasure]
    division: str
    links: Mapping[int, frozenset[str]]
    revisions: Mapping[int, Revision]
    today: date
    findings: FormFindings = field(default_factory=FormFindings)

    def measures(self) -> Iterator[PreviewedProgress]:
        """What becomes of each measure that the division may report."""
        on_form = {each.measure_id: each for each in self.printed.measures}
        times = Counter(row.measure_id for row in self.form.measures)
        for row in self.form.measures:
            measure = on_form.get(row.measure_id or 0)
            if measure is None:
                self.findings.tell(row, None, NOT_OURS)
            elif times[row.measure_id] > 1:
                self.findings.tell(row, None, TWICE)
            elif not measure.is_filled:
                self.findings.supported(measure, row)
            elif (standing := self._standing(measure, row)) is not None:
                yield self._compared(measure, standing.draft, row)
        filled = [each for each in self.printed.measures if each.is_filled]
        self.findings.missing(each for each in filled if not times[each.measure_id])
        self.findings.steps(self.form.steps, filled)
        self.findings.surplus((*self.form.measures, *self.form.steps))

    def _standing(self, measure: FormMeasure, row: FilledRow) -> RecordedMeasure | None:
        """The measure as it stands, where the division still reports it; else it is told."""
        standing = self.standing.get(measure.measure_id)
        if standing is None:
            self.findings.tell(row, None, GONE)
        elif not fills_in(standing.draft, self.division):
            self.findings.moved(row, standing.draft)
        else:
            return standing
        return None

    def _compared(
        self, measure: FormMeasure, standing: MeasureDraft, row: FilledRow
    ) -> PreviewedProgress:
        steps = [each for each in self.form.steps if each.measure_id == measure.measure_id]
        filled = filled_measure(measure.draft, row, steps, self.today)
        merged = merged_progress(measure.draft, filled.draft, standing, self.today)
        is_held = self._is_held(measure, standing, row, filled, merged)
        kept, replaced, collisions = merged
        return PreviewedProgress(
            measure.measure_id,
            standing,
            kept,
            replaced,
            tuple(self._evidence(measure.measure_id, standing, filled)),
            collisions,
            is_held,
            self._changed_by(measure.measure_id) if standing != measure.draft else None,
        )

    def _is_held(
        self,
        measure: FormMeasure,
        standing: MeasureDraft,
        row: FilledRow,
        filled: FilledMeasure,
        merged: MergedProgress,
    ) -> bool:
        """Whether nothing of the measure may be taken; all there is to be said of it is told."""
        self.findings.cells(filled)
        is_broken = self.findings.broken(row, standing, *merged[:2])
        if filled.faults or is_broken:
            self.findings.held(row)
            return True
        self.findings.taken(measure, filled, row)
        return False

    def _evidence(
        self, measure_id: int, draft: MeasureDraft, filled: FilledMeasure
    ) -> Iterator[Evidence]:
        """The links that are not evidence yet, about the day of the work or else of the form."""
        day = filled.day or self.form.mark.printed_on
        for link in filled.links:
            if link not in self.links.get(measure_id, ()):
                yield link_evidence(measure_id, draft, link, day)

    def _changed_by(self, measure_id: int) -> Message | None:
        revision = self.revisions.get(measure_id)
        if revision is None:
            return None
        who, number = actor_label(revision.actor), revision.change_no
        return msg("{who} (การเปลี่ยนแปลงที่ {change_no})", who=who, change_no=number)
