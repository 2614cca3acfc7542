"""How a person is told of due dates: by mail, and by an address for a calendar program."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st

from ita_dash.domain.access.roles import Role
from ita_dash.domain.notices.preference import (
    MOST_ADDRESS,
    RHYTHM_LABELS,
    NoticePreference,
    Rhythm,
)
from ita_dash.i18n.dates import format_date, thai_time
from ita_dash.i18n.translator import LANGUAGES
from ita_dash.navigation import PAGES
from ita_dash.queries.notices import feed_made_at, preferences
from ita_dash.services.notices.feeds import renew_own_feed, revoke_own_feed
from ita_dash.services.notices.letters import digest_for
from ita_dash.services.notices.preferences import own_person, set_own_notices
from ita_dash.ui.elements.errors import errors_shown
from ita_dash.ui.elements.forms import announce_and_rerun
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database, settings
from ita_dash.ui.session.signed_in import signed_in_account
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.work.sending import LANGUAGE_NAMES, NOTICES
from ita_dash.wording.notices import notice_subject

_SHOWN = "notices.shown_address"


def is_asked_for() -> bool:
    """Whether the address asks for this part; elsewhere no secret stays in the session."""
    if st.query_params.get("view") == NOTICES:
        return True
    st.session_state.pop(_SHOWN, None)
    return False


def notices_view(workspace: Workspace) -> None:
    """Both ways side by side, with the way back to the work itself."""
    tr = workspace.tr
    way_back = PAGES["my_work"]
    st.page_link(
        way_back.file,
        label=tr("กลับไปหน้า{page}", page=tr(way_back.title)),
        icon=":material/arrow_back:",
    )
    if workspace.past is not None:
        st.info(tr("กำลังดูข้อมูลย้อนหลัง จึงบันทึกไม่ได้"), icon=":material/history:")
        return
    mail, calendar = st.columns(2, gap="small")
    with mail.container(border=True):
        _mail(workspace)
    with calendar.container(border=True):
        _calendar(workspace)


def _mail(workspace: Workspace) -> None:
    tr, actor = workspace.tr, current_actor()
    known = _known(workspace)
    st.header(tr("แจ้งทางอีเมล"), anchor=False)
    of_officer = tr("แจ้งมาตรการของส่วนราชการที่ท่านสังกัด: เกินกำหนด ครบกำหนดใน 7 วัน และหลักฐานที่ต้องปรับปรุง")
    of_all = tr("แจ้งมาตรการของทั้งหน่วยงาน: เกินกำหนด ครบกำหนดใน 7 วัน และหลักฐานที่ต้องปรับปรุง")
    st.markdown(of_officer if actor.role is Role.OFFICER else of_all)
    _what_today(workspace)
    rhythms = list(Rhythm)
    rhythm = st.radio(
        tr("ส่งเมื่อใด"),
        rhythms,
        index=rhythms.index(known.rhythm),
        format_func=lambda each: tr(RHYTHM_LABELS[each]),
        key="notices_rhythm",
    )
    address = st.text_input(
        tr("ที่อยู่อีเมล"), known.address, max_chars=MOST_ADDRESS, key="notices_address"
    )
    language = st.radio(
        tr("ภาษาของอีเมล"),
        LANGUAGES,
        index=[str(each) for each in LANGUAGES].index(known.language),
        format_func=lambda each: LANGUAGE_NAMES[each],
        horizontal=True,
        key="notices_language",
    )
    if st.button(tr("บันทึกการแจ้งเตือน"), type="primary", key="notices_save"):
        _save(NoticePreference(address.strip(), rhythm, language), workspace)


def _known(workspace: Workspace) -> NoticePreference:
    """What the person chose; the address is at first that of the account."""
    account = signed_in_account()
    address = (account.email if account else None) or ""
    chosen = preferences(database(), workspace.agency.agency_id)
    return chosen.get(own_person(current_actor()), NoticePreference(address))


def _what_today(workspace: Workspace) -> None:
    """What a letter of this day would say, and whether any can go from here."""
    tr = workspace.tr
    told = digest_for(workspace.snapshot, current_actor())
    said = tr(notice_subject(told)) if told else tr("ไม่มีเรื่องที่ต้องแจ้ง")
    st.caption(tr("วันนี้: {told}", told=plain(said)))
    if workspace.agency.is_sample:
        st.caption(tr("ข้อมูลตัวอย่างไม่ส่งอีเมล"))
    elif settings().smtp_url is None:
        st.caption(tr("ระบบนี้ยังไม่ได้ตั้งแม่ข่ายอีเมล (ITA_SMTP_URL) จึงยังไม่ส่ง บันทึกความต้องการไว้ก่อนได้"))


def _save(told: NoticePreference, workspace: Workspace) -> None:
    with errors_shown(workspace.tr):
        set_own_notices(database(), current_actor(), workspace.agency.agency_id, told)
        announce_and_rerun(workspace.tr("บันทึกการแจ้งเตือนแล้ว"))


def _calendar(workspace: Workspace) -> None:
    tr = workspace.tr
    st.header(tr("ปฏิทินกำหนดเสร็จ"), anchor=False)
    st.markdown(tr("โปรแกรมปฏิทิน เช่น Outlook หรือปฏิทินในโทรศัพท์ เพิ่มปฏิทินจากที่อยู่ (URL) ที่สร้างที่นี่"))
    reach = tr("เปิดได้จากทุกเครื่องที่เข้าถึงระบบนี้ได้")
    only_here = tr("ขณะนี้เปิดได้เฉพาะโปรแกรมในเครื่องนี้ เพราะไม่ได้เปิดการลงชื่อเข้าใช้ (ITA_SIGN_IN)")
    st.caption(reach if settings().sign_in else only_here)
    token = st.session_state.get(_SHOWN)
    key = database(), workspace.agency.agency_id
    made_at = feed_made_at(*key, own_person(current_actor()))
    if token and made_at:
        st.code(_address(token), language=None, wrap_lines=True)
        st.warning(
            tr("คัดลอกไว้เดี๋ยวนี้ ที่อยู่นี้แสดงครั้งเดียว ผู้ที่มีที่อยู่นี้ดูกำหนดเสร็จได้โดยไม่ต้องเข้าสู่ระบบ"),
            icon=":material/key:",
        )
    elif made_at:
        day = format_date(thai_time(made_at).date(), tr)
        st.caption(tr("มีที่อยู่ปฏิทินแล้วตั้งแต่ {day} ระบบเก็บไว้แต่รหัสย่อย จึงแสดงอีกไม่ได้", day=day))
    label = tr("เปลี่ยนเป็นที่อยู่ใหม่") if made_at else tr("สร้างที่อยู่ปฏิทิน")
    with st.container(horizontal=True, gap="xsmall"):
        renews = st.button(label, key="notices_feed_new", icon=":material/event:")
        ends = made_at is not None and st.button(
            tr("เลิกใช้ที่อยู่นี้"), key="notices_feed_end", type="tertiary"
        )
    if made_at:
        st.caption(tr("เมื่อเปลี่ยนหรือเลิกใช้ ที่อยู่เดิมเปิดไม่ได้ทันที"))
    if renews:
        _renew(workspace)
    if ends:
        _end(workspace)


def _renew(workspace: Workspace) -> None:
    with errors_shown(workspace.tr):
        token = renew_own_feed(database(), current_actor(), workspace.agency.agency_id)
        st.session_state[_SHOWN] = token
        announce_and_rerun(workspace.tr("สร้างที่อยู่ปฏิทินแล้ว"))


def _end(workspace: Workspace) -> None:
    with errors_shown(workspace.tr):
        revoke_own_feed(database(), current_actor(), workspace.agency.agency_id)
        st.session_state.pop(_SHOWN, None)
        announce_and_rerun(workspace.tr("เลิกใช้ที่อยู่ปฏิทินแล้ว"))


def _address(token: str) -> str:
    """Where the calendar is read: under the public address, else under the one of this visit."""
    known = settings().public_url
    here = urlsplit(st.context.url or "http://localhost:8501")
    return f"{known or f'{here.scheme}://{here.netloc}'}/calendar/{token}.ics"
