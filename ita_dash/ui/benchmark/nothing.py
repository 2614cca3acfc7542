"""The benchmark page where there is nothing to compare: what is missing, and the way to it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.messages import Message
from ita_dash.domain.peers.groups import Group, no_group_of_size, nothing_to_rank
from ita_dash.domain.peers.scores import Flags, PeerScores
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.text import plain


def stops(known: PeerScores, members: Mapping[Group, Flags], tr: Translator) -> bool:
    """Say why nothing can be compared in a year, with the way to what is missing.

    A year in which only the own scores are unknown is shown without a rank.
    """
    reason = nothing_to_rank(known, members, "all")
    if reason is None or (len(known.agencies) > 1 and not known.is_own_known):
        return False
    _lead_to_import(reason, tr)
    return True


def said_of_size(known: PeerScores, members: Mapping[Group, Flags], tr: Translator) -> None:
    """Why agencies of the same size are not offered to compare with; nothing where they are."""
    reason = no_group_of_size(known.agencies, members)
    if reason is not None:
        st.caption(plain(tr(reason)))


def _lead_to_import(reason: Message, tr: Translator) -> None:
    entry = PAGES["imports"]
    with st.container(border=True, width=720):
        st.header(tr(reason), anchor=False)
        st.markdown(
            tr(
                "นำเข้าตารางผลการประเมินของหลายหน่วยงานได้ ตั้งแต่บัญชีคะแนนรวมของจังหวัด "
                "จนถึงตารางของทั้งประเทศที่มีทุกตัวชี้วัด"
            )
        )
        st.page_link(
            entry.file,
            label=tr("นำเข้าคะแนนของหน่วยงานอื่น"),
            icon=entry.icon,
            query_params={"view": "scores"},
        )
