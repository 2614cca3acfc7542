"""How a place among other agencies is said, and what a comparison finds, a sentence each."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.peers.standing import PeerStanding
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.i18n.translator import Translator
from ita_dash.wording.score_names import said_score
from ita_dash.wording.scores import UNKNOWN, score_text, signed_text

QUARTERS: Mapping[int, Message] = {
    1: msg("กลุ่มบนสุด (25% แรก)"),
    2: msg("กลุ่มที่สอง (25–50%)"),
    3: msg("กลุ่มที่สาม (50–75%)"),
    4: msg("กลุ่มล่างสุด (25% สุดท้าย)"),
}


QUARTERS_EXPLAINED = msg("กลุ่ม 1 คือ 25% แรกของอันดับ กลุ่ม 4 คือ 25% สุดท้าย")


def rank_text(standing: PeerStanding, tr: Translator) -> str:
    """The rank among all whose score is known; a dash where there is none."""
    if standing.rank is None:
        return UNKNOWN
    return tr("{rank} จาก {count}", rank=f"{standing.rank:,}", count=f"{standing.count:,}")


def quarter_text(standing: PeerStanding, tr: Translator) -> str:
    """The quarter of the ranks; a dash where there are too few agencies to tell one."""
    return UNKNOWN if standing.quarter is None else tr(QUARTERS[standing.quarter])


def short_quarter_text(standing: PeerStanding, tr: Translator) -> str:
    """The quarter as a number, for a narrow column; ``QUARTERS_EXPLAINED`` says what it means."""
    return UNKNOWN if standing.quarter is None else tr("กลุ่ม {quarter}", quarter=standing.quarter)


def better_names(standing: PeerStanding, tr: Translator) -> str:
    """Who is next above, by name, and how many others have the same score."""
    if standing.better_name is None:
        return UNKNOWN
    more = standing.better_count - 1
    if not more:
        return standing.better_name
    return tr("{name} และอีก {n} แห่ง", name=standing.better_name, n=more)


def standing_sentence(
    standing: PeerStanding, what: str, group: str, fiscal_year: int, tr: Translator
) -> str:
    """Where the agency stands with one score, how far from the median and from the next above.

    ``what`` and ``group`` are in the reader's language.
    """
    if math.isnan(standing.own):
        return tr("ปี {year} ไม่มี{what}ของหน่วยงาน จึงไม่มีอันดับ", year=fiscal_year, what=what)
    if standing.rank is None:
        return tr("ปี {year} ไม่มี{what}ของหน่วยงานอื่นในกลุ่มนี้", year=fiscal_year, what=what)
    place = tr(
        "ปี {year} {what} {score} อยู่อันดับ {rank} จาก {count} ({group})",
        year=fiscal_year,
        what=what,
        score=score_text(standing.own),
        rank=f"{standing.rank:,}",
        count=f"{standing.count:,}",
        group=group,
    )
    return f"{place} {_against_median(standing, tr)} {_next_above(standing, tr)}"


def _against_median(standing: PeerStanding, tr: Translator) -> str:
    points = score_text(abs(standing.to_median))
    if standing.to_median == 0:
        return tr("เท่ากับมัธยฐานของหน่วยงานอื่น")
    if standing.to_median > 0:
        return tr("สูงกว่ามัธยฐานของหน่วยงานอื่น {points} คะแนน", points=points)
    return tr("ต่ำกว่ามัธยฐานของหน่วยงานอื่น {points} คะแนน", points=points)


def _next_above(standing: PeerStanding, tr: Translator) -> str:
    if standing.is_best:
        shares = standing.own == standing.best
        return tr("ไม่มีหน่วยงานใดสูงกว่า แต่มีที่เท่ากัน") if shares else tr("สูงที่สุดในกลุ่ม")
    return tr(
        "ถัดขึ้นไปคือ {name} สูงกว่า {points} คะแนน",
        name=better_names(standing, tr),
        points=score_text(standing.to_better),
    )


def indicators_sentence(standings: Collection[PeerStanding], book: RuleBook, tr: Translator) -> str:
    """How many indicators lie below the median of the others, and which lies farthest below."""
    codes = {indicator.code for indicator in book.indicators}
    known = [each for each in standings if each.code in codes and each.to_median == each.to_median]
    if not known:
        return tr("ไม่มีคะแนนรายตัวชี้วัดทั้งของหน่วยงานและของหน่วยงานอื่นให้เทียบ")
    below = [each for each in known if each.to_median < 0]
    if not below:
        return tr("ไม่มีตัวชี้วัดใดต่ำกว่ามัธยฐานของหน่วยงานอื่น (เทียบได้ {n} ตัวชี้วัด)", n=len(known))
    farthest = min(below, key=lambda each: each.to_median)
    return tr(
        "ต่ำกว่ามัธยฐานของหน่วยงานอื่น {below} จาก {n} ตัวชี้วัด มากที่สุดคือ {name} {points} คะแนน",
        below=len(below),
        n=len(known),
        name=said_score(farthest.code, book, tr),
        points=signed_text(farthest.to_median),
    )
