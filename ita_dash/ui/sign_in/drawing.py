"""Draws a page of signing in from its template, in the language it is asked in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from ita_dash.i18n.translator import LANGUAGES, Language, translator
from ita_dash.ui.server import front_end
from ita_dash.ui.session.app_state import LANGUAGE_KEY

if TYPE_CHECKING:
    from starlette.requests import Request

FOLDER = Path(__file__).parent / "templates"
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'self'; font-src 'self'; "
    "img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
}


def draw(request: Request, template: str, status: int = 200, **told: Any) -> HTMLResponse:
    """The page as an answer; ``told`` fills the template, every text of it escaped."""
    language = asked_language(request)
    other = next(each for each in LANGUAGES if each != language)
    html = (
        _templates()
        .get_template(template)
        .render(
            tr=translator(language),
            language=language,
            other=other,
            other_name={"th": "ไทย", "en": "English"}[other],
            root=front_end.base_path(),
            after=asked_next(request),
            **told,
        )
    )
    return HTMLResponse(html, status, HEADERS)


def asked_language(request: Request) -> Language:
    """The language of the address, Thai where it names none."""
    asked = request.query_params.get(LANGUAGE_KEY)
    return next((each for each in LANGUAGES if each == asked), LANGUAGES[0])


def asked_next(request: Request) -> str:
    """The page of this server that was asked for before; its start where it names none."""
    asked = request.query_params.get("next", "")
    is_here = asked.startswith("/") and not asked.startswith("//") and asked.isprintable()
    return asked if is_here and "\\" not in asked else "/"


@cache
def _templates() -> Environment:
    loader = FileSystemLoader(FOLDER)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
