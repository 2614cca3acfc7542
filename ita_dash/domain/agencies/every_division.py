"""Every division at once: a measure of every one, of those known now and of any known later."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from ita_dash.domain.agencies.division_key import division_key
from ita_dash.domain.messages import Message, msg

EVERY_LABEL = msg("ทุกส่วนราชการ")
EVERY_DIVISION = str(EVERY_LABEL)
"""Stands among a measure's divisions for all of them; no division bears this name."""
EVERY_ID = -2
"""Its division_id: no division's, which begin at 1."""
_KIND = "ส่วน(?:ราชการ)?|กลุ่ม|กอง|สำนัก|ฝ่าย|งาน|หน่วย"
_AGENCY = "หน่วยงาน|องค์กร|(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล|อบต[.]?|อบจ[.]?)"
_NAME = "(?:(?!กอง|สำนัก|ฝ่าย|งาน|ศูนย์|หน่วย|เว้น|เกี่ยว)[ก-๎]){0,60}"
_THAI = (
    "ทุกๆ?(?:ส่วน(?:ราชการ)?|หน่วยงาน|กลุ่ม|กอง|สำนัก|ฝ่าย)"
    f"(?:(?:[/,]|และ)?(?:ทุกๆ?)?(?:{_KIND}))*+"
    f"(?:ภายใน|ในสังกัด|ของ|ใน)?(?:(?:{_AGENCY}){_NAME})?[.]?"
)
_ENGLISH = "(?:every|all)(?:the)?(?:division|department|office|unit)s?"
_EVERY = re.compile(f"{_THAI}|{_ENGLISH}", re.IGNORECASE)


def is_every(text: str) -> bool:
    """Whether the words mean every division and nothing else."""
    return _EVERY.fullmatch(division_key(text).strip("()")) is not None


def division_word(name: str) -> Message:
    """One of a measure's divisions to be shown: as it is recorded, or "every division"."""
    return EVERY_LABEL if name == EVERY_DIVISION else Message("{name}", {"name": name})


def division_words(names: Sequence[str], between: str = ", ") -> Message:
    """A measure's divisions to be shown, one after the other."""
    if not names:
        return Message("{names}", {"names": ""})
    words = {f"name_{number}": division_word(name) for number, name in enumerate(names)}
    return Message(between.join(f"{{{key}}}" for key in words), words)


def counted_divisions(measure_divisions: pd.DataFrame, divisions: pd.DataFrame) -> pd.DataFrame:
    """MEASURE_DIVISIONS and DIVISIONS → for which divisions each measure counts.

    What is recorded stands unchanged; behind it, a measure of every division supports each one
    in use that it does not name itself.
    """
    every = measure_divisions[measure_divisions["division_id"] == EVERY_ID]
    if every.empty:
        return measure_divisions
    in_use = divisions.loc[~divisions["is_closed"], ["division_id", "name"]]
    implied = every[["measure_id"]].merge(in_use, how="cross").assign(position=2)
    counted = pd.concat([measure_divisions, implied[list(measure_divisions.columns)]])
    return counted.drop_duplicates(["measure_id", "division_id"], ignore_index=True)
