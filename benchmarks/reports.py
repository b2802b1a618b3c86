"""Reports of a whole district, made up: 13 communes and 20 offices of Hạ Lang under its plan, for roll-ups to be tried on.

    python -m benchmarks.reports OUT

writes the plan with its profile, `bao-cao/` with a report a unit, and `tong-hop.yaml`, what the district's own report says
itself. Three reports contradict themselves (`PLANTED`), two units have not reported (`MISSING`). The same files every run;
units, people and figures are made up.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

import yaml

from docgen.vn.numbers import number_text
from docgen.vn.text import fold

SAMPLES = Path(__file__).parent.parent / "samples" / "ha-lang"
YEAR = 2024

PLANTED: Mapping[str, tuple[str, str]] = {
    "xã Cao Sơn": ("vuot-so-xom-cua-don-vi", "ket_qua[1].thuc_hien"),
    "xã Long Hà": ("ty-le-ke-hoach-khong-khop", "ket_qua[2].ty_le"),
    "xã Minh Phúc": ("luy-ke-giam", "ket_qua[3].thuc_hien"),
}
"""Unit whose report contradicts itself → the code it is told by, and the field."""

MISSING = ("Thanh tra huyện", "Hội Cựu chiến binh huyện")
"""Units that the plan expects a report of and that have sent none."""

_SURNAMES = ("Nông", "Hoàng", "Lý", "Triệu", "Mông", "Lương", "Đàm", "Bế")
_GIVEN = ("Văn Thạch", "Thị Mơ", "Văn Quân", "Thị Bích", "Đức Toàn", "Thị Hà", "Văn Lâm", "Thị Xuân")

Fields = dict[str, Any]


def main(out: Path) -> None:
    """Write everything into `out` and say where."""
    for path in write(out):
        print(path)


def write(out: Path) -> Iterator[Path]:
    """Write plan, profile, reports and the consolidating record into `out`; yield the reports."""
    (out / "bao-cao").mkdir(parents=True, exist_ok=True)
    for name in ("ke-hoach.yaml", "don_vi.yaml"):
        (out / name).write_bytes((SAMPLES / name).read_bytes())
    (out / "tong-hop.yaml").write_text(_yaml(_consolidating()), encoding="utf-8")
    for unit, fields in reports():
        path = out / "bao-cao" / f"{fold(unit).replace(' - ', ' ').replace(' ', '-')}.yaml"
        path.write_text(_yaml(fields), encoding="utf-8")
        yield path


def reports() -> Iterator[tuple[str, Fields]]:
    """Yield each unit that has reported with the fields of its report."""
    plan = yaml.safe_load((SAMPLES / "ke-hoach.yaml").read_text(encoding="utf-8"))
    for place, unit in enumerate(plan["don_vi_bao_cao"]):
        if unit["ten"] not in MISSING:
            chance = Random(f"{YEAR} {unit['ten']}")  # noqa: S311 - figures to try with, no secret
            made = _commune(unit, chance) if "so_xom" in unit else _office(unit, chance)
            yield unit["ten"], {**_head(unit, place, chance), **made, **_foot(unit, chance)}


def _head(unit: Fields, place: int, chance: Random) -> Fields:
    name, commune = unit["ten"], "so_xom" in unit
    return {
        "theo_ke_hoach": "../ke-hoach.yaml",
        "don_vi_bao_cao": name,
        "khoi": unit["khoi"],
        "nam": YEAR,
        **(
            {"so_xom": unit["so_xom"], "so_ho": unit["so_ho"]}
            if commune
            else {"co_quan_chu_quan": "UBND HUYỆN HẠ LANG"}
        ),
        "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", name.upper()] if commune else [name.upper()],
        "ten_co_quan": f"Ủy ban nhân dân {name}" if commune else name,
        "so": 40 + 3 * place,
        "ky_hieu": "BC-UBND" if commune else f"BC-{''.join(word[0] for word in name.split() if word[0].isupper())}",
        "dia_danh": name.split(" ", 2 if name.startswith("thị trấn") else 1)[-1] if commune else "Hạ Lang",
        "ngay": f"{chance.randint(1, 9):02d}/11/{YEAR}",
        "kinh_gui": "Phòng Nội vụ huyện Hạ Lang",
    }


def _commune(unit: Fields, chance: Random) -> Fields:
    villages, households = unit["so_xom"], unit["so_ho"]
    reached = chance.randint(1, 2)
    toilets, poor = round(households * chance.uniform(0.7, 0.9)), round(households * chance.uniform(0.12, 0.25))
    roads = chance.randint(6, 40)
    fields: Fields = {
        "chi_dao": [
            {"noi_dung": "Ban hành kế hoạch, công văn chỉ đạo", "so_luong": chance.randint(3, 9), "don_vi_tinh": "văn bản"},
            {"noi_dung": "Tổ chức hội nghị, họp xóm", "so_luong": villages + chance.randint(1, 3), "don_vi_tinh": "cuộc"},
        ],
        "ket_qua": [
            _row("xóm được công nhận đạt chuẩn Thôn nông thôn mới", "xóm", 2, reached, reached - 1, villages, grows=True),
            _row("Đường nội xóm được cứng hóa", "km", chance.randint(2, 4), f"{roads / 10:.1f}", f"{(roads - 4) / 10:.1f}"),
            _row("Hộ có nhà tiêu hợp vệ sinh", "hộ", toilets + 6, toilets, toilets - 21, households, grows=True),
            {**_row("Hộ nghèo", "hộ", poor + 2, poor, poor + 17, households), "giam": "có"},
        ],
        "binh_quan": [
            {"chi_tieu": "bình quân tiêu chí nông thôn mới", "don_vi_tinh": "tiêu chí/xã", "ke_hoach": 15,
             "thuc_hien": chance.randint(12, 16), "nam_truoc": 12},
            {"chi_tieu": "Thu nhập bình quân đầu người", "don_vi_tinh": "triệu đồng/năm", "ke_hoach": 30,
             "thuc_hien": _typed(f"{chance.randint(260, 330) / 10:.1f}"), "nam_truoc": 26, "trong_so": households},
        ],
        "doi_tuong": [{"doi_tuong": "cá nhân", "so_dang_ky": households - 20, "so_dat": households - 60}],
        "mo_hinh": [{"ten": "Tuyến đường xóm sáng, xanh, sạch, đẹp", "dia_diem": f"xóm số {chance.randint(1, villages)}",
                     "noi_dung": f"Nhân dân góp {chance.randint(80, 400)} ngày công."}],
        "khen_thuong": [
            {"hinh_thuc": "Giấy khen", "doi_tuong": "tập thể", "da_khen": chance.randint(1, 4), "de_nghi": chance.randint(0, 1)},
            {"hinh_thuc": "Giấy khen", "doi_tuong": "cá nhân", "da_khen": chance.randint(3, 12), "de_nghi": chance.randint(0, 3)},
        ],
        "dong_gop": [
            {"nguon": "Nhân dân", "gia_tri": number_text(500_000 * chance.randint(40, 300)), "don_vi_tinh": "đồng"},
            {"nguon": "Nhân dân", "gia_tri": number_text(chance.randint(300, 2500)), "don_vi_tinh": "ngày công"},
            {"nguon": "Nhân dân", "gia_tri": number_text(chance.randint(200, 4000)), "don_vi_tinh": "m²"},
        ],
        "han_che": [chance.choice(("Kinh phí đối ứng còn khó khăn.", "Một số hộ chưa tích cực tham gia.", "Hồ sơ gửi chậm."))],
        "nhiem_vu_nam_sau": [f"Phấn đấu năm {YEAR + 1} có thêm 01 xóm đạt chuẩn Thôn nông thôn mới."],
        "kien_nghi": [f"Đề nghị huyện bố trí thêm {10 * chance.randint(2, 12)} tấn xi măng."],
    }  # fmt: skip
    _plant(unit["ten"], fields["ket_qua"], villages)
    return fields


def _plant(name: str, results: list[Fields], villages: int) -> None:
    """Make the report of a unit in `PLANTED` contradict itself."""
    match PLANTED.get(name, ("", ""))[0]:
        case "vuot-so-xom-cua-don-vi":
            results[0] |= {"thuc_hien": villages + 2, "tong_so": None}
        case "ty-le-ke-hoach-khong-khop":
            results[1] |= {"ke_hoach": 4, "thuc_hien": 3, "ty_le": "95,0"}
        case "luy-ke-giam":
            results[2]["nam_truoc"] = results[2]["thuc_hien"] + 9
    results[0] = {key: value for key, value in results[0].items() if value is not None}


def _office(unit: Fields, chance: Random) -> Fields:
    return {
        "ket_qua": [
            _row("Xã được giúp đỡ hoàn thành tiêu chí", "xã", 2, chance.randint(1, 3), 1),
            _row("Buổi tuyên truyền về Phong trào thi đua", "buổi", 6, chance.randint(4, 12), 5),
        ],
        "khen_thuong": [{"hinh_thuc": "LĐTT", "doi_tuong": "cá nhân", "da_khen": chance.randint(2, 9)}],
        "dong_gop": [
            {
                "nguon": "Cán bộ, công chức",
                "gia_tri": number_text(100_000 * chance.randint(8, 60)),
                "don_vi_tinh": "đồng",
            }
        ],
        "nhiem_vu_nam_sau": [f"Tiếp tục giúp đỡ xã được phân công trong năm {YEAR + 1}."],
    }


def _foot(unit: Fields, chance: Random) -> Fields:
    commune = "so_xom" in unit
    name = f"{chance.choice(_SURNAMES)} {chance.choice(_GIVEN)}"
    signer = {"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH"} if commune else {"chuc_vu": "THỦ TRƯỞNG"}
    return {"noi_nhan": ["Phòng NN&PTNT huyện"], "luu": "VT", "nguoi_ky": {**signer, "ho_ten": name}}


def _row(
    name: str, unit: str, planned: int, done: int | str, before: int | str, whole: int = 0, *, grows: bool = False
) -> Fields:
    row = {
        "chi_tieu": name,
        "don_vi_tinh": unit,
        "ke_hoach": planned,
        "thuc_hien": _typed(done),
        "nam_truoc": _typed(before),
    }
    return {**row, **({"tong_so": whole} if whole else {}), **({"luy_ke": "có"} if grows else {})}


def _typed(number: int | str) -> int | str:
    """Return a figure as clerks type it: a comma before decimals."""
    return number.replace(".", ",") if isinstance(number, str) else number


def _consolidating() -> Fields:
    return {
        "theo_ke_hoach": "ke-hoach.yaml",
        "don_vi_bao_cao": "huyện Hạ Lang",
        "nam": YEAR,
        "ky_hieu": "BC-UBND",
        "ngay": f"25/11/{YEAR}",
        "kinh_gui": "Sở Nội vụ tỉnh Cao Bằng",
        "nhiem_vu_nam_sau": [f"Tổng kết Phong trào thi đua giai đoạn 2021 - {YEAR + 1} trên địa bàn huyện."],
        "nguoi_ky": {"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Đàm Quang Nghị"},
    }


def _yaml(fields: Fields) -> str:
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=120)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
