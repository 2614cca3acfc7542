"""Columns of what an office has of its own for its papers."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

PAPER_TEXTS = Contract(
    "paper_texts",  # the office's wordings that stand
    {
        "key": "text",  # as in data/papers/texts.toml: "memo.closing"
        "words": "text",  # a paragraph a line
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
    },
)

PAPER_TEMPLATES = Contract(
    "paper_templates",  # the office's Word templates that stand
    {
        "paper": "text",  # a word of PaperKind
        "sha256": "text",
        "file_name": "text",
        "file_size": "int",
        "mime": "text",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
    },
)
