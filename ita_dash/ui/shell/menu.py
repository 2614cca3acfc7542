"""The menu: its sections, their pages, and which section holds the page that is shown."""

from __future__ import annotations

from html import escape

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES

_ALONE = ""
"""Streamlit's name of the section whose pages stand in the menu themselves."""


def show_menu(tr: Translator) -> tuple[st.Page, str]:
    """Draw the menu; gives the page that was asked for, to be run, and its key in PAGES."""
    pages = {
        key: st.Page(
            entry.file,
            title=tr(entry.title),
            icon=entry.icon,
            url_path=entry.url_path,
            default=not entry.url_path,
        )
        for key, entry in PAGES.items()
    }
    sections: dict[str, list[st.Page]] = {}
    for key, page in pages.items():
        sections.setdefault(_section(key, tr), []).append(page)
    shown = st.navigation(sections, position="top")
    return shown, next(key for key, page in pages.items() if page == shown)


def mark_section(page_key: str, tr: Translator) -> None:
    """Tell the browser which section holds the page, so that the closed menu shows it.

    Streamlit marks the page in the open menu alone; ``static/menu.js`` marks the section.
    """
    st.html(f'<i hidden data-section="{escape(_section(page_key, tr))}"></i>')


def _section(page_key: str, tr: Translator) -> str:
    section = PAGES[page_key].section
    return _ALONE if section is None else tr(section)
