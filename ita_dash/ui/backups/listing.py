"""How old the newest copy is, every copy that is kept, and the way to take one away."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ita_dash.domain.access.roles import Actor
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.services.backups.copies import DailyCopy, copy_content, copy_folder, listed_copies
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.text import plain
from ita_dash.ui.server.daily_copy import last_failure
from ita_dash.ui.session.app_state import current_actor, settings
from ita_dash.ui.session.workspace import Workspace

_OLD_DAYS = 7
_MEGABYTE = 1024 * 1024


def copies_card(workspace: Workspace) -> None:
    """The daily copies; on a server's database what makes them there."""
    tr, folder = workspace.tr, copy_folder(settings().database_url)
    with st.container(border=True):
        st.header(tr("สำเนาประจำวัน"), anchor=False)
        if folder is None:
            st.markdown(
                tr("ฐานข้อมูล PostgreSQL สำรองด้วยคำสั่ง backup ที่ตั้งเวลาไว้ หรือเครื่องมือของเซิร์ฟเวอร์")
            )
            return
        copies = listed_copies(current_actor(), folder)
        _standing(copies, workspace)
        for copy in copies:
            _row(copy, current_actor(), tr)


def _standing(copies: list[DailyCopy], workspace: Workspace) -> None:
    """Whether there is a copy to go back to, and what kept the last one from being made."""
    tr, failure = workspace.tr, last_failure()
    if failure is not None:
        todo = tr("ข้อมูลในระบบไม่เปลี่ยนแปลง โปรดตรวจพื้นที่ดิสก์ แล้วกดสำรองตอนนี้")
        st.error(f"**{plain(tr(failure))}**\n\n{todo}", icon=":material/error:")
    if not settings().daily_copy:
        st.warning(tr("ปิดสำเนาประจำวันไว้ด้วยค่าตั้ง ITA_DAILY_COPY=0"), icon=":material/warning:")
    elif not copies:
        st.info(tr("ยังไม่มีสำเนา ระบบทำสำเนาวันละหนึ่งครั้งเมื่อมีการเปลี่ยนแปลง"), icon=":material/info:")
    elif (workspace.today - copies[0].day).days > _OLD_DAYS:
        age = (workspace.today - copies[0].day).days
        st.caption(tr("สำเนาล่าสุดเมื่อ {n} วันก่อน ไม่มีสำเนาใหม่เมื่อไม่มีการเปลี่ยนแปลง", n=age))


def _row(copy: DailyCopy, actor: Actor, tr: Translator) -> None:
    day = copy.day.isoformat()
    with st.container(horizontal=True, vertical_alignment="center", key=f"copy_{day}"):
        with st.container(gap="xxsmall"):
            st.markdown(f"**{plain(format_date(copy.day, tr))}** · {size_text(copy.size, tr)}")
            st.caption(plain(_holds(copy, tr)))
        download(
            tr("ดาวน์โหลดสำเนา"),
            partial(copy_content, actor, copy),
            copy.path.name,
            key=f"take_{day}",
        )


def _holds(copy: DailyCopy, tr: Translator) -> str:
    if copy.agencies is None:
        return tr("อ่านสำเนานี้ไม่ได้")
    told = (
        tr("{agency} ถึงการเปลี่ยนแปลงที่ {change_no}", agency=each.name, change_no=each.newest_change)
        for each in copy.agencies
    )
    return " · ".join(told)


def size_text(size: int, tr: Translator) -> str:
    """A number of bytes in megabytes."""
    return tr("{size:,.1f} MB", size=max(size / _MEGABYTE, 0.1))
