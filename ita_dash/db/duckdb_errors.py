"""Why a DuckDB file cannot be opened, read or written, in words."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb

from ita_dash.db.write_ahead_log import damaged_log, is_damaged_log
from ita_dash.domain.errors import DatabaseBusy, ItaError, StoreFailure
from ita_dash.domain.messages import msg

_HELD = re.compile(r"conflicting lock|used by another process|already open in", re.IGNORECASE)
_HOLDER = re.compile(r"\(PID (\d+)\)")
_NO_LOCKS = re.compile(r"could not set lock", re.IGNORECASE)
_FULL = re.compile(r"no space left|not enough space|disk full|file too large", re.IGNORECASE)
_FORBIDDEN = re.compile(r"permission denied|access is denied|read-only", re.IGNORECASE)
_UNWRITTEN = re.compile(r"could not write|could not (truncate|sync)", re.IGNORECASE)


def why_not_opened(path: Path, error: Exception) -> ItaError:
    """The reason why a file does not open."""
    text = str(error)
    if _HELD.search(text):
        return _busy(path, text)
    if is_damaged_log(error):
        return damaged_log(path)
    if _NO_LOCKS.search(text):
        return StoreFailure(
            msg("ที่เก็บไฟล์ฐานข้อมูล {path} ล็อกไฟล์ไม่ได้", path=path),
            msg("โปรดย้ายไฟล์ไปไว้ในเครื่องนี้ ไดรฟ์เครือข่ายหรือโฟลเดอร์ที่ซิงก์มักล็อกไฟล์ไม่ได้"),
        )
    if _FORBIDDEN.search(text):
        return StoreFailure(
            msg("เปิดไฟล์ฐานข้อมูล {path} เพื่อเขียนไม่ได้", path=path),
            msg("โปรดให้สิทธิ์อ่านและเขียนไฟล์และโฟลเดอร์นี้ หรือเอาเครื่องหมายอ่านอย่างเดียวออก"),
        )
    if _FULL.search(text):
        return _no_room(path)
    return ItaError(
        msg("เปิดไฟล์ฐานข้อมูล {path} ไม่ได้: {reason}", path=path, reason=error),
        msg("โปรดตรวจสอบว่าไฟล์นี้เป็นฐานข้อมูลของโปรแกรมและมีสิทธิ์อ่านเขียน หรือกู้จากไฟล์สำรอง"),
    )


def is_store_failure(error: Exception) -> bool:
    """Whether the disk, not the statement, made it fail."""
    is_io = isinstance(error, duckdb.IOException | duckdb.FatalException | duckdb.InternalException)
    text = str(error)
    return is_io or any(sign.search(text) for sign in (_FULL, _UNWRITTEN, _FORBIDDEN))


def why_failed(path: Path, error: Exception) -> StoreFailure:
    """The reason why an open file could not be read or written."""
    if _FULL.search(str(error)):
        return _no_room(path)
    return StoreFailure(
        msg("อ่านหรือเขียนไฟล์ฐานข้อมูล {path} ไม่ได้: {reason}", path=path, reason=error),
        msg("โปรดตรวจดิสก์และสิทธิ์ของไฟล์ ดูหน้าการเปลี่ยนแปลงว่ารายการล่าสุดบันทึกแล้วหรือไม่ แล้วลองอีกครั้ง"),
    )


def _busy(path: Path, text: str) -> DatabaseBusy:
    holder = _HOLDER.search(text)
    return DatabaseBusy(
        msg(
            "ไฟล์ฐานข้อมูล {path} ถูกโปรแกรมอื่นเปิดอยู่ (หมายเลขโพรเซส {pid})",
            path=path,
            pid=holder[1] if holder else msg("ไม่ทราบ"),
        ),
        msg("โปรดปิดโปรแกรมนั้นก่อน หรือใช้หน้าจอที่เปิดอยู่แล้ว จากนั้นลองใหม่อีกครั้ง"),
    )


def _no_room(path: Path) -> StoreFailure:
    return StoreFailure(
        msg("พื้นที่ดิสก์เต็ม จึงยังไม่ได้บันทึก ({path})", path=path),
        msg("โปรดลบไฟล์ที่ไม่ใช้เพื่อเพิ่มพื้นที่ แล้วบันทึกอีกครั้ง ไม่ต้องเปิดระบบใหม่"),
    )
