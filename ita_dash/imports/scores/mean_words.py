"""By which words a row says that its figures are those of many agencies."""

from __future__ import annotations

import re

from ita_dash.domain.thai.text import search_key, squeeze

_MEAN = re.compile(
    r"เฉลี่ย|ภาพรวม|(?:ระดับ|ทั้ง)(?:ประเทศ|จังหวัด|อำเภอ|ภาค|เขต|ตำบล)"
    r"|\b(?:mean|average|avg|overall|nationwide)\b"
)
_WHOLE = re.compile(
    r"รวม(?:ทั้งหมด|ทั้งสิ้น)?|ประเทศ(?:ไทย)?|(?:grand)?total|national(?:level)?|country|thailand"
    r"|ภาค(?:เหนือ|กลาง|ใต้|อีสาน|ตะวันออก|ตะวันตก|ตะวันออกเฉียงเหนือ|(?:ที่)?\d{1,2})"
)
_STATISTIC = re.compile(
    r"มัธยฐาน|สูงสุด|ต่ำสุด|ส่วนเบี่ยงเบน|\b(?:median|max(?:imum)?|min(?:imum)?|std|s\.?d)\b"
)
_AREA_TITLE = re.compile(
    r"เฉลี่ย(?:ของ)?(?:ระดับ|ทั้ง|ราย)?(?:ประเทศ|จังหวัด|อำเภอ|ภาค)|ระดับประเทศ|ทั้งประเทศ"
    r"|\b(?:national|provincial|regional) (?:average|mean)"
)
_REACHES = frozenset({"จังหวัด", "อำเภอ", "ภาค", "ตำบล", "เขต", "province", "district", "region"})


def is_mean(name: str) -> bool:
    """Whether a name, squeezed, says that its figures are a mean, or those of a whole area."""
    words = name.casefold()
    return bool(_MEAN.search(words) or _WHOLE.fullmatch(words.replace(" ", "")))


def is_area(text: str) -> bool:
    """Whether a text says how far a mean reaches, such as ระดับประเทศ or จังหวัด."""
    return is_mean(squeeze(text)) or search_key(text) in _REACHES


def is_of_many(title: str) -> bool:
    """Whether a title speaks of the mean of a country, a province or another area."""
    words = squeeze(title).casefold()
    return bool(_AREA_TITLE.search(words))


def is_statistic(text: str) -> bool:
    """Whether a text, squeezed, names what many agencies have that is no mean: the highest."""
    return bool(_STATISTIC.search(text.casefold()))
