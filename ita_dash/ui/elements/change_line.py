"""One thing that a change did, as a line of Markdown."""

from __future__ import annotations

from ita_dash.ui.elements.text import plain
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.measures import DONE_MARK


def line_markdown(line: ChangeLine) -> str:
    """One thing that changed, as Markdown: what it was is grey, what was finished is green."""
    text = plain(line.new)
    if line.old is not None:
        text = f":gray[{plain(line.old)}] → {text}"
    elif line.new.startswith(DONE_MARK):
        text = text.replace(DONE_MARK, f":green[{DONE_MARK}]", 1)
    return f"{plain(line.label)}: {text}" if line.label else text
