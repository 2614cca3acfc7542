"""Filters on top of a page: bound to the address, said aloud when they hide something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import streamlit as st

from ita_dash.domain.fiscal_year import as_be_year
from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session import address

ALL = ""
"""The code of a filter that filters nothing."""
EVERY_YEAR = "all"
"""The address of a list that shows every fiscal year."""
_YEAR_DIGITS = 4


def choice(
    label: str,
    options: Mapping[str, str],
    key: str,
    *,
    default: str = ALL,
    label_visibility: Literal["visible", "hidden", "collapsed"] = "visible",
    is_choice: bool = False,
) -> str:
    """A select box over code → label; returns the code.

    An address that names an unknown code shows the default. ``default`` must be an option;
    ``is_choice`` as in ``address.keep``.
    """
    if st.session_state.get(key) not in options or not address.is_touched(key):
        wanted = address.chosen(key, default)
        st.session_state[key] = wanted if wanted in options else default
    value = st.selectbox(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        label_visibility=label_visibility,
    )
    address.keep(key, value, default, is_choice=is_choice)
    return value


def segments(
    label: str, options: Mapping[str, str], key: str, *, default: str, wanted: str | None = None
) -> str:
    """Buttons side by side over code → label, one of them pressed; returns its code.

    ``wanted`` is what the address asks for, by default under ``key``; an unknown code shows the
    default. What was chosen is not kept in the address, see ``view``.
    """
    if st.session_state.get(key) not in options:
        wanted = address.chosen(key) if wanted is None else wanted
        st.session_state[key] = wanted if wanted in options else default
    chosen = st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        required=True,
        key=key,
        label_visibility="collapsed",
        wrap=True,
    )
    return chosen or default


def view(options: Mapping[str, Message], tr: Translator) -> str:
    """The view of a page to show, by its name in the address; the first where none is asked for."""
    default = next(iter(options))
    labels = {code: tr(label) for code, label in options.items()}
    chosen = segments(tr("มุมมอง"), labels, "view", default=default)
    address.keep("view", chosen, default)
    return chosen


def year_choice(
    label: str,
    options: Mapping[str, str],
    tr: Translator,
    *,
    default: str,
    key: str = "fy",
    label_visibility: Literal["visible", "hidden", "collapsed"] = "visible",
) -> str:
    """A select box over fiscal years and what else is offered with them; returns the code.

    A year that was asked for and has no data stands there too, marked so: the page says it in
    the place of the data.
    """
    asked = as_year(address.chosen(key))
    if asked and asked not in options:
        options = {**options, asked: tr("{year} (ไม่มีข้อมูล)", year=asked)}
    return choice(
        label, options, key, default=default, label_visibility=label_visibility, is_choice=True
    )


def as_year(code: str) -> str:
    """A code of the address that means a year พ.ศ.; "" for any other."""
    if not (code.isascii() and code.isdecimal() and len(code) == _YEAR_DIGITS):
        return ""
    try:
        return code if as_be_year(int(code)) == int(code) else ""
    except ValueError:
        return ""


def fiscal_year(
    years: Sequence[int],
    tr: Translator,
    *,
    default: int | None = None,
    key: str = "fy",
    label: str | None = None,
) -> int:
    """The fiscal year (พ.ศ.) to show, newest first; ``years`` may come in any order.

    It is what was asked for, also where it is none of ``years``; else the default, the newest.
    Raises ValueError when there is no year to choose.
    """
    newest_first = sorted(set(years), reverse=True)
    if not newest_first:
        raise ValueError("no fiscal year to choose from")
    first = default if default in newest_first else newest_first[0]
    options = {str(year): str(year) for year in newest_first}
    label = label or tr("ปีงบประมาณ")
    return int(year_choice(label, options, tr, default=str(first), key=key))


def optional(label: str, options: Mapping[str, str], key: str, tr: Translator) -> str:
    """A select box that begins with everything; returns ``ALL`` or a code."""
    return choice(label, {ALL: tr("ทั้งหมด"), **options}, key)


def words(label: str, placeholder: str, key: str = "q") -> str:
    """A search box; returns the words as typed, stripped."""
    if key not in st.session_state:
        st.session_state[key] = address.chosen(key)
    value = st.text_input(label, key=key, placeholder=placeholder)
    address.keep(key, value)
    return value.strip()


def badge(active: Mapping[str, str], keys: Sequence[str], tr: Translator) -> None:
    """Say which filters hide rows, with a button that clears them; nothing when none does.

    ``active`` maps the label of each filter to the label of its value; empty values are left out.
    ``keys`` are the filters the button clears.
    """
    parts = [f"{name}: {plain(value)}" for name, value in active.items() if value]
    if not parts:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(tr("กำลังกรอง"), icon=":material/filter_alt:", color="blue")
        st.markdown(" · ".join(parts))
        action_button(
            tr("ล้างตัวกรอง"),
            address.forget,
            *keys,
            key="clear_filters",
            icon=":material/close:",
            kind="tertiary",
        )
