"""Which indicators a text names: by number, by name, by both, or by questions of a survey."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.parts import Confidence
from ita_dash.domain.thai.text import search_key, squeeze

_SPLIT = re.compile(r"[\n,;/|•·+&]|(?<=\d) ?และ|และ ?(?=ตัวชี้วัด|ด้าน|\d|การ|คุณภาพ|ประสิทธิภาพ)")
_CODES = re.compile(
    r"(?<![a-z])([ieo])[ .-]?(\d{1,2})(?: ?[-–] ?[ieo]?(\d{1,2}))?(?!\d)", re.IGNORECASE
)
_INSTRUMENT = re.compile(r"(?:IIT|EIT|OIT) ?", re.IGNORECASE)
_HEAD = re.compile(r"(?:ตัวชี้วัด(?:ย่อย)?|indicator_?) ?(?:ที่ ?)?|ข้อ ?(?:ที่ ?)?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,2})(?:\.\d{1,2})?(?![\d%])(?: ?[-–] ?(\d{1,2})(?!\d))?[.):]?")
_WORDS_BEFORE = re.compile(r"(?:ด้าน|ประเด็น|เรื่อง|คือ)* ?")
_SIGNS_AROUND = " :.()-–"
_SHORTENED = "ฯ"
_NEAR = 85
_LEAST = 5
"""Letters from which the beginning of a name may stand for it."""
_LONGEST = 500
"""Letters of a cell that names indicators; a longer one is a text about something else."""


@dataclass
class NamedIndicators:
    """The numbers that a text names, in order; ``doubts`` are what it says that is not certain."""

    numbers: list[int] = field(default_factory=list)
    doubts: list[Message] = field(default_factory=list)


def named_indicators(text: str, rulebooks: RuleBooks, fiscal_year: int) -> NamedIndicators:
    """The indicators of a fiscal year (พ.ศ.) that a text names; what it cannot say is a doubt.

    A number that contradicts the name beside it names neither. Questions (i10, e7) count where
    the list of the year, or the last one before it, is confirmed.
    """
    named, book = NamedIndicators(), rulebooks.of(fiscal_year)
    codes: list[str] = []
    if len(text) > _LONGEST:
        named.doubts.append(_unknown(squeeze(text[:80])))
        return named
    for part in map(squeeze, _SPLIT.split(text)):
        if not part:
            continue
        codes += _codes(part)
        rest = _CODES.sub("", part).replace("()", "")
        if rest == part or _bare(_HEAD.sub("", _INSTRUMENT.sub("", rest))):
            _read_part(rest, book, named)
    _read_questions(codes, rulebooks, fiscal_year, named)
    named.numbers = sorted(set(named.numbers))
    return named


def _bare(part: str) -> str:
    signless = part.strip(_SIGNS_AROUND)
    before = _WORDS_BEFORE.match(signless)
    return signless[before.end() :].lstrip(_SIGNS_AROUND) if before else signless


def _codes(part: str) -> list[str]:
    """The questions of a part, "i13" and "i13-i15" spelled out."""
    return [
        f"{found[1].lower()}{number}"
        for found in _CODES.finditer(part)
        for number in range(int(found[2]), int(found[3] or found[2]) + 1)
    ]


def _read_part(part: str, book: RuleBook, named: NamedIndicators) -> None:
    bare = _bare(_INSTRUMENT.sub("", _bare(part), count=1))
    head = _HEAD.match(bare)
    behind_head = bare[head.end() :] if head else bare
    number = _NUMBER.match(behind_head)
    words = _bare(behind_head[number.end() :] if number else behind_head)
    by_name = _by_name(words, book) if words else None
    numbers = list(range(int(number[1]), int(number[2] or number[1]) + 1)) if number else []
    known = [each for each in numbers if each in {own.number for own in book.indicators}]
    if len(known) < len(numbers) or (number and not numbers):
        named.doubts.append(msg("ไม่มีตัวชี้วัดที่ {number}", number=number[0] if number else part))
    elif by_name and numbers and by_name not in numbers:
        named.doubts.append(_contradiction(numbers[0], words, by_name, book))
    elif numbers and words and not by_name and head:
        named.numbers += known
        named.doubts.append(msg("ไม่รู้จักชื่อ {words} จึงใช้หมายเลขตัวชี้วัดที่เขียนไว้", words=words))
    elif by_name:
        named.numbers += known or [by_name]
    elif numbers and not words:
        named.numbers += known
    else:
        named.doubts.append(_unknown(part))


def _contradiction(number: int, words: str, by_name: int, book: RuleBook) -> Message:
    return msg(
        "ตัวชี้วัดที่ {number} คือ {name} แต่เขียนว่า {words} ซึ่งเป็นตัวชี้วัดที่ {other} จึงไม่ได้ผูกกับข้อใด",
        number=number,
        name=book.indicator(number).name,
        words=words,
        other=by_name,
    )


def _unknown(words: str) -> Message:
    return msg("ไม่เข้าใจว่า {words} คือตัวชี้วัดใด จึงเก็บไว้เป็นข้อความ", words=words)


def _by_name(words: str, book: RuleBook) -> int | None:
    """The indicator by its name, by its beginning, by a shortened or a near spelling."""
    names = {
        search_key(name): indicator.number
        for indicator in book.indicators
        for name in (indicator.name, *indicator.spellings)
    }
    key = search_key(words)
    for form in (key, f"การ{key}"):
        if form in names:
            return names[form]
        begun = {n for name, n in names.items() if name.startswith(form.removesuffix(_SHORTENED))}
        if len(begun) == 1 and len(form) >= _LEAST:
            return begun.pop()
    within = {number for name, number in names.items() if name in key}
    if len(within) == 1:
        return within.pop()
    near = process.extractOne(key, names.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return names[near[0]] if near else None


def _read_questions(
    codes: list[str], rulebooks: RuleBooks, fiscal_year: int, named: NamedIndicators
) -> None:
    list_year, questions = _questions(rulebooks, fiscal_year)
    known = [code for code in codes if code in questions]
    unknown = [code for code in codes if code not in questions]
    named.numbers += [questions[code] for code in known]
    if unknown:
        named.doubts.append(
            msg(
                "ปี {fiscal_year} ไม่มีรายการข้อคำถามที่ยืนยันแล้วของ {codes} จึงเก็บไว้เป็นข้อความ",
                fiscal_year=fiscal_year,
                codes=", ".join(unknown),
            )
        )
    if known and list_year != fiscal_year:
        listed = ", ".join(known)
        doubt = msg("ใช้รายการข้อคำถามของปี {list_year} กับ {codes}", list_year=list_year, codes=listed)
        named.doubts.append(doubt)


def _questions(rulebooks: RuleBooks, fiscal_year: int) -> tuple[int | None, Mapping[str, int]]:
    """The year of the list that holds, and the indicator of each of its confirmed questions.

    A list that is only assumed for its year counts as none.
    """
    for year in reversed(rulebooks.fiscal_years):
        own = [q for q in rulebooks.of(year).questions if q.confidence != Confidence.UNVERIFIED]
        if year <= fiscal_year and own:
            sure = (each for each in own if each.confidence is Confidence.CONFIRMED)
            return year, {each.code: each.indicator for each in sure}
    return None, {}
