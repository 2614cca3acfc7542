"""Which of several divisions a cell of a report calls the main one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ita_dash.domain.agencies.division_key import division_key

_MAIN = "(?:เป็น)?(?:หน่วยงาน|ส่วนราชการ|ผู้รับผิดชอบ|หน่วย)?(?:หลัก|เจ้าภาพ)"
_BEFORE = re.compile(rf"{_MAIN}(?:คือ|ได้แก่)?[:(]?(?:\d{{1,2}}[.)])?$")
_BEHIND = re.compile(rf"[(:,-]?{_MAIN}(?!.{{0,6}}[:：])")
_TOGETHER = "ร่วมกับ"


def lead_first(names: Sequence[str], lead: str | None) -> tuple[str, ...]:
    """The names with the one that leads in the first place, the others in their order."""
    return tuple(sorted(names, key=lambda name: name != lead))


def named_lead(text: str, names: Sequence[str]) -> str | None:
    """The one of ``names`` that the cell calls main, or names before "ร่วมกับ"; None else.

    Two that are called so are none.
    """
    key = division_key(text)
    found = sorted((key.find(division_key(name)), name) for name in names)
    places = [(start, start + len(division_key(name)), name) for start, name in found if start >= 0]
    ends = [0, *(end for _, end, _ in places)]
    starts = [*(start for start, _, _ in places[1:]), len(key)]
    between = [
        (key[before:start], key[end:after], name)
        for before, (start, end, name), after in zip(ends, places, starts, strict=False)
    ]
    if between and between[0][1].startswith(_TOGETHER):
        return between[0][2]
    main = [
        name for before, behind, name in between if _BEFORE.search(before) or _BEHIND.match(behind)
    ]
    return main[0] if len(main) == 1 else None
