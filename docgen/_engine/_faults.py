"""Jinja's exceptions ─▶ diagnostics with part, paragraph, the paragraph's text and the tag.

They are looked up in a second source of the part, made when a fault is met: before each paragraph it holds a comment
`{#=n=#}`, and every tag begins a line, so that the line of a fault is a tag and stands in a paragraph. Documents are never
made from it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from types import TracebackType

from jinja2 import TemplateSyntaxError
from jinja2.exceptions import SecurityError

from docgen._engine._budget import ExceededError
from docgen._engine._environment import MissingValueError
from docgen._engine._placed import MisplacedError
from docgen._engine._printable import UnprintableValueError
from docgen.catalogue import foreign, templates
from docgen.errors import Diagnostic, Place
from docgen.vn.text import nearest

MARK = "\uffff"
_XML = re.compile(r"<[^>]*>")
_NUMBER = re.compile(r"{#=(\d+)=#}")
_PARAGRAPH = re.compile(r"<w:p(?=[ >/])")
_ROW_TAG = re.compile(r"{[{%#](tr|tc)\s")
_TAG_OPENS = re.compile(r"(?={[{%])")
_WHOLE_TAG = re.compile(r"{{.*?}}|{%.*?%}", re.DOTALL)

_IN_PLAIN_WORDS = (
    (r"unexpected '(.+?)'$", "có «{0}» ở chỗ không được phép"),
    (r"unexpected char (.+?) at \d+", "có ký tự {0} ở chỗ không được phép"),
    (r"expected token 'end of print statement', got '(.+?)'", "thừa «{0}»: thẻ in một giá trị, tên không có dấu cách"),
    (r"expected token 'end of statement block', got '(.+?)'", "thừa «{0}» trong thẻ"),
    (r"expected token '(.+?)', got '(.+?)'", "thiếu «{0}», lại gặp «{1}»"),
    (r"Encountered unknown tag '(.+?)'\. You probably made a nesting mistake.*but currently looking for '?(.+?)'?[.\s]",
     "gặp «{0}» khi còn chờ «{1}»: cặp thẻ lồng nhau sai"),
    (r"Encountered unknown tag '(.+?)'\. Jinja was looking for the following tags: '(.+?)'",
     "gặp «{0}» khi còn chờ «{1}»: cặp thẻ lồng nhau sai"),
    (r"Encountered unknown tag '(end\w+|else|elif)'", "«{0}» không có thẻ mở"),
    (r"Encountered unknown tag '(.+?)'", "không có loại thẻ «{0}»"),
    (r"Unexpected end of template\. Jinja was looking for the following tags: '(.+?)'", "thiếu thẻ đóng «{0}»"),
    (r"[Uu]nexpected end of template", "thẻ viết dở dang"),
    (r"No filter named '(.+?)'", "không có bộ lọc «{0}»"),
    (r"No test named '(.+?)'", "không có phép thử «{0}»"),
    (r"Missing end of (comment|raw)", "thiếu chỗ đóng của {0}"),
    (r"cannot load another template", "mẫu .docx không gọi được mẫu khác"),
    (r"nested too deeply|maximum recursion depth", "lồng nhau quá sâu"),
    (r"a number cannot be read", "có một con số quá dài"),
    (r"'(\w+)' object is not iterable", "lặp trên một giá trị không phải danh sách ({0})"),
    (r"too many (?:statically nested|nested|levels)|maximum recursion depth", "các thẻ lồng nhau quá sâu"),
    (r"access to attribute '(.+?)' of", "thuộc tính «{0}» không mở cho mẫu"),
    (r"not all arguments converted|not enough arguments for format|format: a .*number is required",
     "chuỗi định dạng không hợp với các giá trị"),
    (r"not enough values to unpack|too many values to unpack", "số tên trong «for» không khớp với mỗi mục"),
    (r"'(\w+)' object is not callable", "một giá trị không gọi được như hàm ({0})"),
    (r"'[<>]=?' not supported between", "hai giá trị khác loại, không so lớn bé được"),
    (r"object of type '(\w+)' has no len", "một giá trị không có độ dài ({0})"),
    (r"expected name or number", "thiếu tên sau dấu chấm"),
    (r"Exceeds the limit .* for integer string|cannot convert float|Numerical result out of range|decimal\.",
     "một con số quá lớn"),
    (r"could not convert string to float|bad operand type for abs", "cần một số mà gặp giá trị khác"),
    (r"must be a plain value|adds up numbers only|list of lists", "bộ lọc này chỉ nhận giá trị đơn"),
    (r"division by zero|division or modulo by zero", "chia cho 0"),
    (r"(?:can only concatenate|unsupported operand)", "phép tính không làm được với các giá trị này"),
)  # fmt: skip
"""Sentences of Jinja and Python ─▶ Vietnamese. What is not here is shown as it is."""


def marked(xml: str, patch: Callable[[str], str]) -> str:
    """Return the Jinja source of a part with its paragraphs numbered and each tag on a line of its own.

    A paragraph whose row or cell a tag like `{%tr … %}` takes away is numbered before that row or cell.
    """
    pieces: list[str] = []
    end = 0
    for number, (at, text) in enumerate(_paragraphs(xml), start=1):
        where = at
        if found := _ROW_TAG.search(text):
            where = max(xml.rfind(f"<w:{found[1]} ", end, at), xml.rfind(f"<w:{found[1]}>", end, at))
            where = at if where < 0 else where
        pieces += xml[end:where], f"{MARK}\n{{#={number}=#}}\n"
        end = where
    source = patch("".join((*pieces, xml[end:])))
    return _TAG_OPENS.sub("\n", source)


def _paragraphs(xml: str) -> Iterator[tuple[int, str]]:
    """Yield where each paragraph opens, and its text up to the next one or its end, tags split over runs joined."""
    opens = [found.start() for found in _PARAGRAPH.finditer(xml)]
    for at, after in pairwise((*opens, len(xml))):
        closed = xml.find("</w:p>", at, after)
        yield at, _XML.sub("", xml[at : closed if closed >= 0 else after])


def compile_fault(fault: TemplateSyntaxError, source: str, part: str, file: str) -> Diagnostic:
    """Return what is wrong with a tag, at its paragraph."""
    reason = fault.message or str(fault)
    return templates.BAD_TAG.at(place_of(source, fault.lineno, part, file), ly_do=plainly(reason), ly_do_en=reason)


def render_fault(
    fault: BaseException, source: str, part: str, file: str, given: Iterable[str] = (), line: int | None = None
) -> Diagnostic:
    """Return why a value could not be filled in, at the tag on `line`. `given` are the names there were."""
    place = place_of(source, line, part, file)
    if isinstance(fault, UnprintableValueError):
        return templates.UNPRINTABLE_VALUE.at(place, la_gi=str(fault))
    if isinstance(fault, MissingValueError) and not fault.name:
        return templates.RENDER_FAILED.at(
            place, ly_do="lấy phần tử của một danh sách rỗng", ly_do_en="the list is empty"
        )
    if isinstance(fault, MissingValueError):
        return templates.NO_VALUE.at(place, ten=fault.name, gan=nearest(fault.name, fault.known or given))
    reason = str(fault) or type(fault).__name__
    if isinstance(fault, MisplacedError):
        return templates.MISPLACED.at(place)
    if type(fault).__name__ == "XMLSyntaxError":  # lxml's; its library need not be here
        return templates.BROKEN_RESULT.at(Place(file=file, part=part), ly_do=reason)
    if isinstance(fault, ExceededError):
        return foreign.RENDERS_TOO_MUCH.at(place, la_gi=fault.vi, la_gi_en=fault.en, gioi_han=fault.limit)
    if isinstance(fault, SecurityError):
        return templates.NOT_ALLOWED.at(place, ly_do=plainly(reason), ly_do_en=reason)
    return templates.RENDER_FAILED.at(place, ly_do=plainly(reason), ly_do_en=reason)


def plainly(reason: str) -> str:
    """Return a sentence of Jinja or Python in Vietnamese, or as it is when it is not known."""
    for pattern, words in _IN_PLAIN_WORDS:
        if found := re.search(pattern, reason, re.DOTALL):
            return words.format(*found.groups())
    return reason


def template_line(trace: TracebackType | None) -> int | None:
    """Return the line of a template's compiled code that a fault came through last."""
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _number_before(lines: list[str], line: int) -> re.Match[str] | None:
    before = reversed(lines[:line])
    return next((number for text in before if (number := _NUMBER.fullmatch(text.strip(MARK)))), None)


def place_of(source: str, line: int | None, part: str, file: str) -> Place:
    """Return the place of a line of the numbered source: part, paragraph, its text and the tag that begins the line."""
    lines = source.split("\n")
    found = _number_before(lines, line or 0)
    tag = _WHOLE_TAG.match("\n".join(lines[line - 1 : line + 3])) if line else None
    shown = _XML.sub("", tag[0]) if tag else ""
    if found is None:
        return Place(file=file, part=part, tag=shown)
    text = _XML.sub("", source.partition(found[0])[2].partition(MARK)[0]).replace("\n", "").strip()[:160]
    return Place(file=file, part=part, paragraph=int(found[1]), text=text, tag=shown)
