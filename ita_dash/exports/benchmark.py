"""The comparison with other agencies as a table and as a file."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.exports.csv_file import csv_bytes, readable_csv
from ita_dash.exports.formats import TableFormat
from ita_dash.exports.json_file import json_bytes
from ita_dash.exports.provenance import Provenance
from ita_dash.exports.readable import Headers
from ita_dash.i18n.translator import Translator
from ita_dash.wording.score_names import score_name

_COLUMNS = {
    "code": "code",
    "what": "compared",
    "own": "own_score",
    "rank": "rank",
    "count": "ranked_agencies",
    "quarter": "quarter",
    "lower_share": "lower_share",
    "median": "median",
    "to_median": "to_median",
    "better": "next_score",
    "to_better": "to_next",
    "better_name": "next_agency",
    "better_count": "next_agencies",
    "best": "best",
    "passed_share": "passed_share",
}


def benchmark_table(standings: pd.DataFrame, book: RuleBook, tr: Translator) -> pd.DataFrame:
    """PEER_STANDINGS → a row per score that is known of the agency or of the others."""
    is_known = standings["own"].notna() | standings["median"].notna()
    named = standings[is_known].assign(
        what=lambda rows: rows["code"].map(lambda code: score_name(code, book, tr))
    )
    return named[list(_COLUMNS)].rename(columns=_COLUMNS).reset_index(drop=True)


def benchmark_bytes(
    standings: pd.DataFrame,
    provenance: Provenance,
    book: RuleBook,
    tr: Translator,
    file_format: TableFormat = "csv",
    headers: Headers = "words",
) -> bytes:
    """The table as a file; the group stands among the filters of the provenance."""
    table = benchmark_table(standings, book, tr)
    if file_format == "json":
        return json_bytes(table, provenance)
    if headers == "codes":
        return csv_bytes(table)
    return readable_csv(table.drop(columns="code"), tr, provenance)
