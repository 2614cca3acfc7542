"""The Word template of the order that appoints the working group."""

from __future__ import annotations

from typing import Any

from ita_dash.exports.papers.shipped.house import (
    BODY,
    CENTRE,
    LABEL,
    add_run,
    each,
    end_if,
    line,
    only_if,
    otherwise,
    plain_table,
)
from ita_dash.exports.papers.shipped.parts import signed

_RULE = "." * 60
_MEMBER = ("{{ row.number }}", "{{ row.name }}", "{{ row.post }}", "{{ row.duty }}")


def order(document: Any) -> None:
    """The order from the place of the Garuda to the signature."""
    for _ in range(3):
        line(document)
    for text in ("title", "number"):
        line(document, (f"{{{{ order.{text} }}}}", LABEL, True), align=CENTRE)
    subject = line(document, ("เรื่อง ", BODY, True), align=CENTRE)
    add_run(subject, "{{ order.subject }}", bold=True)
    line(document, (_RULE, BODY, False), align=CENTRE)
    for name in ("reason", "basis"):
        each(document, "text", f"order.{name}", ("{{ text }}", BODY, False), indent=2.5)
    only_if(document, "order.members")
    plain_table(document, (1.2, 4.3, 4.8, 5.7), "order.members", _MEMBER)
    otherwise(document)
    line(document, ("{{ order.note }}", BODY, False), indent=2.5)
    end_if(document)
    line(document, ("{{ order.duties_title }}", BODY, False), indent=2.5, keep=True)
    each(document, "text", "order.duties", ("{{ text }}", BODY, False), indent=2.5)
    line(document, ("{{ order.begins }}", BODY, False), indent=2.5, keep=True)
    line(document, ("{{ order.ordered }}", BODY, False), indent=5.0, keep=True)
    signed(document, "order.executive")
