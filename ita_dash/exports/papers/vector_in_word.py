"""Vector pictures in a Word file beside the points that older programs show (ECMA-376, svgBlip)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_EXTENSION = """<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">
<asvg:svgBlip
 xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 r:embed="{relation}"/>
</a:ext></a:extLst>"""


def add_vectors(document: Any, drawn: Sequence[Mapping[str, str]]) -> None:
    """Give the pictures of a filled document their vectors and what they say, in their order.

    ``drawn`` has ``svg`` and ``alt`` of each; a template that shows fewer keeps points.
    """
    body = document.docx.element.body
    blips = list(body.iter(qn("a:blip")))
    for number, (blip, each) in enumerate(zip(blips, drawn, strict=False), start=1):
        name = PackURI(f"/word/media/vector{number}.svg")
        package = document.docx.part.package
        part = Part(name, "image/svg+xml", each["svg"].encode(), package)
        relation = document.docx.part.relate_to(part, _RELATION)
        blip.append(parse_xml(_EXTENSION.format(relation=relation)))
    for said, each in zip(body.iter(qn("wp:docPr")), drawn, strict=False):
        said.set("descr", each["alt"])
