"""The few things an office may set, read once from the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Literal, get_args

from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import Message, msg

ROOT = Path(__file__).resolve().parent.parent
RULEBOOK_DIR = ROOT / "data" / "rulebook"
LIBRARY_DIR = ROOT / "data" / "library"
CALENDAR_DIR = ROOT / "data" / "calendar"
POSITIONS_FILE = ROOT / "data" / "positions" / "positions.toml"
PAPER_TEXTS_FILE = ROOT / "data" / "papers" / "texts.toml"
TEMPLATES_DIR = ROOT / "data" / "templates"
PAPER_FONTS_DIR = ROOT / "data" / "fonts"
SAMPLE_DIR = ROOT / "data" / "sample"


_PUBLIC_URL = re.compile(r"https?://[^\s/?#@]+(?:/[^\s?#]*)?")

LinkCheck = Literal["off", "internet", "office"]
"""Whether links of evidence may be asked if they answer: not, on the internet alone, or also in
the office's own network."""

SignInWay = Literal["local"]
"""How people sign in: by a name and password of this program."""


@dataclass(frozen=True)
class PoolLimits:
    """How many connections to a PostgreSQL server a process keeps and takes, and waits for one."""

    least: int = 1
    most: int = 8
    wait_seconds: int = 10


@dataclass(frozen=True)
class Settings:
    """What the environment says; every field has a default that suits one office PC."""

    database_url: str = f"duckdb:///{(ROOT / 'var' / 'ita_dash.duckdb').as_posix()}"
    """ITA_DATABASE_URL: ``duckdb:///path`` or ``postgresql://…``."""
    agency: str | None = None
    """ITA_AGENCY: the agency this process serves where one database holds several."""
    load_sample: bool = True
    """ITA_SAMPLE: ``0`` starts an empty database without the sample."""
    max_upload_mb: int = 50
    """ITA_MAX_UPLOAD_MB: the largest file that is taken in."""
    max_evidence_mb: int = 20
    """ITA_MAX_EVIDENCE_MB: the largest file that is kept as evidence."""
    evidence_dir: Path | None = None
    """ITA_EVIDENCE_DIR: a folder for the files of evidence; else beside or in the database."""
    daily_copy: bool = True
    """ITA_DAILY_COPY: ``0`` makes no copy of a DuckDB file a day."""
    pool: PoolLimits = PoolLimits()
    """ITA_POOL_MIN, ITA_POOL_MAX, ITA_POOL_WAIT: the connections to a PostgreSQL server."""
    link_check: LinkCheck = "off"
    """ITA_LINK_CHECK: whether links are asked, and ``office`` those of the own network too."""
    sign_in: frozenset[SignInWay] = frozenset()
    """ITA_SIGN_IN: the ways to sign in; none (``off``) serves this computer alone."""
    session_idle_minutes: int = 120
    """ITA_SESSION_IDLE_MINUTES: after how long without use a sign-in ends."""
    session_hours: int = 12
    """ITA_SESSION_HOURS: after how long a sign-in ends in any case."""
    smtp_url: str | None = field(default=None, repr=False)
    """ITA_SMTP_URL: the mail server that takes notices, its password in it; without it none go."""
    mail_from: str = ""
    """ITA_MAIL_FROM: the address that notices come from."""
    notify_at: time | None = None
    """ITA_NOTIFY_AT: at which hour in Thailand the app sends notices; by itself it sends none."""
    public_url: str = ""
    """ITA_PUBLIC_URL: the address of the pages, as it stands in notices."""
    hosts: frozenset[str] = frozenset()
    """ITA_HOSTS: under which names and addresses others call this server, once they sign in."""


class InvalidSetting(ItaError):
    """A variable of the environment that does not say what it must."""

    def __init__(self, what: Message) -> None:
        super().__init__(what, msg("โปรดแก้ค่าตั้งแล้วเริ่มใหม่"))


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process.

    Raises InvalidSetting when one does not say what it must.
    """
    default = Settings()
    folder = environment.get("ITA_EVIDENCE_DIR")
    return Settings(
        database_url=environment.get("ITA_DATABASE_URL") or default.database_url,
        agency=environment.get("ITA_AGENCY") or None,
        load_sample=environment.get("ITA_SAMPLE", "1") != "0",
        max_upload_mb=_whole(environment, "ITA_MAX_UPLOAD_MB", default.max_upload_mb),
        max_evidence_mb=_whole(environment, "ITA_MAX_EVIDENCE_MB", default.max_evidence_mb),
        evidence_dir=Path(folder) if folder else None,
        daily_copy=environment.get("ITA_DAILY_COPY", "1") != "0",
        pool=_pool(environment, default.pool),
        link_check=_link_check(environment.get("ITA_LINK_CHECK") or default.link_check),
        sign_in=_sign_in(environment.get("ITA_SIGN_IN") or "off"),
        session_idle_minutes=_whole(
            environment, "ITA_SESSION_IDLE_MINUTES", default.session_idle_minutes
        ),
        session_hours=_whole(environment, "ITA_SESSION_HOURS", default.session_hours),
        smtp_url=environment.get("ITA_SMTP_URL") or None,
        mail_from=environment.get("ITA_MAIL_FROM", "").strip(),
        notify_at=_hour(environment.get("ITA_NOTIFY_AT") or "off"),
        public_url=_public_url(environment.get("ITA_PUBLIC_URL", "").strip()),
        hosts=frozenset(_words(environment.get("ITA_HOSTS", ""))),
    )


def _pool(environment: Mapping[str, str], default: PoolLimits) -> PoolLimits:
    pool = PoolLimits(
        _whole(environment, "ITA_POOL_MIN", default.least),
        _whole(environment, "ITA_POOL_MAX", default.most),
        _whole(environment, "ITA_POOL_WAIT", default.wait_seconds),
    )
    if pool.least <= pool.most:
        return pool
    raise InvalidSetting(
        msg(
            "ค่าตั้ง ITA_POOL_MIN ต้องไม่มากกว่า ITA_POOL_MAX แต่พบ {least} และ {most}",
            least=pool.least,
            most=pool.most,
        )
    )


def _whole(environment: Mapping[str, str], variable: str, default: int) -> int:
    value = environment.get(variable, str(default))
    if value.isdecimal() and int(value) > 0:
        return int(value)
    raise InvalidSetting(
        msg(
            "ค่าตั้ง {variable} ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป แต่พบ {value}",
            variable=variable,
            value=value,
        )
    )


def _link_check(value: str) -> LinkCheck:
    known: tuple[LinkCheck, ...] = get_args(LinkCheck)
    for each in known:
        if value == each:
            return each
    words = ", ".join(known)
    raise InvalidSetting(
        msg("ค่าตั้ง ITA_LINK_CHECK ต้องเป็นคำใดคำหนึ่งใน {words} แต่พบ {value}", words=words, value=value)
    )


def _hour(value: str) -> time | None:
    if value == "off":
        return None
    with suppress(ValueError):
        return time.fromisoformat(value).replace(tzinfo=None)
    raise InvalidSetting(
        msg("ค่าตั้ง ITA_NOTIFY_AT ต้องเป็น off หรือเวลา เช่น 07:30 แต่พบ {value}", value=value)
    )


def _public_url(value: str) -> str:
    if not value or _PUBLIC_URL.fullmatch(value):
        return value.rstrip("/")
    raise InvalidSetting(
        msg("ค่าตั้ง ITA_PUBLIC_URL ต้องขึ้นต้นด้วย http:// หรือ https:// แต่พบ {value}", value=value)
    )


def _sign_in(value: str) -> frozenset[SignInWay]:
    known: tuple[SignInWay, ...] = get_args(SignInWay)
    words = _words(value)
    if words == ["off"]:
        return frozenset()
    ways = frozenset(way for way in known if way in words)
    if words and len(ways) == len(words):
        return ways
    raise InvalidSetting(
        msg(
            "ค่าตั้ง ITA_SIGN_IN ต้องเป็น off หรือคำใดคำหนึ่งหรือหลายคำใน {words} แต่พบ {value}",
            words=", ".join(known),
            value=value,
        )
    )


def _words(value: str) -> list[str]:
    """What stands between commas, in small letters, each once and in its order."""
    return list(dict.fromkeys(filter(None, (word.strip().lower() for word in value.split(",")))))
