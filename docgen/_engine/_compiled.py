"""A compiled template as one value: contexts in, parts out, and every fault at its tag.

Compiling itself, and the libraries it needs, are entered only for a template that has not been compiled before.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import CodeType
from typing import Any

from docgen._engine import _pictures
from docgen._engine._kept import flaw_as_plain, flaw_from_plain
from docgen._engine._part import Part, template_of
from docgen._engine._placed import Gallery, Placing
from docgen._engine._tag import Tag, as_plain, from_plain
from docgen.chart import CONTENT_TYPES, chart_files
from docgen.errors import Diagnostic, DocgenError

_IDS_A_PART = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledTemplate:
    """A template ready to render: all its `parts` as they stand in the file, and the `tagged` ones compiled.

    `tags` are the values they ask for, part by part; `left` are tags in the other parts, which nothing fills;
    `flaws` are faults of the tags themselves with which the template can be filled all the same.
    """

    file: str
    parts: Mapping[str, bytes]
    tagged: tuple[Part, ...]
    tags: tuple[Tag, ...]
    left: tuple[tuple[str, str], ...]
    flaws: tuple[Diagnostic, ...]

    def render(self, context: Mapping[str, Any]) -> dict[str, bytes]:
        """Return the parts that depend on the record, filled, and those its pictures add or change.

        Raises DocgenError naming part, paragraph and tag.
        """
        made: dict[str, bytes] = {}
        gallery = Gallery(self.parts)
        for number, part in enumerate(self.tagged):
            placing = Placing(gallery, first_id=number * _IDS_A_PART)
            made[part.name] = _rendered(part, context, placing, self.file)
            if placing.links:
                made |= self._linked(part.name, placing)
        if gallery.files or gallery.charts:
            types = self.parts[_pictures.CONTENT_TYPES]
            made[_pictures.CONTENT_TYPES] = _pictures.with_kinds(types, tuple(_kinds(gallery, made)))
        return made

    def _linked(self, part: str, placing: Placing) -> Iterator[tuple[str, bytes]]:
        """Yield the part's relationships, and the files that they lead to."""
        relations = _pictures.relationships_of(part)
        yield relations, _pictures.with_links(self.parts.get(relations), tuple(placing.links.items()))
        folder, targets = posixpath.dirname(part), set(placing.links.values())
        for data, name in placing.gallery.files.items():
            if f"media/{name}" in targets:
                yield f"{folder}/media/{name}", data
        for name, chart in placing.charts.items():
            yield from ((f"{folder}/{file}", data) for file, data in chart_files(chart, name).items())


def _kinds(gallery: Gallery, made: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what the content types must know besides: endings of pictures and workbooks, and each chart by its name."""
    for ending in sorted({name.rpartition(".")[2] for name in gallery.files.values()}):
        yield ending, f"image/{ending}"
    if gallery.charts:
        yield "xlsx", CONTENT_TYPES["xlsx"]
        yield from ((f"/{name}", CONTENT_TYPES["xml"]) for name in made if "/charts/" in name and name.endswith(".xml"))


def compile_template(data: bytes, file: str) -> CompiledTemplate:
    """Return the template in `data`; `file` is its name in messages. Raises DocgenError when it is none."""
    from docgen._engine._compile import compile_parts
    from docgen._engine._flaws import flaws_in
    from docgen._engine._opening import read_template
    from docgen._engine._tags import tags_of
    from docgen._engine._unfilled import tags_left

    parts, kinds = read_template(data, file)
    tagged = compile_parts(parts, kinds, file)
    tags = tuple(tag for part in tagged for tag in tags_of(part.xml, part.name))
    left = tuple(tags_left(parts, {part.name for part in tagged}))
    flaws = tuple(flaws_in(parts, kinds, file))
    return CompiledTemplate(file=file, parts=parts, tagged=tagged, tags=tags, left=left, flaws=flaws)


def dump(compiled: CompiledTemplate) -> tuple[Any, ...]:
    """Return the template as plain values and code, which `restore` takes back without compiling."""
    parts = tuple((part.name, part.xml, part.code, part.path, part.body, part.empties) for part in compiled.tagged)
    tags, flaws = tuple(map(as_plain, compiled.tags)), tuple(map(flaw_as_plain, compiled.flaws))
    return dict(compiled.parts), parts, tags, compiled.left, flaws


def restore(dumped: tuple[Any, ...], file: str) -> CompiledTemplate:
    """Return the template that `dump` gave."""
    parts, tagged, tags, left, flaws = dumped
    return CompiledTemplate(
        file=file,
        parts=parts,
        tagged=tuple(_restored(tagged)),
        tags=tuple(map(from_plain, tags)),
        left=left,
        flaws=tuple(flaw_from_plain(flaw, file) for flaw in flaws),
    )


def _restored(tagged: Iterable[tuple[str, str, CodeType, Any, bool, bool]]) -> Iterable[Part]:
    for name, xml, code, path, body, empties in tagged:
        template = template_of(code, path)
        yield Part(name=name, xml=xml, code=code, template=template, path=path, body=body, empties=empties)


def _rendered(part: Part, context: Mapping[str, Any], placing: Placing, file: str) -> bytes:
    try:
        return part.render(context, placing)
    except Exception as fault:  # a template's tags may fail in any way; the place is what its author needs
        from docgen._engine._locating import located

        raise DocgenError(located(part, context, file, fault)) from fault
