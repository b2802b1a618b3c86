"""What the checks of a certificate may say. Rule ids such as C26 are those of docs/checks.md."""

from __future__ import annotations

from docgen import Kind

from ..awards.across.kinds import GOLDEN_NUMBER, NOT_IN_EARLIER

NO_GOLDEN_NUMBER = Kind(
    code="thieu-so-vang",
    vi="chưa có số sổ vàng",
    en="the golden-book number is missing",
    hint_vi="ghi stt đúng như trong danh sách kèm theo quyết định, hoặc nêu tệp quyết định ở theo_quyet_dinh",
    hint_en="write stt as in the list that goes with the decision, or name the decision's file in theo_quyet_dinh",
    why_vi="Số sổ vàng là số thứ tự của người được khen trong quyết định (Nghị định 98/2023/NĐ-CP, Điều 104; C26). "
    "docgen không tự đánh số, vì đánh sai thì sai cả sổ.",
    why_en="The golden-book number is the recipient's ordinal in the decision (Decree 98/2023/NĐ-CP, Article 104; C26). "
    "docgen makes none up: a wrong one would spoil the whole book.",
)
TOO_LONG = Kind(
    code="khong-du-cho-in",
    vi="«{truong}» dài quá {thua} ký tự so với chỗ in trên giấy, dù đã dùng cỡ chữ nhỏ nhất là {co}",
    en="“{truong}” is {thua} characters too long for its room on the sheet, even at the smallest size of {co} pt",
    hint_vi="rút gọn {viec}",
    hint_en="shorten {viec_en}",
    why_vi="Giấy khen chỉ có một trang. Chữ nhỏ hơn nữa thì treo lên không đọc được.",
    why_en="A certificate is one page. Smaller letters could not be read on a wall.",
)
NAME_CASE = Kind(
    code="ten-viet-hoa-sai",
    severity="warning",
    vi="họ tên viết «{ho_ten}»",
    en="the name is written “{ho_ten}”",
    hint_vi="có phải «{dung}»?",
    hint_en="is it “{dung}”?",
    why_vi="Họ tên viết hoa chữ cái đầu mỗi âm tiết (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục II.1; C28).",
    why_en="Every syllable of a name begins with a capital (Decree 30/2020/NĐ-CP, Appendix II, II.1; C28).",
)
SPACES = Kind(
    code="thua-dau-cach",
    severity="warning",
    vi="thừa dấu cách: «{chu}»",
    en="spaces too many: “{chu}”",
    why_vi="Dấu cách thừa được in ra như đã gõ, làm dòng chữ lệch (C28).",
    why_en="A space too many is printed as typed and shifts the line (C28).",
)
LEGACY = Kind(
    code="bang-ma-cu",
    severity="warning",
    vi="«{chu}» là chữ theo bảng mã {bang_ma}, in ra sẽ sai",
    en="“{chu}” is in the old encoding {bang_ma} and will print wrongly",
    hint_vi="có phải «{dung}»? chuyển cả cột sang Unicode",
    hint_en="is it “{dung}”? turn the whole column into Unicode",
    why_vi="Văn bản hành chính dùng Unicode theo TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4; C28).",
    why_en="Official text is Unicode per TCVN 6909:2001 (Decree 30/2020/NĐ-CP, Appendix I, I.4; C28).",
)
NO_PAPER = Kind(
    code="hinh-thuc-khong-co-giay",
    severity="warning",
    vi="«{hinh_thuc}» chỉ kèm tiền thưởng, không có giấy chứng nhận",
    en="“{hinh_thuc}” comes with money alone and has no certificate",
    hint_vi="bỏ dòng này khỏi danh sách in, hoặc xem lại hinh_thuc",
    hint_en="take the row off the list to print, or look at hinh_thuc again",
    why_vi="Không phải danh hiệu nào cũng có giấy ({nguon}).",
    why_en="Not every title has a paper of its own ({nguon}).",
)
OTHER_DAY = Kind(
    code="ngay-khac-quyet-dinh",
    severity="warning",
    vi="ngày trên giấy {ngay} khác ngày của quyết định {ngay_quyet_dinh}",
    en="the certificate is dated {ngay}, the decision {ngay_quyet_dinh}",
    hint_vi="bỏ trường ngay để lấy ngày của quyết định",
    hint_en="drop ngay to take the decision's date",
    why_vi="Giấy khen ghi ngày của quyết định khen thưởng (Nghị định 98/2023/NĐ-CP, Điều 104; C26).",
    why_en="A certificate bears the day of its decision (Decree 98/2023/NĐ-CP, Article 104; C26).",
)
NO_ACHIEVEMENT = Kind(
    code="chua-ghi-thanh-tich",
    severity="warning",
    vi="giấy chưa ghi thành tích",
    en="the certificate names no achievement",
    hint_vi="ghi thanh_tich cho người này, hoặc một thanh_tich chung ở don_vi.yaml",
    hint_en="write thanh_tich for this recipient, or one for all in don_vi.yaml",
    why_vi="Giấy khen, bằng khen ghi thành tích dưới tên người được khen (Nghị định 98/2023/NĐ-CP, Điều 104).",
    why_en="A giấy khen or bằng khen names the achievement below the recipient (Decree 98/2023/NĐ-CP, Article 104).",
)

MANY_UNITS = Kind(
    code="danh-hieu-nhieu-loai-don-vi",
    severity="warning",
    vi="dòng danh hiệu sẽ in «{in_ra}», gồm nhiều loại đơn vị",
    en="the title would be printed as “{in_ra}”, which names several kinds of units",
    hint_vi="ghi ten_danh_hieu, ví dụ: Thôn văn hóa",
    hint_en="write ten_danh_hieu, for example: Thôn văn hóa",
    why_vi="Tên danh hiệu trong luật kể mọi loại đơn vị; trên giấy chỉ ghi loại của đơn vị được tặng.",
    why_en="The law's name of the title lists all kinds of units; a certificate names the recipient's own.",
)

OWN_KINDS = (
    NO_GOLDEN_NUMBER, TOO_LONG, NAME_CASE, SPACES, LEGACY, NO_PAPER, OTHER_DAY, NO_ACHIEVEMENT, MANY_UNITS, NOT_IN_EARLIER,
    GOLDEN_NUMBER,
)  # fmt: skip
