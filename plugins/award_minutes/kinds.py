"""What the minutes' checks may say beyond what all award papers share."""

from __future__ import annotations

from docgen import Kind

from ..awards.kinds import LIST_KINDS

VOTES_MISSING = Kind(
    code="thieu-so-phieu",
    vi="{ten} chưa có số phiếu đồng ý",
    en="{ten} has no number of yes votes",
    hint_vi="ghi phieu_thuan cho dòng này, hoặc một phieu_chung cho cả danh sách",
    hint_en="write phieu_thuan in the row, or one phieu_chung for the whole list",
    why_vi="Biên bản ghi số phiếu của từng trường hợp; tỷ lệ được tính từ số phiếu.",
    why_en="Minutes state the votes for each recipient; the share is computed from them.",
)
VOTES_TOO_MANY = Kind(
    code="qua-so-phieu",
    vi="{ten} được {phieu} phiếu nhưng chỉ có {co} phiếu ({vi_sao})",
    en="{ten} got {phieu} votes, yet there are only {co} ({vi_sao})",
    why_vi="Số phiếu đồng ý không vượt quá số thành viên có mặt cộng số ý kiến bằng văn bản (C17).",
    why_en="Yes votes do not exceed the members present and the written opinions (C17).",
)
VOTES_TOO_FEW = Kind(
    code="khong-du-phieu",
    vi="{ten} được {phieu}/{tong} phiếu ({ty_le}%), «{hinh_thuc}» cần ít nhất {can}% tổng số thành viên Hội đồng",
    en="{ten} got {phieu}/{tong} votes ({ty_le}%); “{hinh_thuc}” takes at least {can}% of all members of the council",
    hint_vi="chuyển sang khong_de_nghi nếu kết quả đúng như vậy",
    hint_en="move the row to khong_de_nghi if that is what happened",
    why_vi="CSTĐ cơ sở và cờ thi đua cần từ 80%, CSTĐ cấp tỉnh trở lên cần từ 90% phiếu đồng ý, tính trên tổng số thành viên "
    "Hội đồng (Nghị định 98/2023/NĐ-CP, Điều 30.7; C17).",
    why_en="CSTĐ cơ sở and emulation flags take 80%, CSTĐ of a province and above 90% of yes votes, of all members of the "
    "council (Decree 98/2023/NĐ-CP, Article 30.7; C17).",
)
MEMBERS_DIFFER = Kind(
    code="so-thanh-vien-khong-khop",
    vi="ghi {ghi} thành viên nhưng danh sách Hội đồng có {co}",
    en="{ghi} members are stated, the council's list has {co}",
    hint_vi="liệt kê đủ mọi thành viên (ai vắng ghi vang: có), hoặc bỏ so_thanh_vien",
    hint_en="list every member (those absent with vang: có), or drop so_thanh_vien",
    why_vi="Tỷ lệ phiếu tính trên tổng số thành viên, nên danh sách phải đủ.",
    why_en="Shares are of all members, so the list must be complete.",
)
FEW_PRESENT = Kind(
    code="it-thanh-vien-du-hop",
    severity="warning",
    vi="có mặt {co}/{tong} thành viên ({ty_le}%), thấp hơn mức {can}%",
    en="{co} of {tong} members were present ({ty_le}%), below {can}%",
    hint_vi="xem quy chế của Hội đồng; mức khác thì ghi so_du_hop_toi_thieu",
    hint_en="see the council's own rules; write another level into so_du_hop_toi_thieu",
    why_vi="Tỷ lệ dự họp do quy chế của từng nơi quy định: có nơi 2/3, có nơi 80% khi xét khen thưởng (Bắc Ninh; C17).",
    why_en="How many must attend is laid down locally: two thirds, or 80% when awards are on the agenda (Bắc Ninh; C17).",
)
NO_OPINION = Kind(
    code="vang-khong-y-kien",
    severity="warning",
    vi="{ten} vắng mặt mà không có ý kiến bằng văn bản, trong khi có danh hiệu phải bỏ phiếu",
    en="{ten} was absent without a written opinion, though a title on the list takes a ballot",
    hint_vi="lấy ý kiến bằng văn bản rồi ghi vào y_kien",
    hint_en="obtain the written opinion and put it into y_kien",
    why_vi="Thành viên vắng mặt được lấy ý kiến bằng văn bản (Nghị định 98/2023/NĐ-CP, Điều 30.7).",
    why_en="Absent members give a written opinion (Decree 98/2023/NĐ-CP, Article 30.7).",
)
BALLOT_WANTED = Kind(
    code="phai-bo-phieu",
    severity="warning",
    vi="«{hinh_thuc}» phải bỏ phiếu kín nhưng biên bản ghi biểu quyết",
    en="“{hinh_thuc}” takes a secret ballot, the minutes say a show of hands",
    hint_vi="ghi cach_bo_phieu: bỏ phiếu kín",
    hint_en="write cach_bo_phieu: bỏ phiếu kín",
    why_vi="Danh hiệu CSTĐ và cờ thi đua được xét bằng bỏ phiếu kín tại Hội đồng (Nghị định 98/2023/NĐ-CP, Điều 30.7).",
    why_en="CSTĐ titles and emulation flags are balloted in the council (Decree 98/2023/NĐ-CP, Article 30.7).",
)
BALLOT_SUM = Kind(
    code="kiem-phieu-khong-khop",
    vi="{cai_gi} {nhieu} lớn hơn {hon_cai_gi} {it}",
    en="{cai_gi}: {nhieu} is more than {hon_cai_gi}: {it}",
    why_vi="Phiếu không hợp lệ không quá phiếu thu về, thu về không quá phát ra, phát ra không quá số thành viên.",
    why_en="Invalid ballots are among those returned, those among the issued, and no more are issued than there are members.",
)
CHAIR_ABSENT = Kind(
    code="chu-tri-khong-du-hop",
    vi="{vai} không có trong số thành viên dự họp",
    en="{vai} is not among the members present",
    hint_vi="xem lại vang của thành viên, hoặc ghi đúng họ tên ở {truong}",
    hint_en="look at vang of the members again, or write the right name into {truong}",
    why_vi="Người chủ trì và thư ký ký biên bản nên phải dự họp.",
    why_en="Chair and secretary sign the minutes, so they were there.",
)
ENDS_EARLY = Kind(
    code="ket-thuc-truoc-bat-dau",
    severity="warning",
    vi="cuộc họp kết thúc lúc {ket_thuc}, không sau lúc bắt đầu {bat_dau}",
    en="the meeting ended at {ket_thuc}, which is not after it began at {bat_dau}",
    why_vi="Giờ kết thúc phải sau giờ bắt đầu.",
    why_en="A meeting ends after it began.",
)

KINDS = (
    VOTES_MISSING, VOTES_TOO_MANY, VOTES_TOO_FEW, MEMBERS_DIFFER, FEW_PRESENT, NO_OPINION, BALLOT_WANTED, BALLOT_SUM,
    CHAIR_ABSENT, ENDS_EARLY, *LIST_KINDS,
)  # fmt: skip
