"""The status of measures in a file that tells none."""

from __future__ import annotations

from ita_dash.domain.measures import STATUS_LABELS, MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.imports.problems import Problem


def assumed_status(default: MeasureStatus | None, *, is_begun: bool) -> MeasureStatus:
    """The user's choice; without one in progress where something is reported, else not started."""
    return default or (MeasureStatus.IN_PROGRESS if is_begun else MeasureStatus.NOT_STARTED)


def status_notice(n: int, default: MeasureStatus | None) -> list[Problem]:
    """What was taken for ``n`` measures without a status, in words; nothing when there are none."""
    if not n:
        return []
    told = (
        msg("{n} มาตรการไม่มีสถานะ จึงใช้สถานะ {status} ตามที่เลือก", n=n, status=STATUS_LABELS[default])
        if default
        else msg(
            "{n} มาตรการไม่มีสถานะ จึงถือว่า{begun}เมื่อมีผลการดำเนินการหรือความคืบหน้า และ{not_begun}เมื่อไม่มี",
            n=n,
            begun=STATUS_LABELS[MeasureStatus.IN_PROGRESS],
            not_begun=STATUS_LABELS[MeasureStatus.NOT_STARTED],
        )
    )
    return [Problem("notice", None, None, None, told)]
