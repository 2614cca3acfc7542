"""What a link of evidence can answer when somebody asks whether it still opens."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg

WORKS, REFUSES, MOVED, SILENT = "works", "refuses", "moved", "silent"
UNKNOWN_SITE, NOT_SAFE, OWN_NETWORK = "unknown_site", "not_safe", "own_network"
ANSWER_LABELS: Mapping[str, Message] = {
    WORKS: msg("เปิดได้"),
    REFUSES: msg("เว็บไซต์ตอบว่าเปิดไม่ได้"),
    MOVED: msg("ลิงก์พาไปต่อหลายครั้งเกินไป หรือไปที่ที่เปิดไม่ได้"),
    SILENT: msg("เว็บไซต์ไม่ตอบในเวลาที่กำหนด"),
    UNKNOWN_SITE: msg("ไม่พบเว็บไซต์นี้"),
    NOT_SAFE: msg("ใบรับรองความปลอดภัยของเว็บไซต์ใช้ไม่ได้"),
    OWN_NETWORK: msg("ลิงก์พาไปยังเครือข่ายภายใน จึงไม่ได้ตรวจ"),
}


def answer_of(status: int) -> str:
    """What an HTTP status means: up to 399 the page is there; 401 and 403 stand for a refusal."""
    return WORKS if status < 400 else REFUSES
