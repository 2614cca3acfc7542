"""Takes the progress of a division from its form into the store: a preview, then one change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from ita_dash.db.clock import thai_today
from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor
from ita_dash.domain.evidence.record import each_recorded
from ita_dash.imports.problems import Problem, count, sorted_problems
from ita_dash.imports.progress.form_file import FilledForm
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import division_register
from ita_dash.queries.evidence import evidence, next_evidence_id
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.measures import Revision, current_revision
from ita_dash.services.evidence.rows import evidence_rows
from ita_dash.services.imports.confirm import Confirmation, confirm
from ita_dash.services.imports.outcome import ImportOutcome, NothingToWrite, OnConflict
from ita_dash.services.imports.progress_origin import division_name, printed_form, refusals
from ita_dash.services.imports.progress_preview import PreviewedProgress, ProgressPreview
from ita_dash.services.imports.progress_rows import FormRows
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.writer import write_measures


def preview_progress_import(db: Reader, agency: Agency, form: FilledForm) -> ProgressPreview:
    """What an import would do; nothing is written."""
    return _preview(db, agency, newest_change(db, agency.agency_id), form, thai_today())


def confirm_progress_import(
    db: Database,
    actor: Actor,
    agency: Agency,
    form: FilledForm,
    on_conflict: OnConflict = "stop",
) -> ImportOutcome:
    """Write what the form changes, as one change, evidence for its links among it.

    A field that somebody else changed since stays with ``skip`` and is replaced with ``update``;
    a measure with a cell that cannot be taken stays whole. Raises NotAllowed below working group,
    InvalidInput for a form of other books, and with ``stop`` when a field collides.
    """
    today = thai_today()
    confirmation = Confirmation(
        action="import_progress",
        kind="progress",
        file=form.file,
        rows_read=len(form.measures),
        problems=(),
        compare=lambda change: _preview(change, agency, change.change_no, form, today),
        count=partial(_outcome, on_conflict=on_conflict),
        write=partial(_write, on_conflict=on_conflict),
    )
    return confirm(db, actor, agency.agency_id, confirmation, on_conflict)


def _preview(
    reader: Reader, agency: Agency, as_of: int, form: FilledForm, today: date
) -> ProgressPreview:
    mark, agency_id = form.mark, agency.agency_id
    division = division_name(division_register(reader, agency_id, as_of), mark) or mark.division
    about = division, mark.fiscal_year, mark.printed_on, mark.change_no
    printed = printed_form(reader, agency, mark)
    refused = list(refusals(reader, agency, as_of, mark, printed))
    if refused or printed is None:
        errors = (Problem("error", None, None, None, message) for message in refused)
        return ProgressPreview(*about, problems=tuple(errors))
    ids = [each.measure_id for each in printed.measures]
    rows = FormRows(
        form,
        printed,
        measure_drafts(reader, agency_id, as_of),
        division,
        _links(reader, agency_id, as_of),
        _revisions(reader, agency_id, ids),
        today,
    )
    measures = tuple(rows.measures())
    return ProgressPreview(*about, measures, sorted_problems(rows.findings.problems))


def _links(reader: Reader, agency_id: int, as_of: int) -> Mapping[int, frozenset[str]]:
    """The links that are evidence, by measure_id."""
    known = [each.content for each in each_recorded(evidence(reader, agency_id, as_of))]
    links = [(each.measure_id, each.link) for each in known if each.link is not None]
    return {key: frozenset(link for own, link in links if own == key) for key, _ in links}


def _revisions(reader: Reader, agency_id: int, ids: Iterable[int]) -> Mapping[int, Revision]:
    """Who made what stands, by measure_id."""
    found = ((key, current_revision(reader, agency_id, key)) for key in ids)
    return {key: revision for key, revision in found if revision is not None}


def _outcome(
    preview: ProgressPreview, change_no: int | None, on_conflict: OnConflict
) -> ImportOutcome:
    """Links are added, measures updated; what collides or cannot be taken is skipped."""
    wanted = list(_wanted(preview, on_conflict))
    left = 0 if on_conflict == "update" else preview.different
    return ImportOutcome(
        change_no,
        added=sum(len(each.evidence) for each, _ in wanted),
        updated=sum(draft.draft != each.standing for each, draft in wanted),
        skipped=left + len(preview.with_status("held")),
        same=len(preview.with_status("same")),
        warnings=count(preview.problems, "warning"),
    )


def _wanted(
    preview: ProgressPreview, on_conflict: OnConflict
) -> Iterator[tuple[PreviewedProgress, MeasureRevision]]:
    """The measures that are written, with what is written of each."""
    for each in preview.measures:
        draft = each.replaced if on_conflict == "update" else each.kept
        if each.is_written(draft):
            yield each, MeasureRevision(each.measure_id, draft)


def _write(transaction: Transaction, preview: ProgressPreview, on_conflict: OnConflict) -> None:
    wanted = list(_wanted(preview, on_conflict))
    if not wanted:
        raise NothingToWrite
    revisions = [revision for each, revision in wanted if revision.draft != each.standing]
    write_measures(transaction, revisions)
    added = [content for each, _ in wanted for content in each.evidence]
    first = next_evidence_id(transaction, transaction.agency_id)
    written = ((key, content, False) for key, content in enumerate(added, start=first))
    for table, rows in evidence_rows(written).items():
        transaction.append(table, rows)
