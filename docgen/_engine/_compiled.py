"""A compiled template as one value: contexts in, parts out, and every fault at its tag.

Compiling itself, and the libraries it needs, are entered only for a template that has not been compiled before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import CodeType
from typing import Any

from docgen._engine import _pictures
from docgen._engine._environment import new_environment
from docgen._engine._faults import marked, render_fault, template_line
from docgen._engine._part import Part, template_of
from docgen._engine._placed import Gallery, MisplacedError, Placing
from docgen._engine._tags import Tag
from docgen.errors import Diagnostic, DocgenError

_IDS_A_PART = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledTemplate:
    """A template ready to render: all its `parts` as they stand in the file, and the `tagged` ones compiled."""

    file: str
    parts: Mapping[str, bytes]
    tagged: tuple[Part, ...]

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Return every value the tags ask for, part by part."""
        return tuple(tag for part in self.tagged for tag in tags_in(part))

    def render(self, context: Mapping[str, Any]) -> dict[str, bytes]:
        """Return the parts that depend on the record, filled, and those its pictures add or change.

        Raises DocgenError naming part, paragraph and tag.
        """
        made: dict[str, bytes] = {}
        gallery = Gallery(_pictures.free_stem(self.parts))
        for number, part in enumerate(self.tagged):
            placing = Placing(gallery, first_id=number * _IDS_A_PART)
            made[part.name] = _rendered(part, context, placing, self.file)
            if placing.links:
                relations = _pictures.relationships_of(part.name)
                made[relations] = _pictures.with_images(self.parts.get(relations), placing.links)
                folder = _pictures.media_folder(part.name)
                made |= {
                    f"{folder}/{name}": data for data, name in gallery.files.items() if name in placing.links.values()
                }
        if gallery.files:
            formats = {name.rpartition(".")[2] for name in gallery.files.values()}
            types = self.parts[_pictures.CONTENT_TYPES]
            made[_pictures.CONTENT_TYPES] = _pictures.with_formats(types, formats)
        return made


def compile_template(data: bytes, file: str) -> CompiledTemplate:
    """Return the template in `data`; `file` is its name in messages. Raises DocgenError when it is none."""
    from docgen._engine._compile import compile_parts

    parts, tagged = compile_parts(data, file)
    return CompiledTemplate(file=file, parts=parts, tagged=tagged)


def dump(compiled: CompiledTemplate) -> tuple[Any, ...]:
    """Return the template as plain values and code, which `restore` takes back without compiling."""
    parts = tuple((part.name, part.xml, part.code, part.path, part.body, part.empties) for part in compiled.tagged)
    return dict(compiled.parts), parts


def restore(dumped: tuple[Any, ...], file: str) -> CompiledTemplate:
    """Return the template that `dump` gave."""
    parts, tagged = dumped
    return CompiledTemplate(file=file, parts=parts, tagged=tuple(_restored(tagged)))


def _restored(tagged: Iterable[tuple[str, str, CodeType, Any, bool, bool]]) -> Iterable[Part]:
    for name, xml, code, path, body, empties in tagged:
        template = template_of(code, path)
        yield Part(name=name, xml=xml, code=code, template=template, path=path, body=body, empties=empties)


def tags_in(part: Part) -> tuple[Tag, ...]:
    """Return what the part's tags ask for."""
    from docgen._engine._docxtpl import patch_xml
    from docgen._engine._tags import tags_of

    source = marked(part.xml, patch_xml)
    return tuple(tags_of(new_environment(raw=True).parse(source), source, part.name))


def _rendered(part: Part, context: Mapping[str, Any], placing: Placing, file: str) -> bytes:
    try:
        return part.render(context, placing)
    except Exception as fault:  # a template's tags may fail in any way; the place is what its author needs
        raise DocgenError(_located(part, context, file, fault)) from fault


def _located(part: Part, context: Mapping[str, Any], file: str, fault: Exception) -> Diagnostic:
    """Return the fault at its tag, found by rendering once more from the numbered source."""
    from docgen._engine._docxtpl import patch_xml

    source = marked(part.xml, patch_xml)
    again = new_environment(raw=part.path != "fast").from_string(source)
    values = again.new_context(context)  # type: ignore[arg-type]
    rendering = again.root_render_func(values)
    code_line = None
    try:
        for _ in rendering:
            if isinstance(fault, MisplacedError) and len(values.placed) > fault.index:  # type: ignore[attr-defined]
                code_line = rendering.gi_frame.f_lineno  # type: ignore[attr-defined]
                break
    except Exception as found:
        fault, code_line = found, template_line(found.__traceback__)
    line = again.get_corresponding_lineno(code_line) if code_line else None
    return render_fault(fault, source, part.name, file, given=context, line=line)
