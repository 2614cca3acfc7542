"""The office's own wordings and templates of papers, as they stand and as they ever were."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Revision
from ita_dash.domain.evidence.entry import StoredFile
from ita_dash.domain.papers.own import OwnTemplate, OwnText, StoredTemplate, StoredText
from ita_dash.frames.papers import PAPER_TEMPLATES, PAPER_TEXTS
from ita_dash.queries.statements import statements

_SQL = statements("papers")


def paper_texts(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """PAPER_TEXTS that stand."""
    return PAPER_TEXTS.apply(db.frame(_SQL["paper_texts"], _key(agency_id, as_of)))


def paper_templates(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """PAPER_TEMPLATES that stand."""
    return PAPER_TEMPLATES.apply(db.frame(_SQL["paper_templates"], _key(agency_id, as_of)))


def own_texts(db: Reader, agency_id: int, as_of: int) -> dict[str, StoredText]:
    """The office's wordings that stand, by the key of the paragraph."""
    frame = paper_texts(db, agency_id, as_of)
    return {each.key: each for each in PAPER_TEXTS.records(frame, StoredText)}


def own_templates(db: Reader, agency_id: int, as_of: int) -> dict[str, StoredTemplate]:
    """The office's templates that stand, by paper."""
    frame = paper_templates(db, agency_id, as_of)
    return {each.paper: each for each in PAPER_TEMPLATES.records(frame, _template)}


def text_revisions(db: Reader, agency_id: int, as_of: int) -> Iterator[Revision[str, OwnText]]:
    """Every revision of every wording, by key, oldest first."""
    rows = db.rows(_SQL["paper_text_revisions"], _key(agency_id, as_of))
    for key, change_no, words, is_removed in rows:
        content = None if is_removed else OwnText(str(key), str(words))
        yield Revision(str(key), int(change_no), content)


def template_revisions(
    db: Reader, agency_id: int, as_of: int
) -> Iterator[Revision[str, OwnTemplate]]:
    """Every revision of every template, by paper, oldest first."""
    rows = db.rows(_SQL["paper_template_revisions"], _key(agency_id, as_of))
    for paper, change_no, sha256, name, size, mime, is_removed in rows:
        file = StoredFile(str(sha256), str(name), int(size), str(mime))
        content = None if is_removed else OwnTemplate(str(paper), file)
        yield Revision(str(paper), int(change_no), content)


def _template(
    paper: str,
    sha256: str,
    file_name: str,
    file_size: int,
    mime: str,
    change_no: int,
    changed_at: datetime,
    actor: str,
) -> StoredTemplate:
    file = StoredFile(sha256, file_name, file_size, mime)
    return StoredTemplate(paper, file, change_no, changed_at, actor)


def _key(agency_id: int, as_of: int) -> dict[str, object]:
    return {"agency_id": agency_id, "as_of": as_of}
