"""A division's form handed over as another kind of file: told, as its cells would be misread."""

from __future__ import annotations

import io
import zipfile
from xml.parsers import expat

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.measures.division_form.mark import FORM_SHEET
from ita_dash.domain.messages import msg
from ita_dash.imports.files.limits import TooLargeError
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.files.workbook_parts import WorkbookParts
from ita_dash.imports.files.xml_parts import DeclaredTypeError


def refuse_form(upload: Upload) -> None:
    """Raise UnreadableFile where a workbook is a division's form; damage is told by its reader."""
    try:
        with zipfile.ZipFile(io.BytesIO(upload.content)) as archive:
            names = WorkbookParts(archive).sheets()
    except (ValueError, KeyError, zipfile.BadZipFile, expat.ExpatError):
        return
    except (TooLargeError, DeclaredTypeError):
        return
    if FORM_SHEET in names:
        raise UnreadableFile(
            msg("ไฟล์ {name} เป็นแบบรายงานของส่วนราชการ", name=upload.name),
            msg("โปรดนำเข้าเป็นชนิด แบบรายงานส่วนราชการ (--as progress)"),
        )
