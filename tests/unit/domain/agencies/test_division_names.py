"""A cell of responsible divisions is split by names, never blindly on spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.agencies.division_names import OFFICIAL_DIVISIONS, recognise_divisions

KNOWN = ("สำนักปลัด", "กองคลัง", "กองช่าง")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("สำนักปลัด กองคลัง กองช่าง", KNOWN),
        ("สำนักปลัดกองคลังกองช่าง", KNOWN),
        ("สำนักปลัด/กองคลัง,กองช่าง", KNOWN),
        ("1. สำนักปลัด\n2. กองคลัง\n3. กองช่าง", KNOWN),
        ("- สำนักปลัด - กองคลัง -กองช่าง", KNOWN),
        ("• สำนักปลัด\n• กองคลัง\n• กองช่าง", KNOWN),
        ("สำนักปลัด, กองคลังและกองช่าง", KNOWN),
        ("หัวหน้าสำนักปลัด ผู้อำนวยการกองคลังและผอ.กองช่าง", KNOWN),
        ("สำ นักปลัด กองค\nลัง กองช่ าง", KNOWN),
        ("กองช่าง สำนักปลัด กองช่าง", ("กองช่าง", "สำนักปลัด")),
        ("สำนักปลัดองค์การบริหารส่วนตำบลท่าทอง กองคลัง", ("สำนักปลัด", "กองคลัง")),
        ("สำนักปลัด อบต. และกองคลัง", ("สำนักปลัด", "กองคลัง")),
        ("สำนักปลัดเทศบาล กองคลัง", ("สำนักปลัดเทศบาล", "กองคลัง")),
    ],
)
def test_known_divisions_in_any_punctuation(text: str, names: tuple[str, ...]) -> None:
    assert recognise_divisions(text, KNOWN) == (names, "")


@pytest.mark.parametrize(
    "text",
    [
        "กองการศึกษา ศาสนาและวัฒนธรรม",
        "กองการศึกษา\nศาสนาและ\nวัฒนธรรม",
        "กองการศึกษาศาสนาและวัฒนธรรม",
        "กองการศึกษา ศาสนา และวัฒนธรรม",
        "กองการศึกษา ศาสนา วัฒนธรรม",
        "กองการศึกษาฯ",
    ],
)
def test_a_name_with_a_space_inside_is_one_division(text: str) -> None:
    names, rest = recognise_divisions(f"กองช่าง {text} กองคลัง", KNOWN)
    assert names == ("กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม", "กองคลัง")
    assert rest == ""


def test_misspelt_names_are_read_as_the_known_ones() -> None:
    assert recognise_divisions("กองคลงั กองช่างง สำนักงานปลัด", KNOWN) == (
        ("กองคลัง", "กองช่าง", "สำนักปลัด"),
        "",
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("กองช่างสุขาภิบาล กองคลัง", ("กองช่างสุขาภิบาล", "กองคลัง")),
        (
            "กองทรัพยากรธรรมชาติและสิ่งแวดล้อม/ฝ่ายปกครอง",
            ("กองทรัพยากรธรรมชาติและสิ่งแวดล้อม", "ฝ่ายปกครอง"),
        ),
        ("ศูนย์บริการประชาชน\nสำนักปลัด", ("ศูนย์บริการประชาชน", "สำนักปลัด")),
        ("ศูนย์รับเรื่องร้องทุกข์", ("ศูนย์รับเรื่องร้องทุกข์",)),
    ],
)
def test_a_clearly_separated_unknown_division_is_new(text: str, names: tuple[str, ...]) -> None:
    assert recognise_divisions(text, KNOWN) == (names, "")


@pytest.mark.parametrize(
    "text", ["ทุกคน", "ทุกกอง/ฝ่าย ที่เกี่ยวข้อง", "ทุกส่วนราชการ ยกเว้นกองช่าง", "คณะทำงาน ITA"]
)
def test_what_names_no_division_is_kept_as_unrecognised(text: str) -> None:
    assert recognise_divisions(text, KNOWN) == ((), text)


def test_a_person_beside_a_division_is_not_part_of_its_name() -> None:
    assert recognise_divisions("กองพัสดุ นายเอ บีซี, กองคลัง", KNOWN)[0] == ("กองคลัง",)
    assert recognise_divisions("กองคลัง (นางสาวเอ)", KNOWN) == (("กองคลัง",), "(นางสาวเอ)")


def test_numbered_divisions_are_not_mistaken_for_each_other() -> None:
    known = ("สำนักงานเขตพื้นที่ 1",)
    assert "สำนักงานเขตพื้นที่ 1" not in recognise_divisions("สำนักงานเขตพื้นที่ 2", known)[0]


def test_the_agencys_own_spelling_wins_over_the_official_one() -> None:
    own = ("กองการศึกษาศาสนาและวัฒนธรรม",)
    assert recognise_divisions("กองการศึกษา ศาสนาและวัฒนธรรม", own)[0] == own


LISTED = st.lists(st.sampled_from(OFFICIAL_DIVISIONS), min_size=1, unique=True)


@given(LISTED, st.sampled_from([" ", "\n", ", ", "/", " และ", "; ", "", "\n- ", " - "]), st.data())
def test_any_list_of_official_names_is_read_back(
    names: list[str], separator: str, data: st.DataObject
) -> None:
    broken = [_broken(name, data) for name in names]
    assert recognise_divisions(separator.join(broken), []) == (tuple(names), "")


def _broken(name: str, data: st.DataObject) -> str:
    """The name with a stray space or line break inside, as a narrow column leaves it."""
    at = data.draw(st.integers(1, len(name) - 1))
    return name[:at] + data.draw(st.sampled_from(["", " ", "\n", "\n "])) + name[at:]


@given(st.lists(st.text(max_size=30), max_size=5), st.text())
def test_any_text_gives_each_name_once_and_loses_no_known_name(known: list[str], text: str) -> None:
    names, _ = recognise_divisions(text, known)
    assert len(names) == len(set(names))
    assert all(name.strip() for name in names)
