"""What a table of scores would do to the store."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.cli.job import Job
from ita_dash.cli.problems import print_account, stop_at_errors
from ita_dash.cli.workspace import current_actor, settings
from ita_dash.db.database import Database
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.problems import row_shown
from ita_dash.imports.scores.table import ScoreOptions, read_scores
from ita_dash.queries.agencies import Agency
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.imports.score_preview import ScoreImportPreview
from ita_dash.services.imports.scores import confirm_score_import, preview_score_import
from ita_dash.services.imports.target import score_target


def score_job(db: Database, upload: Upload, agency: str | None, options: ScoreOptions) -> Job:
    """The job of a table of scores; raises as ``read_scores`` and ``score_target``."""
    limit = settings().max_upload_mb
    parsed = read_scores(upload, load_rulebooks(), limit, options)
    print_account(parsed.account)
    stop_at_errors(parsed.problems)
    target = score_target(db, parsed, agency, settings().agency)
    preview = preview_score_import(db, target.agency, parsed, target.own_agency)

    def confirm(own: Agency, on_conflict: OnConflict) -> ImportOutcome:
        actor = current_actor(db)
        return confirm_score_import(db, actor, own, parsed, target.own_agency, on_conflict)

    return Job(
        target,
        preview.problems,
        preview.new,
        preview.same,
        preview.different,
        tuple(_contents(preview)),
        tuple(_differences(preview)),
        preview.own_agency is not None,
        confirm,
    )


def _contents(preview: ScoreImportPreview) -> Iterator[Message]:
    for agency in preview.agencies.to_dict("records"):
        values = {"name": agency["label"], "years": agency["years"]}
        if agency["status"] == "own":
            yield msg("คะแนนของหน่วยงานนี้: {name} ปี {years}", **values)
        else:
            yield msg("คะแนนที่เก็บไว้เปรียบเทียบ: {name} ปี {years}", **values)


def _differences(preview: ScoreImportPreview) -> Iterator[Message]:
    for row in preview.differences.to_dict("records"):
        kind = "label" if row["code"] == "rating" else "value"
        yield msg(
            "แถว {row}: {agency} ปี {year} {code} เดิม {stored} ในไฟล์ {incoming}",
            row=row_shown(row["row"]),
            agency=row["agency"],
            year=row["fiscal_year"],
            code=row["code"],
            stored=row[f"stored_{kind}"],
            incoming=row[f"file_{kind}"],
        )
