"""The office's mail server: where it is, and handing letters over to it."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg
from ita_dash.services.notices.sending import Delivery, Post
from ita_dash.settings import InvalidSetting

_PORTS = {"smtps": 465, "smtp": 587}
_SECONDS = 20


@dataclass(frozen=True)
class MailServer:
    """Where letters are handed over; ``security`` is tls, starttls or none."""

    host: str
    port: int
    security: str
    user: str = ""
    password: str = field(default="", repr=False)


class MailFailure(ItaError):
    """The mail server cannot be reached or does not let us in; nothing was sent."""


def mail_server(url: str) -> MailServer:
    """The server of ITA_SMTP_URL: ``smtps://…`` speaks TLS at once, ``smtp://…`` by STARTTLS.

    ``?starttls=off`` leaves it out, for a relay in the own network that asks for no password.
    Raises InvalidSetting, which never repeats the address as a password may stand in it.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        options = parse_qs(parts.query, strict_parsing=True) if parts.query else {}
    except ValueError:
        raise _refused() from None
    is_open = options == {"starttls": ["off"]} and parts.scheme == "smtp"
    if parts.scheme not in _PORTS or not host or (options and not is_open):
        raise _refused()
    if is_open and parts.password:
        raise InvalidSetting(msg("ค่าตั้ง ITA_SMTP_URL มีรหัสผ่าน จึงปิด STARTTLS ไม่ได้"))
    security = "none" if is_open else "tls" if parts.scheme == "smtps" else "starttls"
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return MailServer(host, port or _PORTS[parts.scheme], security, user, password)


@contextmanager
def connected(server: MailServer) -> Iterator[Post]:
    """A line to the server for one letter after the other. Raises MailFailure without one."""
    try:
        line = _opened(server)
    except (OSError, smtplib.SMTPException) as error:
        raise MailFailure(
            msg("ต่อเครื่องแม่ข่ายอีเมล {host} ไม่ได้: {reason}", host=server.host, reason=_reason(error)),
            msg("โปรดตรวจ ITA_SMTP_URL และเครือข่าย แล้วส่งอีกครั้ง"),
        ) from error
    try:
        yield lambda letter: _hand_over(line, letter)
    finally:
        line.close()


def _opened(server: MailServer) -> smtplib.SMTP:
    tls = ssl.create_default_context()
    if server.security == "tls":
        line: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=_SECONDS, context=tls
        )
    else:
        line = smtplib.SMTP(server.host, server.port, timeout=_SECONDS)
    try:
        if server.security == "starttls":
            line.starttls(context=tls)
        if server.user:
            line.login(server.user, server.password)
    except BaseException:
        line.close()
        raise
    return line


def _hand_over(line: smtplib.SMTP, letter: EmailMessage) -> Delivery:
    """Send one letter; the server's own refusal is certain, a broken line is not."""
    if line.sock is None:  # the line broke before, so nothing of this letter leaves
        return Delivery.FAILED
    try:
        line.send_message(letter)
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused, ValueError):
        return Delivery.FAILED
    except (OSError, smtplib.SMTPException):
        line.close()
        return Delivery.UNKNOWN
    return Delivery.SENT


def _reason(error: Exception) -> str:
    """What the server or the system says, without what was sent to it."""
    if isinstance(error, smtplib.SMTPResponseException):
        return str(error.smtp_code)
    return error.strerror or type(error).__name__ if isinstance(error, OSError) else str(error)


def _refused() -> InvalidSetting:
    return InvalidSetting(
        msg(
            "ค่าตั้ง ITA_SMTP_URL ต้องเป็นเช่น smtps://ผู้ใช้:รหัสผ่าน@mail.example.go.th:465 หรือ smtp://…:587"
        )
    )
