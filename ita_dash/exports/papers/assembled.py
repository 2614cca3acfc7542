"""The content of a paper for a year, in the parts that its templates print."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from ita_dash.domain.meetings.meeting import RecordedMeeting
from ita_dash.domain.messages import Message
from ita_dash.domain.papers.analysis_report import analysis_content
from ita_dash.domain.papers.appendix import appendix_content
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.papers.kinds import PAPER_LABELS, Digits, PaperKind
from ita_dash.domain.papers.measures_plan import plan_content
from ita_dash.domain.papers.measures_report import report_content
from ita_dash.domain.papers.memo import memo_content
from ita_dash.domain.papers.minutes import minutes_content
from ita_dash.domain.papers.order import order_content
from ita_dash.domain.papers.texts import PaperTexts
from ita_dash.exports.papers.analysis import analysis_facts
from ita_dash.exports.papers.digits import with_digits
from ita_dash.exports.papers.minutes import meeting_tasks, meetings_of_year
from ita_dash.exports.papers.pictures import paper_pictures
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.wording.sample import INVENTED

Part = tuple[dict[str, Any], tuple[Message, ...]]
_USUAL_DIGITS = {
    **dict.fromkeys(("memo", "order", "minutes"), Digits.THAI),
    **dict.fromkeys(("report", "appendix", "analysis", "plan"), Digits.ARABIC),
}


@dataclass(frozen=True)
class AssembledPaper:
    """Title, footer and the parts ("memo", "analysis", …) of a paper, and its blanks."""

    content: Mapping[str, Any]
    blanks: tuple[Message, ...]


def assembled(
    snapshot: Snapshot,
    fiscal_year: int,
    kind: PaperKind,
    digits: Digits | None = None,
    *,
    hide_names: bool = False,
    meeting: RecordedMeeting | None = None,
) -> AssembledPaper:
    """A paper of the year in which measures ran; each part with its usual digits where None.

    ``hide_names`` leaves out who signs and hides what seems a person's name in texts. Minutes are
    those of ``meeting``, by default the last one held in the year.
    """
    makers: dict[str, _Maker] = {**_MAKERS, "minutes": partial(_minutes, meeting)}
    facts, texts = snapshot.papers.facts(fiscal_year), snapshot.papers.texts
    facts = facts.without_names() if hide_names else facts
    made = {name: makers[name](snapshot, facts, texts) for name in _PARTS[kind]}
    blanks: list[Message] = []
    for _, missing in made.values():
        blanks += (each for each in missing if each not in blanks)
    parts = {
        name: with_digits(part, digits or _USUAL_DIGITS[name]) for name, (part, _) in made.items()
    }
    heads = {"title": f"{PAPER_LABELS[kind]} {fiscal_year}", "footer": _footer(snapshot, facts)}
    return AssembledPaper({**heads, **parts}, tuple(blanks))


def _footer(snapshot: Snapshot, facts: PaperFacts) -> str:
    about = f"{facts.agency} · ปีงบประมาณ พ.ศ. {facts.fiscal_year}"
    invented = f" · {INVENTED}" if facts.is_invented else ""
    return f"{about} · ข้อมูล ณ การเปลี่ยนแปลงที่ {snapshot.as_of}{invented}"


def _memo(snapshot: Snapshot, facts: PaperFacts, texts: PaperTexts) -> Part:
    return _plain(memo_content(facts, texts), title="บันทึกข้อความ")


def _report(snapshot: Snapshot, facts: PaperFacts, texts: PaperTexts) -> Part:
    return _plain(report_content(facts, texts))


def _appendix(snapshot: Snapshot, facts: PaperFacts, texts: PaperTexts) -> Part:
    part = {**asdict(appendix_content(facts)), "pictures": dict(paper_pictures(snapshot, facts))}
    return part, ()


def _analysis(snapshot: Snapshot, facts: PaperFacts, texts: PaperTexts) -> Part:
    part, blanks = _plain(analysis_content(facts, analysis_facts(snapshot, facts), texts))
    return {**part, "pictures": dict(paper_pictures(snapshot, facts))}, blanks


def _plan(snapshot: Snapshot, facts: PaperFacts, texts: PaperTexts) -> Part:
    book = snapshot.rules.of(facts.fiscal_year)
    indicators = {each.number: each.name for each in book.indicators}
    return _plain(plan_content(facts, indicators, texts))


def _order(snapshot: Snapshot, facts: PaperFacts, texts: PaperTexts) -> Part:
    group = snapshot.agencies.working_group(facts.fiscal_year)
    return _plain(order_content(facts, group, texts))


def _minutes(
    asked: RecordedMeeting | None, snapshot: Snapshot, facts: PaperFacts, _: PaperTexts
) -> Part:
    found = asked or next(iter(meetings_of_year(snapshot, facts.fiscal_year)), None)
    tasks = meeting_tasks(snapshot, found.meeting_id) if found else ()
    return _plain(minutes_content(facts, found.meeting if found else None, tasks))


def _plain(content: Any, **more: str) -> Part:
    part = {**asdict(content), **more}
    del part["blanks"]
    return part, content.blanks


_Maker = Callable[[Snapshot, PaperFacts, PaperTexts], Part]
_MAKERS: Mapping[str, _Maker] = {
    **{"memo": _memo, "report": _report, "appendix": _appendix},
    **{"analysis": _analysis, "plan": _plan},
    "order": _order,
}
_PARTS: Mapping[PaperKind, tuple[str, ...]] = {
    PaperKind.MEMO: ("memo",),
    PaperKind.REPORT: ("report",),
    PaperKind.PACK: ("memo", "report", "appendix"),
    PaperKind.ANALYSIS: ("analysis",),
    PaperKind.PLAN: ("plan",),
    PaperKind.ORDER: ("order",),
    PaperKind.MINUTES: ("minutes",),
}
