"""Which passwords are taken: long ones that are not the first anybody would try.

The rule follows NIST SP 800-63B: a least length, no demand of signs or digits, no expiry, and a
refusal of what is guessed first.
"""

from __future__ import annotations

import secrets
import unicodedata

from ita_dash.domain.messages import Message, msg

LEAST_LETTERS = 10
MOST_LETTERS = 128
"""More than anybody types; hashing takes time that grows with it."""
_GUESSED_FIRST = (
    "password",
    "passw0rd",
    "qwerty",
    "asdfgh",
    "letmein",
    "admin",
    "123456",
    "ita_dash",
)
_UNMISTAKABLE = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits that nobody takes for another when reading them from paper."""
_GROUPS, _GROUP_LETTERS = 4, 4


def normalised(password: str) -> str:
    """The password as it is hashed: the same letters however a keyboard composed them."""
    return unicodedata.normalize("NFKC", password)


def password_fault(password: str, account_name: str) -> Message | None:
    """Why a new password is not taken; None where it is."""
    text = normalised(password)
    plain = text.casefold()
    if len(text) < LEAST_LETTERS:
        return msg("รหัสผ่านต้องยาวอย่างน้อย {least} ตัวอักษร", least=LEAST_LETTERS)
    if len(text) > MOST_LETTERS:
        return msg("รหัสผ่านยาวได้ไม่เกิน {most} ตัวอักษร", most=MOST_LETTERS)
    if account_name.casefold() in plain:
        return msg("รหัสผ่านต้องไม่มีชื่อผู้ใช้อยู่ในนั้น")
    if len(set(plain)) < LEAST_LETTERS // 2 or _is_guessed_first(plain):
        return msg("รหัสผ่านนี้เดาง่ายเกินไป")
    return None


def _is_guessed_first(plain: str) -> bool:
    """Whether little is left of it without the words that are tried first."""
    rest = plain
    for word in _GUESSED_FIRST:
        rest = rest.replace(word, "")
    return len(rest) < LEAST_LETTERS // 2


def random_password() -> str:
    """A password to be handed over on paper and changed at once: 78 bits in groups of four."""
    groups = (
        "".join(secrets.choice(_UNMISTAKABLE) for _ in range(_GROUP_LETTERS))
        for _ in range(_GROUPS)
    )
    return "-".join(groups)
