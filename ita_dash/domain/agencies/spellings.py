"""How texts spell the name of their agency, and how often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from rapidfuzz import fuzz

from ita_dash.domain.agencies.names import IN_FULL, agency_key
from ita_dash.domain.thai.text import squeeze

_KINDS = {full: full for full in IN_FULL.values()} | dict(IN_FULL)
"""What the name of a local agency begins with, and the full word that it stands for."""

_MENTION = re.compile(rf"({'|'.join(map(re.escape, _KINDS))})( ?)([ก-๎]{{1,80}})")
_SPACED_KIND = re.compile("องค์การ ?บริหาร ?ส่วน ?(ตำบล|จังหวัด)")
_DISTRICT = re.compile(r"อำเภอ|จังหวัด|อ\.|จ\.")
_TONE_MARKS = re.compile("[็-๎]")
_ENDS_NAME = re.compile(
    "และ|หรือ|เพื่อ|ได้|ให้|โดย|ซึ่ง|เรื่อง|ประจำ|อำเภอ|จังหวัด|จึง|ขอ|เป็น|ตาม|จะ|ต้อง|ว่า|ของ|กับ|ทราบ|โทร|โทรศัพท์"
    "|จาก|แก่|ดำเนินการ|ประกาศ|รายงาน|แจ้ง|จัดทำ|จัด|กำหนด|ตั้งแต่|พร้อม"
)
"""Words that follow a name without a space and belong to no name."""
_MAY_END_NAME = re.compile("มี|ที่|ใน|ไป|มา|ไม่|ณ|ต่อ|ร่วม|นำ|อยู่|ทุก|ทั้ง|ทำ|ผ่าน")
"""The same, but a name can end with one ("โคกมา"): only when more words follow."""
_LONGEST = 30
_RUN_ON = 5
"""Letters after a known name that make a longer run the name with words behind it."""
_NEAR = 80
_MOST_MENTIONS = 5_000
"""Places where a report names an agency that are looked at; a report has some fifty."""
_MOST = 200
"""Different names that are compared; a report has a handful."""


@dataclass(frozen=True)
class _Mention:
    kind: str
    name: str
    is_spaced: bool


def agency_spellings(text: str) -> tuple[tuple[str, int], ...]:
    """Each spelling of the agency that the text names most, with its count, most frequent first.

    Names are given in full ("อบต.ก" counts as "องค์การบริหารส่วนตำบลก"). Spellings that differ in
    tone marks or a letter or two are one agency; other agencies' names are left out. A name
    ends where another word follows it without a space; a kind of agency without a name behind
    it counts for nothing.
    """
    every = (mention for line in text.splitlines() for mention in _mentions(line))
    mentions = list(islice(every, _MOST_MENTIONS))
    unspaced = {mention.name for mention in mentions if not mention.is_spaced}
    counts = Counter(
        mention.kind + without_run_on(mention.name, unspaced)
        for mention in mentions
        if mention.name in unspaced or not unspaced
    )
    # A kind of agency at a line's middle, a space and any word: believed when it comes again.
    believed = [(name, n) for name, n in counts.most_common(_MOST) if unspaced or n > 1]
    return _most_named(believed)


def own_name(name: str) -> tuple[str, str] | None:
    """The kind in full and the name of a local agency, without its district; None for others."""
    whole = agency_key(name)
    kind = next((kind for kind in IN_FULL.values() if whole.startswith(kind)), None)
    if kind is None:
        return None
    return kind, _DISTRICT.split(whole.removeprefix(kind), maxsplit=1)[0]


def spelled_otherwise(text: str, name: str) -> tuple[str, ...]:
    """The other spellings by which a text names the agency, each once, without its kind.

    Words behind the right name are no spelling of it, nor is the name of an agency of another
    kind. Empty for agencies that are not local ones.
    """
    right = own_name(name)
    if right is None or not right[1]:
        return ()
    lines = (_without(_tidy(line), right[1]) for line in text.splitlines())
    named = [each for line in lines for each in _mentions(line)]
    like = [each.name for each in named if each.kind == right[0] and is_like(each.name, right[1])]
    return tuple(dict.fromkeys(like))


def _without(line: str, name: str) -> str:
    """The line without the places that spell the name right behind any kind."""
    for kind in _KINDS:
        line = line.replace(f"{kind}{name}", " ").replace(f"{kind} {name}", " ")
    return line


def _tidy(line: str) -> str:
    return _SPACED_KIND.sub(r"องค์การบริหารส่วน\1", squeeze(line))


def _mentions(line: str) -> Iterable[_Mention]:
    for found in _MENTION.finditer(_tidy(line)):
        name = name_in(found[3])
        if 1 < len(name) <= _LONGEST:
            yield _Mention(_KINDS[found[1]], name, bool(found[2]))


@lru_cache(maxsize=4096)
def name_in(run: str) -> str:
    """The name that a run of letters begins with, blank when it begins with none."""
    from pythainlp.tokenize import word_tokenize

    words = word_tokenize(run, engine="newmm")
    for place, word in enumerate(words):
        may_end = _MAY_END_NAME.fullmatch(word) and 0 < place < len(words) - 1
        if may_end or _ENDS_NAME.fullmatch(word):
            return "".join(words[:place])
    return run


def without_run_on(name: str, names: Collection[str]) -> str:
    """The known name that a longer run of letters begins with; the run where there is none."""
    heads = (name[:end] for end in range(2, len(name) - _RUN_ON + 1))
    return next((head for head in heads if head in names), name)


def is_like(name: str, other: str) -> bool:
    """Whether two full names can be spellings of one agency."""
    return fuzz.ratio(_own_name(name), _own_name(other)) >= _NEAR


def _most_named(counts: list[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    groups: list[list[tuple[str, int]]] = []
    for name, count in counts:
        home = next((group for group in groups if is_like(name, group[0][0])), None)
        if home is None:
            groups.append([(name, count)])
        else:
            home.append((name, count))
    return tuple(max(groups, key=lambda group: sum(count for _, count in group), default=[]))


def _own_name(name: str) -> str:
    """The name without the kind of agency and without tone marks, which scans lose most."""
    whole = squeeze(name)
    kind = next((kind for kind in _KINDS if whole.startswith(kind)), "")
    return _TONE_MARKS.sub("", whole.removeprefix(kind)).replace(" ", "")
