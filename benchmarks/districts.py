"""Reports of five districts for the report of their province, made up but for Hạ Lang's, which is rolled up from its communes.

    python -m benchmarks.districts OUT

writes `bao-cao/` with a report a district, and `tong-hop.yaml`, what the province's own report says itself. The same files every
run; people and figures are made up.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import Any

import yaml

import docgen
from benchmarks.reports import SAMPLES, YEAR
from docgen.vn.text import fold, upper

DISTRICTS = {"huyện Trùng Khánh": 217, "huyện Quảng Hòa": 168, "huyện Thạch An": 139, "huyện Hòa An": 146}
"""District → how many villages it has (made up); Hạ Lang comes besides."""

MOVEMENT = {"ten": "Cả nước chung sức xây dựng nông thôn mới", "giai_doan": "2021 - 2025"}

SIGNERS = ("Nông Văn Thạch", "Bế Thị Lan", "Hoàng Đức Hải", "Đàm Quốc Việt")

Fields = dict[str, Any]


def main(out: Path) -> None:
    """Write everything into `out`."""
    folder = out / "bao-cao"
    folder.mkdir(parents=True, exist_ok=True)
    for name, villages in DISTRICTS.items():
        _write(folder / f"{fold(name).replace(' ', '-')}.yaml", _district(name, villages))
    _write(out / "tong-hop.yaml", _consolidating())
    result = docgen.rollup(
        "annual-report", SAMPLES / "bao-cao", into=SAMPLES / "tong-hop.yaml", out=[folder / "huyen-ha-lang.yaml"],
        keep_going=True,
    )  # fmt: skip
    print(*(one.message("vi") for one in result.everything() if one.severity == "info"), sep="\n")


def _district(name: str, villages: int) -> Fields:
    chance = Random(f"{YEAR} {name}")  # noqa: S311 - figures to try with, no secret
    homes = villages * chance.randint(55, 65)
    reached = villages // 5
    return {
        "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", upper(name)],
        "ten_co_quan": f"Ủy ban nhân dân {name}",
        "so": chance.randint(300, 900),
        "ky_hieu": "BC-UBND",
        "dia_danh": name.removeprefix("huyện "),
        "ngay": f"{chance.randint(20, 29)}/11/{YEAR}",
        "kinh_gui": "Sở Nội vụ tỉnh Cao Bằng",
        "nam": YEAR,
        "phong_trao": MOVEMENT,
        "don_vi_bao_cao": name,
        "ket_qua": [
            {"chi_tieu": "xóm được công nhận đạt chuẩn Thôn nông thôn mới", "don_vi_tinh": "xóm", "ke_hoach": reached + 3,
             "thuc_hien": reached + chance.randint(0, 4), "tong_so": villages, "nam_truoc": reached - 4, "luy_ke": "có"},
            {"chi_tieu": "Đường nội xóm được cứng hóa", "don_vi_tinh": "km", "ke_hoach": villages // 4,
             "thuc_hien": f"{villages * chance.randint(22, 28) / 100:.1f}".replace(".", ","), "nam_truoc": villages // 5},
            {"chi_tieu": "Hộ nghèo", "don_vi_tinh": "hộ", "ke_hoach": homes // 6, "thuc_hien": homes // 6 - chance.randint(5, 60),
             "tong_so": homes, "nam_truoc": homes // 5, "giam": "có"},
        ],
        "khen_thuong": [
            {"hinh_thuc": "Giấy khen", "doi_tuong": kind, "da_khen": chance.randint(low, 3 * low), "de_nghi": low // 10}
            for kind, low in (("tập thể", 20), ("cá nhân", 60))
        ],
        "dong_gop": [
            {"nguon": "Nhân dân", "gia_tri": chance.randint(2_000, 9_000) * 1_000_000, "don_vi_tinh": "đồng"},
            {"nguon": "Nhân dân", "gia_tri": chance.randint(20_000, 60_000), "don_vi_tinh": "ngày công"},
        ],
        "han_che": [chance.choice(["Nguồn lực huy động còn hạn chế.", "Tiến độ giải ngân một số dự án còn chậm."])],
        "kien_nghi": ["Đề nghị tỉnh bố trí vốn đối ứng ngay từ đầu năm."],
        "noi_nhan": ["Sở Nông nghiệp và Phát triển nông thôn"],
        "luu": "VT, NV",
        "nguoi_ky": {"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": chance.choice(SIGNERS)},
    }  # fmt: skip


def _consolidating() -> Fields:
    return {
        "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "TỈNH CAO BẰNG"],
        "ten_co_quan": "Ủy ban nhân dân tỉnh Cao Bằng",
        "ky_hieu": "BC-UBND",
        "dia_danh": "Cao Bằng",
        "ngay": f"10/12/{YEAR}",
        "kinh_gui": "Bộ Nội vụ",
        "nam": YEAR,
        "phong_trao": MOVEMENT,
        "don_vi_bao_cao": "tỉnh Cao Bằng",
        "don_vi_phai_bao_cao": [{"ten": name, "so_xom": villages} for name, villages in DISTRICTS.items()]
        + [{"ten": "huyện Hạ Lang"}],
        "nhiem_vu_nam_sau": [f"Tổng kết Phong trào thi đua giai đoạn 2021 - {YEAR + 1} trên địa bàn tỉnh."],
        "noi_nhan": ["Thường trực Tỉnh ủy", "Các sở, ban, ngành"],
        "luu": "VT, NC",
        "nguoi_ky": {"thay_mat": "ỦY BAN NHÂN DÂN", "ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Lục Văn Bách"},
    }  # fmt: skip


def _write(path: Path, fields: Fields) -> None:
    path.write_text(yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
