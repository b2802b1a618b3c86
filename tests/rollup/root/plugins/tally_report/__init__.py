"""A small report with a field of every rule, and a plan above it, for the tests of `docgen rollup`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from docgen import Diagnostic, DocumentType, Kind, Parent, PictureFile, Rollup, hookimpl
from docgen.vn.fields import Count, Lines, Model, Number, Percent, Text, UnitText, Weighted, Year

TOO_MANY = Kind(
    code="nhieu-hon-don-vi-co",
    vi="báo cáo {so} xóm, đơn vị có {co}",
    en="{so} villages of {co}",
    why_vi="…",
    why_en="…",
)
DOUBT = Kind(code="nen-xem", severity="warning", vi="nên xem", en="look", why_vi="…", why_en="…")


def _with_point(value: Any) -> Any:
    if isinstance(value, str) and "," in value:
        raise ValueError("a point, and no comma")
    return value


class Known(Model):
    ten: Text = Field(title="Tên đơn vị")
    so_xom: Count | None = Field(default=None, title="Số xóm của đơn vị")


class Award(Model):
    ten: Text = Field(title="Tập thể")
    cap: str = Field(default="", title="Cấp")
    so_luong: Count = Field(default=0, title="Số lượng", json_schema_extra={"rollup": "sum"})
    nam_dau: Year | None = Field(default=None, title="Năm đầu", json_schema_extra={"rollup": "min"})
    loai: str = Field(default="", title="Loại")


class Money(Model):
    thu: Number | None = Field(default=None, title="Thu", json_schema_extra={"rollup": "sum"})
    cao_nhat: Number | None = Field(default=None, title="Khoản cao nhất", json_schema_extra={"rollup": "max"})
    ghi_chu: str = Field(default="", title="Ghi chú")


class New(Model):
    so: Count = Field(default=0, title="Số mới", json_schema_extra={"rollup": "sum"})


class Side(Model):
    ten: Text = Field(title="Tên")
    gia_tri: Number | None = Field(
        default=None, title="Giá trị", json_schema_extra={"rollup": {"mean": "trong_so", "carry": "gop"}}
    )
    trong_so: Count = Field(default=1, title="Trọng số", json_schema_extra={"rollup": "sum"})
    gop: Weighted | None = Field(default=None, title="Gộp")


class TallyReport(Model):
    don_vi: Text = Field(title="Đơn vị báo cáo", examples=["Xã A"])
    nam: Year = Field(title="Năm", examples=[2026])
    phong_trao: Text = Field(title="Phong trào", examples=["Chung sức"])
    so: str = Field(default="", title="Số")
    theo_ke_hoach: str = Field(default="", title="Theo kế hoạch")
    don_vi_truc_thuoc: tuple[Known, ...] = Field(default=(), title="Đơn vị phải báo cáo")
    so_xom: Count = Field(title="Số xóm", json_schema_extra={"rollup": "sum", "outlier": "so_xom_truoc"}, examples=[5])
    so_xom_truoc: Count | None = Field(default=None, title="Số xóm kỳ trước")
    dat_chuan: Count | None = Field(default=None, title="Xóm đạt chuẩn", json_schema_extra={"rollup": "sum"})
    ty_le: Percent | None = Field(
        default=None, title="Tỷ lệ đạt chuẩn", json_schema_extra={"rollup": {"rate": ["dat_chuan", "so_xom"]}}
    )
    tieu_chi: Number | None = Field(
        default=None, title="Tiêu chí bình quân",
        json_schema_extra={"rollup": {"mean": "so_xom", "carry": "tieu_chi_gop", "places": 2}},
    )  # fmt: skip
    tieu_chi_gop: Weighted | None = Field(default=None, title="Tiêu chí cộng dồn")
    kinh_phi: Money | None = Field(default=None, title="Kinh phí")
    khen: tuple[Award, ...] = Field(
        default=(), title="Khen thưởng", json_schema_extra={"rollup": {"merge": ["ten", "cap"]}}
    )
    phu: tuple[Side, ...] = Field(default=(), title="Phụ", json_schema_extra={"rollup": {"merge": ["ten"]}})
    kho_khan: tuple[UnitText, ...] = Field(
        default=(), title="Khó khăn", json_schema_extra={"rollup": {"gather": "don_vi"}}
    )
    kien_nghi: Lines = Field(default=(), title="Kiến nghị", json_schema_extra={"rollup": "gather"})
    van_ban: Lines = Field(default=(), title="Văn bản", json_schema_extra={"rollup": "merge"})
    moi: New | None = Field(default=None, title="Mới")
    nhan_xet_don_vi: str = Field(default="", title="Nhận xét của đơn vị", json_schema_extra={"rollup": "gather"})
    nhan_xet: str = Field(default="", title="Nhận xét chung")
    bieu_trung: PictureFile | None = Field(default=None, title="Biểu trưng")
    bao_cao_loi: Lines = Field(default=(), title="Báo cáo có lỗi")
    nhan_tu: tuple[UnitText, ...] = Field(
        default=(), title="Nhận từ", json_schema_extra={"rollup": {"gather": "don_vi", "own": True}}
    )
    he_so: Annotated[Decimal, BeforeValidator(_with_point)] | None = Field(
        default=None, title="Hệ số", json_schema_extra={"rollup": "max"}
    )


class TallyPlan(Model):
    phong_trao: Text = Field(title="Phong trào", examples=["Chung sức"])
    don_vi_truc_thuoc: tuple[Known, ...] = Field(default=(), title="Đơn vị phải báo cáo")


def check_report(report: TallyReport, unit: Known | None) -> Iterator[Diagnostic]:
    if report.dat_chuan is not None and report.dat_chuan > report.so_xom:
        yield TOO_MANY.at_field("dat_chuan", so=report.dat_chuan, co=report.so_xom)
    if unit and unit.so_xom is not None and report.so_xom > unit.so_xom:
        yield TOO_MANY.at_field("so_xom", so=report.so_xom, co=unit.so_xom)
    if report.nhan_xet == "xem":
        yield DOUBT.at_field("nhan_xet")
    if report.nhan_xet == "hỏng":
        raise RuntimeError("check is broken")


def compose(values: Mapping[str, Any]) -> dict[str, Any]:
    said = f"Toàn địa bàn có {values['so_xom']} xóm."
    for item in values.get("khen", ()):
        item.clear()  # nothing a plugin does with them may reach the record
    return {"nhan_xet": said}


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    return [
        DocumentType(
            name="tally-report",
            aliases=("so-lieu",),
            title="Báo cáo số liệu",
            model=TallyReport,
            template="tally-report.docx",
            kinds=(TOO_MANY, DOUBT),
            parent=Parent(
                field="theo_ke_hoach",
                type="tally-plan",
                take={"phong_trao": "phong_trao", "don_vi_truc_thuoc": "don_vi_truc_thuoc"},
            ),
            rollup=Rollup(
                unit="don_vi",
                same=("nam", "phong_trao"),
                units="don_vi_truc_thuoc.ten",
                check=check_report,
                compose=compose,
                refused="bao_cao_loi",
            ),
        ),
        DocumentType(name="tally-plan", title="Kế hoạch", model=TallyPlan, template="tally-report.docx"),
    ]
