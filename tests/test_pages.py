"""Produced documents before outside judges: LibreOffice for the page, the Open XML SDK validator for the file."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import docgen
from docgen.testing import told

SOFFICE, PDFTOTEXT, PDFFONTS = (shutil.which(name) for name in ("soffice", "pdftotext", "pdffonts"))
VALIDATOR = shutil.which("ooxml-validator", path=os.environ.get("DOCGEN_VALIDATOR_PATH", os.environ.get("PATH", "")))

needs_office = pytest.mark.skipif(
    not (SOFFICE and PDFTOTEXT and PDFFONTS), reason="LibreOffice or poppler-utils is not here"
)
needs_validator = pytest.mark.skipif(not VALIDATOR, reason="the Open XML SDK validator (ooxml-validator) is not here")

PLANS = ("ha-lang/ke-hoach.yaml", "ha-lang/ke-hoach-xa.yaml", "xa-2026/ke-hoach.yaml")
AWARDS = {
    "khen-thuong-mau/to-trinh-giay-khen.yaml": "award-proposal",
    "khen-thuong-mau/to-trinh-bang-khen.yaml": "award-proposal",
    "khen-thuong-mau/bien-ban.yaml": "award-minutes",
}
"""Sample below `samples` → the type that makes it."""

LAYOUTS = {
    "xa/quyet-dinh": "base-decision", "xa/quyet-dinh-danh-sach": "list-decision", "xa/quyet-dinh-ban-hanh": "base-promulgation",
    "xa/cong-van": "base-letter", "xa/bao-cao": "base-report", "xa/thong-bao": "base-notice", "xa/giay-moi": "base-invitation",
    "xa/bien-ban": "base-minutes", "phong/to-trinh": "base-submission", "huyen-2024/cong-van": "base-letter",
}  # fmt: skip
"""Sample below `examples/layouts/samples` → the type that makes it."""


def make_samples(repository: Path, out: Path) -> list[Path]:
    bases = repository / "examples" / "layouts"
    wanted = [("ke-hoach", repository / "samples" / name, ()) for name in PLANS]
    wanted += [(kind, repository / "samples" / name, ()) for name, kind in AWARDS.items()]
    wanted += [(kind, bases / "samples" / f"{name}.yaml", (bases,)) for name, kind in LAYOUTS.items()]
    made = []
    for kind, sample, roots in wanted:
        result = docgen.make(kind, sample, out=out / f"{sample.parent.name}-{sample.stem}.docx", roots=roots)
        assert result.exit_code == 0, told(result.everything())
        assert result.outcomes[0].path is not None
        made.append(result.outcomes[0].path)
    return made


def as_pdf(documents: list[Path], folder: Path) -> list[Path]:
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [
        str(SOFFICE),
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, documents),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return [folder / document.with_suffix(".pdf").name for document in documents]


def pages(pdf: Path) -> list[str]:
    text = subprocess.run([str(PDFTOTEXT), "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


@needs_validator
def test_the_open_xml_sdk_finds_no_error(tmp_path: Path, repository: Path) -> None:
    templates = [*(repository / "templates").rglob("*.docx"), *(repository / "examples" / "layouts").rglob("*.docx")]
    # A sheet's places are numbers of the record, so its template has tags where the schema wants numbers.
    templates = [template for template in templates if template.name != "certificate-overprint.docx"]
    for document in [*make_samples(repository, tmp_path), *templates]:
        run = subprocess.run([str(VALIDATOR), str(document)], capture_output=True, text=True, check=False)
        assert json.loads(run.stdout)["errors"] == [], document.name


def test_every_sample_of_a_layout_is_made(repository: Path) -> None:
    folder = repository / "examples" / "layouts" / "samples"
    found = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.yaml")}
    assert {name for name in found if not name.endswith("don_vi")} == set(LAYOUTS)


@needs_office
def test_libreoffice_shows_every_sample_in_one_family_of_letters(repository: Path, tmp_path: Path) -> None:
    for pdf in as_pdf(make_samples(repository, tmp_path), tmp_path):
        fonts = subprocess.run(
            [str(PDFFONTS), str(pdf)], check=True, capture_output=True, text=True
        ).stdout.splitlines()[2:]
        assert fonts
        assert all("LiberationSerif" in row or "TimesNewRoman" in row for row in fonts), fonts
        first = pages(pdf)[0]
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in first, "the national name stands on one line"
        assert "Độc lập - Tự do - Hạnh phúc" in first
        assert not _page_number(first), "no number on the first page"
        _assert_numbered(pages(pdf), pdf.name)


def _assert_numbered(found: list[str], name: str) -> None:
    """Pages count from 2; one without a number begins an annex, and counting begins anew."""
    count = 0
    for page in found:
        if number := _page_number(page):
            assert int(number) == count + 1, name
            count += 1
        else:
            count = 1
            assert "Phụ lục" in page or "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page, name


def _page_number(page: str) -> str:
    first = next((line.strip() for line in page.splitlines() if line.strip()), "")
    return first if first.isdigit() else ""


@needs_office
def test_the_signature_is_never_torn_from_the_text(tmp_path: Path) -> None:
    plan = {
        "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ HẠ LANG"], "dia_danh": "Hạ Lang", "ngay": "05/3/2026",
        "trich_yeu": "Thực hiện phong trào", "phong_trao": {"ten": "Chung sức", "giai_doan": "2026 - 2030"},
        "noi_nhan": [f"Nơi thứ {n}" for n in range(12)], "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lê Văn Ký"},
        "ket_thuc": "Trên đây là lời kết của kế hoạch này, dài hơn một dòng để xem hai dòng có đi cùng nhau hay không khi sang trang",
    }  # fmt: skip
    records = [{**plan, "so": str(n), "muc_dich": ["Một dòng."] * n} for n in range(8, 30)]
    (tmp_path / "a.json").write_text(json.dumps(records), encoding="utf-8")
    result = docgen.make("ke-hoach", tmp_path / "a.json", out=tmp_path / "out")
    documents = [outcome.path for outcome in result.outcomes if outcome.path]
    assert len(documents) == len(records)
    broken = 0
    for pdf in as_pdf(documents, tmp_path):
        found = pages(pdf)
        last = found[-1]
        assert "Lê Văn Ký" in last
        assert "CHỦ TỊCH" in last
        assert "Nơi nhận" in last
        assert "Trên đây là lời kết" in last, pdf.name
        broken += len(found) > 1
    assert 0 < broken < len(records), "the lengths tried reach from one page to two"


LONG_CLOSING = "Lời kết và câu này dài hơn một dòng để xem hai dòng có đi cùng nhau hay không khi sang trang mới"
GROWING = {
    "base-decision": ("xa/quyet-dinh", "dieu", {"phu_luc": []}, range(8, 18), "Lý Thị Bích Đào"),
    "base-letter": ("xa/cong-van", "noi_dung", {"ket_thuc": LONG_CLOSING}, range(10, 20), "Nông Văn Thạch"),
    "base-submission": ("phong/to-trinh", "noi_dung", {"ket_thuc": LONG_CLOSING}, range(12, 21), "Hoàng Thị Mơ"),
    "base-report": ("xa/bao-cao", "noi_dung", {"ket_thuc": LONG_CLOSING}, range(12, 23), "Lý Thị Bích Đào"),
    "base-invitation": ("xa/giay-moi", "kinh_moi", {"ghi_chu": [LONG_CLOSING]}, range(11, 20), "Lý Thị Bích Đào"),
    "base-minutes": ("xa/bien-ban", "noi_dung", {"ket_thuc": LONG_CLOSING}, range(4, 15), "Trần Hữu Lâm"),
}
"""Type → sample, the field that grows, what else is set, how far it grows, who signs."""


@needs_office
@pytest.mark.parametrize("kind", GROWING)
def test_no_layout_leaves_its_signature_alone(kind: str, repository: Path, tmp_path: Path) -> None:
    sample, field, others, lengths, name = GROWING[kind]
    last = [LONG_CLOSING] if field == "dieu" else []
    records = [{field: ["Một dòng văn bản."] * n + last, **others} for n in lengths]
    broken = 0
    for found in _grown(kind, sample, records, repository, tmp_path):
        assert name in found[-1]
        assert "Nơi nhận" in found[-1]
        assert "Lời kết" in found[-1]
        broken += len(found) > 1
    assert 0 < broken < len(records), "the lengths tried reach from one page to two"


@needs_office
def test_the_end_mark_of_a_list_never_stands_alone(repository: Path, tmp_path: Path) -> None:
    row = {"ho_ten": "Nông Thị Mai", "nam_sinh": "1990", "chuc_vu": "Trưởng xóm", "vai_tro": "Tổ viên"}
    records = [{"danh_sach": [row] * n} for n in range(17, 23)]
    sheets = set()
    for found in _grown("list-decision", "xa/quyet-dinh-danh-sach", records, repository, tmp_path):
        lines = [line.strip() for line in found[-1].splitlines() if line.strip()]
        assert lines[-1] == "./."
        assert "Nông Thị Mai" in lines[-2]
        sheets.add(len(found))
    assert len(sheets) == 2, "the lengths tried reach from one page of the list to two"


def _grown(
    kind: str, sample: str, records: list[dict[str, object]], repository: Path, folder: Path
) -> Iterator[list[str]]:
    """Yield the pages of the sample with each record's fields laid over it."""
    bases = repository / "examples" / "layouts"
    documents = []
    for number, record in enumerate(records):
        values = {**_fields(bases / "samples" / f"{sample}.yaml"), **record}
        profile = bases / "samples" / Path(sample).parent / "don_vi.yaml"
        data = folder / f"{number:02}.json"
        data.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
        result = docgen.make(kind, data, out=folder / f"{number:02}.docx", roots=[bases], profile=profile)
        assert result.exit_code == 0, told(result.everything())
        documents.append(folder / f"{number:02}.docx")
    for pdf in as_pdf(documents, folder):
        yield pages(pdf)


def _fields(path: Path) -> dict[str, object]:
    """Return a sample's fields, every value the text it was typed as."""
    return dict(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))


LISTS = {"to-trinh-giay-khen": (range(23, 31), "Hoàng Thị Mơ"), "bien-ban": (range(13, 24), "Nông Thị Hiền")}
"""Sample → how many people stand above its last group, from one page to two; who signs."""


@needs_office
@pytest.mark.parametrize("sample", LISTS)
def test_a_list_of_recipients_breaks_where_a_reader_wants(sample: str, repository: Path, tmp_path: Path) -> None:
    lengths, signer = LISTS[sample]
    row = {"phan_loai": "cá nhân", "chuc_vu": "Trưởng thôn Nà Ến"}
    home = {"phan_loai": "hộ gia đình", "ho_ten": "Triệu Văn Sinh", "dia_chi": "thôn Nà Ến"}
    records = [{"danh_sach": [*({**row, "ho_ten": f"Đinh Văn {n}"} for n in range(count)), home]} for count in lengths]
    parted = set()
    for found in _listed(sample, records, repository, tmp_path):
        lists = [page for page in found if "Đinh Văn" in page or "Triệu Văn Sinh" in page]
        assert all("STT" in page for page in lists), "the table's heading comes back on every page"
        group = next(page for page in lists if "Triệu Văn Sinh" in page)
        assert re.search(r"II\s+Hộ gia đình$", group, re.MULTILINE), "a group's heading stands with its first row"
        parted.add(group is lists[0])
        signed = next(page for page in found if signer in page and "Nơi nhận" in page)
        assert "./." in signed, "the signature stands with the last sentence"
    assert parted == {True, False}, "the lengths tried reach from one page of the list to two"


def _listed(sample: str, records: list[dict[str, object]], repository: Path, folder: Path) -> Iterator[list[str]]:
    """Yield the pages of a sample of the awards with each record's fields laid over it."""
    samples = repository / "samples" / "khen-thuong-mau"
    fields = _fields(samples / f"{sample}.yaml") | {"theo_ke_hoach": str(repository / "samples/xa-2026/ke-hoach.yaml")}
    kind = AWARDS[f"khen-thuong-mau/{sample}.yaml"]
    if kind != "award-proposal":
        del fields["theo_ke_hoach"]
    for number, record in enumerate(records):
        (folder / f"{number:02}.json").write_text(
            json.dumps({**fields, **record}, ensure_ascii=False), encoding="utf-8"
        )
    made = [
        docgen.make(kind, source, out=source.with_suffix(".docx"), profile=samples / "don_vi.yaml")
        for source in sorted(folder.glob("*.json"))
    ]
    assert all(result.exit_code == 0 for result in made), told(made[0].everything())
    for pdf in as_pdf([path.with_suffix(".docx") for path in sorted(folder.glob("*.json"))], folder):
        yield pages(pdf)
