"""What the memos of imported reports say, and what changes made of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Revision
from ita_dash.domain.measures.memo import Memo, MemoSigner, RecordedMemo
from ita_dash.queries.statements import statements

_SQL = statements("memos")


def report_memos(db: Reader, agency_id: int, as_of: int) -> dict[int, RecordedMemo]:
    """The memo of every fiscal year whose report had one, by year."""
    newest = {revision.key: revision for revision in memo_revisions(db, agency_id, as_of)}
    return {
        year: RecordedMemo(year, revision.change_no, revision.content)
        for year, revision in newest.items()
        if revision.content is not None
    }


def memo_revisions(db: Reader, agency_id: int, as_of: int) -> Iterator[Revision[int, Memo]]:
    """Every revision of every memo, by fiscal year and change number."""
    key = {"agency_id": agency_id, "as_of": as_of}
    signers: dict[tuple[int, int], list[MemoSigner]] = defaultdict(list)
    for year, change_no, name, position in db.rows(_SQL["memo_signers"], key):
        signers[year, change_no].append(MemoSigner(name, position))
    for year, change_no, *head, is_removed in db.rows(_SQL["memo_revisions"], key):
        memo = replace(Memo(*head), signers=tuple(signers[year, change_no]))
        yield Revision(year, change_no, None if is_removed else memo)
