"""Compares the rows of a division's form with what stands, each for itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.evidence.entry import Evidence
from ita_dash.domain.measures.completion import unasked_steps
from ita_dash.domain.measures.division_form.cells import filled_texts
from ita_dash.domain.measures.division_form.form import DivisionForm, FormMeasure, fills_in
from ita_dash.domain.measures.draft import MeasureDraft, check_draft, divisions_label
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.problems import Problem, Severity, quoted
from ita_dash.imports.progress.filled import FilledMeasure, filled_measure
from ita_dash.imports.progress.form_file import FilledForm, FilledRow
from ita_dash.imports.progress.row_reader import Fault, RowReader
from ita_dash.queries.measure_drafts import RecordedMeasure
from ita_dash.queries.measures import Revision
from ita_dash.services.imports.progress_merge import link_evidence, merged_progress
from ita_dash.services.imports.progress_preview import PreviewedProgress

_NOT_OURS = msg("แถวนี้ไม่ใช่มาตรการในแบบที่พิมพ์ให้ส่วนราชการนี้ จึงไม่นำเข้า มาตรการใหม่โปรดเพิ่มที่หน้ามาตรการ")
_TWICE = msg("มาตรการนี้มีหลายแถวในแบบ จึงไม่นำเข้าทั้งมาตรการ โปรดเหลือแถวเดียว")
_GONE = msg("มาตรการนี้ถูกลบไปหลังพิมพ์แบบ จึงไม่นำเข้า ถ้าต้องการ โปรดคืนมาตรการก่อนแล้วนำเข้าใหม่")
_SUPPORTS = msg("ส่วนราชการนี้เป็นหน่วยร่วม หน่วยหลักเป็นผู้รายงาน จึงไม่นำเข้าช่องนี้")


@dataclass
class FormRows:
    """The rows of a form in the light of what was printed and of what stands.

    ``standing`` are the measures now, ``division`` what the division is called now, ``links``
    those that are evidence already, ``revisions`` who made what stands, each by measure_id.
    ``problems`` grows while measures are compared.
    """

    form: FilledForm
    printed: DivisionForm
    standing: Mapping[int, RecordedMeasure]
    division: str
    links: Mapping[int, frozenset[str]]
    revisions: Mapping[int, Revision]
    today: date
    problems: list[Problem] = field(default_factory=list)

    def measures(self) -> Iterator[PreviewedProgress]:
        """What becomes of each measure that the division may report."""
        on_form = {each.measure_id: each for each in self.printed.measures}
        times = Counter(row.measure_id for row in self.form.measures)
        for row in self.form.measures:
            measure = on_form.get(row.measure_id or 0)
            if measure is None:
                self._tell(row, None, _NOT_OURS)
            elif times[row.measure_id] > 1:
                self._tell(row, None, _TWICE)
            elif not measure.is_filled:
                self._supported(measure, row)
            elif (standing := self._standing(measure, row)) is not None:
                yield self._compared(measure, standing, row)
        self._missing([each for each in on_form.values() if not times[each.measure_id]])

    def _standing(self, measure: FormMeasure, row: FilledRow) -> RecordedMeasure | None:
        """The measure as it stands, where the division still reports it; else it is told."""
        standing = self.standing.get(measure.measure_id)
        if standing is None:
            self._tell(row, None, _GONE)
        elif not fills_in(standing.draft, self.division):
            moved = msg(
                "หลังพิมพ์แบบ มาตรการนี้เปลี่ยนผู้รับผิดชอบเป็น {divisions} จึงไม่นำเข้า โปรดใช้แบบของส่วนราชการนั้น",
                divisions=divisions_label(standing.draft),
            )
            self._tell(row, None, moved)
        else:
            return standing
        return None

    def _compared(
        self, measure: FormMeasure, standing: RecordedMeasure, row: FilledRow
    ) -> PreviewedProgress:
        filled = filled_measure(measure.draft, row, self._steps[measure.measure_id], self.today)
        for fault in (*filled.faults, *filled.locked):
            self._tell(fault.row, fault.key, fault.message)
        kept, replaced, collisions = merged_progress(
            measure.draft, filled.draft, standing.draft, self.today
        )
        broken = [*filled.faults, *self._broken(row, standing.draft, kept, replaced)]
        if broken:
            held = msg(
                "มาตรการที่ {number} ยังไม่นำเข้าทั้งแถว แก้ช่องที่บอกไว้แล้วนำเข้าไฟล์นี้อีกครั้งได้",
                number=row.cells["number"],
            )
            self._tell(row, None, held)
        else:
            self._told_of_taken(measure, filled, row)
        is_newer = standing.draft != measure.draft
        return PreviewedProgress(
            measure.measure_id,
            standing.draft,
            kept,
            replaced,
            tuple(self._evidence(measure.measure_id, standing.draft, filled)),
            collisions,
            is_held=bool(broken),
            changed_by=self._changed_by(measure.measure_id) if is_newer else None,
        )

    def _broken(
        self, row: FilledRow, standing: MeasureDraft, *results: MeasureDraft
    ) -> list[Fault]:
        """Rules that the form breaks only together with what others changed meanwhile."""
        known = check_draft(standing)
        rules = {str(rule): rule for draft in results for rule in check_draft(draft)}
        faults = [Fault(row, None, rule) for rule in rules.values() if rule not in known]
        for fault in faults:
            self._tell(row, None, fault.message)
        return faults

    def _told_of_taken(self, measure: FormMeasure, filled: FilledMeasure, row: FilledRow) -> None:
        open_steps = unasked_steps(measure.draft, filled.draft)
        if open_steps:
            message = msg(
                "แล้วเสร็จทั้งที่ยังมี {n} ขั้นตอนที่ไม่ได้เลือก เสร็จแล้ว จะนำเข้าตามที่กรอก "
                "ถ้าทำครบแล้ว โปรดเลือกในแผ่นขั้นตอนแล้วนำเข้าอีกครั้ง",
                n=len(open_steps),
            )
            self._tell(row, "status", message)
        is_told = filled.draft.months != measure.draft.months or filled.draft.progress is not None
        if filled.day and not (filled.links or is_told):
            message = msg("ไม่ได้เก็บวันที่นี้ เพราะแถวนี้ไม่มีความคืบหน้า สิ่งที่ดำเนินการ หรือลิงก์ใหม่")
            self._tell(row, "day", message)

    def _evidence(
        self, measure_id: int, draft: MeasureDraft, filled: FilledMeasure
    ) -> Iterator[Evidence]:
        """The links that are not evidence yet, about the day of the work or else of the form."""
        day = filled.day or self.form.mark.printed_on
        for link in filled.links:
            if link not in self.links.get(measure_id, ()):
                yield link_evidence(measure_id, draft, link, day)

    def _supported(self, measure: FormMeasure, row: FilledRow) -> None:
        """A measure that another division reports: what was written there is told."""
        reader = RowReader(row, filled_texts(measure.draft))
        for key in reader.changed():
            self._tell(row, key, _SUPPORTS)

    def _missing(self, absent: Sequence[FormMeasure]) -> None:
        for each in absent:
            if each.is_filled:
                message = msg(
                    "แถวของมาตรการที่ {number} หายไปจากแบบ มาตรการนี้จึงคงอยู่อย่างเดิม",
                    number=each.draft.number,
                )
                self.problems.append(Problem("warning", None, None, None, message))

    def _changed_by(self, measure_id: int) -> Message | None:
        revision = self.revisions.get(measure_id)
        if revision is None:
            return None
        who, number = actor_label(revision.actor), revision.change_no
        return msg("{who} (การเปลี่ยนแปลงที่ {change_no})", who=who, change_no=number)

    @cached_property
    def _steps(self) -> Mapping[int, Sequence[FilledRow]]:
        steps: dict[int, list[FilledRow]] = {each.measure_id: [] for each in self.printed.measures}
        for row in self.form.steps:
            steps.get(row.measure_id or 0, []).append(row)
        return steps

    def _tell(
        self, row: FilledRow, key: str | None, message: Message, severity: Severity = "warning"
    ) -> None:
        value = quoted(row.cells.get(key or "title", "")) or None
        column = row.columns.get(key) if key else None
        self.problems.append(Problem(severity, row.row, column, value, message, row.sheet))
