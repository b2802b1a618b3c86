from __future__ import annotations

from pathlib import Path

import pytest

from docgen import Diagnostic
from docgen._gather import Sources, gather
from docgen._host import build_host
from docgen._roots import all_roots
from docgen._validation import Checked
from docgen.testing import told

PLAN = """co_quan_ban_hanh: [ỦY BAN NHÂN DÂN, XÃ HẠ LANG]
dia_danh: Hạ Lang
ngay: 05/3/2026
trich_yeu: Thực hiện phong trào
phong_trao: {{ten: {movement}, giai_doan: 2026 - 2030}}
muc_dich: [Nâng cao trách nhiệm.]
noi_nhan: [Các xóm]
nguoi_ky: {{chuc_vu: CHỦ TỊCH}}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(PLAN.format(movement="Chung sức"), encoding="utf-8")
    return path


def gathered(*paths: Path, **options: object) -> list[Checked | Diagnostic]:
    roots = all_roots((), {})
    host = build_host(roots)
    sources = Sources(host=host, roots=roots, **options)  # type: ignore[arg-type]
    return list(gather(host.find_type("ke-hoach"), paths, sources))


def only(*paths: Path, **options: object) -> Checked:
    found = gathered(*paths, **options)
    assert len(found) == 1
    assert isinstance(found[0], Checked), found[0]
    return found[0]


def codes(*paths: Path, **options: object) -> list[str]:
    return [
        said.code
        for item in gathered(*paths, **options)
        for said in (item.diagnostics if isinstance(item, Checked) else (item,))
    ]


def origin(checked: Checked, *path: str | int) -> str:
    return Path(checked.record.place_of(path).file).name


def test_the_profile_beside_the_input_is_used_and_the_record_is_stronger(plan: Path) -> None:
    (plan.parent / "don_vi.yaml").write_text("dia_danh: Cao Bằng\nluu: VT, NV\n", encoding="utf-8")
    checked = only(plan)
    assert checked.ok
    assert checked.record.data["dia_danh"] == "Hạ Lang"
    assert checked.record.data["luu"] == "VT, NV"
    assert (origin(checked, "dia_danh"), origin(checked, "luu")) == ("ke-hoach.yaml", "don_vi.yaml")


def test_a_named_profile_takes_its_place(plan: Path) -> None:
    (plan.parent / "don_vi.yaml").write_text("luu: VT, A\n", encoding="utf-8")
    other = plan.parent / "khac.yaml"
    other.write_text("luu: VT, B\n", encoding="utf-8")
    assert only(plan, profile=other).record.data["luu"] == "VT, B"


@pytest.mark.parametrize("content", ["", "chữ", "a: 1\na: 2\n", "- a: 1\n- a: 2\n"])
def test_a_bad_profile_is_told_once_and_stops_the_record(plan: Path, content: str) -> None:
    (plan.parent / "don_vi.yaml").write_text(content, encoding="utf-8")
    found = gathered(plan)
    assert len(found) == 1
    assert isinstance(found[0], Diagnostic)


def test_a_missing_named_profile_is_told(plan: Path) -> None:
    assert codes(plan, profile=plan.parent / "khong-co.yaml") == ["khong-thay-tep"]


def test_settings_are_the_strongest(plan: Path) -> None:
    checked = only(plan, settings=(("dia_danh", "Thanh Sơn"), ("nguoi_ky.chuc_vu", "PHÓ CHỦ TỊCH")))
    assert checked.record.data["dia_danh"] == "Thanh Sơn"
    assert checked.record.data["nguoi_ky"] == {"chuc_vu": "PHÓ CHỦ TỊCH"}


def child(plan: Path, extra: str = "") -> Path:
    (plan.parent / "xa").mkdir()
    path = plan.parent / "xa" / "ke-hoach.yaml"
    own = PLAN.format(movement="x").replace(
        "phong_trao: {ten: x, giai_doan: 2026 - 2030}\n", "theo_ke_hoach: ../ke-hoach.yaml\n"
    )
    path.write_text(own + extra, encoding="utf-8")
    return path


def test_what_the_plan_above_says_comes_with_its_place(plan: Path) -> None:
    checked = only(child(plan))
    assert checked.ok, told(checked.diagnostics)
    assert checked.record.data["phong_trao"]["ten"] == "Chung sức"
    assert checked.record.place_of(("phong_trao", "ten")).line == 5
    assert "ke_hoach_cap_tren" in checked.record.data


def test_the_record_is_stronger_than_the_plan_above_and_told_when_it_differs(plan: Path) -> None:
    checked = only(child(plan, "phong_trao: {ten: Chung tay, giai_doan: 2026 - 2030}\n"))
    assert checked.record.data["phong_trao"]["ten"] == "Chung tay"
    assert [said.code for said in checked.diagnostics] == ["khac-ke-hoach-cap-tren"]


def test_the_plan_above_is_not_touched_by_settings_or_profile_of_this_one(plan: Path) -> None:
    path = child(plan)
    checked = only(path, settings=(("so", "9"),))
    assert checked.record.data["ke_hoach_cap_tren"].so_ky_hieu == "/KH-UBND"


def test_a_plan_above_that_is_wrong_is_told_at_its_own_line(plan: Path) -> None:
    path = child(plan)
    plan.write_text(PLAN.format(movement="Chung sức").replace("05/3/2026", "31/02/2026"), encoding="utf-8")
    checked = only(path)
    assert not checked.ok
    assert [(said.code, said.place.line) for said in checked.diagnostics] == [("ngay-khong-hop-le", 3)]


def test_plans_that_name_each_other_are_told(plan: Path) -> None:
    path = child(plan)
    plan.write_text(PLAN.format(movement="Chung sức") + "theo_ke_hoach: xa/ke-hoach.yaml\n", encoding="utf-8")
    assert codes(path) == ["van-ban-vong"]


def test_a_plan_above_must_be_one_record_in_a_file_that_is_there(plan: Path) -> None:
    path = child(plan)
    plan.write_text("- a: 1\n- a: 2\n", encoding="utf-8")
    assert "truong-la" in codes(path)
    plan.unlink()
    assert codes(path) == ["khong-thay-tep"]
    plan.mkdir()
    assert codes(path) == ["la-thu-muc"]


def test_settings_reach_what_the_profile_and_the_plan_above_gave(plan: Path) -> None:
    path = child(plan)
    path.write_text(path.read_text(encoding="utf-8").replace("noi_nhan: [Các xóm]\n", ""), encoding="utf-8")
    (path.parent / "don_vi.yaml").write_text("noi_nhan: [A, B]\n", encoding="utf-8")
    checked = only(path, settings=(("noi_nhan.2", "X"), ("phong_trao.goi_tat", "Phong trào")))
    assert checked.ok, told(checked.diagnostics)
    assert checked.record.data["noi_nhan"] == ["A", "X"]
    assert checked.record.data["phong_trao"] == {
        "ten": "Chung sức",
        "giai_doan": "2026 - 2030",
        "goi_tat": "Phong trào",
    }
    assert origin(checked, "noi_nhan", 0) == "don_vi.yaml"
    assert checked.record.place_of(("phong_trao", "goi_tat")).file == "--set phong_trao.goi_tat"


def test_the_plan_above_may_be_named_by_a_setting(plan: Path) -> None:
    path = child(plan)
    path.write_text(path.read_text(encoding="utf-8").replace("theo_ke_hoach: ../ke-hoach.yaml\n", ""), encoding="utf-8")
    assert only(path, settings=(("theo_ke_hoach", str(plan)),)).ok


def test_what_only_the_plan_above_may_say_is_refused_from_everywhere_else(plan: Path) -> None:
    assert codes(plan, settings=(("bao_cao_cap_tren.mo_dau", "x"),)) == ["truong-tu-dong"]
    (plan.parent / "don_vi.yaml").write_text("chi_tieu_cap_tren: []\n", encoding="utf-8")
    assert codes(plan) == ["truong-tu-dong"]


def test_a_document_above_is_read_once_for_all_records_sound_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import docgen._gather

    read: list[str] = []
    real = docgen._gather.read_records
    monkeypatch.setattr(docgen._gather, "read_records", lambda path, *more: read.append(path.name) or real(path, *more))
    above = tmp_path / "cap-tren.yaml"
    for movement, sound in (("Chung sức", True), ("", False)):
        above.write_text(PLAN.format(movement=movement or "''"), encoding="utf-8")
        below = tmp_path / "duoi.yaml"
        below.write_text(("- {theo_ke_hoach: cap-tren.yaml}\n") * 3, encoding="utf-8")
        read.clear()
        found = gathered(below)
        assert read == ["duoi.yaml", "cap-tren.yaml"]
        names = [{said.place.file for said in one.diagnostics} for one in found if isinstance(one, Checked)]
        assert len(names) == 3
        assert all((str(above) in files) is not sound for files in names)


def test_what_stands_above_many_records_is_read_and_typed_once(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import docgen._gather

    read: list[str] = []
    real = docgen._gather.read_records
    monkeypatch.setattr(docgen._gather, "read_records", lambda path, *more: read.append(path.name) or real(path, *more))
    for name in ("ke-hoach.yaml", "don_vi.yaml", "bao-cao-xa.yaml", "bao-cao-phong.yaml"):
        (tmp_path / name).write_bytes((samples / "ha-lang" / name).read_bytes())
    roots = all_roots((), {})
    sources = Sources(host=build_host(roots), roots=roots)
    files = [tmp_path / "bao-cao-xa.yaml", tmp_path / "bao-cao-phong.yaml"]
    one, other = gather(sources.host.find_type("annual-report"), files, sources)
    assert isinstance(one, Checked)
    assert isinstance(other, Checked)
    assert sorted(read) == ["bao-cao-phong.yaml", "bao-cao-xa.yaml", "don_vi.yaml", "don_vi.yaml", "ke-hoach.yaml"]
    units, theirs = (getattr(checked.model, "don_vi_phai_bao_cao") for checked in (one, other))  # noqa: B009 - a plugin's model
    assert len(units) == 35
    assert units[0] is theirs[0]


def test_a_document_above_that_is_not_there_is_told_with_names_like_it(plan: Path) -> None:
    (plan.parent / "ke-hoach-huyen.yaml").write_text("x", encoding="utf-8")
    plan.write_text(plan.read_text(encoding="utf-8") + "theo_ke_hoach: ke-hoach-huyenn.yaml\n", encoding="utf-8")
    said = only(plan).diagnostics[0]
    assert (said.code, said.facts["gan_dung"]) == ("khong-thay-tep", "ke-hoach-huyen.yaml")
