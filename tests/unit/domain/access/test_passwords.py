"""Which passwords are taken."""

from __future__ import annotations

import pytest

from ita_dash.domain.access.passwords import password_fault, random_password


@pytest.mark.parametrize(
    "password",
    [
        *("", "123456789", "short", "ก" * 9),
        *("aaaaaaaaaaaa", "12121212121212", "password1234", "qwerty123456", "Password123456"),
        *("somsri-2569-งาน", "xSOMSRIx-2569"),
        "x" * 129,
    ],
)
def test_what_is_short_long_or_guessed_first_is_not_taken(password: str) -> None:
    assert password_fault(password, "somsri")


@pytest.mark.parametrize(
    "password", ["ประชุมทุกวันพุธบ่าย", "correct horse battery", "ป่าร่อน-2569-โปร่งใส"]
)
def test_a_sentence_is_taken(password: str) -> None:
    assert password_fault(password, "somsri") is None


def test_a_password_that_is_made_up_is_taken_and_made_once() -> None:
    made = {random_password() for _ in range(50)}
    assert len(made) == 50
    assert not any(password_fault(each, "somsri") for each in made)
