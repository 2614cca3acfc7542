"""What stands in a PDF, read by a process of its own that may fail without harm."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.imports.files.archives import damaged_file
from ita_dash.imports.files.foreign import protected_file
from ita_dash.imports.files.text import without_controls
from ita_dash.imports.problems import Problem
from ita_dash.settings import ROOT

MAX_SECONDS = 15
_JOINED = msg(
    "อ่านจาก PDF ซึ่งไม่บอกว่าบรรทัดใดเป็นข้อความเดียวกัน ระบบจึงต่อบรรทัดตามที่เข้าใจ โปรดเทียบกับต้นฉบับก่อนยืนยัน"
)
_WORKER = (sys.executable, "-m", "ita_dash.imports.pdf.worker")


@dataclass(frozen=True)
class PdfTable:
    """A table of a PDF: its rows, in which a cell over several rows stands in each, and its pages.

    ``torn``: the pages whose first row was taken for the rest of the row before.
    """

    rows: list[list[str]]
    pages: tuple[int, ...]
    torn: tuple[int, ...]


@dataclass(frozen=True)
class PdfContent:
    """The running text, the tables in order, and the numbers of pages that are only a picture."""

    text: str
    tables: tuple[PdfTable, ...]
    pictures: tuple[int, ...]


def read_pdf(name: str, content: bytes) -> PdfContent:
    """Read a PDF.

    Raises UnreadableFile when it opens only with a password, is damaged, holds more than any
    report, is a scan without letters, or takes longer than MAX_SECONDS.
    """
    try:
        done = subprocess.run(  # noqa: S603 - a module of ours, which gets nothing but bytes
            _WORKER, input=content, capture_output=True, cwd=ROOT, timeout=MAX_SECONDS, check=True
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise _too_large(name) from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise damaged_file(name) from error
    if "refused" in answer:
        raise _refusal(name, answer["refused"])
    return _content(answer)


def pdf_problems(content: PdfContent) -> tuple[Problem, ...]:
    """What is to be said of every PDF, and of pages of which nothing could be read."""
    messages = [_JOINED]
    if content.pictures:
        pages = ", ".join(map(str, content.pictures))
        messages.append(msg("ไม่ได้อ่านหน้า {pages} ของ PDF เพราะเป็นภาพที่ไม่มีตัวหนังสือ", pages=pages))
    torn = ", ".join(str(page) for table in content.tables for page in table.torn)
    if torn:
        messages.append(
            msg("แถวแรกของหน้า {pages} ต่อจากแถวสุดท้ายของหน้าก่อน จึงรวมเป็นแถวเดียวกัน", pages=torn)
        )
    return tuple(Problem("warning", None, None, None, message) for message in messages)


def _content(answer: Mapping[str, Any]) -> PdfContent:
    return PdfContent(
        without_controls(answer["text"]),
        tuple(
            PdfTable(
                [[without_controls(cell) for cell in row] for row in each["rows"]],
                tuple(each["pages"]),
                tuple(each["torn"]),
            )
            for each in answer["tables"]
        ),
        tuple(answer["pictures"]),
    )


def _refusal(name: str, reason: str) -> UnreadableFile:
    if reason == "password":
        return protected_file(name)
    if reason == "large":
        return _too_large(name)
    if reason == "picture":
        return UnreadableFile(
            msg("ไฟล์ {name} เป็น PDF ที่สแกนเป็นภาพ ไม่มีตัวหนังสือให้อ่าน", name=name),
            msg("โปรดใช้ไฟล์ Word หรือ Excel ต้นฉบับ หรือพิมพ์ข้อมูลลงในแม่แบบที่ดาวน์โหลดได้จากหน้านำเข้า"),
        )
    return damaged_file(name)


def _too_large(name: str) -> UnreadableFile:
    return UnreadableFile(
        msg("ไฟล์ {name} มีหน้าหรือเส้นตารางมากเกินกว่าจะอ่านได้ในเวลาที่กำหนด", name=name),
        msg("โปรดบันทึกเฉพาะหน้าที่มีตารางเป็น PDF ใหม่ หรือใช้ไฟล์ Word หรือ Excel ต้นฉบับ"),
    )
