"""The cells of a table whose Thai letters were damaged before it came here."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ita_dash.domain.thai.damage import Damage, TextDamage, is_suspect, text_damage


def damaged_cells(frame: pd.DataFrame) -> Iterator[tuple[TextDamage, pd.DataFrame]]:
    """By kind of damage its cells: ``row``, ``letter``, and ``text`` around the first place.

    ``frame``: text cells, columns named by letters, index = row. Every different text of a column
    is looked at once, figures hardly at all.
    """
    damaged = [_of_column(frame[letter], str(letter)) for letter in frame.columns]
    cells = pd.concat(damaged) if damaged else pd.DataFrame({"kind": []})
    for kind in TextDamage:
        of_kind = cells[cells["kind"] == kind]
        if not of_kind.empty:
            yield kind, of_kind


def _of_column(texts: pd.Series, letter: str) -> pd.DataFrame:
    damages: dict[str, Damage] = {}
    for text in texts.unique():
        damage = text_damage(text) if is_suspect(text) else None
        if damage:
            damages[text] = damage
    own = texts[texts.isin(list(damages))] if damages else texts.iloc[:0]
    return pd.DataFrame(
        {
            "row": own.index,
            "letter": letter,
            "text": [damages[text].around for text in own],
            "kind": [damages[text].kind for text in own],
        }
    )
