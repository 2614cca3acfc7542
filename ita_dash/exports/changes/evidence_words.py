"""What one change did to the evidence of measures, line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ita_dash.domain.evidence.entry import STATUS_LABELS, Evidence
from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.queries.evidence import EvidenceChange
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.evidence import RENEWAL_LABELS, renewal_code, source_words, step_words

_Said = Callable[[Evidence, Translator], str]
_FIELDS: Mapping[str, tuple[Message, _Said]] = {
    "title": (msg("ชื่อหลักฐาน"), lambda each, tr: each.title),
    "source": (msg("ไฟล์หรือลิงก์"), lambda each, tr: tr(source_words(each))),
    "about": (msg("วันที่ของหลักฐาน"), lambda each, tr: format_date(each.about, tr)),
    "step": (msg("ใช้กับ"), lambda each, tr: tr(step_words(each))),
    "status": (msg("สถานะหลักฐาน"), lambda each, tr: tr(STATUS_LABELS[each.status])),
    "renewal": (msg("การปรับปรุง"), lambda each, tr: tr(RENEWAL_LABELS[renewal_code(each)])),
    "revision": (msg("ฉบับที่"), lambda each, tr: str(each.revision)),
}


def evidence_lines(changes: Sequence[EvidenceChange], tr: Translator) -> Iterator[ChangeLine]:
    """The fields that differ; of evidence that is new all that is told, of a removal just that."""
    for each in changes:
        where = tr("หลักฐาน “{title}”", title=each.after.title)
        if each.is_removed:
            yield ChangeLine(where, None, tr("นำออกแล้ว"))
            continue
        if each.before is None and not each.is_new:
            yield ChangeLine(where, None, tr("นำกลับมาแล้ว"))
            continue
        for label, said in _FIELDS.values():
            old = None if each.before is None else said(each.before, tr)
            new = said(each.after, tr)
            if old != new:
                yield ChangeLine(tr(label), old, new)
