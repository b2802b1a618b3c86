"""A certificate's record with the sheet it is printed on."""

from __future__ import annotations

from pydantic import Field

from docgen.vn.fields import YesNo

from ..certificate.model import Certificate
from .sheet import Sheet


class Overprint(Certificate):
    """What `Certificate` says, and where it goes on the prepared sheet."""

    in_phoi: Sheet = Field(
        default_factory=Sheet, title="Phôi", description="ghi một lần ở don_vi.yaml cho mỗi loại phôi",
        examples=[{"giay": "A4", "ten": {"x": "148,5", "y": "107", "canh": "giữa", "rong": "200"}}],
    )  # fmt: skip
    trang_thu: YesNo = Field(
        default=False, title="In trang thử", description="in thêm lưới mi-li-mét, khung và tên của từng phần"
    )
