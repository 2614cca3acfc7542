"""What a person is told when a PostgreSQL server cannot do what it was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import psycopg

from ita_dash.domain.errors import ItaError, StoreFailure
from ita_dash.domain.messages import Message, msg

Address = Mapping[str, Any]


def address_of(url: str) -> dict[str, Any]:
    """The parts of the URL; raises ItaError when it cannot be read."""
    try:
        return psycopg.conninfo.conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        # The driver's own words would repeat the URL with its password.
        raise ItaError(
            msg("อ่านค่า ITA_DATABASE_URL ไม่ได้"),
            msg("โปรดระบุเป็น duckdb:///ที่อยู่ไฟล์ หรือ postgresql://…"),
        ) from None


def not_found(address: Address) -> StoreFailure:
    """The server does not answer when the program starts."""
    return StoreFailure(
        _unreachable(address),
        msg("โปรดตรวจสอบว่าเครื่องฐานข้อมูลเปิดอยู่ และค่า ITA_DATABASE_URL ถูกต้อง"),
    )


def out_of_reach(address: Address) -> StoreFailure:
    """The server went away; nothing of what was asked for was written."""
    return StoreFailure(
        _unreachable(address),
        msg("โปรดรอให้ฐานข้อมูลกลับมาแล้วลองอีกครั้ง ไม่ต้องเปิดระบบใหม่"),
        msg("ข้อมูลที่บันทึกไว้แล้วไม่เปลี่ยนแปลง หากกำลังบันทึกอยู่ ครั้งนี้ยังไม่ได้บันทึก"),
    )


def unknown_ending(address: Address, *, can_be_sent_again: bool) -> StoreFailure:
    """The server went away while it wrote, and does not say yet whether it did."""
    todo = (
        msg("โปรดรอให้ฐานข้อมูลกลับมาแล้วบันทึกอีกครั้ง สิ่งเดียวกันจะไม่ถูกบันทึกซ้ำ")
        if can_be_sent_again
        else msg("โปรดรอให้ฐานข้อมูลกลับมา แล้วดูหน้าการเปลี่ยนแปลงว่าบันทึกแล้วหรือไม่")
    )
    return StoreFailure(
        _unreachable(address),
        todo,
        msg("ข้อมูลที่บันทึกไว้แล้วไม่เปลี่ยนแปลง แต่ยังไม่ทราบว่าครั้งนี้บันทึกทันหรือไม่"),
    )


def all_taken(connections: int) -> StoreFailure:
    """Every connection that this process may use is busy."""
    return StoreFailure(
        msg("การเชื่อมต่อฐานข้อมูลทั้ง {n} ช่องกำลังใช้งานอยู่ จึงยังทำรายการนี้ไม่ได้", n=connections),
        msg("โปรดรอสักครู่แล้วลองอีกครั้ง หากพบบ่อย โปรดแจ้งผู้ดูแลระบบให้เพิ่มค่า ITA_POOL_MAX"),
        msg("ข้อมูลที่บันทึกไว้แล้วไม่เปลี่ยนแปลง หากกำลังบันทึกอยู่ ครั้งนี้ยังไม่ได้บันทึก"),
    )


def no_room() -> StoreFailure:
    """The server's disk is full."""
    return StoreFailure(
        msg("พื้นที่ดิสก์ของเครื่องฐานข้อมูลเต็ม จึงยังไม่ได้บันทึก"),
        msg("โปรดแจ้งผู้ดูแลเครื่องฐานข้อมูล เมื่อมีพื้นที่แล้วบันทึกอีกครั้ง"),
    )


def _unreachable(address: Address) -> Message:
    """The password never enters the message."""
    return msg(
        "ติดต่อฐานข้อมูล PostgreSQL ไม่ได้ ({host} ฐานข้อมูล {database})",
        host=address.get("host", "localhost"),
        database=address.get("dbname", "–"),
    )
