"""How the cover of weak indicators by measures is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ita_dash.domain.improvement.coverage import Coverage, IndicatorCover, Standing
from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import numbered, score_text

STANDING_LABELS: Mapping[Standing, Message] = {
    "below": msg("ต่ำกว่าเป้าหมาย"),
    "falling": msg("ถึงเป้าหมาย แต่ลดลงจากปีก่อน"),
    "full": msg("ถึงเกณฑ์ของระดับสูงสุดแล้ว"),
    "holding": msg("ถึงเป้าหมาย"),
    "unknown": msg("ไม่ทราบคะแนน"),
}
FINDING_LABELS: Mapping[str, Message] = {
    "without_measure": msg("ยังไม่มีมาตรการรองรับ"),
    "covered": msg("มีมาตรการรองรับ"),
    "without_indicator": msg("มาตรการที่ยังไม่ระบุตัวชี้วัด"),
    "on_full": msg("มาตรการที่มุ่งเฉพาะตัวชี้วัดซึ่งถึงเกณฑ์สูงสุดแล้ว"),
}


def coverage_finding(cover: Coverage, tr: Translator) -> str:
    """What the coverage finds, in one or two sentences: first the target, then the falls."""
    return " · ".join((*_below(cover, tr), *_falling(cover, tr)))


def full_rule(cover: Coverage, tr: Translator) -> str:
    """From which score on an indicator is full, and why."""
    full = score_text(cover.full_score)
    return tr("นับว่าเต็มแล้วเมื่อได้ตั้งแต่ {full} ซึ่งเป็นเกณฑ์ของระดับสูงสุด", full=full)


def indicator_names(covers: Sequence[IndicatorCover], tr: Translator) -> str:
    """The indicators by number and name, one after the other."""
    return ", ".join(
        numbered(each.indicator.number, tr(Message(each.indicator.name))) for each in covers
    )


def _below(cover: Coverage, tr: Translator) -> Iterator[str]:
    below = [each for each in cover.weak if each.standing == "below"]
    bare = [each for each in below if not each.measures]
    words = {
        "target": f"{cover.target:g}",
        "n": len(below),
        "year": cover.plan_year,
        "covered": len(below) - len(bare),
        "bare": len(bare),
        "names": indicator_names(bare, tr),
    }
    if not below:
        yield tr("ทุกตัวชี้วัดที่ทราบคะแนนถึงเป้าหมาย {target}", **words)
    elif not bare:
        yield tr("ตัวชี้วัดที่ต่ำกว่าเป้าหมาย {target} มี {n} ตัว มีมาตรการปี {year} รองรับครบทุกตัว", **words)
    elif len(bare) == len(below):
        yield tr(
            "ตัวชี้วัดที่ต่ำกว่าเป้าหมาย {target} มี {n} ตัว ยังไม่มีมาตรการปี {year} รองรับ: {names}", **words
        )
    else:
        yield tr(
            "ตัวชี้วัดที่ต่ำกว่าเป้าหมาย {target} มี {n} ตัว มีมาตรการปี {year} รองรับ {covered} ตัว "
            "ยังไม่มี {bare} ตัว: {names}",
            **words,
        )


def _falling(cover: Coverage, tr: Translator) -> Iterator[str]:
    falling = [each for each in cover.weak if each.standing == "falling"]
    bare = [each for each in falling if not each.measures]
    words = {"n": len(falling), "bare": len(bare), "numbers": indicator_numbers(bare)}
    if falling and not bare:
        yield tr("อีก {n} ตัวถึงเป้าหมายแต่ลดลงจากปีก่อน มีมาตรการรองรับครบทุกตัว", **words)
    elif len(bare) == len(falling) and bare:
        yield tr("อีก {n} ตัวถึงเป้าหมายแต่ลดลงจากปีก่อน ยังไม่มีมาตรการรองรับ: {numbers}", **words)
    elif bare:
        yield tr("อีก {n} ตัวถึงเป้าหมายแต่ลดลงจากปีก่อน ยังไม่มีมาตรการรองรับ {bare} ตัว: {numbers}", **words)


def indicator_numbers(covers: Sequence[IndicatorCover]) -> str:
    """The indicators by their numbers alone, in order."""
    return ", ".join(str(number) for number in sorted(each.indicator.number for each in covers))
