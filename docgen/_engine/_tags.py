"""The source of a part ─▶ every value its tags ask for: a dotted path, with the paragraph it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import nodes

from docgen._engine._faults import paragraph_of

_OWN = frozenset({"loop", "range", "dict", "lipsum", "cycler", "joiner", "namespace", "true", "false", "none"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A value that a template asks for.

    `path` is dotted, `[]` standing for the items of a list: `chi_tieu[].muc[].ten`. `part` is the zip part, `paragraph` the
    paragraph's number in it from 1, or None outside paragraphs.
    """

    path: str
    part: str
    paragraph: int | None


def tags_of(template: nodes.Template, source: str, part: str) -> Iterator[Tag]:
    """Yield the tags of one part in the order of its text, `source` being numbered."""
    for path, line in _walk(template, {}):
        yield Tag(path=path, part=part, paragraph=paragraph_of(source, line))


def _walk(node: nodes.Node, scope: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Yield (path, line) below `node`; `scope` maps names that loops and sets have made to the paths they stand for."""
    if isinstance(node, nodes.For):
        yield from _walk(node.iter, scope)
        inner = {**scope, **_loop_names(node, scope)}
        for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
            yield from _walk(child, inner)
    elif path := _path(node, scope):
        yield path, node.lineno
    elif not isinstance(node, nodes.Name):
        yield from _below(node, scope)


def _below(node: nodes.Node, scope: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    own = dict(scope)
    for child in node.iter_child_nodes():
        yield from _walk(child, own)
        if isinstance(child, nodes.Assign) and isinstance(child.target, nodes.Name):
            own[child.target.name] = ""


def _loop_names(loop: nodes.For, scope: Mapping[str, str]) -> dict[str, str]:
    if not isinstance(loop.target, nodes.Name):
        return {name.name: "" for name in loop.target.find_all(nodes.Name)}
    listed = _path(loop.iter, scope) or next((path for path, _ in _walk(loop.iter, scope)), "")
    return {loop.target.name: f"{listed}[]" if listed else ""}


def _path(node: nodes.Node, scope: Mapping[str, str]) -> str:
    """Return the dotted path of a name, attribute or item, or "" for anything else and for the template's own names."""
    if isinstance(node, nodes.Name):
        return "" if node.ctx != "load" or node.name in _OWN else scope.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        above = _path(node.node, scope)
        return f"{above}.{node.attr}" if above else ""
    if isinstance(node, nodes.Getitem) and (above := _path(node.node, scope)):
        key = node.arg.value if isinstance(node.arg, nodes.Const) else None
        return f"{above}.{key}" if isinstance(key, str) else f"{above}[]" if key is not None else above
    return ""
