"""How it is said what a measure waits for, and how much is to be updated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.messages import Message, listed, msg
from ita_dash.domain.work.item import WorkItem
from ita_dash.domain.work.waiting import BUCKET_LABELS, Waiting, waited_for
from ita_dash.i18n.translator import Translator

NOTHING_TO_UPDATE = msg("ไม่มีมาตรการที่ต้องปรับปรุงในขณะนี้")
_SAID = {
    Waiting.STATUS: msg("รอ {who} ยืนยันสถานะ"),
    Waiting.REPORT: msg("รอ {who} รายงานความคืบหน้า"),
    Waiting.LEAD: msg("รอ {who} ระบุหน่วยหลัก"),
    Waiting.END: msg("รอ {who} ระบุวันสิ้นสุด"),
    Waiting.EVIDENCE: msg("รอ {who} แนบหลักฐาน"),
}


def waiting_message(item: WorkItem, waiting: Waiting) -> Message:
    """What is waited for, and for whom."""
    who = waited_for(waiting, item.lead_division)
    if waiting is not Waiting.RENEWAL:
        return Message(_SAID[waiting].msgid, {"who": who})
    title, more = item.renewals[0], len(item.renewals) - 1
    said = msg("รอ {who} ปรับปรุงหลักฐาน: {title}", who=who, title=title)
    return msg("{said} และอีก {n} รายการ", said=said, n=more) if more else said


def said_waiting(item: WorkItem, tr: Translator) -> list[str]:
    """All that is waited for, a line each."""
    return [tr(waiting_message(item, each)) for each in item.waiting]


def bucket_measures(bucket: str, n: int) -> Message:
    """A bucket with how many measures stand in it."""
    return msg("{bucket} {n} มาตรการ", bucket=BUCKET_LABELS[bucket], n=n)


def work_answer(items: Sequence[WorkItem]) -> Message:
    """How much is to be updated, in one line."""
    if not items:
        return NOTHING_TO_UPDATE
    counts = Counter(each.due for each in items)
    parts = listed(
        _counted(BUCKET_LABELS[code], counts[code]) for code in BUCKET_LABELS if counts[code]
    )
    return msg("ต้องปรับปรุง {n} มาตรการ: {parts}", n=len(items), parts=parts)


def waited_line(items: Sequence[WorkItem]) -> Message:
    """For whom how many measures wait, those with the most first."""
    names = {str(who): who for item in items for who in _everyone(item)}
    counts = Counter(name for item in items for name in {str(who) for who in _everyone(item)})
    said = [_counted(names[name], n) for name, n in counts.most_common()]
    return msg("รอใคร: {whom}", whom=listed(said))


def next_due_sentence(measure: Measure) -> Message:
    """What falls due next."""
    return msg(
        "ถัดไป: มาตรการที่ {number} ปี {year} {title} ครบกำหนดในอีก {days} วัน",
        number=measure.number,
        year=measure.fiscal_year,
        title=measure.title,
        days=measure.days_left,
    )


def _counted(what: Message, count: int) -> Message:
    return msg("{what} {count}", what=what, count=count)


def _everyone(item: WorkItem) -> list[Message]:
    return [waited_for(each, item.lead_division) for each in item.waiting]
