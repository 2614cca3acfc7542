"""Tells which stored agency each agency of a score file is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from ita_dash.domain.agencies.names import agency_key
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.kinds import NACC_RESULTS, OWN_AGENCY
from ita_dash.domain.thai.text import search_key
from ita_dash.queries.agencies import Agency

Record = Mapping[Hashable, Any]


def matched_agencies(
    in_file: pd.DataFrame,
    stored: pd.DataFrame,
    agency: Agency | None,
    own_agency: str | None,
    former_names: Sequence[str] = (),
) -> pd.DataFrame:
    """The file's agencies with ``assessed_id`` and ``status``: own, known or new.

    ``in_file`` is ParsedScores.agencies, ``stored`` ASSESSED_AGENCIES. The own agency is the one
    of this name (or label) in the file, else the one named like ``agency`` or as that was called
    once, else the one that the file does not name; figures that are no published results are
    never its own. Known is an agency of the same name and kind whose place does not contradict;
    new ones get the next ids. Raises InvalidInput when ``own_agency`` is not in the file, or not
    the only one.
    """
    named = in_file["name"].mask(in_file["name"] == "", agency.name if agency else "")
    in_file = in_file.assign(name=named, label=in_file["label"].mask(in_file["label"] == "", named))
    own = _own_number(in_file, agency, own_agency)
    for name in former_names:
        if own < 0:
            own = _own_number(in_file, replace(agency, name=name) if agency else None, None)
    others = in_file[in_file["agency_no"] != own]
    known = _known_ids(others.to_dict("records"), stored.fillna("").to_dict("records"))
    ids = in_file["agency_no"].map({**known, own: OWN_AGENCY})
    is_new = ids.isna()
    first_new = int(stored["assessed_id"].max()) + 1 if len(stored) else OWN_AGENCY + 1
    ids = ids.mask(is_new, first_new + is_new.cumsum() - 1).astype("int64")
    status = (
        pd.Series("known", index=in_file.index).mask(is_new, "new").mask(ids == OWN_AGENCY, "own")
    )
    return in_file.assign(assessed_id=ids, status=status)


def _own_number(in_file: pd.DataFrame, agency: Agency | None, own_agency: str | None) -> int:
    """The own agency's number in the file, -1 when it is not there."""
    published = in_file[in_file["row_kind"].isin(NACC_RESULTS)]
    wanted = agency_key(own_agency or (agency.name if agency else ""))
    by_label = published[published["label"].map(agency_key) == wanted]
    by_name = published[published["name"].map(agency_key) == wanted]
    candidates = by_label if len(by_label) == 1 else by_name
    if len(candidates) > 1 and agency is not None:
        place = {"province": agency.province or "", "district": agency.district or ""}
        candidates = candidates[[_agrees(row, place) for row in candidates.to_dict("records")]]
    if len(candidates) == 1:
        return int(candidates["agency_no"].iloc[0])
    if own_agency is not None:
        raise InvalidInput(
            msg("มีหน่วยงานชื่อ {name} มากกว่าหนึ่งแห่งในไฟล์", name=own_agency)
            if len(candidates)
            else msg("ไม่พบหน่วยงาน {name} ในไฟล์", name=own_agency),
            msg("โปรดเลือกหน่วยงานจากรายชื่อที่พบในไฟล์"),
        )
    return -1


def _known_ids(in_file: Sequence[Record], stored: Sequence[Record]) -> dict[int, int]:
    """File number → stored id: exact places first, then the only one that does not contradict."""
    free: defaultdict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in stored:
        if record["assessed_id"] != OWN_AGENCY:
            free[_identity(record)].append(record)
    ids: dict[int, int] = {}
    for is_fit in (_is_same_place, _agrees):
        for record in in_file:
            if record["agency_no"] in ids:
                continue
            fitting = [other for other in free[_identity(record)] if is_fit(record, other)]
            if len(fitting) == 1:
                ids[record["agency_no"]] = fitting[0]["assessed_id"]
                free[_identity(record)].remove(fitting[0])
    return ids


def _identity(record: Record) -> tuple[str, str]:
    kind = record["row_kind"]
    return agency_key(record["name"]), "" if kind in NACC_RESULTS else kind


def _places(record: Record, other: Record) -> Iterator[tuple[str, str]]:
    for place in ("province", "district"):
        yield search_key(record[place]), search_key(other[place])


def _is_same_place(record: Record, other: Record) -> bool:
    return all(here == there for here, there in _places(record, other))


def _agrees(record: Record, other: Mapping[Any, Any]) -> bool:
    return all(here == there or not here or not there for here, there in _places(record, other))
