"""Takes back what a change did to scenarios, and to the targets that were set from them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Reversal, reversals
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.targets.scenario import Scenario
from ita_dash.queries.scenario_changes import TargetSource, touched_scenarios, touched_targets
from ita_dash.queries.scenario_drafts import recorded_scenarios
from ita_dash.services.changes.undo_preview import UndoLine, changed_later
from ita_dash.services.scenarios.rows import scenario_rows, target_row

Tables = dict[str, pd.DataFrame]


def undo_scenarios(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], Tables]:
    """The lines about scenarios and targets, and the rows of their tables to write.

    A scenario whose name was given to another one since is kept as it is.
    """
    key = reader, agency_id, as_of, [change_no]
    lines: list[UndoLine] = []
    rows: list[tuple[int, Scenario, bool]] = []
    taken = {
        each.content.key: each.scenario_id
        for each in recorded_scenarios(reader, agency_id, as_of).values()
    }
    for reversal in reversals(touched_scenarios(*key), change_no):
        content = reversal.before or reversal.written
        if content is None:
            continue
        why = _why_kept(reversal, taken, actors)
        name = msg("แผนทดลอง {name} ปี {year}", name=content.name, year=content.fiscal_year)
        lines.append(UndoLine("kept" if why else reversal.effect, name, why))
        if why is None:
            rows.append((reversal.key, content, reversal.before is None))
    target_lines, targets = _targets(reversals(touched_targets(*key), change_no), actors)
    return [*lines, *target_lines], {**scenario_rows(rows), "year_target": targets}


def _why_kept(
    reversal: Reversal[int, Scenario],
    taken: Mapping[tuple[int, str], int],
    actors: Mapping[int, str],
) -> Message | None:
    if reversal.changed_by is not None:
        return changed_later(reversal.changed_by, actors)
    if reversal.before and taken.get(reversal.before.key, reversal.key) != reversal.key:
        return msg("ชื่อนี้เป็นของแผนทดลองอื่นแล้ว")
    return None


def _targets(
    written: list[Reversal[int, TargetSource]], actors: Mapping[int, str]
) -> tuple[list[UndoLine], pd.DataFrame]:
    lines, rows = [], []
    for reversal in written:
        later = reversal.changed_by
        why = None if later is None else changed_later(later, actors)
        lines.append(UndoLine(reversal.effect, msg("เป้าหมายปี {year}", year=reversal.key), why))
        source = reversal.before or reversal.written
        if source is not None and later is None:
            place = reversal.key, source.scenario_id, source.scenario_change_no
            rows.append(target_row(*place, is_removed=reversal.before is None))
    return lines, pd.DataFrame(rows)
