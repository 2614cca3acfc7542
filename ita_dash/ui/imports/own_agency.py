"""Which of the agencies in a file of scores is the workspace's own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from ita_dash.domain.scores.kinds import NACC_RESULTS, OWN_AGENCY
from ita_dash.frames.agencies import ASSESSED_AGENCIES
from ita_dash.i18n.translator import Translator
from ita_dash.imports.scores.table import ParsedScores
from ita_dash.queries.agencies import Agency
from ita_dash.services.imports.agency_matching import matched_agencies
from ita_dash.services.imports.target import ImportTarget, score_target
from ita_dash.ui.elements.name_search import offered_names
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.agency import offer_workspace, typed_name
from ita_dash.ui.imports.job import Job
from ita_dash.ui.imports.problems import section
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.workspace import Workspace, served_agency

_NONE = ""


def own_agency(parsed: ParsedScores, job: Job, workspace: Workspace) -> str | None:
    """The own agency's label in the file where the reader chose it; None where the name tells.

    On the sample it asks for the agency and offers to make its workspace.
    """
    tr, agency = workspace.tr, workspace.agency
    section(tr("หน่วยงานในไฟล์"))
    key = f"import_own_{agency.agency_id}_{parsed.file.sha256}"
    if parsed.agencies["name"].eq("").all():
        _unnamed(parsed, key, workspace)
        return None
    names = _candidates(parsed)
    match = partial(_matched, parsed, agency)
    first = job.remembered("own", (parsed.file, agency), match)
    chosen = _choose(names, first, key, tr)
    if agency.is_sample:
        offer_workspace(chosen, partial(_target, parsed), tr)
        return chosen
    if chosen is None:
        name = plain(agency.name)
        warning = tr("ไม่พบ {name} ในไฟล์ คะแนนทั้งหมดจะเก็บไว้เปรียบเทียบเท่านั้น", name=name)
        st.info(warning, icon=":material/info:")
    elif chosen != first:
        warning = tr(
            "คะแนนของ {chosen} จะเก็บเป็นคะแนนของ {name}",
            chosen=plain(chosen),
            name=plain(agency.name),
        )
        st.caption(warning)
    return None if chosen == first else chosen


def _unnamed(parsed: ParsedScores, key: str, workspace: Workspace) -> None:
    tr, agency = workspace.tr, workspace.agency
    if agency.is_sample:
        offer_workspace(typed_name(f"{key}_typed", tr), partial(_target, parsed), tr)
        return
    name = plain(agency.name)
    st.markdown(tr("ไฟล์ไม่ได้ระบุหน่วยงาน จึงถือเป็นคะแนนของ **{name}**", name=name))


def _target(parsed: ParsedScores, name: str) -> ImportTarget:
    return score_target(database(), parsed, name, served_agency())


def _candidates(parsed: ParsedScores) -> list[str]:
    """The labels of those agencies whose figures are published results."""
    is_published = parsed.agencies["row_kind"].isin(NACC_RESULTS)
    return parsed.agencies.loc[is_published, "label"].tolist()


def _matched(parsed: ParsedScores, agency: Agency) -> str | None:
    """The label that bears the workspace's name; on the sample the only one there is."""
    if agency.is_sample:
        names = _candidates(parsed)
        return names[0] if len(names) == 1 else None
    agencies = matched_agencies(parsed.agencies, ASSESSED_AGENCIES.empty(), agency, None)
    own = agencies.loc[agencies["assessed_id"] == OWN_AGENCY, "label"]
    return str(own.iloc[0]) if len(own) else None


def _choose(names: Sequence[str], first: str | None, key: str, tr: Translator) -> str | None:
    """One of the names, ``first`` until the reader chooses; without it None can be chosen."""
    shown = offered_names(names, f"{key}_words", tr)
    chosen: str = st.selectbox(
        tr("หน่วยงานของท่านในไฟล์นี้คือ"),
        list(dict.fromkeys([first or _NONE, *shown])),
        format_func=lambda name: name or tr("ไม่อยู่ในไฟล์นี้"),
        key=key,
        persist_state="session",
        width=560,
    )
    return chosen or None
