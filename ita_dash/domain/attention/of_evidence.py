"""Evidence that has expired or expires soon, and is to be renewed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd

from ita_dash.domain.attention.item import Attention, Severity
from ita_dash.domain.evidence.filters import PRESSING_CODE
from ita_dash.domain.evidence.record import ListedEvidence, each_listed
from ita_dash.domain.messages import Message, msg

_NAMED = 3
"""Pieces that are named; the list of evidence has them all."""
_ENDING = ("expired", "within_30", "within_90")


def evidence_attention(evidence: pd.DataFrame, today: date) -> Iterator[Attention]:
    """EVIDENCE_TABLE → what is to be renewed, the longest expired first, each with its link."""
    ending = evidence[evidence["validity"].isin(_ENDING)].sort_values(["expires_on", "evidence_id"])
    for each in each_listed(ending[:_NAMED]):
        severity: Severity = "notice" if each.validity == "within_90" else "warning"
        yield Attention(severity, _said(each, today), "evidence", {"e": str(each.evidence_id)})
    rest = len(ending) - _NAMED
    if rest > 0:
        message = msg("หลักฐานที่เลยกำหนดหรือต้องปรับปรุงใน 90 วัน อีก {n} รายการ", n=rest)
        yield Attention("notice", message, "evidence", {"fy": "all", "renew": PRESSING_CODE})


def _said(each: ListedEvidence, today: date) -> Message:
    days = 0 if each.expires_on is None else (each.expires_on - today).days
    values = {"title": each.content.title, "number": each.number, "days": abs(days)}
    if each.validity == "expired":
        return msg("หลักฐาน {title} ของมาตรการที่ {number} เลยกำหนดปรับปรุง {days} วัน", **values)
    return msg("หลักฐาน {title} ของมาตรการที่ {number} ต้องปรับปรุงใน {days} วัน", **values)
