"""Words a standard paragraph the office's own way, or goes back to the standard one."""

from __future__ import annotations

from ita_dash.db.database import Database
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import listed, msg
from ita_dash.domain.papers.own import OwnText, broken_rules, tidied_words
from ita_dash.queries.paper_texts import standard_texts
from ita_dash.queries.papers import own_texts
from ita_dash.services.papers.rows import require_seen, text_rows


def set_paper_text(
    db: Database, actor: Actor, agency_id: int, key: str, words: str, seen: int | None
) -> int:
    """Keep the office's words for a paragraph, a paragraph a line. Gives the change number.

    ``seen`` is the change number of the wording that its editor was shown, None for the standard
    one. Raises NotAllowed below the working group, InvalidInput naming every rule that is broken
    and every place that no record fills, EditCollision where somebody else wrote it meanwhile;
    nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    words = tidied_words(words)
    broken = list(broken_rules(words))
    if key not in standard_texts().paragraphs:
        broken.append(msg("ไม่รู้จักข้อความมาตรฐานนี้"))
    if broken:
        raise InvalidInput(listed(broken), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))
    with db.change(agency_id, actor, "set_paper_text", key) as transaction:
        standing = own_texts(transaction, agency_id, transaction.change_no).get(key)
        require_seen(standing, seen)
        transaction.append("paper_text", text_rows([(OwnText(key, words), False)]))
    return transaction.change_no


def reset_paper_text(db: Database, actor: Actor, agency_id: int, key: str, seen: int) -> int:
    """Go back to the standard paragraph. Gives the change number; raises as ``set_paper_text``."""
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "reset_paper_text", key) as transaction:
        standing = own_texts(transaction, agency_id, transaction.change_no).get(key)
        require_seen(standing, seen)
        if standing is not None:
            transaction.append("paper_text", text_rows([(standing, True)]))
    return transaction.change_no
