"""Columns of the other agencies: what is known of them, and the own one beside them."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

YEAR_FIGURES = Contract(
    # every revision of the figures of one year, numbers instead of texts: a whole country is read
    "year_figures",
    {
        "assessed_id": "int",
        "code_place": "int",  # among the codes that were asked for
        "value": "score",
        "in_points": "flag",
        "source": "text",
        "change_no": "int",
        "is_removed": "flag",
    },
)
FIGURE_FILES = Contract(
    "figure_files",  # the changes that wrote figures, and the file each imported
    {"change_no": "int", "changed_at": "time", "file_name": "text"},
)
PEER_TABLES = Contract(
    # a table with figures of other agencies of one year: how many agencies it names of a kind of
    # result, and of how many codes of each sort it tells at most
    "peer_tables",
    {
        "source": "text",
        "file_name": "text",  # missing where nobody imported a file
        "change_no": "int",
        "changed_at": "time",
        "row_kind": "text",
        "agencies": "int",
        "totals": "int",
        "instruments": "int",
        "indicators": "int",
    },
)
PEER_STANDINGS = Contract(
    "peer_standings",  # the own agency in a group, per code, see domain/peers/standing.py
    {
        "code": "text",
        "own": "score",
        "rank": "int?",
        "count": "int",
        "quarter": "int?",
        "lower_share": "score",
        "median": "score",
        "to_median": "score",
        "better": "score",
        "to_better": "score",
        "better_count": "int",
        "better_name": "text",
        "best": "score",
        "passed_share": "score",
    },
)
PEER_MOVES = Contract(
    "peer_moves",  # mean change of the other agencies between two years, of all and of one kind
    {
        "code": "text",
        "peers": "int",
        "change": "score",
        "alike_peers": "int",  # of the kind that was asked for
        "alike_change": "score",
    },
)
