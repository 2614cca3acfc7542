"""Asks a link of evidence whether it still opens, without letting it lead into the own network."""

from __future__ import annotations

import threading
from collections import defaultdict
from typing import Protocol

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.evidence.link import checked_link, site_of
from ita_dash.domain.messages import msg
from ita_dash.queries.evidence import LinkAnswer, keep_link_answer
from ita_dash.services.evidence.web import Asked, asked
from ita_dash.settings import LinkCheck

_ASKING: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
"""A lock per site: nobody is asked twice at a time."""


class Ask(Protocol):
    """How a link is asked; tests ask nobody."""

    def __call__(self, link: str, *, may_be_private: bool) -> Asked:
        """What it answers."""
        ...


def ask_link(
    db: Database, actor: Actor, agency_id: int, link: str, check: LinkCheck, ask: Ask = asked
) -> LinkAnswer:
    """Ask the link, keep the answer in the place of the one before, and give it; it is no fact.

    At most one question at a time goes to a site. Raises NotAllowed below an officer, InvalidInput
    where links are not to be asked, or the site is being asked just now.
    """
    require(actor, Role.OFFICER, agency_id)
    link = checked_link(link)
    if check == "off":
        raise InvalidInput(msg("การตรวจลิงก์ปิดอยู่"), msg("ผู้ดูแลระบบเปิดได้ด้วยค่าตั้ง ITA_LINK_CHECK"))
    site = _ASKING[site_of(link).casefold()]
    if not site.acquire(blocking=False):
        raise InvalidInput(msg("กำลังตรวจลิงก์อื่นของเว็บไซต์นี้อยู่"), msg("โปรดรอสักครู่แล้วตรวจอีกครั้ง"))
    try:
        said = ask(link, may_be_private=check == "office")
    finally:
        site.release()
    answer = LinkAnswer(link, utc_now(), said.answer, said.detail)
    keep_link_answer(db, agency_id, answer)
    return answer
