"""What a form of these pages sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException

if TYPE_CHECKING:
    from starlette.requests import Request

_MOST_BYTES = 16_384
_MOST_FIELDS = 10
_TOO_LARGE, _WRONG = 413, 400


async def sent(request: Request) -> Mapping[str, str]:
    """The fields by their names. HTTPException for what no form of ours can send."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _MOST_BYTES:
            raise HTTPException(_TOO_LARGE)
    try:
        return dict(
            parse_qsl(body.decode(), strict_parsing=bool(body), max_num_fields=_MOST_FIELDS)
        )
    except ValueError as error:
        raise HTTPException(_WRONG) from error
