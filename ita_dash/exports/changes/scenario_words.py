"""What one change did to a scenario, or to the targets of a year, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ita_dash.domain.messages import msg
from ita_dash.domain.rounding import two_decimals
from ita_dash.i18n.translator import Translator
from ita_dash.queries.scenario_changes import ScenarioChange, TargetChange
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.columns import column_label


def scenario_lines(change: ScenarioChange, tr: Translator) -> Iterator[ChangeLine]:
    """The fields of a scenario that differ; all scores of one that did not stand before."""
    before, after = change.before, change.after
    if after is None:
        return
    if before is None:
        yield ChangeLine(tr("คะแนนที่ลอง"), None, _listed(after.scores))
        return
    if before.name != after.name:
        yield ChangeLine(tr("ชื่อ"), before.name, after.name)
    if before.note != after.note:
        yield ChangeLine(tr(column_label("note")), before.note, after.note)
    for number, score in after.scores.items():
        stood = before.scores.get(number)
        if stood != score:
            label = tr(column_label(f"indicator_{number}"))
            yield ChangeLine(
                label, None if stood is None else two_decimals(stood), two_decimals(score)
            )


def target_line(change: TargetChange, tr: Translator) -> ChangeLine:
    """From which scenario the targets of a year came, and come now."""
    names = [
        None if source is None else tr(msg("จากแผนทดลอง {name}", name=source.name))
        for source in (change.before, change.after)
    ]
    label = tr("เป้าหมายปี {year}", year=change.key)
    return ChangeLine(label, names[0], names[1] or tr("ไม่มีเป้าหมายของหน่วยงาน"))


def _listed(scores: Mapping[int, float]) -> str:
    return " · ".join(f"{number}: {two_decimals(score)}" for number, score in scores.items())
