"""Vector pictures taken apart, to be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_NAMESPACE = "{http://www.w3.org/2000/svg}"


def taken_apart(picture: str) -> Element:
    """The picture as elements without their namespace; what is not whole is an error."""
    root = ElementTree.fromstring(picture)
    for each in root.iter():
        each.tag = each.tag.removeprefix(_NAMESPACE)
    return root


def all_of(root: Element, kind: str) -> list[Element]:
    """The parts of a kind, such as ``year`` or ``break``, in their order."""
    return [each for each in root.iter() if each.get("class") == kind]


def said(part: Element) -> str:
    """What a part says on hover."""
    return part.findtext("title") or ""


def texts(part: Element) -> list[str]:
    """What is written in a part."""
    return [each.text or "" for each in part.iter("text")]


def numbers(part: Element, *names: str) -> Iterator[float]:
    """Attributes of a part as numbers, shares of the width in percent."""
    return (float((part.get(name) or "0").removesuffix("%")) for name in names)
