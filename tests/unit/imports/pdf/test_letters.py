"""Letters with their places become lines."""

from __future__ import annotations

from ita_dash.imports.pdf.letters import Letter, by_place, lines_of


def letters(text: str, left: float = 0.0, top: float = 0.0) -> list[Letter]:
    """Letters 10 points high and 6 wide; marks stand above the letter before them."""
    made: list[Letter] = []
    for sign in text:
        is_mark = "\u0e47" <= sign <= "\u0e4e" or "\u0e34" <= sign <= "\u0e3a"
        box = (left - 6, top - 4, left, top) if is_mark else (left, top, left + 6, top + 10)
        left += 0 if is_mark else 6
        made.append(Letter(sign, box))
    return made


def texts(found: list[Letter]) -> list[str]:
    return [line.text for line in lines_of(found)]


def test_a_mark_that_stands_high_breaks_no_line() -> None:
    assert texts(letters("ที่ผู้ปู่น้ำ")) == ["ที่ผู้ปู่น้ำ"]


def test_what_stands_lower_or_higher_is_another_line() -> None:
    parts = [*letters("ล่าง", top=100), *letters("ต่ำกว่า", top=115), *letters("หัวหน้า", top=10)]
    assert texts(parts) == ["ล่าง", "ต่ำกว่า", "หัวหน้า"]


def test_a_room_between_letters_is_a_blank_though_the_file_says_none() -> None:
    assert texts([*letters("ที่"), *letters("4", left=12)]) == ["ที่ 4"]
    assert texts([*letters("ที่"), *letters("ดิน", left=8)]) == ["ที่ดิน"]
    assert texts([*letters("น้ำ"), *letters("ใส", left=24)]) == ["น้ำใส"]


def test_blanks_alone_are_no_line() -> None:
    assert texts(letters("  ")) == []


def test_marks_go_with_their_letter_into_its_place_or_out_of_it() -> None:
    left, right = (0.0, -20.0, 30.0, 20.0), (30.0, -20.0, 60.0, 20.0)
    found = [*letters("ที่", 3), *letters("ผู้", 33), *letters("ปู่", 90)]
    parts = by_place(found, [left, right])
    said = {place: "".join(letter.text for letter in part) for place, part in parts.items()}
    assert said == {left: "ที่", right: "ผู้", None: "ปู่"}
