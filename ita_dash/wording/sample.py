"""How it is said that data are invented."""

from __future__ import annotations

from ita_dash.domain.messages import msg

INVENTED = msg("ข้อมูลตัวอย่าง (สมมติขึ้นทั้งหมด)")
"""Beside everything that shows the sample."""
