"""The particulars of an office: tidied, checked, filled from another source, told apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.domain.agencies.kinds import AGENCY_TYPES
from ita_dash.domain.agencies.office import OFFICE_FIELDS, OWN_FIELDS, Acting, Office, Signer
from ita_dash.domain.agencies.office_fields import (
    OFFICE_LABELS,
    broken_rules,
    require_sound,
    tidied,
)
from ita_dash.domain.errors import InvalidInput
from ita_dash.queries.positions import load_positions, proposed_positions

SOUND = Office(full_name="อบต.ทดสอบ")


def test_every_field_has_a_name_in_the_order_of_the_form() -> None:
    assert tuple(OFFICE_LABELS) == OFFICE_FIELDS
    assert "full_name" not in OWN_FIELDS


def test_blanks_are_unknown_and_digits_stay_as_typed() -> None:
    typed = replace(SOUND, phone=" ๐ ๗๗๓๗  ๙๙๒๙ ", address="  ", clerk="นาง  ก")
    assert tidied(typed) == replace(SOUND, phone="๐ ๗๗๓๗ ๙๙๒๙", clerk="นาง ก")


def test_who_acts_for_nobody_has_no_other_position() -> None:
    typed = replace(SOUND, clerk="นาง ก", clerk_own_position="หัวหน้าสำนักปลัด")
    assert tidied(typed).clerk_own_position is None
    acting = tidied(replace(typed, clerk_position="ปลัด อบต.", clerk_acting="acting"))
    expected = Signer("นาง ก", "ปลัด อบต.", Acting.ACTING, "หัวหน้าสำนักปลัด")
    assert acting.signer("clerk") == expected


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("full_name", None, "ต้องระบุชื่อหน่วยงาน"),
        ("website", "www.example.go.th", "http"),
        ("website", "javascript:alert(1)", "http"),
        ("phone", "ไม่มี", "ตัวเลข"),
        ("clerk_acting", "รักษาการ", "acting, deputising"),
        ("address", "ก" * 201, "200"),
    ],
)
def test_what_cannot_be_is_refused_in_words(field: str, value: str | None, said: str) -> None:
    broken = replace(SOUND, **{field: value})
    assert [said in str(each) for each in broken_rules(broken)] == [True]
    with pytest.raises(InvalidInput, match=said):
        require_sound(broken)


def test_a_sound_office_breaks_nothing() -> None:
    office = replace(SOUND, website="https://www.example.go.th", phone="๐ ๗๗๓๗ ๙๙๒๙ ต่อ 11")
    assert list(broken_rules(office)) == []


def test_only_empty_fields_are_filled() -> None:
    offered = Office(full_name="อื่น", phone="1", clerk="นาง ก")
    filled = replace(SOUND, phone="2").filled_from(offered)
    assert filled == replace(SOUND, phone="2", clerk="นาง ก")


def test_a_signer_without_name_or_position_is_missing() -> None:
    office = replace(SOUND, clerk="นาง ก", head_of_office="นาย ข", head_of_office_position="หน.")
    assert office.missing_signers == ("clerk", "chief_executive")


def test_positions_are_proposed_for_kinds_that_exist() -> None:
    assert set(load_positions()) <= set(AGENCY_TYPES)
    assert proposed_positions("อบต.").clerk_position == "ปลัดองค์การบริหารส่วนตำบล"
    assert proposed_positions("เทศบาลเมือง").chief_executive_position == "นายกเทศมนตรี"
    assert proposed_positions(None) == proposed_positions("กรม") == Office()
