"""Styles of the imports page: words that widgets lack, and tables that stack up on a phone."""

from __future__ import annotations

import json

import streamlit as st

from ita_dash.i18n.translator import Translator

CELLS_BOX = "import_cells"
PROBLEMS_BOX = "import_stack_problems"
DIFFERENCES_BOX = "import_stack_differences"
PROGRESS_BOX = "import_stack_progress"
COLLISIONS_BOX = "import_stack_collisions"
SPELLINGS_BOX = "import_spellings"
"""Keys of containers, or their beginnings, whose content is styled here."""
_PHONE = "@media (max-width: 640px)"
_STACK = '[class*="st-key-import_stack"]'
_STACKED = f"""
  {_STACK} :is(table, tbody, tr, td) {{ display: block; border: none; }}
  {_STACK} thead {{ display: none; }}
  {_STACK} tr {{ padding: 0.4rem 0; }}
  {_STACK} td {{ padding: 0 !important; }}
  {_STACK} td:first-child {{ font-weight: 600; }}"""


def preview_style(tr: Translator) -> None:
    """Stack tables on a phone, and say there of each cell what its column's head said."""
    cells = f'[class*="st-key-{CELLS_BOX}"]'
    heads = (
        (f"{cells} [data-testid=stColumn]", 2, tr("ที่ระบบเข้าใจ")),
        (f"{cells} [data-testid=stColumn]", 3, tr("ข้อความในไฟล์")),
        (f".st-key-{SPELLINGS_BOX} [data-testid=stColumn]", 2, tr("ในรายงาน")),
        (f".st-key-{SPELLINGS_BOX} [data-testid=stColumn]", 3, tr("ที่เสนอ")),
        (f'[class*="st-key-{DIFFERENCES_BOX}"] td', 2, tr("ข้อมูลเดิม")),
        (f'[class*="st-key-{DIFFERENCES_BOX}"] td', 3, tr("เมื่อปรับปรุงตามไฟล์")),
        (f".st-key-{PROBLEMS_BOX} td", 2, tr("ค่าที่พบ")),
        (f'[class*="st-key-{PROGRESS_BOX}"] td', 2, tr("ข้อมูลเดิม")),
        (f'[class*="st-key-{PROGRESS_BOX}"] td', 3, tr("ในแบบ")),
        (f'[class*="st-key-{COLLISIONS_BOX}"] td', 2, tr("ตอนพิมพ์")),
        (f'[class*="st-key-{COLLISIONS_BOX}"] td', 3, tr("ขณะนี้")),
        (f'[class*="st-key-{COLLISIONS_BOX}"] td', 4, tr("ในแบบ")),
    )
    spellings = f".st-key-{SPELLINGS_BOX}"
    labels = " ".join(
        f"{place}:nth-child({number})::before {{ content: {_quoted(words)};"
        " display: block; font-size: 0.8rem; opacity: 0.8; }"
        for place, number, words in heads
    )
    _style(
        f"{spellings} [data-testid=stCheckbox] p {{ white-space: normal; overflow: visible; }}",
        f"{cells} :is(p, [data-testid=stText]) {{ font-size: 0.9rem; line-height: 1.6; }}",
        f"{_PHONE} {{ {_STACKED} {cells}[class*=_head], {spellings}_head {{ display: none; }}"
        f" {labels} }}",
    )


def _style(*rules: str) -> None:
    st.html(f"<style>{' '.join(rules)}</style>")


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
