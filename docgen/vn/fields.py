"""The rules of `docgen.vn` as types for pydantic models, so that every document type checks alike.

The only module of `docgen.vn` that knows pydantic. A fault carries a code of the core's catalogue as its pydantic type.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.vn import dates, reference, signing
from docgen.vn.numbers import parse_number
from docgen.vn.text import item_name


def as_typed(text: str, kind: str) -> Any:
    """Return a text as the types here read it, for a field of a plain Python type; else the text itself.

    `kind` is "boolean", "integer", "number" or "date".

    >>> as_typed("có", "boolean"), as_typed("1.255", "integer"), as_typed("1,5", "number"), as_typed("x", "number")
    (True, 1255, Decimal('1.5'), 'x')
    """
    try:
        if kind == "boolean":
            return _yes_or_no(text)
        if kind == "date":
            issued = _issue_date(text)
            return issued.earliest if issued.day else text
        return int(_whole(text)) if kind == "integer" else _number(text)
    except PydanticCustomError:
        return text


class Model(BaseModel):
    """Base of every model: frozen, unknown fields refused, numbers taken as text where text is wanted."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        coerce_numbers_to_str=True,
        arbitrary_types_allowed=True,
        defer_build=True,  # an inner model is built once, inside the outer one, and not at import as well
    )


def _issue_date(value: Any) -> dates.IssueDate:
    if isinstance(value, dates.IssueDate):
        return value
    text = value.isoformat() if hasattr(value, "isoformat") else str(value)
    found = dates.parse_issue_date(text) or dates.parse_date_in_words(text)
    if found is None:
        raise PydanticCustomError("ngay-khong-hop-le", "not a date")
    return found


def _day_month(value: Any) -> tuple[int, int]:
    if isinstance(value, tuple | list) and len(value) == 2:
        value = f"{value[0]}/{value[1]}"
    found = dates.parse_day_month(str(value))
    if found is None:
        issued = dates.parse_issue_date(str(value))
        shown = dates.short_day_month(issued.day, issued.month) if issued and issued.day else "10/11"
        raise PydanticCustomError("ngay-thang-khong-hop-le", "not a day of the year", {"nen": shown})
    return found


def _number(value: Any) -> Any:
    if isinstance(value, str):
        found = parse_number(value)
        if found is None:
            raise PydanticCustomError("decimal_parsing", "not a number")
        return found
    if isinstance(value, Decimal | int) and not isinstance(value, bool) and abs(Decimal(value).adjusted()) > 30:
        raise PydanticCustomError("decimal_parsing", "a number nobody writes")
    return value


def _whole(value: Any) -> Any:
    found = _number(value) if not isinstance(value, str) or parse_number(value) is not None else None
    if isinstance(value, str) and value.strip().endswith(",000"):  # thousands as English writes them
        found = None
    if found is None or (isinstance(found, Decimal) and found != int(found)):
        raise PydanticCustomError("int_parsing", "not a whole number")
    return found


def _percent(value: Any) -> Any:
    return _number(value.strip().removesuffix("%") if isinstance(value, str) else value)


def _one_or_many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _not_blank(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("string_too_short", "blank")
    return value


def _on_one_line(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _number_alone(value: str) -> str:
    if "/" in value:
        raise PydanticCustomError("gia-tri-khong-hop-le", "chỉ ghi số; ký hiệu ghi ở trường ky_hieu")
    return reference.bare_number(value)


def _yes_or_no(value: Any) -> Any:
    return {"có": True, "không": False}.get(value.strip().lower(), value) if isinstance(value, str) else value


Text = Annotated[str, Field(min_length=1), AfterValidator(_not_blank)]
"""Text that may be neither empty nor blank."""

Name = Annotated[Text, BeforeValidator(_on_one_line)]
"""Text that may not be blank; breaks of lines in it, as cells of a sheet have them, and doubled spaces become one space."""

ItemName = Annotated[Name, AfterValidator(item_name)]
"""A name that stands as an item of a list; the dash before it and the stop behind it, as people type lists, drop out."""

Line = Annotated[str, BeforeValidator(_on_one_line)]
"""Text on one line, or ""; breaks of lines in it and doubled spaces become one space."""

SerialNumber = Annotated[str, AfterValidator(_number_alone)]
"""A document's number without its symbol (PL I II.3), "" while it has none; the word `Số` is printed before it and drops out."""

YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
"""Yes or no, typed `có` or `không`."""

Lines = Annotated[tuple[Text, ...], BeforeValidator(_one_or_many)]
"""One text or a list of texts, kept as a tuple."""

DraftDate = Annotated[dates.IssueDate, BeforeValidator(_issue_date, json_schema_input_type=str)]
"""A document's date typed `26/9/2022`, or `9/2022` while the day is open (Điều 15, PL I II.4)."""

DayMonth = Annotated[tuple[int, int], BeforeValidator(_day_month, json_schema_input_type=str)]
"""A date of every year typed `10/11`, kept as (day, month)."""

Count = Annotated[int, BeforeValidator(_whole), Field(ge=0)]
"""A whole number that is not negative; `1.255` is one thousand two hundred and fifty-five."""

Number = Annotated[Decimal, BeforeValidator(_number)]
"""A number with its decimals kept as typed: `4,7` and `1.234,50`."""

Percent = Annotated[Decimal, BeforeValidator(_percent), Field(ge=0, le=100)]
"""A share in percent, 0 to 100, decimals kept as typed; `15,4` and `15,4%` are the same."""

Rate = Annotated[Decimal, BeforeValidator(_percent), Field(ge=0)]
"""A ratio in percent, which may pass 100; `112,5` and `112,5%` are the same."""

Year = Annotated[int, Field(ge=1945, le=2100)]
"""A year of the common era."""


class Period(Model):
    """The years a plan runs for, both included; typed as `2021 - 2025` or as two fields."""

    tu: Year = Field(title="Từ năm", examples=[2021])
    den: Year = Field(title="Đến năm", examples=[2025])

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        years = [part.strip() for part in value.replace("–", "-").split("-")]
        if len(years) != 2:
            raise PydanticCustomError("gia-tri-khong-hop-le", "giai đoạn viết dạng 2021 - 2025")
        return dict(zip(("tu", "den"), years, strict=True))

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if self.den < self.tu:
            raise PydanticCustomError("gia-tri-khong-hop-le", "năm cuối đứng trước năm đầu")
        return self

    def __str__(self) -> str:
        """Return the period as plans write it: `2021 - 2025`."""
        return f"{self.tu} - {self.den}"


class UnitText(Model):
    """A text and the unit it comes from; typed as plain text it is the reporting unit's own."""

    don_vi: Line = Field(default="", title="Đơn vị", description="bỏ trống nếu là của chính đơn vị báo cáo")
    noi_dung: Text = Field(title="Nội dung", examples=["Kinh phí đối ứng chậm được phân bổ."])

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"noi_dung": value} if isinstance(value, str) else value


class Weighted(Model):
    """What stands behind a mean of several units: the sum of each value times its weight, and of the weights. Exact."""

    tong: Number = Field(title="Tổng của giá trị nhân trọng số", examples=["1250,5"])
    trong_so: Number = Field(title="Tổng trọng số", examples=["86"])


class CitedDocument(Model):
    """A document that this one rests on or carries out. `nguyen_van` is the citation as it was written, if given."""

    loai: Text = Field(title="Tên loại", examples=["Kế hoạch"])
    so_ky_hieu: str = Field(default="", title="Số và ký hiệu", examples=["2452/KH-UBND"])
    ngay: DraftDate | None = Field(default=None, title="Ngày ban hành", examples=["26/9/2022"])
    co_quan: str = Field(default="", title="Cơ quan ban hành", examples=["Ủy ban nhân dân tỉnh Cao Bằng"])
    trich_yeu: str = Field(default="", title="Trích yếu", examples=["về phát động phong trào thi đua"])
    nguyen_van: str = Field(default="", title="Nguyên văn lời dẫn", description="in đúng câu này thay cho câu tự ghép")

    def citation(self) -> str:
        """Return the citation as written, or composed from the parts (PL I II.6.b)."""
        return self.nguyen_van or reference.cite(self.loai, self.so_ky_hieu, self.ngay, self.co_quan, self.trich_yeu)


class Signer(Model):
    """Who signs, and for whom (Điều 13; PL I II.7). Titles in capitals, as they are printed."""

    thay_mat: str = Field(default="", title="Thay mặt (TM.)", examples=["ỦY BAN NHÂN DÂN"])
    ky_thay: str = Field(default="", title="Ký thay (KT.)", description="chức vụ của người đứng đầu")
    thua_lenh: str = Field(default="", title="Thừa lệnh (TL.)", description="chức vụ của người đứng đầu")
    thua_uy_quyen: str = Field(default="", title="Thừa ủy quyền (TUQ.)", description="chức vụ của người ủy quyền")
    quyen: YesNo = Field(default=False, title="Quyền cấp trưởng (Q.)")
    chuc_vu: Text = Field(title="Chức vụ người ký", examples=["CHỦ TỊCH"])
    ho_ten: str = Field(default="", title="Họ và tên người ký", examples=["Nguyễn Văn A"])

    def lines(self) -> tuple[str, ...]:
        """Return the lines above the signature, the signer's own title last."""
        return signing.signature_lines(
            self.chuc_vu,
            on_behalf_of=self.thay_mat,
            acting=self.quyen,
            for_head=self.ky_thay,
            by_order_of=self.thua_lenh,
            by_mandate_of=self.thua_uy_quyen,
        )
