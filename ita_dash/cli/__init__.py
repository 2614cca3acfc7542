"""The command line: the services of the pages without a browser."""

from ita_dash.cli import (
    benchmark,
    check,
    closings,
    coverage,
    evidence,
    export,
    history,
    import_file,
    meeting,
    office,
    plan,
    publish,
    report,
    review,
    rollforward,
    score,
    undo,
)
from ita_dash.cli.root import root

__all__ = [
    "benchmark",
    "check",
    "closings",
    "coverage",
    "evidence",
    "export",
    "history",
    "import_file",
    "meeting",
    "office",
    "plan",
    "publish",
    "report",
    "review",
    "rollforward",
    "root",
    "score",
    "undo",
]
