"""How roles and ways of signing in are called."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.access.roles import Role
from ita_dash.domain.messages import Message, msg

ROLE_WORDS: Mapping[Role, Message] = {
    Role.VIEWER: msg("ผู้อ่าน"),
    Role.OFFICER: msg("เจ้าหน้าที่ของส่วนราชการ"),
    Role.WORKING_GROUP: msg("คณะทำงาน"),
    Role.ADMIN: msg("ผู้ดูแลระบบ"),
}

ROLE_MEANS: Mapping[Role, Message] = {
    Role.VIEWER: msg("ดูได้ทุกหน้า บันทึกไม่ได้"),
    Role.OFFICER: msg("รายงานมาตรการของส่วนราชการที่สังกัด"),
    Role.WORKING_GROUP: msg("บันทึกคะแนน มาตรการ เอกสาร และปิดรอบ"),
    Role.ADMIN: msg("ทำได้ทุกอย่าง รวมทั้งบัญชีผู้ใช้และข้อมูลหน่วยงาน"),
}
