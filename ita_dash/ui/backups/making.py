"""A backup made now and taken away, and how one is brought back."""

from __future__ import annotations

import tempfile
from pathlib import Path

import streamlit as st

from ita_dash.domain.access.roles import Actor
from ita_dash.services.backups.making import make_backup
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.session.app_state import current_actor, database, evidence_store
from ita_dash.ui.session.workspace import Workspace


def backup_card(workspace: Workspace) -> None:
    """The button that makes a backup, checks it and hands it over."""
    tr, actor = workspace.tr, current_actor()
    with st.container(border=True):
        st.header(tr("สำรองตอนนี้"), anchor=False)
        st.markdown(tr("ไฟล์เดียวมีข้อมูล ประวัติ และหลักฐานทั้งหมด ตรวจว่าอ่านกลับได้ครบก่อนส่งให้"))
        st.caption(tr("ในไฟล์มีข้อมูลของทุกหน่วยงานและบัญชีผู้ใช้ โปรดเก็บในที่ปลอดภัย นอกเครื่องนี้"))
        name = f"ita-{workspace.today.isoformat()}.zip"
        download(
            tr("สำรองและดาวน์โหลด"), lambda: made(actor), name, key="backup_now", is_primary=True
        )
    with st.expander(tr("คืนข้อมูลจากไฟล์สำรอง")):
        st.markdown(
            tr(
                "ปิดระบบก่อน แล้วสั่งที่เครื่องของระบบ ข้อมูลที่มีอยู่จะถูกสำรองไว้ข้างไฟล์ก่อนแทนที่ "
                "ไฟล์ที่เสียหายถูกปฏิเสธก่อนแตะข้อมูลใด ๆ"
            )
        )
        st.code("python -m ita_dash restore ita-2569-….zip --force", language=None)


def made(actor: Actor) -> bytes:
    """The bytes of a backup of what stands now."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "backup.zip"
        make_backup(database(), evidence_store(), actor, path)
        return path.read_bytes()
