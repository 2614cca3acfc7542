"""With whom and in what the agency is compared, bound to the address."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.peers.groups import GROUP_LABELS, Group, offered_groups
from ita_dash.domain.peers.scores import Flags
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import filters
from ita_dash.ui.session import address

_GROUP, _CODE = "grp", "code"


def choose_group(members: Mapping[Group, Flags], tr: Translator) -> Group:
    """The group to compare with, by default all; each says how many others it holds."""
    offered = {str(group): group for group in offered_groups(members)}
    labels = {code: _label(group, members, tr) for code, group in offered.items()}
    chosen = filters.segments(tr("เทียบกับ"), labels, _GROUP, default="all")
    address.keep(_GROUP, chosen, "all")
    return offered[chosen]


def choose_score(names: Mapping[str, str], tr: Translator) -> str:
    """The score that the picture and the neighbours are of, by default the first of ``names``."""
    return filters.choice(
        tr("คะแนนที่เทียบ"), names, _CODE, default=next(iter(names)), label_visibility="collapsed"
    )


def _label(group: Group, members: Mapping[Group, Flags], tr: Translator) -> str:
    others = int(members[group].sum()) - 1
    return f"{tr(GROUP_LABELS[group])} ({others:,})"
