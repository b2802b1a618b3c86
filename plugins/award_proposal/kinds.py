"""What a proposal's checks may say beyond what all award papers share."""

from __future__ import annotations

from docgen import Kind

from ..awards.kinds import LIST_KINDS, PAPER_KINDS, POWER_KINDS

STATE_MIXED = Kind(
    code="tron-thu-tuong-chu-tich-nuoc",
    severity="warning",
    vi="một tờ trình đề nghị cả «{mot}» (thẩm quyền của {ai_mot}) và «{hai}» (thẩm quyền của {ai_hai})",
    en="one proposal asks for “{mot}” (decided by {ai_mot}) and “{hai}” (decided by {ai_hai})",
    hint_vi="tách thành hai tờ trình",
    hint_en="make it two proposals",
    why_vi="Khen thưởng của Thủ tướng Chính phủ và của Chủ tịch nước không trình chung một tờ trình "
    "(ghi chú mẫu tờ trình, Nghị định 98/2023/NĐ-CP; mẫu của Nghị định 152/2025/NĐ-CP chưa được đọc nên chỉ nhắc).",
    why_en="Awards of the Prime Minister and of the President do not go in one proposal "
    "(note to the form, Decree 98/2023/NĐ-CP; that of Decree 152/2025/NĐ-CP was not read, so this only warns).",
)
NO_MINUTES = Kind(
    code="thieu-bien-ban",
    severity="warning",
    vi="tờ trình không dẫn biên bản xét khen thưởng",
    en="the proposal refers to no minutes of the council",
    hint_vi="ghi bien_ban; nếu khen theo thủ tục đơn giản thì ghi don_gian: có",
    hint_en="fill in bien_ban; for the simplified procedure write don_gian: có",
    why_vi="Hồ sơ có biên bản bình xét thi đua hoặc biên bản xét khen thưởng (Luật 06/2022/QH15, Điều 84); "
    "thủ tục đơn giản theo Điều 85.",
    why_en="A file holds the minutes of the assessment (Law 06/2022/QH15, Article 84); the simplified procedure is Article 85's.",
)
NO_MOVEMENT = Kind(
    code="thieu-phong-trao",
    severity="warning",
    vi="khen thưởng phong trào thi đua nhưng chưa ghi phong trào nào",
    en="awards of a movement, yet no movement is named",
    hint_vi="ghi phong_trao, hoặc theo_ke_hoach để lấy từ kế hoạch",
    hint_en="fill in phong_trao, or theo_ke_hoach to take it from the plan",
    why_vi="Khen thưởng phong trào thi đua là khen trong một phong trào đã phát động (Luật 06/2022/QH15, Điều 8).",
    why_en="Awards of a movement belong to one that was launched (Law 06/2022/QH15, Article 8).",
)

KINDS = (STATE_MIXED, NO_MINUTES, NO_MOVEMENT, *LIST_KINDS, *POWER_KINDS, *PAPER_KINDS)
