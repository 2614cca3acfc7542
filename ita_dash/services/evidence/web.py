"""One question to a site of the web: where every hop leads is looked at before it is followed."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from ita_dash import __version__
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.evidence.answers import (
    MOVED,
    NOT_SAFE,
    OWN_NETWORK,
    SILENT,
    UNKNOWN_SITE,
    answer_of,
)
from ita_dash.domain.evidence.link import checked_link

SECONDS = 8.0
"""How long a site may take for each step of an answer."""
_MOST_HOPS = 5
_ASK_AGAIN = {400, 403, 404, 405, 500, 501}
"""What servers answer that know GET alone."""
_HEADERS = {"User-Agent": f"ita_dash/{__version__} (link check)", "Accept": "*/*"}
_SAFE = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True)
class Asked:
    """An answer, one of ``answers.ANSWER_LABELS``, and the status or where it led."""

    answer: str
    detail: str = ""


class _PrivateAddress(Exception):
    """A site's address is none of the internet."""


_FAULTS: Mapping[type[Exception], str] = {
    _PrivateAddress: OWN_NETWORK,
    InvalidInput: MOVED,
    ssl.SSLError: NOT_SAFE,
    socket.gaierror: UNKNOWN_SITE,
    OSError: SILENT,
    http.client.HTTPException: SILENT,
    ValueError: SILENT,
}
"""What a fault on the way means, the narrower kinds first."""


def asked(link: str, *, may_be_private: bool, seconds: float = SECONDS) -> Asked:
    """Ask with HEAD, with GET where a server does not know it; redirects are followed five times.

    Without ``may_be_private`` no address of the own computer or network is ever connected to, by
    whatever name or redirect; the address that was looked at is the one that is asked.
    """
    for _ in range(_MOST_HOPS + 1):
        try:
            status, led_to = _answer(urlsplit(link), may_be_private, seconds)
            if led_to is None:
                return Asked(answer_of(status), str(status))
            link = checked_link(urljoin(link, led_to))
        except tuple(_FAULTS) as error:
            return Asked(next(said for kind, said in _FAULTS.items() if isinstance(error, kind)))
    return Asked(MOVED)


def _answer(parts: SplitResult, may_be_private: bool, seconds: float) -> tuple[int, str | None]:
    """The status, and where the site sends on to."""
    address = _address(parts, may_be_private, seconds)
    status, led_to = _request("HEAD", parts, address, seconds)
    if status in _ASK_AGAIN:
        status, led_to = _request("GET", parts, address, seconds)
    return status, led_to if 300 <= status < 400 else None


def _address(parts: SplitResult, may_be_private: bool, seconds: float) -> str:
    """The address to ask; every address that the name has must be one of the internet."""
    port = parts.port or _port(parts)
    name = (parts.hostname or "").encode("idna").decode() if parts.hostname else ""
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    addresses = [str(each[4][0]) for each in found]
    if not may_be_private and not all(map(_is_public, addresses)):
        raise _PrivateAddress
    return addresses[0]


def _is_public(address: str) -> bool:
    known = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(known, "ipv4_mapped", None) or getattr(known, "sixtofour", None)
    return (inner or known).is_global and known.is_global and not known.is_multicast


def _request(
    method: str, parts: SplitResult, address: str, seconds: float
) -> tuple[int, str | None]:
    """One question; nothing of the answer's body is read."""
    connection = _connection(parts, address, seconds)
    path = quote(parts.path or "/", safe=_SAFE)
    query = f"?{quote(parts.query, safe=_SAFE + '?')}" if parts.query else ""
    try:
        connection.request(method, path + query, headers=_HEADERS)
        response = connection.getresponse()
        return response.status, response.getheader("Location")
    finally:
        connection.close()


def _connection(parts: SplitResult, address: str, seconds: float) -> http.client.HTTPConnection:
    """A connection to that very address, which is called by the site's name."""
    name, port = (parts.hostname or "").encode("idna").decode(), parts.port or _port(parts)
    connected = socket.create_connection((address, port), timeout=seconds)
    if parts.scheme.lower() == "https":
        try:
            context = ssl.create_default_context()
            connected = context.wrap_socket(connected, server_hostname=name)
        except BaseException:
            connected.close()
            raise
    connection = http.client.HTTPConnection(name, port, timeout=seconds)
    connection.default_port = _port(parts)
    connection.sock = connected
    return connection


def _port(parts: SplitResult) -> int:
    return 443 if parts.scheme.lower() == "https" else 80
