"""What is told of the rows of a division's form: why a cell is not taken, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ita_dash.domain.measures.completion import unasked_steps
from ita_dash.domain.measures.division_form.cells import filled_texts
from ita_dash.domain.measures.division_form.form import FormMeasure
from ita_dash.domain.measures.draft import MeasureDraft, check_draft, divisions_label
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.problems import Problem, quoted
from ita_dash.imports.progress.filled import FilledMeasure
from ita_dash.imports.progress.form_file import FilledRow
from ita_dash.imports.progress.row_reader import RowReader

NOT_OURS = msg("แถวนี้ไม่ใช่มาตรการในแบบที่พิมพ์ให้ส่วนราชการนี้ จึงไม่นำเข้า มาตรการใหม่โปรดเพิ่มที่หน้ามาตรการ")
TWICE = msg("มาตรการนี้มีหลายแถวในแบบ จึงไม่นำเข้าทั้งมาตรการ โปรดเหลือแถวเดียว")
GONE = msg("มาตรการนี้ถูกลบไปหลังพิมพ์แบบ จึงไม่นำเข้า ถ้าต้องการ โปรดคืนมาตรการก่อนแล้วนำเข้าใหม่")
_SUPPORTS = msg("ส่วนราชการนี้เป็นหน่วยร่วม หน่วยหลักเป็นผู้รายงาน จึงไม่นำเข้าช่องนี้")
_NO_MEASURE = msg("ขั้นตอนนี้ไม่ใช่ของมาตรการที่ส่วนราชการนี้รายงานในแบบ จึงไม่นำเข้า")
_NO_STEPS = msg("แผ่นขั้นตอนหายไปจากแบบ ขั้นตอนจึงคงอยู่อย่างเดิม")


@dataclass
class FormFindings:
    """The findings about one form, in the order in which they were made."""

    problems: list[Problem] = field(default_factory=list)

    def tell(self, row: FilledRow, key: str | None, message: Message) -> None:
        """A finding about a cell by its key, or about the whole row."""
        value = quoted(row.cells.get(key or "title", "")) or None
        column = row.columns.get(key) if key else None
        self.problems.append(Problem("warning", row.row, column, value, message, row.sheet))

    def moved(self, row: FilledRow, standing: MeasureDraft) -> None:
        """Another division reports the measure by now."""
        message = msg(
            "หลังพิมพ์แบบ มาตรการนี้เปลี่ยนผู้รับผิดชอบเป็น {divisions} จึงไม่นำเข้า โปรดใช้แบบของส่วนราชการนั้น",
            divisions=divisions_label(standing),
        )
        self.tell(row, None, message)

    def supported(self, measure: FormMeasure, row: FilledRow) -> None:
        """Cells of a measure that another division reports into which somebody wrote."""
        for key in RowReader(row, filled_texts(measure.draft)).changed():
            self.tell(row, key, _SUPPORTS)

    def cells(self, filled: FilledMeasure) -> None:
        """Cells that cannot be taken, and locked ones that were changed."""
        for fault in (*filled.faults, *filled.locked):
            self.tell(fault.row, fault.key, fault.message)

    def broken(self, row: FilledRow, standing: MeasureDraft, *results: MeasureDraft) -> bool:
        """Whether the form breaks rules only together with what others changed meanwhile."""
        known = check_draft(standing)
        rules = {str(rule): rule for draft in results for rule in check_draft(draft)}
        new = [rule for rule in rules.values() if rule not in known]
        for rule in new:
            self.tell(row, None, rule)
        return bool(new)

    def held(self, row: FilledRow) -> None:
        """Nothing of the measure is taken yet."""
        message = msg(
            "มาตรการที่ {number} ยังไม่นำเข้าทั้งแถว แก้ช่องที่บอกไว้แล้วนำเข้าไฟล์นี้อีกครั้งได้",
            number=row.cells["number"],
        )
        self.tell(row, None, message)

    def taken(self, measure: FormMeasure, filled: FilledMeasure, row: FilledRow) -> None:
        """What is taken as it was filled in, and is still to be looked at."""
        open_steps = unasked_steps(measure.draft, filled.draft)
        if open_steps:
            message = msg(
                "แล้วเสร็จทั้งที่ยังมี {n} ขั้นตอนที่ไม่ได้เลือก เสร็จแล้ว จะนำเข้าตามที่กรอก "
                "ถ้าทำครบแล้ว โปรดเลือกในแผ่นขั้นตอนแล้วนำเข้าอีกครั้ง",
                n=len(open_steps),
            )
            self.tell(row, "status", message)
        is_told = filled.draft.months != measure.draft.months or filled.draft.progress is not None
        if filled.day and not (filled.links or is_told):
            message = msg("ไม่ได้เก็บวันที่นี้ เพราะแถวนี้ไม่มีความคืบหน้า สิ่งที่ดำเนินการ หรือลิงก์ใหม่")
            self.tell(row, "day", message)

    def missing(self, absent: Iterable[FormMeasure]) -> None:
        """Measures whose rows are gone from the form."""
        for each in absent:
            message = msg(
                "แถวของมาตรการที่ {number} หายไปจากแบบ มาตรการนี้จึงคงอยู่อย่างเดิม",
                number=each.draft.number,
            )
            self.problems.append(Problem("warning", None, None, None, message))

    def surplus(self, rows: Iterable[FilledRow]) -> None:
        """Cells beside the form's own columns, which somebody added."""
        for row in rows:
            if row.surplus:
                columns = ", ".join(row.surplus)
                message = msg("แบบไม่มีคอลัมน์ {columns} จึงไม่นำเข้าข้อความในช่องนั้น", columns=columns)
                self.tell(row, None, message)

    def steps(self, rows: Sequence[FilledRow], filled: Sequence[FormMeasure]) -> None:
        """Steps of no measure that the division reports, and a sheet of steps that is gone."""
        ours = {each.measure_id for each in filled}
        for row in rows:
            if row.measure_id not in ours:
                self.tell(row, "step", _NO_MEASURE)
        if not rows and any(each.draft.steps for each in filled):
            self.problems.append(Problem("warning", None, None, None, _NO_STEPS))
