"""What kinds of agency are assessed, and how the names of each begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import search_key


@dataclass(frozen=True)
class AgencyKind:
    """One kind: its label is also how it is stored; names of the kind begin with one of these.

    ``full`` and ``short`` are the same beginning written out and abbreviated, where there are both.
    A short one that ends in a dot is known by it; without, the dot may be left out.
    """

    label: Message
    full: str = ""
    short: str = ""
    others: tuple[str, ...] = ()
    ending: str = ""

    @property
    def beginnings(self) -> tuple[str, ...]:
        """Everything with which a name of this kind begins."""
        return tuple(filter(None, (self.full, self.short, *self.others)))


KINDS = (
    AgencyKind(msg("อบต."), "องค์การบริหารส่วนตำบล", "อบต"),
    AgencyKind(msg("เทศบาลตำบล"), "เทศบาลตำบล", "ทต."),
    AgencyKind(msg("เทศบาลเมือง"), "เทศบาลเมือง", "ทม."),
    AgencyKind(msg("เทศบาลนคร"), "เทศบาลนคร", "ทน."),
    AgencyKind(msg("อบจ."), "องค์การบริหารส่วนจังหวัด", "อบจ"),
    AgencyKind(msg("เมืองพัทยา"), "เมืองพัทยา"),
    AgencyKind(msg("กทม."), others=("กรุงเทพมหานคร", "กทม")),
    AgencyKind(msg("จังหวัด"), "จังหวัด"),
    AgencyKind(msg("กรม"), "กรม"),
    AgencyKind(msg("รัฐวิสาหกิจ"), others=("การไฟฟ้า", "การประปา")),
    AgencyKind(msg("องค์การมหาชน"), ending="(องค์การมหาชน)"),
    AgencyKind(msg("สถาบันอุดมศึกษา"), others=("มหาวิทยาลัย",)),
    AgencyKind(msg("อื่น ๆ")),
)
"""The kinds in the order in which they are offered."""
AGENCY_TYPE_LABELS: Mapping[str, Message] = {str(kind.label): kind.label for kind in KINDS}
AGENCY_TYPES: tuple[str, ...] = tuple(AGENCY_TYPE_LABELS)
"""The kinds as they are stored."""


@dataclass(frozen=True)
class AgencyProfile:
    """An agency as the user describes it; None is unknown."""

    name: str
    agency_type: str | None = None
    province: str | None = None
    district: str | None = None
    agency_size: str | None = None


def agency_type_of(name: str) -> str | None:
    """The kind that the name itself states; None when it states none."""
    key = search_key(name)
    found = next((kind for kind in KINDS if key.startswith(kind.beginnings)), None) or next(
        (kind for kind in KINDS if kind.ending and key.endswith(kind.ending)), None
    )
    return str(found.label) if found else None
