"""Rows that are means of many agencies, so that none is taken for one agency's result."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.scores.kinds import GROUP_MEAN, NACC_RESULTS, PROVINCE_MEAN
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.scores.layout import ScoreLayout
from ita_dash.imports.scores.mean_words import is_mean, is_of_many, is_statistic
from ita_dash.imports.tables.findings import Findings
from ita_dash.imports.tables.made_table import Table

PLACES = ("area", "district", "province", "agency_type")
_PREFIXES = {"area": "", "district": "อำเภอ", "province": "จังหวัด", "agency_type": ""}
_MEAN_WORD = "ค่าเฉลี่ย"
_KEPT = msg("แถวนี้เป็นค่าเฉลี่ย จึงเก็บไว้เปรียบเทียบ ไม่ใช่ผลของหน่วยงานใด")
_OF_MANY = msg("หัวเรื่องของตารางกล่าวถึงค่าเฉลี่ยของหลายหน่วยงาน โปรดตรวจว่าเป็นผลของหน่วยงานท่านจริง")
_LEFT_OUT = msg("แถวนี้เป็นค่าสถิติของหลายหน่วยงาน จึงไม่ได้อ่าน")


def with_means(
    described: pd.DataFrame, table: Table, layout: ScoreLayout, findings: Findings
) -> pd.DataFrame:
    """Rows by ``name``, places and ``row_kind`` ("" is untold), means told as what they are.

    A mean is what calls itself one; and in a table that names no agency, whatever has a place:
    it is then called by that place. Rows of another statistic are left out. Each is warned of.
    """
    if (described["name"] == "").all():
        return _by_place(described, table, layout, findings)
    described, letters = _called_elsewhere(described, table, layout)
    names = described["name"]
    is_other = _where(names, is_statistic)
    is_described = ~described["row_kind"].isin(["", *NACC_RESULTS])
    is_new = _where(names, is_mean) & ~is_other & ~is_described
    for rows, message in ((is_new, _KEPT), (is_other, _LEFT_OUT)):
        for letter, own in letters[rows].groupby(letters[rows]):
            findings.add_rows("warning", own.index, str(letter), message)
    is_province = names.str.contains("จังหวัด", regex=False)
    described.loc[is_new, "row_kind"] = GROUP_MEAN
    described.loc[is_new & is_province, "row_kind"] = PROVINCE_MEAN
    return described[~is_other]


def _by_place(
    described: pd.DataFrame, table: Table, layout: ScoreLayout, findings: Findings
) -> pd.DataFrame:
    """Rows without any name: with a place, or told to be means, they are called by it."""
    has_place = (described[list(PLACES)] != "").any(axis=1)
    is_described = ~described["row_kind"].isin(["", *NACC_RESULTS])
    is_new = has_place & (described["row_kind"] == "")
    if is_new.any():
        letter = next(layout.fields[place] for place in PLACES if place in layout.fields)
        head = {"row": table.header_row, "letter": letter, "text": table.headers[letter]}
        findings.add("warning", pd.DataFrame([head]), _unnamed(int(is_new.sum())))
    if not (has_place | is_described).any() and any(map(is_of_many, chain(*table.titles))):
        findings.add_file("warning", _OF_MANY)
    is_province = described["province"] != ""
    is_province &= (described[["district", "area"]] == "").all(axis=1)
    is_province &= ~_where(described["province"], is_mean)
    kind = is_province.map({True: PROVINCE_MEAN, False: GROUP_MEAN})
    described["row_kind"] = described["row_kind"].mask(is_new, kind)
    described["name"] = described["name"].mask(is_new | is_described, _area_names(described))
    return described


def _unnamed(rows: int) -> Message:
    return msg(
        "ไฟล์ไม่มีชื่อหน่วยงาน {n} แถวที่บอกพื้นที่หรือประเภทจึงเก็บเป็นค่าเฉลี่ย ไม่ใช่ผลของหน่วยงานท่าน "
        "หากเป็นผลของหน่วยงาน โปรดเพิ่มคอลัมน์ชื่อหน่วยงาน",
        n=rows,
    )


def _area_names(described: pd.DataFrame) -> pd.Series:
    """What the mean of each row's place is called."""
    places = described[list(PLACES)]
    different = places.drop_duplicates()
    names = {tuple(row): _area_name(row) for row in different.itertuples(index=False, name=None)}
    keys = zip(*(places[place] for place in PLACES), strict=True)
    return pd.Series([names[key] for key in keys], index=described.index, dtype="str")


def _area_name(places: tuple[str, ...]) -> str:
    named = [
        text if is_mean(text) or text.startswith(prefix) else prefix + text
        for text, prefix in zip(places, _PREFIXES.values(), strict=True)
        if text
    ]
    name = " ".join(named)
    return name if is_mean(name) else f"{_MEAN_WORD} {name}".strip()


def _called_elsewhere(
    described: pd.DataFrame, table: Table, layout: ScoreLayout
) -> tuple[pd.DataFrame, pd.Series]:
    """Rows without a name beside named ones, called by the cell that says they are a mean.

    Also the letter of the column that names each row.
    """
    letters = pd.Series(layout.fields["agency"], index=described.index, dtype="str")
    names = described["name"].copy()
    used = {*layout.figures, *layout.years, layout.fields.get("score")}
    for letter in (each for each in table.headers if each not in used):
        texts = table.frame.loc[names.index[names == ""], letter]
        texts = texts.map(squeeze)
        called = texts[texts.map(lambda text: is_mean(text) or is_statistic(text))]
        names.loc[called.index] = called
        letters.loc[called.index] = letter
    return described.assign(name=names), letters


def _where(texts: pd.Series, is_such: Callable[[str], bool]) -> pd.Series:
    return texts.map({text: is_such(text) for text in texts.unique()}).astype("bool")
