"""Puts the own first HTML in the place of Streamlit's, wherever Streamlit sends that."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers

from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import LANGUAGES, Language, translator
from ita_dash.navigation import PAGES
from ita_dash.ui.server import front_end
from ita_dash.ui.server.calendar_feed import is_calendar
from ita_dash.ui.server.first_css import shell_style
from ita_dash.ui.server.first_html import FirstHtml, first_html, has_landmarks
from ita_dash.ui.server.packed import Packed, pack
from ita_dash.ui.server.script import own_script, script_path
from ita_dash.ui.server.unknown_page import NO_SUCH_PAGE
from ita_dash.ui.session.app_state import LANGUAGE_KEY

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_NO_SCRIPT = msg("ระบบนี้ต้องใช้ JavaScript โปรดเปิดใช้ในเบราว์เซอร์แล้วโหลดหน้านี้อีกครั้ง")
_ALL_PAGES = ("Html", "ButtonGroup", "Selectbox", "Button")
_OVERVIEW = ("Metric", "Progress", "PageLink", "rehype-raw")
_CHARTS = ("PlotlyChart",)
_NO_PAGES = ("static/", "app/", "media/", "component/", "_stcore/")


class FirstAnswer:
    """Sends the own first HTML and the own script; everything else passes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for the script; change an answer that is Streamlit's page."""
        is_read = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        if not is_read or not is_adapted():
            await self._app(scope, receive, send)
        elif scope["path"] == front_end.base_path() + script_path():
            await own_script().answer(Headers(scope=scope))(scope, receive, send)
        else:
            await self._app(_asking_for_all(scope), receive, _Swap(scope, receive, send))


class _Swap:
    """A ``send`` that holds Streamlit's page back and sends the own one instead."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._scope = scope
        self._receive = receive
        self._send = send
        self._is_page = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_index(message):
            self._is_page = True
            page = await run_in_threadpool(_page, self._scope)
            await page.answer(Headers(scope=self._scope))(self._scope, self._receive, self._send)
        elif not self._is_page:
            await self._send(message)


@cache
def is_adapted() -> bool:
    """Whether the first HTML is ours: only while Streamlit's page is the one known here."""
    return has_landmarks(front_end.index_page())


def _asking_for_all(scope: Scope) -> Scope:
    """The request without what would have Streamlit's page sent in parts, packed or not at all."""
    path = scope["path"].removeprefix(front_end.base_path())
    if path.startswith(_NO_PAGES) or is_calendar(f"/{path}"):
        return scope
    dropped = (b"if-none-match", b"if-modified-since", b"range", b"if-range", b"accept-encoding")
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] not in dropped]}


def _is_index(start: Message) -> bool:
    """Whether an answer that begins is Streamlit's page: HTML of just its length."""
    headers = Headers(raw=start["headers"])
    return (
        start["status"] == 200
        and headers.get("content-type", "").startswith("text/html")
        and headers.get("content-length") == str(len(front_end.index_page().encode()))
    )


def _page(scope: Scope) -> Packed:
    query = parse_qs(scope["query_string"].decode("latin-1"))
    asked = {key: values[-1] for key, values in query.items()}
    language = next((each for each in LANGUAGES if each == asked.get(LANGUAGE_KEY)), LANGUAGES[0])
    path = scope["path"].removeprefix(front_end.base_path()).strip("/")
    key = next((key for key, entry in PAGES.items() if entry.url_path == path), "")
    return _packed_page(key, language, _answer(asked, language) if key == "overview" else "")


def _answer(asked: Mapping[str, str], language: Language) -> str:
    # Here, as reads kept by Streamlit may only be declared once its runtime is there.
    from ita_dash.ui.server.early_answer import early_answer

    return early_answer(asked, language)


@lru_cache(maxsize=64)
def _packed_page(key: str, language: Language, answer: str) -> Packed:
    """The first HTML of a page of the navigation, of none for an empty key, in a language."""
    tr = translator(language)
    soon = _unlisted((*_ALL_PAGES, *(_OVERVIEW if key == "overview" else ())))
    later = _unlisted(_CHARTS) if key in ("scores", "benchmark") else []
    ours = FirstHtml(
        language=language,
        title=tr(PAGES[key].title if key else NO_SUCH_PAGE),
        no_script=tr(_NO_SCRIPT),
        style=shell_style(),
        script=script_path(),
        answer=answer,
        soon=soon,
        later=[path for path in later if path not in soon],
    )
    html = first_html(front_end.index_page(), ours, front_end.base_path())
    return pack(html.encode(), "text/html; charset=utf-8", "no-cache", keep_plain=True)


def _unlisted(parts: tuple[str, ...]) -> list[str]:
    """The scripts of these parts, and what they need, that Streamlit's page does not list."""
    scripts = [path for path in map(front_end.script, parts) if path]
    index = front_end.index_page()
    return [path for path in front_end.with_imports(scripts) if path not in index]
