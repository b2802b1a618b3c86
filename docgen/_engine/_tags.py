"""The tags of a part, each at its place: dotted path, part, paragraph, its own text and how it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from jinja2 import Environment, TemplateSyntaxError

from docgen._engine._faults import paragraph_of
from docgen._engine._skeleton import skeleton_of
from docgen._engine._usage import uses_of
from docgen._engine._use import Tag as Tag


def tags_of(xml: str, part: str, environment: Environment, numbered: Callable[[], str]) -> Iterator[Tag]:
    """Yield what the tags of one part ask for, in the order of its text.

    `numbered` returns the part's patched source with numbered paragraphs; it is asked only where the tags alone are no
    template, as when a string inside a tag holds `}}`.
    """
    skeleton = skeleton_of(xml)
    try:
        tree = environment.parse(skeleton.source)
    except TemplateSyntaxError:
        source = numbered()
        for line, use in uses_of(environment.parse(source), environment):
            yield replace(use, part=part, paragraph=paragraph_of(source, line))
        return
    for line, use in uses_of(tree, environment):
        written = skeleton.tags[line - 1]
        yield replace(use, part=part, paragraph=written.paragraph, text=written.around, tag=written.text)
