"""Typed modules ─▶ nodes that can be numbered anywhere. Each function composes sentences from data, or takes them as written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from docgen.vn.dates import yearly_date
from docgen.vn.numbers import count_text, number_text
from docgen.vn.ordinals import roman

from .model import ImplementationPlan
from .parts import Group, Milestone, Reporting, Section, Target, TargetGroup, Task

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Something to be numbered: a title or a sentence, paragraphs below it, and the level under it.

    `section` stands for a free section that still has to be expanded; `table` names a table to print instead of text.
    """

    title: str = ""
    runs: tuple[Run, ...] = ()
    paragraphs: tuple[str, ...] = ()
    children: tuple[Node, ...] = ()
    marker: str = ""
    table: str = ""
    section: Section | None = None
    path: Path = ()

    def with_children(self, children: tuple[Node, ...]) -> Node:
        """Return the node with other children."""
        return replace(self, children=children)


def text_runs(text: str) -> tuple[Run, ...]:
    """Return a text as one run, or none when it is empty."""
    return (Run(text=text),) if text else ()


HEADINGS: Mapping[str, tuple[str, str]] = {
    "muc_dich": ("MỤC ĐÍCH", "Mục đích"),
    "yeu_cau": ("YÊU CẦU", "Yêu cầu"),
    "khau_hieu": ("KHẨU HIỆU THI ĐUA", "Khẩu hiệu thi đua"),
    "chi_tieu": ("CHỈ TIÊU", "Chỉ tiêu"),
    "chi_tieu_cap_tren": ("CHỈ TIÊU CẦN GÓP PHẦN HOÀN THÀNH", "Chỉ tiêu cần góp phần hoàn thành"),
    "noi_dung": ("NỘI DUNG THỰC HIỆN", "Nội dung thực hiện"),
    "giai_phap": ("GIẢI PHÁP THỰC HIỆN", "Giải pháp thực hiện"),
    "doi_tuong": ("ĐỐI TƯỢNG, TIÊU CHÍ THI ĐUA", "Đối tượng, tiêu chí thi đua"),
    "hinh_thuc_khen_thuong": ("HÌNH THỨC KHEN THƯỞNG", "Hình thức khen thưởng"),
    "tieu_chuan_khen_thuong": ("TIÊU CHUẨN KHEN THƯỞNG", "Tiêu chuẩn khen thưởng"),
    "chi_tieu_khen_thuong": ("SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG", "Số lượng đề nghị khen thưởng"),
    "tien_do": ("TIẾN ĐỘ THỰC HIỆN", "Tiến độ thực hiện"),
    "nhiem_vu": ("TỔ CHỨC THỰC HIỆN", ""),
    "bao_cao": ("CHẾ ĐỘ BÁO CÁO", ""),
}
"""Module → its usual title as I., II. and as 1., 2.; without the latter its items join the level they stand in."""


def module_nodes(plan: ImplementationPlan, name: str) -> tuple[Node, ...]:
    """Return the nodes of one module of the plan, in order."""
    return tuple(_MODULES[name](plan))


def _sections(name: str) -> Callable[[ImplementationPlan], Iterator[Node]]:
    def nodes(plan: ImplementationPlan) -> Iterator[Node]:
        return _free(getattr(plan, name), name)

    return nodes


def _free(sections: Iterable[Section], *path: str | int) -> Iterator[Node]:
    for position, section in enumerate(sections):
        yield Node(section=section, path=(*path, position))


def _slogan(plan: ImplementationPlan) -> Iterator[Node]:
    if plan.khau_hieu:
        yield Node(paragraphs=(plan.khau_hieu,), path=("khau_hieu",))


def _targets(plan: ImplementationPlan) -> Iterator[Node]:
    for position, group in enumerate(plan.chi_tieu):
        yield from _target_group(group, ("chi_tieu", position), own=True)


def _targets_above(plan: ImplementationPlan) -> Iterator[Node]:
    for position, group in enumerate(plan.chi_tieu_cap_tren):
        yield from _target_group(group, ("chi_tieu_cap_tren", position), own=False)


def _target_group(group: TargetGroup, path: Path, *, own: bool) -> Iterator[Node]:
    if group.nguyen_van:
        yield Node(runs=text_runs(group.nguyen_van), path=(*path, "nguyen_van"))
        return
    # How a plan above numbered its own list is no matter of this plan.
    items = tuple(
        Node(runs=text_runs(target_text(target)), marker=target.danh_so if own else "", path=(*path, "muc", position))
        for position, target in enumerate(group.muc)
    )
    if group.cap:
        yield Node(runs=text_runs(f"{group.cap}:"), children=items, path=(*path, "cap"))
    else:
        yield from items


def target_text(target: Target) -> str:
    """Return a target as a sentence, as written or composed: `Đến hết năm 2025 có 02/13 xã đạt chuẩn, đạt 15,4%.`."""
    if target.nguyen_van:
        return target.nguyen_van
    amount = ""
    if target.so_luong is not None:
        amount = count_text(target.so_luong) + (f"/{count_text(target.tong_so)}" if target.tong_so is not None else "")
    elif target.gia_tri is not None:
        amount = number_text(target.gia_tri)
    space = "" if target.don_vi_tinh == "%" else " "
    measured = space.join(part for part in (amount, target.don_vi_tinh) if part)
    if target.so_luong is None:
        sentence = f"{target.ten} {measured}".strip()
        sentence = f"Đến hết năm {target.nam}, {sentence}" if target.nam else sentence[:1].upper() + sentence[1:]
    else:
        sentence = f"{f'Đến hết năm {target.nam}, có' if target.nam else 'Có'} {measured} {target.ten}"
    share = f", đạt {number_text(target.ty_le)}% {target.tren}".rstrip() if target.ty_le is not None else ""
    return f"{sentence}{share}."


def _groups(plan: ImplementationPlan) -> Iterator[Node]:
    for position, group in enumerate(plan.doi_tuong):
        path: Path = ("doi_tuong", position)
        yield Node(
            runs=text_runs(_group_text(group)),
            paragraphs=group.doan,
            children=tuple(_free(group.tieu_chi, *path, "tieu_chi")),
            marker=group.danh_so,
            path=path,
        )


def _group_text(group: Group) -> str:
    if group.nguyen_van:
        return group.nguyen_van
    lead = f"Đối với {group.ten}"
    if group.noi_dung:
        return f"{lead}: {group.noi_dung}"
    return f"{lead}:" if group.tieu_chi or group.doan else f"{lead}."


def _award_forms(plan: ImplementationPlan) -> Iterator[Node]:
    for position, form in enumerate(plan.hinh_thuc_khen_thuong):
        text = f"{form.ten}: {form.noi_dung}" if form.noi_dung else form.ten
        yield Node(runs=text_runs(text), path=("hinh_thuc_khen_thuong", position))


def _quotas(plan: ImplementationPlan) -> Iterator[Node]:
    if plan.chi_tieu_khen_thuong:
        yield Node(table="bang_so_luong", path=("chi_tieu_khen_thuong",))


def _timetable(plan: ImplementationPlan) -> Iterator[Node]:
    for position, step in enumerate(plan.tien_do):
        when = moment(step)
        text = f"{when}, {step.viec}" if step.hang_nam else f"{when}: {step.viec}"
        yield Node(runs=text_runs(text), path=("tien_do", position))


def moment(step: Milestone) -> str:
    """Return when a step is due, as it opens a sentence: `Quý IV năm 2022`, `Tháng 6 năm 2023`, `Hằng năm`."""
    if step.hang_nam:
        return "Hằng năm"
    if step.quy:
        return f"Quý {roman(step.quy)} năm {step.nam}"
    if step.thang:
        return f"Tháng {step.thang} năm {step.nam}"
    return f"Năm {step.nam}"


def _tasks(plan: ImplementationPlan) -> Iterator[Node]:
    for position, task in enumerate(plan.nhiem_vu):
        yield _task(task, ("nhiem_vu", position))


def _task(task: Task, path: Path) -> Node:
    unit = f"{task.loi_dan} {task.don_vi}".strip()
    if len(task.viec) == 1:
        return Node(runs=text_runs(f"{unit} {task.viec[0]}"), path=path)
    duties = tuple(
        Node(runs=text_runs(duty), path=(*path, "viec", position)) for position, duty in enumerate(task.viec)
    )
    return Node(runs=text_runs(f"{unit}:"), children=duties, path=path)


def _reporting(plan: ImplementationPlan) -> Iterator[Node]:
    runs: list[Run] = []
    if plan.bao_cao:
        runs += _chain(plan.bao_cao)
    if plan.bao_cao_cap_tren:
        step = plan.bao_cao_cap_tren.chuoi[0]
        lead = "; " if runs else "Chế độ báo cáo: Hằng năm, "
        runs += [
            Run(text=f"{lead}{plan.issuer()} tổng hợp, báo cáo {step.den} "),
            Run(text=f"trước {yearly_date(*step.truoc_ngay)}", bold=True),
        ]
    if runs:
        yield Node(runs=(*runs, Run(text=".")), path=("bao_cao",))


def _chain(reporting: Reporting) -> Iterator[Run]:
    lead = f"{reporting.mo_dau} "
    for step in reporting.chuoi:
        yield Run(text=f"{lead}{step.tu} {step.noi_dung} {step.den} ")
        yield Run(text=f"trước {yearly_date(*step.truoc_ngay)}", bold=True)
        if step.them:
            yield Run(text=f" {step.them}")
        lead = "; "


_MODULES: Mapping[str, Callable[[ImplementationPlan], Iterator[Node]]] = {
    "muc_dich": _sections("muc_dich"),
    "yeu_cau": _sections("yeu_cau"),
    "khau_hieu": _slogan,
    "chi_tieu": _targets,
    "chi_tieu_cap_tren": _targets_above,
    "noi_dung": _sections("noi_dung"),
    "giai_phap": _sections("giai_phap"),
    "doi_tuong": _groups,
    "hinh_thuc_khen_thuong": _award_forms,
    "tieu_chuan_khen_thuong": _sections("tieu_chuan_khen_thuong"),
    "chi_tieu_khen_thuong": _quotas,
    "tien_do": _timetable,
    "nhiem_vu": _tasks,
    "bao_cao": _reporting,
}
