"""How a letter of notices says what there is to tell."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.domain.evidence.record import ListedEvidence
from ita_dash.domain.evidence.validity import VALIDITY_LABELS
from ita_dash.domain.messages import Message, listed, msg
from ita_dash.domain.notices.digest import Digest
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator


def heading_late(count: int) -> Message:
    """Over the measures that are late."""
    return msg("เกินกำหนด {n} มาตรการ", n=count)


def heading_soon(count: int) -> Message:
    """Over the measures that fall due within a week."""
    return msg("ครบกำหนดใน 7 วัน {n} มาตรการ", n=count)


def heading_evidence(count: int) -> Message:
    """Over the evidence to be renewed."""
    return msg("หลักฐานที่ต้องปรับปรุง {n} รายการ", n=count)


def notice_subject(told: Digest) -> Message:
    """How much of what there is, as the subject of a letter."""
    counts = (
        (heading_late, len(told.late)),
        (heading_soon, len(told.soon)),
        (heading_evidence, len(told.evidence)),
    )
    return listed(heading(count) for heading, count in counts if count)


def evidence_lines(place: int, each: ListedEvidence, tr: Translator) -> Iterator[str]:
    """One piece of evidence in short lines: its title, of which measure, until when."""
    yield f"{place}) {each.content.title}"
    yield tr("ของมาตรการที่ {number} {title}", number=each.number, title=each.measure_title)
    if each.expires_on is not None:
        label = tr(VALIDITY_LABELS[each.validity])
        day = format_date(each.expires_on, tr)
        yield tr("ปรับปรุงภายใน {day} ({label})", day=day, label=label)
