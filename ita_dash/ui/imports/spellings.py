"""Which agency a report is of, where the report itself spells its name in several ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd
import streamlit as st

from ita_dash.domain.agencies.spellings import is_like
from ita_dash.domain.errors import ItaError
from ita_dash.i18n.translator import Translator
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.services.agencies.agency import edit_agency
from ita_dash.services.imports.target import ImportTarget, measure_target
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun
from ita_dash.ui.elements.tables import small_table
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.agency import needs_workspace, offer_workspace, typed_name
from ita_dash.ui.imports.problems import section
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace, served_agency

Spellings = Sequence[tuple[str, int]]
_OTHER = ""
"""Stands for a name that the reader types."""


@dataclass(frozen=True)
class SettledAgency:
    """The right name of the report's agency, "" while there is none.

    ``hindrance`` says what keeps the report from being imported, "" when nothing does.
    """

    name: str
    hindrance: str = ""


def settle_agency(parsed: ParsedMeasures, workspace: Workspace) -> SettledAgency:
    """Show how the report names its agency, and let the reader choose or type the right name.

    On the sample the chosen agency's workspace can be made; an own one can be renamed.
    """
    tr, agency = workspace.tr, workspace.agency
    spellings, key = parsed.agency_spellings, f"import_name_{agency.agency_id}_{parsed.file.sha256}"
    if agency.is_sample:
        name = _chosen(spellings, key, tr, first=None)
        offer_workspace(name, partial(_target, parsed), tr)
        return SettledAgency(name, needs_workspace(tr))
    own_names = workspace.snapshot.agencies.names
    names = [name for name, _ in spellings]
    if names in ([], [agency.name]):
        return SettledAgency(agency.name)
    name = _chosen(spellings, key, tr, first=agency.name)
    if name and name != agency.name:
        _offer_name(name, workspace)
    if any(is_like(called, name) for called in own_names for name in names):
        return SettledAgency(name)
    is_sure = st.checkbox(
        tr("ยืนยันว่าเป็นรายงานของ {name}", name=plain(agency.name)),
        key=f"{key}_sure",
        persist_state="session",
    )
    other = "" if is_sure else tr("รายงานระบุชื่อหน่วยงานอื่น โปรดยืนยันหน่วยงานในขั้นที่ 3 ก่อน")
    return SettledAgency(name, other)


def _target(parsed: ParsedMeasures, name: str) -> ImportTarget:
    return measure_target(database(), parsed, name, served_agency())


def _title(spellings: Spellings, tr: Translator) -> str:
    if len(spellings) > 1:
        return tr("รายงานสะกดชื่อหน่วยงานต่างกัน {n} แบบ", n=len(spellings))
    return tr("ชื่อหน่วยงาน")


def _counts(spellings: Spellings, tr: Translator) -> None:
    frame = pd.DataFrame(spellings, columns=["name", "count"])
    labels = {"name": tr("ชื่อในรายงาน"), "count": tr("พบ (ครั้ง)")}
    small_table(frame, labels, alt=tr("ชื่อหน่วยงานที่พบในรายงานและจำนวนครั้ง"))


def _chosen(spellings: Spellings, key: str, tr: Translator, *, first: str | None) -> str:
    """The name that was chosen or typed beside the ones found; "" while there is none."""
    section(_title(spellings, tr))
    left, right = st.columns(2, gap="medium")
    if spellings:
        with left:
            _counts(spellings, tr)
    with right if spellings else left:
        return _choice(spellings, key, tr, first)


def _choice(spellings: Spellings, key: str, tr: Translator, first: str | None) -> str:
    spelled = [name for name, _ in spellings]
    names = list(dict.fromkeys([*([first] if first else []), *spelled]))
    name: str | None = _OTHER
    if names:
        name = st.selectbox(
            tr("ชื่อที่ถูกต้องของหน่วยงาน"),
            [*names, _OTHER],
            index=0 if first or len(names) == 1 else None,
            format_func=lambda name: name or tr("พิมพ์ชื่อเอง"),
            placeholder=tr("เลือกชื่อที่ถูกต้อง"),
            key=key,
            persist_state="session",
        )
    if name == _OTHER:
        return typed_name(f"{key}_typed", tr)
    return name or ""


def _offer_name(name: str, workspace: Workspace) -> None:
    tr, agency = workspace.tr, workspace.agency
    st.markdown(tr("พื้นที่ทำงานนี้ชื่อ **{name}**", name=plain(agency.name)))
    label = tr("เปลี่ยนชื่อหน่วยงานเป็น {name}", name=plain(name))
    if not st.button(label, key="import_rename", icon=":material/edit:"):
        return
    profile = replace(agency.profile, name=name)
    try:
        edit_agency(database(), current_actor(), agency.agency_id, profile)
    except ItaError as error:
        error_box(error, tr)
    else:
        announce_and_rerun(tr("เปลี่ยนชื่อหน่วยงานเป็น {name} แล้ว", name=plain(name)))
