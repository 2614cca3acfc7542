"""The status of measures in a file that tells none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.measures.parsed import ParsedMeasure
from ita_dash.imports.problems import Problem


def assumed_status(*, is_begun: bool) -> MeasureStatus:
    """In progress where something is reported, else not started; nobody said so."""
    return MeasureStatus.IN_PROGRESS if is_begun else MeasureStatus.NOT_STARTED


def status_notices(measures: Sequence[ParsedMeasure]) -> Iterator[Problem]:
    """What was taken for measures without a status, in words; nothing when there are none."""
    without_status = [each for each in measures if "status" not in each.given]
    answers = Counter((each.chosen_status, each.is_status_proposed) for each in without_status)
    for (status, is_proposed), n in answers.items():
        yield Problem("notice", None, None, None, _message(n, status, is_proposed=is_proposed))


def _message(n: int, chosen: MeasureStatus | None, *, is_proposed: bool) -> Message:
    if chosen:
        label = STATUS_LABELS[chosen]
        if is_proposed:
            return msg("{n} มาตรการไม่มีสถานะ จึงใช้สถานะ {status} ตามที่เสนอ", n=n, status=label)
        return msg("{n} มาตรการไม่มีสถานะ จึงใช้สถานะ {status} ตามที่เลือก", n=n, status=label)
    return msg(
        "{n} มาตรการไม่มีสถานะ จึงถือว่า{begun}เมื่อมีผลการดำเนินการหรือความคืบหน้า "
        "และ{not_begun}เมื่อไม่มี จนกว่าจะยืนยัน",
        n=n,
        begun=STATUS_LABELS[MeasureStatus.IN_PROGRESS],
        not_begun=STATUS_LABELS[MeasureStatus.NOT_STARTED],
    )
