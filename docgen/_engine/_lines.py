"""Line feeds and tabs in values ─▶ Word's own breaks and tabs, and quotes as XML writes them. Text in, text out.

The same as docxtpl's `resolve_listing`, of which `tests/test_engine.py` holds the behaviour, but only the paragraphs that
need it are touched.
"""

from __future__ import annotations

import re

_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_RUN = re.compile(r"<w:r(?: [^>]*)?>.*?</w:r>", re.DOTALL)
_CHANGE = r"<w:rPrChange\b.*?</w:rPrChange>"
LOOK = rf"<w:rPr>(?:{_CHANGE}|.)*?</w:rPr>"
"""The look of a run; a look that was tracked holds the former one, in an element of the same name."""
_LOOK, _FORMER = re.compile(LOOK, re.DOTALL), re.compile(_CHANGE, re.DOTALL)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>.*?</w:t>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*[\n\t][^<>]*>")
_QUOTED = re.compile(r"<[^<>]*&#34;[^<>]*>")
_PRESERVED = '<w:t xml:space="preserve">'


def with_breaks(text: str) -> str:
    """Return a rendered part with line feeds in running text as `<w:br/>`, tabs as `<w:tab/>`."""
    text = _PARAGRAPH.sub(_paragraph, text)
    if (
        "\n" in text or "\t" in text
    ):  # in an attribute, such as an alternative text, where a parser would make them spaces
        text = _TAG.sub(lambda tag: tag[0].replace("\n", "&#10;").replace("\t", "&#9;"), text)
    return text


def _paragraph(found: re.Match[str]) -> str:
    text = found[0]
    return _RUN.sub(_run, text) if "\n" in text or "\t" in text else text


def _run(found: re.Match[str]) -> str:
    text = found[0]
    if "\n" not in text and "\t" not in text:
        return text
    look = _LOOK.search(text)
    told = without_former(look[0]) if look else ""
    return _TEXT.sub(lambda inner: broken_text(inner[0], told), text)


def without_former(look: str) -> str:
    """Return a look for further runs: the change that Word tracked stays with the run it was made in."""
    return _FORMER.sub("", look) if "<w:rPrChange" in look else look


def broken_text(text: str, look: str) -> str:
    """Return a `<w:t>` element with its line feeds and tabs taken out of it; `look` is the `<w:rPr>` of its run."""
    text = text.replace("\t", f"</w:t></w:r><w:r>{look}<w:tab/></w:r><w:r>{look}{_PRESERVED}")
    return text.replace("\n", f"</w:t><w:br/>{_PRESERVED}")


def with_plain_quotes(text: str) -> str:
    """Return the part with the quotes that escaping wrote as numbers written as an XML serialiser writes them."""
    text = text.replace("&#39;", "'")
    if "&#34;" in text:
        text = _QUOTED.sub(lambda tag: tag[0].replace("&#34;", "&quot;"), text).replace("&#34;", '"')
    return text
