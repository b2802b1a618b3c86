"""The cascade: document defaults < table style < paragraph style (and what it is based on) < character style < direct.

Properties travel as small dictionaries until the end, so that an absent one can be told from one that is off. Looks and
shapes are cached by style and direct properties: a long document has few that differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from docgen._lint._reading import Source, W
from docgen._lint._values import Look, Shape

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TWIP = 25.4 / 1440
_LARGEST = 1e9
_OFF = {"0", "false", "off", "none"}
_TOGGLES = {f"{W}b": "bold", f"{W}i": "italic", f"{W}caps": "caps", f"{W}vanish": "hidden"}
_SIDES = ("top", "bottom", "left", "right", "between")
Props = dict[str, Any]
Stood = tuple[Shape, tuple[str, int] | None, bool]


def number(text: str | None, default: float = 0.0) -> float:
    """Return a number written in an attribute, or `default`; files of strangers hold anything."""
    try:
        value = float(text) if text else default
    except ValueError:
        return default
    return value if abs(value) < _LARGEST else default


def is_on(element: etree._Element) -> bool:
    """Return whether a switch such as `<w:b/>` is on."""
    return str(element.get(f"{W}val", "1")).lower() not in _OFF


class Styles:
    """The styles of one document; everything it returns is resolved and cached."""

    def __init__(self, source: Source) -> None:
        self.theme = _theme_fonts(source.related("theme"))
        self.run_defaults: Props = {}
        self.para_defaults: Props = {}
        self.own: dict[str, tuple[str, etree._Element]] = {}
        self.defaults: dict[str, str] = {}
        self._chains: dict[str, tuple[Props, Props]] = {}
        self._looks: dict[Any, Look] = {}
        self._known: dict[Look, Look] = {}
        self._shapes: dict[Any, Stood] = {}
        self._read(source.related("styles"))

    def _read(self, root: etree._Element | None) -> None:
        if root is None:
            return
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            self.run_defaults = self.run_props(defaults.find(f"{W}rPrDefault/{W}rPr"))
            self.para_defaults = para_props(defaults.find(f"{W}pPrDefault/{W}pPr"))
        for style in root.iter(f"{W}style"):
            name, kind = style.get(f"{W}styleId", ""), style.get(f"{W}type", "")
            base = style.find(f"{W}basedOn")
            based_on = str(base.get(f"{W}val", "")) if base is not None else ""
            self.own[name] = (based_on, style)
            if style.get(f"{W}default") in ("1", "true", "on"):
                self.defaults.setdefault(kind, name)

    def chain(self, style: str) -> tuple[Props, Props]:
        """Return the run and paragraph properties of a style with those it is based on; a circle ends where it began."""
        if style not in self._chains:
            seen: list[str] = []
            name = style
            while name in self.own and name not in seen:
                seen.append(name)
                name = self.own[name][0]
            runs: Props = {}
            paras: Props = {}
            for name in reversed(seen):
                element = self.own[name][1]
                runs.update(self.run_props(element.find(f"{W}rPr")))
                paras.update(para_props(element.find(f"{W}pPr")))
            self._chains[style] = (runs, paras)
        return self._chains[style]

    def run_props(self, element: etree._Element | None) -> Props:
        """Return what an rPr says, theme fonts put in."""
        props: Props = {}
        for child in element if element is not None else ():
            if child.tag in _TOGGLES:
                props[_TOGGLES[child.tag]] = is_on(child)
            elif child.tag == f"{W}sz":
                props["size"] = number(child.get(f"{W}val"), 20) / 2
            elif child.tag == f"{W}rFonts":
                self._fonts(child, props)
            elif child.tag == f"{W}color":
                value = str(child.get(f"{W}val", "auto"))
                props["color"] = "" if value.lower() == "auto" else value.upper()
            elif child.tag == f"{W}u":
                props["underline"] = str(child.get(f"{W}val", "single")) not in _OFF
            elif child.tag == f"{W}vertAlign":
                props["raised"] = child.get(f"{W}val") in ("superscript", "subscript")
        return props

    def _fonts(self, element: etree._Element, props: Props) -> None:
        for key, name in (("font", "ascii"), ("font_high", "hAnsi")):
            theme = self.theme.get(str(element.get(f"{W}{name}Theme", "")), "")
            font = theme or element.get(f"{W}{name}")
            if font:
                props[key] = font

    def look(self, para_style: str, table_style: str, element: etree._Element | None) -> Look:
        """Return how a run with these direct properties looks in a paragraph of this style; equal looks are one object."""
        key = (para_style, table_style, None if element is None else _key(element))
        look = self._looks.get(key)
        if look is None:
            direct = self.run_props(element)
            named = element.find(f"{W}rStyle") if element is not None else None
            char_style = str(named.get(f"{W}val", "")) if named is not None else ""
            props = self.run_defaults | (self.chain(table_style)[0] if table_style else {})
            own = self.chain(para_style)[0]
            chars = self.chain(char_style)[0] if char_style else {}
            merged = props | own | chars
            for toggle in _TOGGLES.values():
                if own.get(toggle) and chars.get(toggle):
                    merged[toggle] = False
            look = Look(**(merged | direct))
            look = self._looks[key] = self._known.setdefault(look, look)
        return look

    def shape(
        self, table_style: str, element: etree._Element | None, numbered: Mapping[tuple[str, int], Props]
    ) -> Stood:
        """Return how a paragraph stands, its list (numId, level) if it is in one, and whether it ends a section."""
        key = (table_style, _key(element, deep=True))
        stood = self._shapes.get(key)
        if stood is None:
            ending = element is not None and element.find(f"{W}sectPr") is not None
            stood = self._shapes[key] = (*self._shape(table_style, element, numbered), ending)
        return stood

    def _shape(
        self, table_style: str, element: etree._Element | None, numbered: Mapping[tuple[str, int], Props]
    ) -> tuple[Shape, tuple[str, int] | None]:
        direct = para_props(element)
        style = direct.pop("style", "") or self.defaults.get("paragraph", "")
        own = self.chain(style)[1]
        under = self.para_defaults | (self.chain(table_style)[1] if table_style else {})
        merged = under | own | direct
        place = (str(merged.pop("list", "")), int(merged.pop("level", 0)))
        in_list = place[0] not in ("", "0") and place in numbered
        if in_list:
            indents = numbered[place]
            merged = under | own | indents | direct if "list" in direct else under | indents | own | direct
            for spare in ("list", "level"):
                merged.pop(spare, None)
        for spare in ("style", "bidi"):
            merged.pop(spare, None)
        return Shape(**merged, style=style), place if in_list else None


def para_props(element: etree._Element | None) -> Props:
    """Return what a pPr says, lengths in mm, gaps in pt."""
    props: Props = {}
    for child in element if element is not None else ():
        reader = _PARA_READERS.get(str(child.tag))
        if reader is not None:
            reader(child, props)
    return props


def _style_name(child: etree._Element, props: Props) -> None:
    props["style"] = str(child.get(f"{W}val", ""))


def _align(child: etree._Element, props: Props) -> None:
    value = str(child.get(f"{W}val", "left"))
    props["align"] = {"start": "left", "end": "right", "distribute": "both"}.get(value, value)


def _indents(child: etree._Element, props: Props) -> None:
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            if (value := child.get(f"{W}{name}")) is not None:
                props[key] = number(value) * TWIP
    if (value := child.get(f"{W}hanging")) is not None:
        props["first"] = -number(value) * TWIP
    elif (value := child.get(f"{W}firstLine")) is not None:
        props["first"] = number(value) * TWIP


def _spacing(child: etree._Element, props: Props) -> None:
    for key in ("before", "after"):
        if (value := child.get(f"{W}{key}")) is not None:
            props[key] = number(value) / 20
        if str(child.get(f"{W}{key}Autospacing", "0")).lower() not in _OFF:
            props[key] = 14.0
    if (value := child.get(f"{W}line")) is not None:
        pitch = str(child.get(f"{W}lineRule", "auto"))
        props["pitch"] = pitch
        props["line"] = number(value, 240) / (240 if pitch == "auto" else 20)


def _borders(child: etree._Element, props: Props) -> None:
    props["borders"] = drawn_sides(child)


def _list(child: etree._Element, props: Props) -> None:
    number_id, level = child.find(f"{W}numId"), child.find(f"{W}ilvl")
    if number_id is not None:
        props["list"] = str(number_id.get(f"{W}val", ""))
    if level is not None:
        props["level"] = int(number(level.get(f"{W}val")))


def _contextual(child: etree._Element, props: Props) -> None:
    props["contextual"] = is_on(child)


def _frame(child: etree._Element, props: Props) -> None:
    props["framed"] = str(child.get(f"{W}xAlign", "") or "free")


def _page_break(child: etree._Element, props: Props) -> None:
    props["page_break"] = is_on(child)


_PARA_READERS = {
    f"{W}pStyle": _style_name,
    f"{W}jc": _align,
    f"{W}ind": _indents,
    f"{W}spacing": _spacing,
    f"{W}pBdr": _borders,
    f"{W}numPr": _list,
    f"{W}contextualSpacing": _contextual,
    f"{W}framePr": _frame,
    f"{W}pageBreakBefore": _page_break,
}


def drawn_sides(element: etree._Element | None) -> frozenset[str]:
    """Return which sides of a border element are drawn."""
    found = set()
    for child in element if element is not None else ():
        side = str(child.tag).rpartition("}")[2]
        if side in _SIDES and child.get(f"{W}val") not in ("none", "nil", None):
            found.add(side)
    return frozenset(found)


def _key(element: etree._Element | None, *, deep: bool = False) -> Any:
    if element is None:
        return None
    parts: list[Any] = []
    for child in element:
        parts.append(child.tag)
        parts += child.items()
        if deep and len(child):
            parts += [(inner.tag, *inner.items()) for inner in child]
    return tuple(parts)


def _theme_fonts(root: etree._Element | None) -> dict[str, str]:
    fonts = {}
    for kind, short in (("majorFont", "major"), ("minorFont", "minor")):
        latin = root.find(f".//{A}{kind}/{A}latin") if root is not None else None
        if latin is not None and latin.get("typeface"):
            fonts[f"{short}HAnsi"] = fonts[f"{short}Ascii"] = str(latin.get("typeface"))
    return fonts
