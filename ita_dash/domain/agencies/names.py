"""What tells one agency's name from another's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ita_dash.domain.agencies.kinds import KINDS
from ita_dash.domain.thai.text import search_key

IN_FULL: Mapping[str, str] = {
    f"{kind.short.rstrip('.')}.": kind.full for kind in KINDS if kind.short
}
"""What a local agency's name begins with in short, and the full word."""
_SHORT_FORM = re.compile(
    "|".join(
        re.escape(kind.short) + ("" if kind.short.endswith(".") else r"\.?")
        for kind in KINDS
        if kind.short
    )
)


def agency_key(name: str) -> str:
    """What tells one agency's name from another's: อบต.ก is องค์การบริหารส่วนตำบลก."""
    key = search_key(name)
    short = _SHORT_FORM.match(key)
    return IN_FULL[short[0].rstrip(".") + "."] + key[short.end() :] if short else key
