"""One use of a value by a template: which value, how, and what is known of it where the tag stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes

from docgen._engine._tag import How, Paths, Tag, above
from docgen._engine._values import NOTHING, Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """What is known where a node stands: the template's own names, what holds something, whether it is a branch.

    `names` grows while the statements of one body are read; bodies with names of their own get a copy.
    """

    names: dict[str, Paths]
    known: Known = NOTHING
    conditional: bool = False

    def inside(self, known: Known = NOTHING, *, branch: bool = False, names: Mapping[str, Paths] | None = None) -> Here:
        """Return the place of a body inside this one, with what is known there besides."""
        return Here(
            names={**self.names, **(names or {})},
            known=self.known | known,
            conditional=self.conditional or branch,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class As:
    """How the value of an expression is wanted."""

    how: How
    filters: Paths = ()
    filled: bool = False
    present: bool = False
    whole: bool = False
    compared: tuple[Any, ...] = ()


def tag_at(path: str, here: Here, wanted: As) -> Tag:
    """Return the use of the value at `path`."""
    through = above(path) if here.known else []
    filled = [one for one in through if one in here.known]
    present = [one for one in through if f"?{one}" in here.known]
    return Tag(
        path=path,
        use=wanted.how,
        filters=wanted.filters,
        filled=(*filled, *([path] if wanted.filled else [])),
        present=(*present, *([path] if wanted.present else [])),
        conditional=here.conditional,
        whole=wanted.whole,
        compared=wanted.compared,
    )


def names_in(targets: Iterable[nodes.Node]) -> list[str]:
    """Return the names that targets make: `a` and `b` of `for a, b in …`."""
    named = [name for target in targets for name in (target, *target.find_all(nodes.Name))]
    return [name.name for name in named if isinstance(name, nodes.Name)]


def opaque(targets: Iterable[nodes.Node]) -> dict[str, Paths]:
    """Return the names that targets make as names that are not followed."""
    return dict.fromkeys(names_in(targets), ())


def bound(target: nodes.Node, paths: Paths) -> dict[str, Paths]:
    """Return the names a target makes with what they stand for; the names of a tuple are not followed."""
    return {target.name: paths} if isinstance(target, nodes.Name) else opaque([target])


def constants(node: nodes.Node) -> Iterator[Any]:
    """Yield the constants of an expression that is one, or a list of them."""
    items = node.items if isinstance(node, nodes.List | nodes.Tuple) else [node]
    yield from (item.value for item in items if isinstance(item, nodes.Const))
