"""Changes a file somewhere, the same way for the same number."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

from tests.hostile_files.packing import packed

_TAG = re.compile(rb"<[A-Za-z/][^<>]{0,300}>")
_READ = ("sheet1.xml", "document.xml", "workbook.xml", "sharedStrings.xml")
_LEAF = re.compile(rb"<([\w:]{1,40})[^<>]{0,200}/>|<([\w:]{1,40})[^<>]{0,200}>[^<>]{0,300}</\2>")
_VALUE = re.compile(rb'"[^"<>]{0,200}"')
_WORDS = re.compile(rb">[^<>]{1,300}<")
_CELL = re.compile(rb"[^,;|\t\r\n<>]{1,300}")
_MOST = 2_000_000
"""Bytes of a changed file: what is large on purpose is tried elsewhere."""
_WORDS_OF_HARM = (
    *(
        "",
        " ",
        "-1",
        "1e309",
        "nan",
        "inf",
        "0x10",
        "1,234.5",
        "85,5",
        "٣",
        "²",
        "½",
        "=1+1",
        "#REF!",
    ),
    *(
        "9" * 400,
        "9" * 5_000,
        "๙" * 50,
        "-0",
        "2147483648",
        "18446744073709551616",
        "true",
        "A1:XFD9",
    ),
    *(
        "XFD1048576",
        "A0",
        "A-1",
        "ZZZZ1",
        "r1",
        "s",
        "e",
        "inlineStr",
        "restart",
        "../../a",
        "/",
        "\\",
    ),
    *("31 กุมภาพันธ์ 2567", "0000-00-00", "1 ตุลาคม 99999", "2567-13-45", "ไตรมาส 9", "2567" * 10),
    *("ก" * 40_000, "กองคลัง " * 300, "1. ก " * 300, "(1) " * 300, "ํ" * 500, "ั้" * 300, "🏴" * 100),
    *("\x00", "\x1b", "\ufeff", "\u202e", "\u200b" * 100, "\v\f", "\r", "\t", '"', "'", '"' * 99),
    *("<b>" * 500, "</td>" * 50, "<table>" * 20, "<!--", "<![CDATA[", "]]>", "&lt;" * 99, "&#0;"),
    *("&#99999999;", "&nosuch;", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "<?xml version='9'?>", "100000"),
    *("{name}", "{0}", "%s", "%n", "$x$", "None", "\\N", "null"),
)
_NO_TEXT = (b"\xff\xfe", b"\xc3\x28", b"\xed\xa0\x80")
HARM = (*(word.encode() for word in _WORDS_OF_HARM), *_NO_TEXT)
Mutation = Callable[[bytes, random.Random], bytes]


def mutated(content: bytes, number: int) -> bytes:
    """The content with one to three changes that follow from the number."""
    chance = random.Random(number)
    for _ in range(chance.choice((1, 1, 2, 3))):
        is_packed = content.startswith(b"PK") and chance.random() < 0.95
        change = chance.choice(_PACKED if is_packed else _PLAIN)
        content = change(content, chance)[:_MOST]
    return content


def _flipped(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 3, 30))):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _place(content: bytes, chance: random.Random, start: int = 0) -> int:
    """A place, mostly before a whole letter of UTF-8, as a text that is none is refused at once."""
    place = chance.randrange(start, len(content) + 1)
    steps = 3 * (chance.random() < 0.9)
    while steps and place < len(content) and content[place] & 0xC0 == 0x80:
        place, steps = place + 1, steps - 1
    return place


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: _place(content, chance)]


def _slice(content: bytes, chance: random.Random) -> tuple[int, int]:
    start = _place(content, chance)
    most = start + chance.choice((1, 10, 100, 5_000))
    return start, _place(content[:most], chance, start)


def _removed(content: bytes, chance: random.Random) -> bytes:
    start, end = _slice(content, chance)
    return content[:start] + content[end:]


def _doubled(content: bytes, chance: random.Random) -> bytes:
    start, end = _slice(content, chance)
    return content[:end] + content[start:end] * chance.choice((1, 2, 50, 500)) + content[end:]


def _moved(content: bytes, chance: random.Random) -> bytes:
    start, end = _slice(content, chance)
    rest = content[:start] + content[end:]
    place = _place(rest, chance)
    return rest[:place] + content[start:end] + rest[place:]


def _harmed(content: bytes, chance: random.Random) -> bytes:
    place = _place(content, chance)
    return content[:place] + chance.choice(HARM) + content[place:]


def _replaced(
    pattern: re.Pattern[bytes],
    frame: tuple[bytes, bytes],
    written: Callable[[str], str] = str,
) -> Mutation:
    """Puts a hostile word, as it is ``written``, in the place of something the pattern finds."""

    def change(content: bytes, chance: random.Random) -> bytes:
        start = chance.randrange(len(content) + 1)
        found = pattern.search(content, start) or pattern.search(content)
        if found is None:
            return _harmed(content, chance)
        harm = written(chance.choice(HARM).decode("utf-8", "replace")).encode()
        word = frame[0] + harm + frame[1]
        return content[: found.start()] + word + content[found.end() :]

    return change


def _tags_swapped(content: bytes, chance: random.Random) -> bytes:
    tags = [found.span() for found in _TAG.finditer(content)]
    if len(tags) < 2:
        return _moved(content, chance)
    (a, b), (c, d) = sorted(chance.sample(tags, 2))
    return content[:a] + content[c:d] + content[b:c] + content[a:b] + content[d:]


def _leaves(content: bytes) -> list[tuple[int, int]]:
    return [found.span() for found in _LEAF.finditer(content)]


def _leaf_changed(content: bytes, chance: random.Random) -> bytes:
    """Takes out or repeats an element that holds no other."""
    if not (leaves := _leaves(content)):
        return _removed(content, chance)
    start, end = chance.choice(leaves)
    return content[:start] + content[start:end] * chance.choice((0, 2, 300)) + content[end:]


def _leaf_moved(content: bytes, chance: random.Random) -> bytes:
    """Puts an element that holds no other before another such one."""
    if not (leaves := _leaves(content)):
        return _moved(content, chance)
    (start, end), (place, _) = chance.choice(leaves), chance.choice(leaves)
    return content[:place] + content[start:end] + content[place:]


def _tag_changed(content: bytes, chance: random.Random) -> bytes:
    tags = [found.span() for found in _TAG.finditer(content)]
    if not tags:
        return _removed(content, chance)
    start, end = chance.choice(tags)
    return content[:start] + content[start:end] * chance.choice((0, 2, 300)) + content[end:]


_PLAIN: Sequence[Mutation] = (
    *(_flipped, _cut, _removed, _doubled, _moved, _harmed, _tags_swapped, _tag_changed),
    *(_replaced(_CELL, (b"", b"")), _replaced(_CELL, (b"", b"")), _replaced(_VALUE, (b'"', b'"'))),
)
_INSIDE: Sequence[Mutation] = (
    *_PLAIN,
    *(_leaf_changed, _leaf_changed, _leaf_moved, _leaf_moved) * 2,
    *(_replaced(_VALUE, (b'"', b'"'), escape), _replaced(_WORDS, (b">", b"<"), escape)) * 4,
)


def _members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _repacked(change: Callable[[dict[str, bytes], random.Random], None]) -> Mutation:
    """Changes the members of a container; one that is broken already is broken further."""

    def changed(content: bytes, chance: random.Random) -> bytes:
        try:
            members = _members(content)
        except Exception:
            return _flipped(content, chance)
        if len(members) < 2:
            return _flipped(content, chance)
        change(members, chance)
        return packed(members)

    return changed


def _change_inside(members: dict[str, bytes], chance: random.Random) -> None:
    read = [name for name in members if name.endswith(_READ)]
    name = chance.choice(read if read and chance.random() < 0.8 else list(members))
    members[name] = chance.choice(_INSIDE)(members[name], chance)[:_MOST]


def _swap(members: dict[str, bytes], chance: random.Random) -> None:
    one, other = chance.sample(list(members), 2)
    members[one], members[other] = members[other], members[one]


def _drop(members: dict[str, bytes], chance: random.Random) -> None:
    del members[chance.choice(list(members))]


def _rename(members: dict[str, bytes], chance: random.Random) -> None:
    name = chance.choice(list(members))
    members[chance.choice((name.upper(), f"a/{name}", name[:-1], "../a"))] = members.pop(name)


_PACKED: Sequence[Mutation] = (
    *(_repacked(_change_inside),) * 25,
    *(_repacked(_swap), _repacked(_drop), _repacked(_rename), _flipped, _cut),
)
