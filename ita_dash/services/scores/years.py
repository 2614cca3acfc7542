"""Takes a whole year's scores of an agency out; undoing that change brings them back."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.kinds import OWN_AGENCY
from ita_dash.queries.scores import score_figures

Seen = Collection[tuple[str, int]]
"""Code and change number of every figure that its editor was shown."""


def seen_figures(figures: pd.DataFrame, fiscal_year: int) -> frozenset[tuple[str, int]]:
    """SCORE_FIGURES of one agency → what is seen of a year: each code with its change number."""
    of_year = figures[figures["fiscal_year"] == fiscal_year]
    return frozenset(zip(of_year["code"], of_year["change_no"].tolist(), strict=True))


def remove_year(
    db: Database,
    actor: Actor,
    agency_id: int,
    fiscal_year: int,
    seen: Seen,
    *,
    reason: str = "",
    assessed_id: int = OWN_AGENCY,
) -> int:
    """Remove every figure of a year as one change and give its number.

    Raises NotAllowed below the working group, InvalidInput when the year has no scores,
    EditCollision when they are not those that were ``seen``; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    note = " ".join(f"{fiscal_year} {reason}".split())
    with db.change(agency_id, actor, "remove_scores", note) as transaction:
        key = agency_id, transaction.change_no, fiscal_year
        standing = year_figures(transaction, *key, assessed_id)
        _require_seen(standing, fiscal_year, seen)
        written = standing.drop(columns=["change_no", "changed_at"])
        transaction.append("score", written.assign(is_removed=True))
    return transaction.change_no


def year_figures(
    reader: Reader, agency_id: int, as_of: int, fiscal_year: int, assessed_id: int = OWN_AGENCY
) -> pd.DataFrame:
    """SCORE_FIGURES of one assessed agency and fiscal year."""
    figures = score_figures(reader, agency_id, as_of, assessed_id)
    return figures[figures["fiscal_year"] == fiscal_year]


def _require_seen(standing: pd.DataFrame, fiscal_year: int, seen: Seen) -> None:
    if standing.empty:
        raise InvalidInput(
            msg("ไม่มีคะแนนของปีงบประมาณ {year}", year=fiscal_year), msg("โปรดเลือกปีที่มีคะแนน")
        )
    if seen_figures(standing, fiscal_year) != frozenset(seen):
        raise EditCollision(
            msg("คะแนนปี {year} เปลี่ยนไประหว่างที่ท่านดู จึงยังไม่ได้นำออก", year=fiscal_year),
            msg("โปรดดูคะแนนล่าสุดแล้วยืนยันอีกครั้ง"),
            int(standing["change_no"].max()),
        )
