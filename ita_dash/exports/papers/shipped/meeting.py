"""The Word template of the minutes of a meeting."""

from __future__ import annotations

from typing import Any

from ita_dash.exports.papers.shipped.house import (
    BODY,
    CENTRE,
    LABEL,
    each,
    end_if,
    line,
    only_if,
    otherwise,
    plain_table,
)
from ita_dash.exports.papers.shipped.parts import figures, names


def minutes(document: Any) -> None:
    """The minutes from their title to the two signatures."""
    for text in ("title", "agency", "number"):
        line(document, (f"{{{{ minutes.{text} }}}}", LABEL, True), align=CENTRE)
    for text in ("day", "place"):
        line(document, (f"{{{{ minutes.{text} }}}}", BODY, False), align=CENTRE)
    _lists(document)
    line(document, ("{{ minutes.begins }}", BODY, True), keep=True)
    _points(document)
    only_if(document, "minutes.tasks.rows")
    figures(document, "minutes.tasks", (8.5, 4.5, 3))
    end_if(document)
    line(document, ("{{ minutes.ends }}", BODY, True))
    for signer in ("taker", "reviewer"):
        line(document, keep=True)
        names(document, f"minutes.{signer}", left=7.0, align=CENTRE)


def _lists(document: Any) -> None:
    """Who was there, who was not, and who was there besides."""
    line(document, ("{%p for list in minutes.lists %}", BODY, False))
    line(document, ("{{ list.title }}", BODY, True), keep=True)
    only_if(document, "list.people")
    cells = ("{{ row.number }}", "{{ row.name }}", "{{ row.post }}")
    plain_table(document, (1.2, 6.8, 8.0), "list.people", cells)
    otherwise(document)
    line(document, ("{{ list.note }}", BODY, False), indent=2.5)
    end_if(document)
    line(document, ("{%p endfor %}", BODY, False))


def _points(document: Any) -> None:
    """Each point of the agenda with what was said and what was resolved."""
    line(document, ("{%p for point in minutes.points %}", BODY, False))
    line(document, ("{{ point.title }}", BODY, True), keep=True)
    each(document, "text", "point.said", ("{{ text }}", BODY, False), indent=2.5)
    line(document, ("{{ point.resolution_title }}", BODY, True), keep=True)
    each(document, "text", "point.resolution", ("{{ text }}", BODY, False), indent=2.5)
    line(document, ("{%p endfor %}", BODY, False))
