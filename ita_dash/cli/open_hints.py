"""What an import of measures leaves open, and the options that would answer it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ita_dash.db.clock import thai_today
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.reports.respelling import Respelling
from ita_dash.services.imports.measure_preview import MeasureImportPreview, PreviewedMeasure


def open_hints(
    plan: MeasureImportPreview, misspelled: Sequence[Respelling], name: str
) -> Iterator[Message]:
    """Statuses nobody told, measures of which it is open who leads, names left misspelled."""
    unknown = [measure for measure in plan.measures if measure.draft.is_status_assumed]
    over = [each for each in unknown if each.draft.fiscal_year < fiscal_year_of(thai_today())]
    if any(each.draft.result for each in over):
        yield msg(
            "มาตรการที่ {numbers} เป็นของปีที่สิ้นสุดแล้วและมีผลการดำเนินการ แต่ไม่ได้บอกสถานะ "
            "จะแสดงเป็น “สถานะยังไม่ได้ยืนยัน” หากแล้วเสร็จ ให้ระบุ --default-status completed",
            numbers=_numbers(over),
        )
    elif unknown:
        yield msg("หากมาตรการเหล่านี้แล้วเสร็จ ให้ระบุ --default-status completed")
    if leaderless := [measure for measure in plan.measures if measure.draft.is_lead_open]:
        yield msg(
            "มาตรการที่ {numbers} ระบุหลายส่วนราชการ จะแสดงเป็น “ยังไม่ได้ระบุหน่วยหลัก” "
            "หากส่วนราชการแรกเป็นหน่วยหลัก ให้ระบุ --lead first",
            numbers=_numbers(leaderless),
        )
    if misspelled:
        yield msg(
            "ข้อความ {n} แห่งสะกดชื่อหน่วยงานต่างจาก {name} คงไว้ตามต้นฉบับ "
            "หากต้องการแก้ ให้ระบุ --correct-spelling",
            n=sum(len(each.snippets) for each in misspelled),
            name=name,
        )


def _numbers(measures: Sequence[PreviewedMeasure]) -> str:
    return ", ".join(str(measure.draft.number) for measure in measures)
