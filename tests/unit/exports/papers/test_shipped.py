"""The Word templates of the repository are those that the program writes, and can be filled."""

from __future__ import annotations

import io
import zipfile

import pytest

from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.exports.papers.printing import standard_template
from ita_dash.exports.papers.shipped.write import shipped_templates
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.papers.template import check_template


def parts(content: bytes) -> dict[str, bytes]:
    """The members of a Word file, without what packs them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("kind", PaperKind)
def test_a_shipped_template_is_as_it_would_be_written_again(kind: PaperKind) -> None:
    assert parts(standard_template(kind)) == parts(shipped_templates()[kind])


@pytest.mark.parametrize("kind", PaperKind)
def test_a_shipped_template_passes_the_check_of_own_ones(kind: PaperKind) -> None:
    check_template(kind, Upload(f"{kind}.docx", standard_template(kind)))


@pytest.mark.parametrize("kind", PaperKind)
def test_letters_are_sarabun_in_thai_as_well(kind: PaperKind) -> None:
    styles = parts(standard_template(kind))["word/styles.xml"].decode()
    assert 'w:cs="TH Sarabun New"' in styles
    assert '<w:szCs w:val="32"/>' in styles
