"""The few things an office may set, read once from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg

ROOT = Path(__file__).resolve().parent.parent
RULEBOOK_DIR = ROOT / "data" / "rulebook"
LIBRARY_DIR = ROOT / "data" / "library"
POSITIONS_FILE = ROOT / "data" / "positions" / "positions.toml"
SAMPLE_DIR = ROOT / "data" / "sample"


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


class InvalidSetting(ItaError):
    """A variable of the environment that must be a whole number from 1 on, and is not."""

    def __init__(self, variable: str, value: str) -> None:
        super().__init__(
            msg(
                "ค่าตั้ง {variable} ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป แต่พบ {value}",
                variable=variable,
                value=value,
            ),
            msg("โปรดแก้ค่าตั้งแล้วเริ่มใหม่"),
        )


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process.

    Raises InvalidSetting when a number is not one.
    """
    default = Settings()
    limit = environment.get("ITA_MAX_UPLOAD_MB", str(default.max_upload_mb))
    if not limit.isdecimal() or int(limit) == 0:
        raise InvalidSetting("ITA_MAX_UPLOAD_MB", limit)
    return Settings(
        database_url=environment.get("ITA_DATABASE_URL") or default.database_url,
        agency=environment.get("ITA_AGENCY") or None,
        load_sample=environment.get("ITA_SAMPLE", "1") != "0",
        max_upload_mb=int(limit),
    )
