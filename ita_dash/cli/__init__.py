"""The command line: the services of the pages without a browser."""

from ita_dash.cli import check, history, score
from ita_dash.cli.root import root

__all__ = ["check", "history", "root", "score"]
