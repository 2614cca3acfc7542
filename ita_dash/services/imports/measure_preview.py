"""What an import of measures would do: which are new, the same, or differ in which fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ita_dash.db.clock import thai_today
from ita_dash.db.database import Reader
from ita_dash.domain.agencies.spellings import is_like
from ita_dash.domain.measures.draft import MeasureDraft, check_draft
from ita_dash.domain.measures.import_merge import FieldDifference, differences, merged
from ita_dash.domain.measures.monthly.month import month_of
from ita_dash.domain.measures.monthly.progress import in_step
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.measures.parsed import ParsedMeasure, ParsedMeasures
from ita_dash.imports.problems import Problem, sorted_problems
from ita_dash.queries.agencies import Agency, agency_names
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services.measures.writer import tidied


@dataclass(frozen=True)
class PreviewedMeasure:
    """A measure of the file against what stands under its fiscal year and number.

    ``measure_id`` is None when nothing stands there. ``draft`` is what an update would write:
    what stands, with what the file tells.
    """

    parsed: ParsedMeasure
    measure_id: int | None
    draft: MeasureDraft
    differences: tuple[FieldDifference, ...] = ()

    @property
    def status(self) -> Literal["new", "same", "different"]:
        """Whether the measure is new, stands as it is in the file, or differs."""
        if self.measure_id is None:
            return "new"
        return "different" if self.differences else "same"


@dataclass(frozen=True)
class MeasureImportPreview:
    """The file against what is stored; nothing is written yet.

    ``problems``: the file's, what the merged measures would break, and a report of another
    agency.
    """

    measures: tuple[PreviewedMeasure, ...]
    problems: tuple[Problem, ...]

    @property
    def different(self) -> int:
        """How many measures that stand differ from the file's."""
        return len(self.with_status("different"))

    def with_status(self, status: Literal["new", "same", "different"]) -> list[PreviewedMeasure]:
        """The measures of one status, in the order of the file."""
        return [measure for measure in self.measures if measure.status == status]


def preview_import(
    reader: Reader, agency: Agency | None, as_of: int, parsed: ParsedMeasures
) -> MeasureImportPreview:
    """Compare a parsed file with the measures that stand at ``as_of``."""
    standing = measure_drafts(reader, agency.agency_id, as_of) if agency else {}
    by_key = {
        (recorded.draft.fiscal_year, recorded.draft.number): recorded
        for recorded in standing.values()
    }
    measures = tuple(
        _planned(measure, by_key.get((measure.draft.fiscal_year, measure.draft.number)))
        for measure in parsed.drafts
    )
    problems = [*parsed.problems, *_broken(measures, parsed)]
    if agency:
        names = agency_names(reader, agency.agency_id, as_of)
        problems += _other_agency(names, parsed)
    return MeasureImportPreview(measures, sorted_problems(problems))


def _planned(parsed: ParsedMeasure, recorded: RecordedMeasure | None) -> PreviewedMeasure:
    month = month_of(thai_today())
    if recorded is None:
        return PreviewedMeasure(parsed, None, in_step(None, tidied(parsed.draft), month))
    draft = in_step(recorded.draft, tidied(merged(recorded.draft, parsed)), month)
    return PreviewedMeasure(parsed, recorded.measure_id, draft, differences(recorded.draft, draft))


def _broken(measures: Sequence[PreviewedMeasure], parsed: ParsedMeasures) -> Iterator[Problem]:
    """Errors for rules that a measure would break, where the file's problems name them not yet."""
    rulebooks = load_rulebooks()
    named: dict[int | None, list[Message]] = {}
    for problem in parsed.problems:
        named.setdefault(problem.row, []).append(problem.message)
    for measure in measures:
        indicators = rulebooks.of(measure.draft.fiscal_year).indicators
        for rule in check_draft(measure.draft, [indicator.number for indicator in indicators]):
            if rule not in named.get(measure.parsed.row, ()):
                yield Problem("error", measure.parsed.row, None, None, rule)


def _other_agency(own: Sequence[str], parsed: ParsedMeasures) -> Iterator[Problem]:
    """A warning when a report names its agency, and names none like the one it is imported to.

    ``own`` are the names of that one, what it is called now first.
    """
    names = [name for name, _ in parsed.agency_spellings]
    if names and not any(is_like(called, name) for called in own for name in names):
        message = msg("รายงานเป็นของ {other} แต่กำลังนำเข้าใน {agency}", other=names[0], agency=own[0])
        yield Problem("warning", None, None, names[0], message)
