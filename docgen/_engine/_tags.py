"""The tags of a part, each at its place: dotted path, part, paragraph, its own text and how it is used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from jinja2 import TemplateSyntaxError

from docgen._engine._environment import new_environment
from docgen._engine._faults import marked, place_of
from docgen._engine._skeleton import skeleton_of
from docgen._engine._tag import Tag
from docgen._engine._usage import uses_of


def tags_of(xml: str, part: str) -> Iterator[Tag]:
    """Yield what the tags of one part ask for, in the order of its text.

    Where the tags alone are no template, as when a string inside a tag holds `}}`, the part's patched source is asked.
    """
    environment = new_environment(raw=True)
    skeleton = skeleton_of(xml)
    try:
        tree = environment.parse(skeleton.source)
    except TemplateSyntaxError:
        with suppress(TemplateSyntaxError):  # a comment over paragraphs is broken by their numbers
            yield from _from_the_source(xml, part)
        return
    for line, use in uses_of(tree, environment):
        written = skeleton.tags[line - 1]
        yield replace(use, part=part, paragraph=written.paragraph, text=written.around, tag=written.text)


def _from_the_source(xml: str, part: str) -> Iterator[Tag]:
    from docgen._engine._docxtpl import patch_xml

    environment = new_environment(raw=True)
    source = marked(xml, patch_xml)
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError:  # a comment over several paragraphs swallows their numbers' ends
        source = patch_xml(xml)
        tree = environment.parse(source)
    for line, use in uses_of(tree, environment):
        place = place_of(source, line, part, "")
        yield replace(use, part=part, paragraph=place.paragraph, text=place.text, tag=place.tag)
