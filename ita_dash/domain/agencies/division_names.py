"""Which divisions of an agency a cell of a report names, in the order it names them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from ita_dash.domain.agencies.division_key import division_key
from ita_dash.domain.agencies.every_division import EVERY_DIVISION, is_every
from ita_dash.domain.thai.text import squeeze

OFFICIAL_DIVISIONS = (
    "สำนักปลัด",
    "สำนักปลัดเทศบาล",
    "กองคลัง",
    "กองช่าง",
    "กองการศึกษา ศาสนาและวัฒนธรรม",
    "กองสวัสดิการสังคม",
    "กองสาธารณสุขและสิ่งแวดล้อม",
    "กองส่งเสริมการเกษตร",
    "กองยุทธศาสตร์และงบประมาณ",
    "กองการประปา",
    "หน่วยตรวจสอบภายใน",
)
"""Official names in official order, of an อบต. and of municipalities (published rule)."""

_KIND = "กอง|สำนัก|ฝ่าย|งาน|ศูนย์|หน่วย"
_ALL = "ทุก(?:ส่วนราชการ|หน่วยงาน|กอง|สำนัก|ฝ่าย)"
_ALL_BUT, _ALL_CONCERNED = "เว้น", "เกี่ยวข้อง"
_THAI = "[ก-๎]"
_NUMBERING = r"\(?(?<!\d)\d{1,2}[.)](?!\d)"
_AGENCY_BEHIND = (
    r"(?:\s?(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)?|อบต\.?|อบจ\.?)"
    rf"(?:(?!{_KIND}){_THAI}){{0,60}})?"
)
_WITH_AGENCY = re.compile(rf"(?<=.){_AGENCY_BEHIND}$")
_WRAPPED_LINE = re.compile(rf"\n(?!{_KIND}|{_NUMBERING}|[-•(])")
_DELIMITER = re.compile(
    rf"[,;/\n|•·+&]|(?:^|\s)[-–](?=\s|{_THAI})|{_NUMBERING}|และ\s*(?={_KIND}|{_ALL})|\s(?={_KIND}|{_ALL})"
)
_ROLE = r"(?:(?:ผู้อำนวยการ|ผอ\.|หัวหน้า)\s*)?"
_AROUND = re.compile(rf"^(?:(?:และ|ร่วมกับ)\s*)?{_ROLE}| ?และ$")
_BEGINS_AS_ONE = re.compile(_KIND)
_WORD = re.compile(r"\w")
_NEW = re.compile(rf"(?:{_KIND}){_THAI}{{2,38}}")
_NOT_ONE_DIVISION = re.compile("ทุก(?!ข)|เกี่ยวข้อง|หน่วยงาน|กองทุน|ภายนอก|ต่าง")
MOST_LETTERS = 2_000
"""Letters of a cell that names divisions; a longer one is a text about something else."""
_SHOWN = 120
_NEAR = 85
"""Least likeness, in percent, of a misspelt name to a known one."""


KnownDivisions = Sequence[str] | Mapping[str, str]
"""The names an agency's divisions bear, or every spelling with the name it stands for."""


def recognise_divisions(text: str, known: KnownDivisions) -> tuple[tuple[str, ...], str]:
    """The divisions a cell names, in its order and each once, and the rest nobody recognised.

    A spelling that stands for another name, such as a former one, is told as that name.
    Looks for the known and the official names first, the longest first, wherever spaces or
    line breaks stand inside them; a space never splits a name by itself. What is left between
    clear separators is matched by near spelling, else taken as a new division when it is one
    word that begins as a division's name does. "All divisions" in any of its wordings is
    EVERY_DIVISION, "all but" and "all concerned" stay in the rest. A text of more than 2,000
    letters names none, and its beginning is the rest.
    """
    if len(text) > MOST_LETTERS:
        return (), f"{squeeze(text[:_SHOWN])}…"
    if _ALL_BUT in text.partition("ทุก")[2]:
        return (), squeeze(text)
    spelt = known if isinstance(known, Mapping) else dict(zip(known, known, strict=True))
    names = _known_names(tuple(spelt.items()))
    lines = "\n".join(filter(None, map(squeeze, text.splitlines())))
    found: list[str] = []
    rest: list[str] = []
    end = 0
    for match in _pattern(tuple(names)).finditer(lines):
        _read_between(lines[end : match.start()], names, found, rest)
        found.append(names[division_key(match["name"])])
        end = match.end()
    _read_between(lines[end:], names, found, rest)
    return tuple(dict.fromkeys(found)), ", ".join(rest)


def bare_name(name: str) -> str:
    """The name without the agency behind it: สำนักปลัดเทศบาล, สำนักปลัด อบต.… are สำนักปลัด."""
    return _WITH_AGENCY.sub("", squeeze(name))


@lru_cache
def _known_names(known: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """Name by its key, longest first; the agency's own spelling wins over the official one."""
    official = zip(OFFICIAL_DIVISIONS, OFFICIAL_DIVISIONS, strict=True)
    spelt = ((division_key(spelling), name) for spelling, name in (*official, *known))
    names = {key: name for key, name in spelt if key and not is_every(key)}
    return {key: names[key] for key in sorted(names, key=len, reverse=True)}


@lru_cache
def _pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    # A name counts only where it ends: "กองช่าง" is not named by "กองช่างสุขาภิบาล".
    one_of = "|".join(r"\s*".join(map(re.escape, key)) for key in keys)
    ends = rf"$|(?!{_THAI})|ฯ|(?:และ\s*)?{_ROLE}(?:{_KIND}|{_ALL}|{one_of})"
    return re.compile(rf"(?P<name>{one_of}){_AGENCY_BEHIND}(?={ends})ฯ?")


def _read_between(text: str, names: Mapping[str, str], found: list[str], rest: list[str]) -> None:
    """Sort the pieces of a stretch without known names into ``found`` and ``rest``."""
    stretch = _WRAPPED_LINE.sub(" ", text)
    if is_every(_AROUND.sub("", stretch.strip(" :,;/"))):
        found.append(EVERY_DIVISION)
        return
    bare = [_AROUND.sub("", piece.strip(" :")).strip(" .") for piece in _DELIMITER.split(stretch)]
    pieces = [piece for piece in bare if _WORD.search(piece)]
    if _ALL_CONCERNED in stretch.partition("ทุก")[2]:
        pieces = [" ".join(stretch.split())]
    recognised = [_near_or_new(piece, names) for piece in pieces]
    found.extend(name for name in recognised if name)
    unknown = [piece for piece, name in zip(pieces, recognised, strict=True) if not name]
    rest.extend([" ".join(stretch.split())] if len(unknown) == len(pieces) > 1 else unknown)


def _near_or_new(piece: str, names: Mapping[str, str]) -> str | None:
    if is_every(piece):
        return EVERY_DIVISION
    key = division_key(piece)
    if key.endswith("ฯ"):
        begun = [name for other, name in names.items() if other.startswith(key[:-1])]
        return begun[0] if len(begun) == 1 and _BEGINS_AS_ONE.match(key) else None
    digits = _digits(key)
    numbered_alike = [other for other in names if _digits(other) == digits]
    near = process.extractOne(key, numbered_alike, scorer=fuzz.ratio, score_cutoff=_NEAR)
    if near:
        return names[near[0]]
    is_new = _NEW.fullmatch(piece) and not _NOT_ONE_DIVISION.search(piece)
    return piece if is_new else None


@lru_cache(maxsize=1_000)
def _digits(key: str) -> str:
    return "".join(character for character in key if character.isdigit())
