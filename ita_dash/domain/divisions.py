"""Which divisions of an agency a cell of a report names, in the order it names them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from ita_dash.domain.thai_text import squeeze

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
_THAI = "[ก-๎]"
_NUMBERING = r"\(?(?<!\d)\d{1,2}[.)](?!\d)"
_AGENCY_BEHIND = (
    r"(?:\s?(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)?|อบต\.?|อบจ\.?)"
    rf"(?:(?!{_KIND}){_THAI})*)?"
)
_WRAPPED_LINE = re.compile(rf"\s*\n\s*(?!{_KIND}|{_NUMBERING}|[-•(])")
_DELIMITER = re.compile(
    rf"[,;/\n|•·+&]|(?:^|\s)[-–](?=\s|{_THAI})|{_NUMBERING}|\s*และ\s*(?={_KIND})|\s+(?={_KIND})"
)
_ROLE = r"(?:ผู้อำนวยการ|ผอ\.|หัวหน้า)?\s*"
_AROUND = re.compile(rf"^(?:และ|ร่วมกับ)?\s*{_ROLE}|\s*และ$")
_NEW = re.compile(rf"(?:{_KIND}){_THAI}{{2,38}}")
_NOT_ONE_DIVISION = re.compile("ทุก(?!ข)|เกี่ยวข้อง|หน่วยงาน|กองทุน|ภายนอก|ต่าง")
_NEAR = 85
"""Least likeness, in percent, of a misspelt name to a known one."""


def recognise_divisions(text: str, known: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """The divisions a cell names, in its order and each once, and the rest nobody recognised.

    Looks for the known and the official names first, the longest first, wherever spaces or
    line breaks stand inside them; a space never splits a name by itself. What is left between
    clear separators is matched by near spelling, else taken as a new division when it is one
    word that begins as a division's name does. "All divisions" names none and stays in the rest.
    """
    names = _known_names(tuple(known))
    lines = "\n".join(squeeze(line) for line in text.splitlines())
    found: list[str] = []
    rest: list[str] = []
    end = 0
    for match in _pattern(tuple(names)).finditer(lines):
        _read_between(lines[end : match.start()], names, found, rest)
        found.append(names[_key(match["name"])])
        end = match.end()
    _read_between(lines[end:], names, found, rest)
    return tuple(dict.fromkeys(found)), ", ".join(rest)


def _key(name: str) -> str:
    return squeeze(name).replace(" ", "")


@lru_cache
def _known_names(known: tuple[str, ...]) -> Mapping[str, str]:
    """Name by its key, longest first; the agency's own spelling wins over the official one."""
    names = {_key(name): name for name in (*OFFICIAL_DIVISIONS, *known) if _key(name)}
    return {key: names[key] for key in sorted(names, key=len, reverse=True)}


@lru_cache
def _pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    # A name counts only where it ends: "กองช่าง" is not named by "กองช่างสุขาภิบาล".
    one_of = "|".join(r"\s*".join(map(re.escape, key)) for key in keys)
    ends = rf"$|(?!{_THAI})|ฯ|(?:และ\s*)?{_ROLE}(?:{_KIND}|{one_of})"
    return re.compile(rf"(?P<name>{one_of}){_AGENCY_BEHIND}(?={ends})ฯ?")


def _read_between(text: str, names: Mapping[str, str], found: list[str], rest: list[str]) -> None:
    """Sort the pieces of a stretch without known names into ``found`` and ``rest``."""
    stretch = _WRAPPED_LINE.sub(" ", text)
    bare = [_AROUND.sub("", piece.strip(" :")).strip(" .") for piece in _DELIMITER.split(stretch)]
    pieces = [piece for piece in bare if re.search(r"\w", piece)]
    recognised = [_near_or_new(piece, names) for piece in pieces]
    found.extend(name for name in recognised if name)
    unknown = [piece for piece, name in zip(pieces, recognised, strict=True) if not name]
    rest.extend([" ".join(stretch.split())] if len(unknown) == len(pieces) > 1 else unknown)


def _near_or_new(piece: str, names: Mapping[str, str]) -> str | None:
    key = _key(piece)
    if key.endswith("ฯ"):
        begun = [name for other, name in names.items() if other.startswith(key[:-1])]
        return begun[0] if len(begun) == 1 and re.match(_KIND, key) else None
    numbered_alike = [other for other in names if _digits(other) == _digits(key)]
    near = process.extractOne(key, numbered_alike, scorer=fuzz.ratio, score_cutoff=_NEAR)
    if near:
        return names[near[0]]
    is_new = _NEW.fullmatch(piece) and not _NOT_ONE_DIVISION.search(piece)
    return piece if is_new else None


def _digits(key: str) -> str:
    return "".join(character for character in key if character.isdigit())
