"""Reads what a row tells of a measure's plan: money, output, weight and items of the website."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from ita_dash.domain.messages import msg
from ita_dash.domain.scores.question_codes import is_code, is_item
from ita_dash.domain.thai.text import search_key, squeeze
from ita_dash.imports.tables.row_cells import RowCells

PLAN_COLUMNS = (
    *("output", "output_target", "output_unit", "output_reached"),
    *("budget_amount", "budget_source", "weight", "oit_items"),
)
"""The columns, each called as the attribute of a draft that it fills."""
_NO_BUDGET = re.compile("ไม่(?:ได้)?(?:ใช้|มี|ขอ)(?:จ่าย)?งบ|nobudget")
_FIGURE = re.compile(r"[\d,.]+")
_AHEAD = ("ร้อยละ", "จำนวน", "วงเงิน", "งบประมาณ")
_BAHT = re.compile(r"^(?:บาท(?:ถ้วน)?|บ\.|baht|thb|\.-|-)\s*", re.IGNORECASE)
_GROUP = 3
_AROUND = " ()[]:;,-–/"
_BETWEEN = re.compile(r"[,;\s]+")
_ITEM_WORDS = re.compile("ข้อ(?:ที่)?|oit")


def read_plan(cells: RowCells, known_items: Collection[str] | None) -> dict[str, Any]:
    """The attributes of PLAN_COLUMNS; what cannot be read is unknown and told as a warning.

    ``known_items`` are the codes of the year's list, None where that is not known.
    """
    amount, source = _budget(cells)
    target, unit = _figure(cells, "output_target")
    return {
        "output": cells.text("output"),
        "output_target": target,
        "output_unit": cells.text("output_unit") or unit,
        "output_reached": _figure(cells, "output_reached")[0],
        "budget_amount": amount,
        "budget_source": source,
        "weight": _figure(cells, "weight")[0],
        "oit_items": _items(cells, known_items),
    }


def told_of_plan(cells: RowCells, plan: dict[str, Any]) -> frozenset[str]:
    """The attributes that the row really tells, by a blank cell too; not what was not understood.

    A unit behind a target and a source behind an amount are told with these.
    """
    told = {
        name
        for name in PLAN_COLUMNS
        if name in cells.labels and (plan[name] not in (None, ()) or not cells.text(name))
    }
    behind = ("output_unit", "budget_source")
    return frozenset({*told, *(name for name in behind if plan[name])})


def figure_of(text: str) -> tuple[float | None, str]:
    """The figure that a text begins with, and the words behind it; None where it has none."""
    line = squeeze(text)
    for word in _AHEAD:
        line = line.removeprefix(word).lstrip()
    found = _FIGURE.match(line)
    figure = found[0].rstrip(".,") if found else ""
    whole, *thousands = figure.partition(".")[0].split(",")
    is_grouped = not thousands or (
        len(whole) <= _GROUP and all(len(t) == _GROUP for t in thousands)
    )
    try:
        return (
            (float(figure.replace(",", "")), line[len(figure) :].strip())
            if is_grouped
            else (None, text)
        )
    except ValueError:
        return None, text


def _budget(cells: RowCells) -> tuple[float | None, str]:
    """The amount in baht, and where the money comes from."""
    text, source = cells.text("budget_amount"), cells.text("budget_source")
    if _NO_BUDGET.match(search_key(text)):
        return 0.0, source
    amount, behind = figure_of(text)
    words = _BAHT.sub("", behind).strip(_AROUND) if text else ""
    if amount is None and words and source:
        cells.add("warning", "budget_amount", msg("อ่านจำนวนเงินไม่ได้ จึงเว้นว่างไว้"))
    elif amount is None and words:
        notice = msg("ไม่พบจำนวนเงินในช่องนี้ จึงเก็บข้อความไว้เป็นแหล่งงบประมาณ")
        cells.add("notice", "budget_amount", notice)
    return amount, source or words


def _figure(cells: RowCells, name: str) -> tuple[float | None, str]:
    text = cells.text(name)
    figure, behind = figure_of(text) if text else (None, "")
    if text and figure is None:
        cells.add("warning", name, msg("ช่องนี้ต้องเป็นตัวเลขตั้งแต่ 0 ขึ้นไป จึงเว้นว่างไว้"))
        return None, ""
    return figure, behind.strip(_AROUND + "%")


def _items(cells: RowCells, known: Collection[str] | None) -> tuple[str, ...]:
    """The codes that the row names, each once; others are told."""
    named = dict.fromkeys(filter(None, map(_item_code, _BETWEEN.split(cells.text("oit_items")))))
    codes = [code for code in named if _is_known(code, known)]
    for code in named:
        if code not in codes:
            cells.add("warning", "oit_items", msg("ไม่มีข้อ OIT {code} จึงไม่ได้อ่าน", code=code))
    return tuple(codes)


def _item_code(word: str) -> str:
    key = _ITEM_WORDS.sub("", search_key(word)).strip(".()")
    return f"o{int(key)}" if key.isdecimal() and key.isascii() else key


def _is_known(code: str, known: Collection[str] | None) -> bool:
    return is_code(code) and is_item(code) and (known is None or code in known)
