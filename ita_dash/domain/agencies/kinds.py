"""What kinds of agency are assessed, and what is known of one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import search_key

AGENCY_TYPE_LABELS: Mapping[str, Message] = {
    "อบต.": msg("อบต."),
    "เทศบาลตำบล": msg("เทศบาลตำบล"),
    "เทศบาลเมือง": msg("เทศบาลเมือง"),
    "เทศบาลนคร": msg("เทศบาลนคร"),
    "อบจ.": msg("อบจ."),
    "เมืองพัทยา": msg("เมืองพัทยา"),
    "กทม.": msg("กทม."),
    "จังหวัด": msg("จังหวัด"),
    "กรม": msg("กรม"),
    "รัฐวิสาหกิจ": msg("รัฐวิสาหกิจ"),
    "องค์การมหาชน": msg("องค์การมหาชน"),
    "สถาบันอุดมศึกษา": msg("สถาบันอุดมศึกษา"),
    "อื่น ๆ": msg("อื่น ๆ"),
}
AGENCY_TYPES: tuple[str, ...] = tuple(AGENCY_TYPE_LABELS)
"""The kinds as they are stored, in the order in which they are offered."""

_BEGINNINGS = {
    "องค์การบริหารส่วนตำบล": "อบต.",
    "อบต": "อบต.",
    "เทศบาลตำบล": "เทศบาลตำบล",
    "ทต.": "เทศบาลตำบล",
    "เทศบาลเมือง": "เทศบาลเมือง",
    "ทม.": "เทศบาลเมือง",
    "เทศบาลนคร": "เทศบาลนคร",
    "ทน.": "เทศบาลนคร",
    "องค์การบริหารส่วนจังหวัด": "อบจ.",
    "อบจ": "อบจ.",
    "เมืองพัทยา": "เมืองพัทยา",
    "กรุงเทพมหานคร": "กทม.",
    "กทม": "กทม.",
    "จังหวัด": "จังหวัด",
    "กรม": "กรม",
    "การไฟฟ้า": "รัฐวิสาหกิจ",
    "การประปา": "รัฐวิสาหกิจ",
    "มหาวิทยาลัย": "สถาบันอุดมศึกษา",
}
_ENDINGS = {"(องค์การมหาชน)": "องค์การมหาชน"}


IN_FULL: Mapping[str, str] = {
    "อบต.": "องค์การบริหารส่วนตำบล",
    "อบจ.": "องค์การบริหารส่วนจังหวัด",
    "ทต.": "เทศบาลตำบล",
    "ทม.": "เทศบาลเมือง",
    "ทน.": "เทศบาลนคร",
}
"""What a local agency's name begins with in short, and the full word."""
_SHORT_FORM = re.compile(r"^(?:(?:อบต|อบจ)\.?|(?:ทต|ทม|ทน)\.)")


@dataclass(frozen=True)
class AgencyProfile:
    """An agency as the user describes it; None is unknown."""

    name: str
    agency_type: str | None = None
    province: str | None = None
    district: str | None = None


def agency_key(name: str) -> str:
    """What tells one agency's name from another's: อบต.ก is องค์การบริหารส่วนตำบลก."""
    return _SHORT_FORM.sub(lambda short: IN_FULL[short[0].rstrip(".") + "."], search_key(name))


def agency_type_of(name: str) -> str | None:
    """The kind that the name itself states; None when it states none."""
    key = search_key(name)
    for beginning, agency_type in _BEGINNINGS.items():
        if key.startswith(beginning):
            return agency_type
    return next((kind for ending, kind in _ENDINGS.items() if key.endswith(ending)), None)
