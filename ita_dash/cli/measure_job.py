"""What a table or a report of measures would do to the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Literal

from ita_dash.cli.answers import Answers
from ita_dash.cli.job import Job
from ita_dash.cli.open_hints import open_hints
from ita_dash.cli.problems import print_account, shortened, stop_at_errors
from ita_dash.cli.workspace import current_actor, settings
from ita_dash.db.database import Database
from ita_dash.domain.agencies.divisions import spellings
from ita_dash.domain.agencies.every_division import division_words
from ita_dash.domain.measures.memo import Memo
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.answers import first_named, with_leads
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.reports.document import read_report
from ita_dash.imports.reports.respelling import Respelling, respellings, with_respellings
from ita_dash.imports.tables.sheets import SheetChoice
from ita_dash.queries.agencies import Agency, workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import division_register
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services.imports.measure_preview import MeasureImportPreview
from ita_dash.services.imports.measures import confirm_measure_import, preview_measure_import
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.imports.target import measure_target
from ita_dash.wording.memos import MEMO, memo_lines


def measure_job(
    db: Database,
    upload: Upload,
    kind: Literal["measures", "report"],
    agency: str | None,
    fiscal_year: int | None,
    answers: Answers,
    sheets: SheetChoice,
) -> Job:
    """The job of measures; raises as ``read_measures``, ``read_report`` and ``measure_target``."""
    reader = partial(
        read_report if kind == "report" else read_measures,
        rulebooks=load_rulebooks(),
        fiscal_year=fiscal_year,
        default_status=answers.status,
        sheets=sheets,
    )
    read = reader(upload, _known_divisions(db), settings().max_upload_mb)
    print_account(read.account)
    stop_at_errors(read.problems)
    target = measure_target(db, read, agency, settings().agency)
    parsed, misspelled = _answered(read, target.profile.name, answers)
    preview = preview_measure_import(db, target.agency, parsed)

    def confirm(own: Agency, on_conflict: OnConflict) -> ImportOutcome:
        return confirm_measure_import(db, current_actor(db), own, parsed, on_conflict)

    return Job(
        target,
        preview.problems,
        len(preview.with_status("new")),
        len(preview.with_status("same")),
        len(preview.with_status("different")),
        (*_memo(parsed.memo), *_contents(preview)),
        tuple(_differences(preview)),
        True,
        confirm,
        tuple(open_hints(preview, misspelled, target.profile.name)),
    )


def _answered(
    parsed: ParsedMeasures, agency_name: str, answers: Answers
) -> tuple[ParsedMeasures, tuple[Respelling, ...]]:
    """The measures as the answers have them, and the names that are left misspelled."""
    misspelled = respellings(parsed, agency_name)
    if answers.corrects_spelling:
        parsed, misspelled = with_respellings(parsed, misspelled), ()
    if answers.lead == "first":
        parsed = with_leads(parsed, first_named(parsed))
    return parsed, misspelled


def _known_divisions(db: Database) -> Mapping[str, str]:
    present = workspace_agency(db, settings().agency)
    if present is None:
        return {}
    as_of = newest_change(db, present.agency_id)
    return spellings(division_register(db, present.agency_id, as_of))


def _memo(memo: Memo | None) -> Iterator[Message]:
    if memo is not None:
        for label, said in memo_lines(memo):
            yield msg("{memo}: {place}: {said}", memo=MEMO, place=label, said=said)


def _contents(preview: MeasureImportPreview) -> Iterator[Message]:
    for measure in preview.measures:
        draft = measure.parsed.draft
        yield msg(
            "มาตรการที่ {number} ปี {year}: {title} [{divisions}] {period} ({n} ขั้นตอน {months} เดือน)",
            number=draft.number,
            year=draft.fiscal_year,
            title=shortened(draft.title),
            divisions=division_words(draft.divisions, "; "),
            period=draft.period_text,
            n=len(draft.steps),
            months=len(draft.months),
        )


def _differences(preview: MeasureImportPreview) -> Iterator[Message]:
    for measure in preview.with_status("different"):
        for difference in measure.differences:
            yield msg(
                "มาตรการที่ {number} ปี {year}: {field} เดิม “{stored}” ในไฟล์ “{incoming}”",
                number=measure.draft.number,
                year=measure.draft.fiscal_year,
                field=difference.label,
                stored=shortened(difference.stored),
                incoming=shortened(difference.incoming),
            )
