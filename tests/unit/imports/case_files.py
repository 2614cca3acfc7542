"""Files in the structures that offices, portals and programs produce; all in them is invented."""

from __future__ import annotations

from ita_dash.imports.files.uploads import Upload
from ita_dash.settings import ROOT


def case(name: str) -> Upload:
    """One of them."""
    return Upload(name, (ROOT / "tests" / "data" / "cases" / name).read_bytes())
