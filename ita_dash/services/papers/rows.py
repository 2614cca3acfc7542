"""The rows of an office's own wordings and templates, and whether somebody else wrote meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.errors import EditCollision
from ita_dash.domain.messages import msg
from ita_dash.domain.papers.own import OwnTemplate, OwnText, StoredTemplate, StoredText


def text_rows(texts: Iterable[tuple[OwnText, bool]]) -> pd.DataFrame:
    """The rows of ``paper_text``: each wording, and whether it is taken back."""
    rows = [
        {"text_key": text.key, "words": text.words, "is_removed": is_removed}
        for text, is_removed in texts
    ]
    return pd.DataFrame(rows, columns=["text_key", "words", "is_removed"])


def template_rows(templates: Iterable[tuple[OwnTemplate, bool]]) -> pd.DataFrame:
    """The rows of ``paper_template``: each template, and whether it is taken back."""
    rows = [
        {
            "paper": template.paper,
            "sha256": template.file.sha256,
            "file_name": template.file.name,
            "file_size": template.file.size,
            "mime": template.file.mime,
            "is_removed": is_removed,
        }
        for template, is_removed in templates
    ]
    columns = ["paper", "sha256", "file_name", "file_size", "mime", "is_removed"]
    return pd.DataFrame(rows, columns=columns)


def require_seen(standing: StoredText | StoredTemplate | None, seen: int | None) -> None:
    """Raise EditCollision where something else stands than what its editor was shown."""
    newest = None if standing is None else standing.change_no
    if newest == seen:
        return
    if standing is None:
        what = msg("มีผู้กลับไปใช้ฉบับมาตรฐานก่อนแล้ว จึงยังไม่ได้บันทึก")
    else:
        what = msg("{actor} บันทึกไปก่อนแล้ว จึงยังไม่ได้บันทึก", actor=actor_label(standing.actor))
    todo = msg("โปรดดูสิ่งที่บันทึกล่าสุด แล้วบันทึกอีกครั้งหากต้องการใช้ของท่าน")
    raise EditCollision(what, todo, newest or 0)
