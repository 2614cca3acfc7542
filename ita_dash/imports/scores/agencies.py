"""Which agencies a score table speaks of, and which of its rows are about which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import pandas as pd

from ita_dash.domain.agencies.kinds import AGENCY_TYPE_LABELS
from ita_dash.domain.agencies.names import agency_key
from ita_dash.domain.agencies.sizes import AGENCY_SIZE_LABELS, agency_size_of
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.kinds import NACC_RESULTS, OFFICIAL
from ita_dash.domain.thai.text import search_key, squeeze
from ita_dash.i18n.spellings import spelled
from ita_dash.imports.files.limits import MAX_NAME
from ita_dash.imports.scores.cells import is_missing, read_column, read_row_kind
from ita_dash.imports.scores.layout import ScoreLayout
from ita_dash.imports.scores.means import PLACES, with_means
from ita_dash.imports.tables.findings import Findings
from ita_dash.imports.tables.made_table import Table

_TEXTS = ("agency_type", "province", "district", "agency_size")
"""What is told of an agency in free words."""
_JOIN = "\x1f"
TOO_LONG = msg("ข้อความยาวเกิน {limit} ตัวอักษร", limit=MAX_NAME)


def identified_rows(
    table: Table, layout: ScoreLayout, rows: pd.Index, findings: Findings
) -> tuple[pd.Series, pd.DataFrame]:
    """The agency number of each of these rows, and the agencies in order of appearance.

    An agency is told by name, province, district and whether its figures are published
    results, an internal pre-assessment or a mean; a blank province or district is taken from
    other rows of the name when they all name one. Agencies: agency_no, name, label (the name,
    with its place where names repeat), agency_type, province, district,
    agency_size, row_kind; unknown is "".
    A table that names neither agencies nor places speaks of the workspace's own: name "". Means
    are never its own. Rows whose name is blank beside others that are named are errors and left
    out.
    """
    described = with_means(_described(table, layout, rows, findings), table, layout, findings)
    described = _named(described, table, layout, findings)
    described["row_kind"] = described["row_kind"].replace("", OFFICIAL)
    key = _mapped(described["name"], agency_key)
    for place in ("province", "district"):
        described[place] = _filled_in(key, described[place])
        key = key + _JOIN + described[place]
    is_published = described["row_kind"].isin(NACC_RESULTS)
    key = key + _JOIN + described["row_kind"].mask(is_published, "")
    numbers = pd.Series(pd.factorize(key)[0], index=described.index, dtype="int64")
    return numbers, _agencies(described.assign(agency_no=numbers))


def _described(
    table: Table, layout: ScoreLayout, rows: pd.Index, findings: Findings
) -> pd.DataFrame:
    fields = {
        field: _texts(table, layout, field, rows) for field in ("agency", *PLACES, "agency_size")
    }
    fields["agency_type"] = _mapped(fields["agency_type"], _own_type)
    fields["agency_size"] = _mapped(fields["agency_size"], _own_size)
    kinds = read_column(_texts(table, layout, "row_kind", rows), read_row_kind)
    if kinds.is_invalid.any():
        letter = layout.fields["row_kind"]
        findings.add_rows("error", rows[kinds.is_invalid], letter, msg("ไม่รู้จักชนิดของข้อมูลนี้"))
    row_kind = pd.Series(kinds.values, index=rows, dtype="str").fillna("")
    return pd.DataFrame({**fields, "row_kind": row_kind}).rename(columns={"agency": "name"})


def _texts(table: Table, layout: ScoreLayout, field: str, rows: pd.Index) -> pd.Series:
    if field not in layout.fields:
        return pd.Series("", index=rows, dtype="str")
    texts = table.frame.loc[rows, layout.fields[field]]
    return _mapped(texts, lambda text: "" if is_missing(text) else squeeze(text))


def _own_type(text: str) -> str:
    """The kind of agency as it is stored; a kind that is none of ours stays as written."""
    return _types().get(search_key(text), text)


def _own_size(text: str) -> str:
    """The size as it is stored, whatever language it is written in."""
    return _sizes().get(search_key(text), agency_size_of(text))


@cache
def _sizes() -> Mapping[str, str]:
    return spelled(AGENCY_SIZE_LABELS)


@cache
def _types() -> Mapping[str, str]:
    return spelled(AGENCY_TYPE_LABELS)


def _mapped(texts: pd.Series, change: Callable[[str], str]) -> pd.Series:
    """Each text changed; the same text only once."""
    changed = texts.map({text: change(text) for text in texts.unique()})
    return changed.astype("str")


def _named(
    described: pd.DataFrame, table: Table, layout: ScoreLayout, findings: Findings
) -> pd.DataFrame:
    """The rows that name an agency; all of them when none does."""
    is_blank = described["name"] == ""
    is_literal = described["name"].isin({squeeze(text) for text in table.literals})
    is_formula = described["name"].str.startswith(("=", "#")) & ~is_literal
    columns = [layout.fields[field] for field in ("agency", *PLACES) if field in layout.fields]
    if is_blank.all() or not columns:
        return described
    letter = columns[0]
    findings.add_rows("error", described.index[is_blank], letter, msg("ไม่ได้ระบุชื่อหน่วยงาน"))
    findings.add_rows("error", described.index[is_formula], letter, msg("เซลล์นี้เป็นสูตรที่ไม่มีผลลัพธ์"))
    return described[~is_blank & ~is_formula & ~_is_too_long(described, layout, findings)]


def _is_too_long(described: pd.DataFrame, layout: ScoreLayout, findings: Findings) -> pd.Series:
    """Where a name or a place is as long as none is; each is an error."""
    columns = {"name": "agency", **dict(zip(_TEXTS, _TEXTS, strict=True))}
    is_any = pd.Series(False, index=described.index)
    for column, field in columns.items():
        is_long = described[column].str.len() > MAX_NAME
        if is_long.any() and field in layout.fields:
            findings.add_rows("error", described.index[is_long], layout.fields[field], TOO_LONG)
        is_any |= is_long
    return is_any


def _filled_in(key: pd.Series, place: pd.Series) -> pd.Series:
    """The place, where blank that of the key's other rows if they all name the same."""
    pairs = pd.DataFrame({"key": key, "place": place})
    pairs = pairs[pairs["place"] != ""].drop_duplicates()
    only = pairs.drop_duplicates("key", keep=False).set_index("key")["place"]
    return place.mask(place == "", key.map(only)).fillna("")


def _agencies(described: pd.DataFrame) -> pd.DataFrame:
    first = described.drop_duplicates("agency_no").set_index("agency_no")
    for told in ("agency_type", "agency_size"):
        rows = described[described[told] != ""].drop_duplicates("agency_no")
        first[told] = rows.set_index("agency_no")[told].reindex(first.index, fill_value="")
    unofficial = described.loc[described["row_kind"] != "official", ["agency_no", "row_kind"]]
    kinds = unofficial.drop_duplicates("agency_no").set_index("agency_no")["row_kind"]
    first["row_kind"] = kinds.reindex(first.index).fillna("official")
    repeats = first["name"].duplicated(keep=False)
    first.insert(1, "label", first["name"].mask(repeats, pd.Series(_labels(first), first.index)))
    return first.reset_index()


def _labels(agencies: pd.DataFrame) -> list[str]:
    places = zip(agencies["name"], agencies["district"], agencies["province"], strict=True)
    return [
        f"{name} ({', '.join(filter(None, place))})" if any(place) else name
        for name, *place in places
    ]
