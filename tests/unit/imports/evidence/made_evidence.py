"""Small whole files of every kind that may be evidence."""

from __future__ import annotations

import io
from typing import Literal

from docx import Document
from openpyxl import Workbook
from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def picture(kind: Literal["PNG", "JPEG"] = "PNG", side: int = 4) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (side, side), (10, 80, 160)).save(buffer, kind)
    return buffer.getvalue()


def word() -> bytes:
    buffer = io.BytesIO()
    document = Document()
    document.add_paragraph("ประกาศ")
    document.save(buffer)
    return buffer.getvalue()


def workbook() -> bytes:
    buffer = io.BytesIO()
    Workbook().save(buffer)
    return buffer.getvalue()
