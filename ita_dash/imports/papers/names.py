"""What the marks of a template name, compared with what there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes
from rapidfuzz import process

from ita_dash.domain.messages import Message, msg

_NEAR = 60
"""How alike a known field must be to be proposed, of 100."""
_LOOP = {"index": None, "first": None, "last": None, "length": None}
ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If),
    *(nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const, nodes.Not),
)
"""What a template may consist of: nothing that computes, calls or fetches."""


@dataclass(frozen=True)
class WrongName:
    """A field that cannot be filled: as it is written, why, and the nearest known one or ""."""

    name: str
    why: Message
    near: str = ""


class _Missing:
    """What a name stands for that nothing bears."""


_MISSING = _Missing()


def wrong_names(template: nodes.Template, tree: Mapping[str, Any]) -> Iterator[WrongName]:
    """The fields that a template names and that cannot be filled, in the order of the document.

    ``tree`` as ``template_fields`` gives it.
    """
    yield from _wrong(template, tree)


def _wrong(node: nodes.Node, scope: Mapping[str, Any]) -> Iterator[WrongName]:
    if isinstance(node, nodes.For):
        yield from _named(node.iter, scope, is_list=True)
        items = _stands_for(node.iter, scope)
        inner = {**scope, "loop": _LOOP}
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = items[0] if isinstance(items, list) else None
        for child in (*node.body, *node.else_):
            yield from _wrong(child, inner)
    elif isinstance(node, nodes.Output):
        for child in node.nodes:
            if not isinstance(child, nodes.TemplateData):
                yield from _named(child, scope, is_text=True)
    elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
        yield from _named(node, scope)
    else:
        for child in node.iter_child_nodes():
            yield from _wrong(child, scope)


def _named(
    node: nodes.Node, scope: Mapping[str, Any], *, is_text: bool = False, is_list: bool = False
) -> Iterator[WrongName]:
    """What is wrong with one name: unknown, or of another kind than its place needs."""
    if not isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
        return
    found, name = _stands_for(node, scope), _written(node)
    if found is _MISSING:
        yield WrongName(name, msg("ไม่รู้จักช่อง {name}", name=name), _nearest(node, scope))
    elif is_list and not isinstance(found, list):
        yield WrongName(name, msg("ช่อง {name} มีค่าเดียว ใช้วนซ้ำ (for) ไม่ได้", name=name))
    elif is_text and isinstance(found, list):
        yield WrongName(name, msg("ช่อง {name} มีหลายค่า ต้องวนซ้ำ (for) ทีละค่า", name=name))
    elif is_text and isinstance(found, Mapping):
        near = f"{name}.{next(iter(found), '')}"
        yield WrongName(name, msg("{name} เป็นหมวด ต้องระบุช่องในหมวด", name=name), near)


def _stands_for(node: nodes.Node, scope: Any) -> Any:
    """None for a text, a mapping for a record, a list of one for several; or _MISSING."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, _MISSING)
    if isinstance(node, nodes.Getattr):
        of = _stands_for(node.node, scope)
        return of.get(node.attr, _MISSING) if isinstance(of, Mapping) else _MISSING
    if isinstance(node, nodes.Getitem):
        of = _stands_for(node.node, scope)
        is_number = isinstance(node.arg, nodes.Const) and type(node.arg.value) is int
        return of[0] if isinstance(of, list) and is_number else _MISSING
    return _MISSING


def _written(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return _written(node.node)
    return node.name if isinstance(node, nodes.Name) else "?"


def _nearest(node: nodes.Node, scope: Mapping[str, Any]) -> str:
    """The known field that is written most like it, where its part before the dot is known."""
    if isinstance(node, nodes.Name):
        return _most_like(node.name, scope)
    if isinstance(node, nodes.Getitem):
        return _nearest(node.node, scope)
    if not isinstance(node, nodes.Getattr):
        return ""
    of = _stands_for(node.node, scope)
    if isinstance(of, Mapping):
        near = _most_like(node.attr, of)
        return f"{_written(node.node)}.{near}" if near else ""
    before = _nearest(node.node, scope) if of is _MISSING else ""
    return f"{before}.{node.attr}" if before else ""


def _most_like(name: str, known: Mapping[str, Any]) -> str:
    found = process.extractOne(name, list(known), score_cutoff=_NEAR)
    return str(found[0]) if found else ""
