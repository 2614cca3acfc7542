"""What must hold before a division is changed: it stands as its editor saw it, its name is free."""

from __future__ import annotations

from collections.abc import Sequence

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.agencies.division_key import division_key
from ita_dash.domain.agencies.divisions import Division, alike, known_by_name
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import Message, msg

_LOOK_AGAIN = msg("โปรดดูข้อมูลล่าสุดแล้วทำรายการอีกครั้ง")


class SimilarDivision(InvalidInput):
    """A name comes near that of other divisions (``names``) and was not accepted as it is."""

    def __init__(self, name: str, names: Sequence[str]) -> None:
        super().__init__(
            msg("ชื่อ {name} ใกล้เคียงกับ {others}", name=name, others=", ".join(names)),
            msg("หากเป็นส่วนราชการเดียวกัน ไม่ต้องเพิ่มใหม่ หากเป็นคนละส่วนราชการ โปรดยืนยัน"),
        )
        self.names = tuple(names)


def require_as_seen(register: Sequence[Division], seen: Division) -> Division:
    """The division as it stands; EditCollision when it is not as its editor saw it."""
    standing = next((each for each in register if each.division_id == seen.division_id), None)
    if standing is None:
        raise InvalidInput(msg("ไม่พบส่วนราชการนี้"), msg("โปรดเลือกส่วนราชการจากรายการ"))
    if _content(standing) != _content(seen):
        raise EditCollision(_what_happened(seen, standing), _LOOK_AGAIN, standing.change_no)
    return standing


def require_open(division: Division) -> Division:
    """The division itself; InvalidInput when it is closed."""
    if division.is_closed:
        raise InvalidInput(
            msg("{name} ปิดไปแล้ว", name=division.name), msg("โปรดเลือกส่วนราชการที่ยังใช้อยู่")
        )
    return division


def require_free(
    name: str,
    register: Sequence[Division],
    *,
    despite_near: bool = False,
    own_id: int | None = None,
) -> None:
    """Raise InvalidInput when another division bears the name, SimilarDivision when one is near.

    A closed one keeps its name: measures of former years are told by it.

    ``own_id`` is the division that is to bear it; what was merged into it is its own.
    """
    own = known_by_name(register).get(division_key(name))
    if own is not None and own.division_id == own_id:
        return
    others = [each for each in register if each.division_id != own_id]
    similar = alike(name, others)
    for division, likeness in similar.items():
        if likeness == "same":
            raise InvalidInput(
                msg("มีส่วนราชการชื่อ {name} อยู่แล้ว", name=division.name), msg("โปรดใช้ชื่ออื่น")
            )
        if likeness == "closed":
            raise _closed(division)
    if similar and not despite_near:
        raise SimilarDivision(name, [division.name for division in similar])


def require_same_order(register: Sequence[Division], seen: Sequence[int]) -> dict[int, Division]:
    """The open divisions by id; EditCollision when they, or their order, are not as seen."""
    standing = {each.division_id: each for each in register if not each.is_closed}
    if list(standing) != list(seen):
        newest = max(register, key=lambda each: each.change_no)
        message = msg("{actor} เปลี่ยนรายการส่วนราชการไปก่อนแล้ว", actor=actor_label(newest.actor))
        raise EditCollision(message, _LOOK_AGAIN, newest.change_no)
    return standing


def _content(division: Division) -> tuple[object, ...]:
    return division.name, division.is_closed, division.merged_into


def _what_happened(seen: Division, standing: Division) -> Message:
    values = {"actor": actor_label(standing.actor), "name": seen.name}
    if standing.merged_into is not None:
        return msg("{actor} รวม {name} เข้ากับส่วนราชการอื่นไปก่อนแล้ว", **values)
    if standing.is_closed != seen.is_closed:
        return (
            msg("{actor} ปิด {name} ไปก่อนแล้ว", **values)
            if standing.is_closed
            else msg("{actor} เปิดใช้ {name} ไปก่อนแล้ว", **values)
        )
    return msg("{actor} เปลี่ยนชื่อ {name} เป็น {now} ไปก่อนแล้ว", **values, now=standing.name)


def _closed(division: Division) -> InvalidInput:
    if division.merged_into is None:
        return InvalidInput(
            msg("{name} เคยมีและปิดไปแล้ว", name=division.name),
            msg("โปรดเปิดใช้ส่วนราชการเดิมอีกครั้งแทนการเพิ่มใหม่"),
        )
    return InvalidInput(
        msg("{name} เคยมีและรวมเข้ากับส่วนราชการอื่นแล้ว", name=division.name),
        msg("โปรดยกเลิกการรวม หรือใช้ชื่ออื่น"),
    )
