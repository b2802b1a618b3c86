"""What a plan's checks may say, with the rule of the trade each one keeps."""

from __future__ import annotations

from docgen import Kind

PERCENT_OFF = Kind(
    code="ty-le-khong-khop",
    severity="warning",
    vi="ghi {ty_le}% nhưng {so_luong}/{tong_so} là {dung}%",
    en="{ty_le}% is stated but {so_luong}/{tong_so} is {dung}%",
    hint_vi="sửa tỷ lệ, hoặc xem lại số lượng và tổng số",
    hint_en="mend the percentage, or look at the count and the whole again",
    why_vi="Tỷ lệ phải bằng số lượng chia tổng số, sai không quá nửa đơn vị của chữ số cuối.",
    why_en="A percentage equals count over whole, to within half a unit of its last figure.",
)
NO_COMMON_WHOLE = Kind(
    code="ty-le-khong-chung-tong-so",
    severity="warning",
    vi="không có tổng số nào mà {cac_ty_le} cùng đúng",
    en="there is no whole of which {cac_ty_le} can all be shares",
    hint_vi="xem lại số lượng và tỷ lệ; nếu tính trên các tổng thể khác nhau thì ghi tren cho từng chỉ tiêu",
    hint_en="look at counts and percentages again; where the wholes differ, name each in the field tren",
    why_vi="Các tỷ lệ tính trên cùng một tổng số phải có ít nhất một tổng số chung hợp lý.",
    why_en="Shares of one whole must leave at least one number that can be that whole.",
)
COUNT_OVER_WHOLE = Kind(
    code="vuot-tong-so",
    vi="số lượng {so_luong} lớn hơn tổng số {tong_so}",
    en="the count {so_luong} is above the whole, {tong_so}",
    why_vi="Một phần không thể lớn hơn toàn thể.",
    why_en="A part cannot exceed the whole.",
)
WORDS_AND_NUMBERS = Kind(
    code="nguyen-van-khac-so-lieu",
    severity="warning",
    vi="số liệu ghi {so} nhưng nguyên văn không có số đó",
    en="the data say {so} but the sentence as written does not",
    hint_vi="sửa nguyên văn cho khớp, hoặc bỏ nguyên văn để câu được tự ghép",
    hint_en="mend the sentence, or drop it so that it is composed",
    why_vi="Nguyên văn được in ra; số liệu được dùng để kiểm tra và báo cáo. Hai bên phải nói cùng một số.",
    why_en="The sentence is printed, the data are checked and reported; both must say the same number.",
)
LETTER_SKIPPED = Kind(
    code="danh-so-sai",
    severity="warning",
    vi="đánh số «{da_viet}» ở chỗ phải là «{dung}»",
    en="numbered “{da_viet}” where “{dung}” belongs",
    hint_vi="bỏ trường danh_so để tự đánh số",
    hint_en="drop the danh_so field and let it number itself",
    why_vi="Thứ tự chữ cái của điểm là a b c d đ e g h i k… (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ).",
    why_en="Points run a b c d đ e g h i k… (Decree 30/2020/NĐ-CP, Appendix I, II.6.đ).",
)
MOVEMENT_NAME = Kind(
    code="ten-phong-trao-khac",
    severity="warning",
    vi="tên phong trào viết «{da_viet}», nơi khác là «{ten}»",
    en="the movement is called “{da_viet}” here, “{ten}” elsewhere",
    hint_vi="dùng một tên; nếu trích văn bản khác thì đối chiếu với văn bản đó",
    hint_en="use one name; if this quotes another document, compare with that document",
    why_vi="Tên phong trào phải giống nhau ở mọi chỗ và giống kế hoạch cấp trên.",
    why_en="A movement's name is the same everywhere, and the same as in the plan above.",
)
PERIOD_SPELLING = Kind(
    code="giai-doan-viet-khac",
    severity="warning",
    vi="giai đoạn viết «{da_viet}», nơi khác viết «{thuong}»",
    en="the period is written “{da_viet}” here, “{thuong}” elsewhere",
    hint_vi="viết một kiểu trong cả văn bản",
    hint_en="write it one way throughout",
    why_vi="Một giai đoạn nên được viết một kiểu trong cùng một văn bản.",
    why_en="One period should be written one way in a document.",
)
OUTSIDE_PERIOD = Kind(
    code="sau-giai-doan",
    vi="{thoi_diem} nằm sau giai đoạn {giai_doan} của phong trào",
    en="{thoi_diem} is after the movement's period, {giai_doan}",
    hint_vi="sửa thời điểm hoặc giai đoạn",
    hint_en="mend the date or the period",
    why_vi="Ngày ban hành, chỉ tiêu và tiến độ phải nằm trong giai đoạn; bước tiến độ cố ý đặt sau thì ghi sau_giai_doan: true.",
    why_en="Date, targets and timetable lie within the period; a step meant to come later says sau_giai_doan: true.",
)
BEFORE_PERIOD = Kind(
    code="truoc-giai-doan",
    severity="warning",
    vi="{thoi_diem} nằm trước giai đoạn {giai_doan} của phong trào",
    en="{thoi_diem} is before the movement's period, {giai_doan}",
    why_vi="Chỉ tiêu và tiến độ thường nằm trong giai đoạn của phong trào.",
    why_en="Targets and timetable mostly lie within the movement's period.",
)
REPORT_ORDER = Kind(
    code="moc-bao-cao-nguoc",
    severity="warning",
    vi="hạn {sau} không sau hạn {truoc} của bước trước",
    en="the deadline {sau} is not after {truoc}, that of the step before",
    hint_vi="cấp dưới phải báo cáo trước cấp trên",
    hint_en="a lower level reports before the upper one",
    why_vi="Các mốc báo cáo phải tăng dần: đơn vị báo cáo trước, cấp tổng hợp báo cáo sau.",
    why_en="Deadlines rise along the chain: units first, those who sum up after them.",
)
UNIT_TWICE = Kind(
    code="don-vi-bao-cao-trung",
    vi="«{ten}» đứng hai lần trong danh sách đơn vị phải báo cáo",
    en="“{ten}” stands twice among the units that report",
    why_vi="Mỗi đơn vị báo cáo một lần; tên trùng thì không biết báo cáo nào là của đơn vị nào.",
    why_en="Each unit reports once; of two units of one name nobody can tell whose report is whose.",
)
CITED_LATER = Kind(
    code="van-ban-dan-sau-ngay",
    severity="warning",
    vi="văn bản được dẫn có ngày {ngay_dan}, sau ngày {ngay} của kế hoạch này",
    en="the cited document is dated {ngay_dan}, after this plan's {ngay}",
    why_vi="Không thể căn cứ vào một văn bản chưa ban hành.",
    why_en="A plan cannot rest on a document that is not yet issued.",
)
PARENT_DIFFERS = Kind(
    code="khac-ke-hoach-cap-tren",
    severity="warning",
    vi="{cai_gi} là «{day}», trong kế hoạch cấp trên là «{tren}»",
    en="“{day}” here, “{tren}” in the plan above",
    why_vi="Tên và giai đoạn của phong trào phải đúng như kế hoạch cấp trên.",
    why_en="Name and period of the movement agree with the plan above.",
)
MODULE_EMPTY = Kind(
    code="mo-dun-trong",
    vi="bố cục đặt «{mo_dun}» ở đây nhưng trường {mo_dun} chưa có gì",
    en="the layout puts “{mo_dun}” here but that field is empty",
    hint_vi="điền trường {mo_dun}, hoặc bỏ dòng này khỏi bố cục",
    hint_en="fill in {mo_dun}, or take this line out of the layout",
    why_vi="Mỗi mô-đun trong bố cục in ra nội dung của trường cùng tên.",
    why_en="A module in the layout prints the field of its name.",
)
NO_BODY = Kind(
    code="ke-hoach-chua-co-noi-dung",
    vi="kế hoạch chưa có nội dung nào ngoài phần đầu và phần ký",
    en="the plan says nothing between its head and its signature",
    hint_vi="điền ít nhất một trong: muc_dich, noi_dung, nhiem_vu, bo_cuc",
    hint_en="fill in at least one of: muc_dich, noi_dung, nhiem_vu, bo_cuc",
    why_vi="Một kế hoạch trống thân bài không thể ban hành.",
    why_en="A plan without a body cannot be issued.",
)
MODULE_FORGOTTEN = Kind(
    code="mo-dun-bo-quen",
    vi="trường «{mo_dun}» có nội dung nhưng bố cục không đặt nó ở đâu, nên sẽ không được in",
    en="“{mo_dun}” has content but the layout puts it nowhere, so it would not be printed",
    hint_vi="thêm «- mo_dun: {mo_dun}» vào bo_cuc",
    hint_en="add “- mo_dun: {mo_dun}” to bo_cuc",
    why_vi="Khi bố cục được viết ra, nó phải đặt chỗ cho mọi nội dung; không có gì bị bỏ đi trong im lặng.",
    why_en="A layout that is written out must place all content; nothing is dropped silently.",
)
MODULE_TWICE = Kind(
    code="mo-dun-hai-lan",
    vi="bố cục đặt «{mo_dun}» hai lần",
    en="the layout puts “{mo_dun}” in two places",
    why_vi="Mỗi mô-đun được in một lần.",
    why_en="A module is printed once.",
)
MODULE_FROM_ABOVE = Kind(
    code="mo-dun-cap-tren-khong-in",
    severity="warning",
    vi="trường «{mo_dun}» có nội dung (của tệp này hoặc lấy từ kế hoạch cấp trên) nhưng bố cục không in",
    en="“{mo_dun}” has content, its own or from the plan above, that the layout does not print",
    hint_vi="muốn in thì thêm «- mo_dun: {mo_dun}» vào bo_cuc",
    hint_en="to print it, add “- mo_dun: {mo_dun}” to bo_cuc",
    why_vi="Nội dung lấy từ cấp trên có thể cố ý không in lại; nếu là nội dung của chính kế hoạch này thì phải đặt chỗ.",
    why_en="What comes from above may be left out on purpose; what is this plan's own needs a place.",
)
PART_MISPLACED = Kind(
    code="phan-sai-cho",
    vi="PHẦN chỉ đặt ở cấp đầu của bố cục, và khi có PHẦN thì mọi mục cấp đầu đều phải là PHẦN",
    en="a PHẦN stands only at the top of the layout, and where there is one every section at the top must be one",
    hint_vi="ghi phan: true cho mọi mục cấp đầu, hoặc bỏ hết",
    hint_en="write phan: true for every section at the top, or for none",
    why_vi="PHẦN là cấp trên cùng của văn bản; trộn với mục I., II. thì số thứ tự sai.",
    why_en="PHẦN is the highest level; mixed with I., II. the numbers go wrong.",
)
MODULE_LOOP = Kind(
    code="mo-dun-vong",
    vi="«{mo_dun}» được đặt vào bên trong chính nó",
    en="“{mo_dun}” is placed inside itself",
    why_vi="Một mô-đun nằm trong chính nó thì không có chỗ nào để in ra.",
    why_en="A module inside itself has no place where it could be printed.",
)
TOO_DEEP = Kind(
    code="bo-cuc-qua-sau",
    vi="mục này sâu hơn cấp «+», cấp cuối cùng",
    en="this is below “+”, the last level",
    why_vi="Các cấp là PHẦN, I., 1., a), -, +; không có cấp nào dưới dấu cộng.",
    why_en="The levels are PHẦN, I., 1., a), -, +; there is none below the plus sign.",
)
SCORE_TOTAL = Kind(
    code="tong-diem-khong-khop",
    severity="warning",
    vi="tổng điểm ghi {tong}, cộng các dòng được {cong}",
    en="the total says {tong}, the rows add up to {cong}",
    why_vi="Tổng điểm bằng tổng điểm chuẩn của các tiêu chí, các dòng nhóm không cộng.",
    why_en="The total is the sum of the criteria; group rows are not added.",
)
ANNEX_UNMENTIONED = Kind(
    code="khong-dan-phu-luc",
    severity="warning",
    vi="kế hoạch có phụ lục nhưng không chỗ nào trong văn bản nhắc đến",
    en="the plan has an annex that its text never mentions",
    hint_vi="thêm câu dẫn, ví dụ: (theo Phụ lục kèm theo Kế hoạch này)",
    hint_en="add a reference such as: (theo Phụ lục kèm theo Kế hoạch này)",
    why_vi="Văn bản có phụ lục phải có chỉ dẫn về phụ lục (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1.a).",
    why_en="A document with annexes must point to them (Decree 30/2020/NĐ-CP, Appendix I, III.1.a).",
)

KINDS = tuple(value for value in dict(globals()).values() if isinstance(value, Kind))
