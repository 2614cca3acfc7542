"""Write the shipped Word templates into data/templates."""

from __future__ import annotations

from ita_dash.exports.papers.shipped.write import shipped_templates
from ita_dash.settings import TEMPLATES_DIR

for kind, content in shipped_templates().items():
    (TEMPLATES_DIR / f"{kind}.docx").write_bytes(content)
