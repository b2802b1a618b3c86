"""Faults and doubts of rolling many reports up into one."""

from __future__ import annotations

from docgen.errors import Kind

NO_ROLLUP = Kind(
    code="loai-khong-tong-hop",
    usage=True,
    vi="loại văn bản «{loai}» không khai báo cách tổng hợp",
    en="the document type “{loai}” does not say how it is rolled up",
    hint_vi="những loại tổng hợp được: {co_the}",
    hint_en="types that can be rolled up: {co_the}",
    why_vi="Chỉ loại nào khai báo từng trường được cộng, gom hay gộp ra sao thì mới tổng hợp được.",
    why_en="Only a type that says of each field how it is added, gathered or merged can be rolled up.",
)
WRONG_OUT = Kind(
    code="duoi-tep-tong-hop",
    usage=True,
    vi="không ghi được bản tổng hợp vào «{tep}»; -o nhận tệp .docx hoặc .yaml, --trace nhận tệp .xlsx",
    en="the roll-up cannot be written to “{tep}”; -o takes .docx or .yaml, --trace takes .xlsx",
    why_vi="Bản tổng hợp là một văn bản (.docx) hoặc một bản ghi để sửa tiếp (.yaml); bảng truy nguồn là tệp .xlsx.",
    why_en="A roll-up is a document (.docx) or a record to go on with (.yaml); the trace is a workbook (.xlsx).",
)
OUT_TWICE = Kind(
    code="hai-ket-qua-mot-tep",
    usage=True,
    vi="«{tep}» được nêu hai lần",
    en="“{tep}” is named twice",
    hint_vi="mỗi kết quả cần một tệp riêng, không trùng tệp của --into",
    hint_en="each result needs a file of its own, other than that of --into",
    why_vi="Hai kết quả không thể cùng nằm trong một tệp, và kết quả không ghi đè lên tệp --into.",
    why_en="Two results cannot stand in one file, and none is written over the file of --into.",
)
OUT_IS_INPUT = Kind(
    code="ket-qua-la-tep-vao",
    usage=True,
    vi="«{tep}» là tệp được đọc vào; kết quả không ghi đè lên nó",
    en="“{tep}” is read for the result; it is not written over",
    hint_vi="đặt tên khác cho kết quả; tệp kết quả nằm trong thư mục báo cáo thì nêu thư mục thay vì từng tệp",
    hint_en="name the result otherwise; where results lie among the reports, name the folder instead of each file",
    why_vi="Một báo cáo, tệp --into, kế hoạch hay hồ sơ đơn vị bị ghi đè thì mất số liệu đã gửi.",
    why_en="A report, the file of --into, the plan or the profile would be lost.",
)
NO_FILES = Kind(
    code="khong-co-tep-bao-cao",
    vi="«{tep}» không có tệp dữ liệu nào đọc được",
    en="“{tep}” holds no data file that can be read",
    hint_vi="các đuôi đọc được: {doc_duoc}",
    hint_en="endings that can be read: {doc_duoc}",
    why_vi="Khi nêu một thư mục thì mọi tệp dữ liệu nằm ngay trong đó được đọc, trừ don_vi.yaml và chính các tệp kết quả.",
    why_en="Of a folder every data file directly in it is read, don_vi.yaml and the results themselves aside.",
)
NOT_READ = Kind(
    code="tep-khong-doc",
    severity="warning",
    vi="{so} tệp không phải tệp dữ liệu nên không được đọc: {tep}",
    en="{so} files are no data files and were not read: {tep}",
    hint_vi="nếu là báo cáo của đơn vị thì xin tệp dữ liệu hoặc phiếu .xlsx (docgen new), hoặc nhập số liệu vào phiếu",
    hint_en="where they are reports, ask for the data file or the form, or enter the figures into one",
    why_vi="Chỉ tệp dữ liệu và bảng tính được đọc. Báo cáo bằng Word, PDF phải được nhập lại, không thì đơn vị bị coi là thiếu.",
    why_en="Data files and workbooks are read. A report sent as a Word file or PDF counts as missing until it is entered.",
)
NO_REPORTS = Kind(
    code="khong-co-bao-cao",
    vi="không có báo cáo nào dùng được để tổng hợp",
    en="there is no report to roll up",
    why_vi="Mọi báo cáo đều bị loại; xem từng lỗi ở trên.",
    why_en="Every report was refused; see the faults above.",
)
INTO_NOT_ONE = Kind(
    code="tep-into-nhieu",
    vi="«{tep}» phải là đúng một bản ghi",
    en="“{tep}” must be exactly one record",
    why_vi="--into nêu tệp ghi các trường riêng của báo cáo tổng hợp: cơ quan, số, ngày, người ký, danh sách đơn vị.",
    why_en="--into names the consolidated report's own fields: letterhead, number, date, signer, units expected.",
)
OTHER_VALUE = Kind(
    code="bao-cao-khac",
    vi="báo cáo của {don_vi} ghi «{nhan}» là «{gia_tri}», khác với «{chung}» của bản tổng hợp",
    en="the report of {don_vi} has “{gia_tri}” for “{nhan}”; the roll-up has “{chung}”",
    hint_vi="bỏ báo cáo này ra, hoặc sửa cho đúng",
    hint_en="take this report out, or mend it",
    why_vi="Chỉ cộng những báo cáo cùng năm, cùng kỳ, cùng phong trào. Giá trị chung lấy từ --into; không có thì theo số đông.",
    why_en="Only reports of one year, period and movement are added up. What is common stands in --into, or is what most say.",
)
UNIT_BLANK = Kind(
    code="bao-cao-khong-ten",
    vi="báo cáo không nêu tên đơn vị (trường «{truong}»)",
    en="the report does not name its unit (field “{truong}”)",
    why_vi="Không biết báo cáo của ai thì không biết thiếu ai và không truy được nguồn số liệu.",
    why_en="Without a name nobody can tell who is missing, nor where a figure comes from.",
)
UNIT_TWICE = Kind(
    code="don-vi-hai-bao-cao",
    vi="{don_vi} có hai báo cáo; báo cáo trước ở {o}",
    en="{don_vi} has two reports; the other is at {o_en}",
    hint_vi="giữ lại một báo cáo; thêm --keep-going thì báo cáo ở {o} được tính",
    hint_en="keep one of them; with --keep-going the one at {o_en} counts",
    why_vi="Cộng cả hai thì số liệu của đơn vị bị tính hai lần.",
    why_en="With both, the unit's figures would count twice.",
)
UNIT_LISTED_TWICE = Kind(
    code="don-vi-ke-hai-lan",
    severity="warning",
    vi="«{don_vi}» đứng hai lần trong danh sách đơn vị phải báo cáo; chỉ tính một lần",
    en="“{don_vi}” stands twice in the list of units expected; it counts once",
    hint_vi="bỏ bớt một dòng, hoặc ghi rõ hơn nếu là hai đơn vị khác nhau",
    hint_en="drop one of the lines, or say more where two units are meant",
    why_vi="Tên đơn vị được so không kể hoa thường và dấu cách; hai dòng cùng tên có thể là một đơn vị, hoặc thiếu một đơn vị.",
    why_en="Names of units are compared with case and spaces aside; two lines of one name may hide a unit that is left out.",
)
UNIT_UNKNOWN = Kind(
    code="don-vi-la",
    vi="«{don_vi}» không có trong danh sách đơn vị phải báo cáo",
    en="“{don_vi}” is not among the units expected",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Danh sách đơn vị nằm trong tệp --into hoặc trong kế hoạch; đơn vị lạ thường là tên viết sai.",
    why_en="The units stand in the file of --into or in the plan; an unknown one is mostly a misspelt name.",
)
FIGURE_TOO_LONG = Kind(
    code="so-qua-dai",
    vi="«{nhan}» không phải là số tính được: nhiều nhất {truoc} chữ số trước dấu phẩy và {sau} chữ số sau dấu phẩy",
    en="“{nhan}” is no number to reckon with: at most {truoc} figures before the comma and {sau} behind it",
    hint_vi="xem lại ô này; thường là dán nhầm hoặc gõ giữ phím",
    hint_en="look at the cell; mostly something was pasted wrongly, or a key was held down",
    why_vi="Số dài hơn không gõ lại và không đọc lại được từ bản tổng hợp, nên không được cộng.",
    why_en="A longer number cannot be typed nor read back from the result, and so is not added up.",
)
UNIT_MISSING = Kind(
    code="thieu-bao-cao",
    severity="warning",
    vi="chưa có báo cáo của {don_vi}",
    en="there is no report of {don_vi}",
    why_vi="Bản tổng hợp vẫn được làm từ những báo cáo đã có; thêm --strict thì thiếu đơn vị là lỗi.",
    why_en="The roll-up is made of the reports there are; with --strict a missing unit is an error.",
)
LACKING = Kind(
    code="thieu-so-lieu",
    severity="warning",
    vi="«{nhan}» thiếu số liệu của {so} đơn vị: {don_vi}; tổng chỉ gồm {co} đơn vị",
    en="“{nhan}” lacks the figures of {so} units: {don_vi}; it covers {co} only",
    why_vi="Đơn vị bỏ trống ô số không được coi là số 0. Tổng hợp từ những đơn vị có số.",
    why_en="A blank is not taken for nought. The figure covers the units that gave one.",
)
RATE_BENT = Kind(
    code="ty-le-lech-vi-thieu-so",
    severity="warning",
    vi="«{nhan}» lệch vì {so} đơn vị chỉ có một trong hai số đếm: {don_vi}",
    en="“{nhan}” is bent, since {so} units have one of its two counts only: {don_vi}",
    hint_vi="hỏi các đơn vị đó cho đủ hai số đếm",
    hint_en="ask these units for both counts",
    why_vi="Tỷ lệ chung là tổng này chia cho tổng kia; số đếm có mặt ở một tổng mà vắng ở tổng kia làm lệch kết quả.",
    why_en="The common rate is one sum over another; a count that is in one of them and lacks in the other bends it.",
)
RATE_DIFFERS = Kind(
    code="ty-le-khac-so-dem",
    severity="warning",
    vi="{don_vi}: «{nhan}» ghi {gia_tri} nhưng {phep_tinh} cho {dung}",
    en="{don_vi}: “{nhan}” says {gia_tri} but {phep_tinh} gives {dung}",
    why_vi="Bản tổng hợp tính lại tỷ lệ từ tổng các số đếm, không dùng tỷ lệ đơn vị ghi.",
    why_en="The roll-up computes the rate from the summed counts, not from the rates units state.",
)
RATE_WITHOUT_COUNTS = Kind(
    code="ty-le-thieu-so-dem",
    severity="warning",
    vi="{don_vi}: có «{nhan}» mà thiếu số đếm để tính lại («{tu}» hoặc «{mau}»)",
    en="{don_vi}: “{nhan}” is given without the counts it comes of (“{tu}” or “{mau}”)",
    hint_vi="điền cả hai số đếm",
    hint_en="fill in both counts",
    why_vi="Tỷ lệ chung tính từ tổng số đếm, nên tỷ lệ ghi không kèm số đếm thì không vào được tổng.",
    why_en="The common rate comes of summed counts, so a rate without its counts cannot go in.",
)
ROWS_ALREADY_THERE = Kind(
    code="dong-tong-hop-da-co",
    severity="warning",
    vi="«{nhan}» đã có sẵn {so} dòng khác của đơn vị nay lại tổng hợp ({don_vi}); cả hai được giữ",
    en="“{nhan}” already has {so} other rows of units that are rolled up again ({don_vi}); both are kept",
    hint_vi="xóa dòng cũ trong tệp --into nếu số liệu đã được thay; dòng do tay sửa thì xóa dòng mới ở kết quả",
    hint_en="delete the old rows in the file of --into where they are superseded",
    why_vi="Dòng gom từ lần trước có thể đã được sửa tay, nên docgen không tự bỏ.",
    why_en="Rows gathered before may have been worked on by hand, so docgen does not drop them.",
)
ROWS_OF_ABSENT = Kind(
    code="dong-don-vi-khong-con",
    severity="warning",
    vi="«{nhan}» trong tệp --into có dòng của đơn vị không có trong lần tổng hợp này: {don_vi}",
    en="“{nhan}” in the file of --into has rows of units that are not in this roll-up: {don_vi}",
    hint_vi="xóa các dòng đó, nếu không phải do tay ghi thêm",
    hint_en="delete them, unless they were added by hand",
    why_vi="Bản tổng hợp cũ dùng làm --into còn giữ dòng của đơn vị nay thiếu hoặc bị loại. Danh sách báo cáo và số liệu theo "
    "đơn vị luôn theo lần tổng hợp này; lời văn có thể đã được sửa tay nên docgen không tự bỏ.",
    why_en="An earlier roll-up taken as --into still has rows of units that are missing or refused now. Lists of reports and "
    "figures by unit always follow this roll-up; texts may have been worked on by hand and are not dropped.",
)
MEAN_WITHOUT_WEIGHT = Kind(
    code="binh-quan-thieu-trong-so",
    severity="warning",
    vi="{don_vi}: «{nhan}» không được tính vì «{truong}» để trống hoặc bằng 0",
    en="{don_vi}: “{nhan}” does not count, since “{truong}” is blank or nought",
    why_vi="Bình quân chung là bình quân có trọng số; thiếu trọng số thì không biết đơn vị này nặng bao nhiêu.",
    why_en="The common mean is weighted; without its weight a unit's mean cannot be counted.",
)
WEIGHT_NOT_STATED = Kind(
    code="binh-quan-khong-ghi-trong-so",
    severity="warning",
    vi="{don_vi}: «{nhan}» không ghi «{truong}» nên được tính là {trong_so}, trong khi {so} đơn vị khác có ghi",
    en="{don_vi}: “{nhan}” does not state “{truong}”, which counts as {trong_so}; {so} other units state theirs",
    hint_vi="ghi rõ số bình quân này tính trên bao nhiêu",
    hint_en="say how many this mean is over",
    why_vi="Bình quân chung là bình quân có trọng số. Một xã 400 hộ tính như 1 hộ thì số chung sai.",
    why_en="The common mean is weighted. A commune of 400 households that counts as one bends it.",
)
WRITTEN_TWO_WAYS = Kind(
    code="muc-viet-hai-cach",
    severity="warning",
    vi="{don_vi} ghi «{muc}» ở «{nhan}», gần giống «{kia}» của {so} đơn vị khác; hai mục không được cộng chung",
    en="{don_vi} has “{muc}” in “{nhan}”, nearly “{kia}” of {so} other units; the two are not added up",
    hint_vi="nếu là một thì sửa báo cáo này cho giống tên và đơn vị tính của các đơn vị kia",
    hint_en="if they are one, write name and unit of measure as the others do",
    why_vi="Các mục cùng tên mới được cộng. Hai cách viết không đơn vị nào dùng cùng lúc thường là một mục.",
    why_en="Items of one name are added up. Two spellings that no report uses side by side are mostly one item.",
)
MEAN_DIFFERS = Kind(
    code="binh-quan-khac",
    severity="warning",
    vi="{don_vi}: «{nhan}» ghi {gia_tri}, khác với {phep_tinh} đứng sau nó",
    en="{don_vi}: “{nhan}” says {gia_tri}, which is not the {phep_tinh} behind it",
    why_vi="Báo cáo đã tổng hợp mang theo tổng và trọng số của bình quân; bản tổng hợp dùng hai số đó.",
    why_en="A consolidated report carries the sum and weight of its mean; the roll-up uses those two.",
)
ITEM_DIFFERS = Kind(
    code="muc-gop-khac-nhau",
    vi="{don_vi} ghi «{nhan}» là «{gia_tri}»; {don_vi_truoc} ghi «{truoc}» cho cùng mục đó ({o})",
    en="{don_vi} has “{gia_tri}” for “{nhan}”; {don_vi_truoc} has “{truoc}” for the same item ({o_en})",
    why_vi="Hai mục cùng khóa được gộp làm một; một trường của chúng mang hai giá trị thì không biết giá trị nào đúng.",
    why_en="Two items with the same keys become one; with two values for a field nobody can tell which is right.",
)
FAR_OFF = Kind(
    code="so-lieu-lech-xa",
    severity="warning",
    vi="{don_vi}: «{nhan}» là {gia_tri}, lệch xa các đơn vị khác (trung vị {trung_vi})",
    en="{don_vi}: “{nhan}” is {gia_tri}, far off the other units (median {trung_vi})",
    hint_vi="hỏi lại đơn vị; thường là thừa hoặc thiếu một chữ số, hoặc nhầm đơn vị tính",
    hint_en="ask the unit; mostly a digit too many or too few, or another unit of measure",
    why_vi="Xét khi có từ 8 đơn vị: cách trung vị quá 3,5 độ lệch chuẩn bền (1,4826 × MAD) và gấp ba trở lên hoặc dưới "
    "một phần ba trung vị. Đây là chỗ nên xem lại, không phải kết luận là sai.",
    why_en="With eight units or more: over 3.5 robust standard deviations (1.4826 × MAD) from the median, and three times it or "
    "more, or a third or less. A place to look at, no judgement.",
)
FAR_OFF_LAST_YEAR = Kind(
    code="so-lieu-lech-nam-truoc",
    severity="warning",
    vi="{don_vi}: «{nhan}» là {gia_tri}, kỳ trước là {truoc}",
    en="{don_vi}: “{nhan}” is {gia_tri}; the time before it was {truoc}",
    hint_vi="hỏi lại đơn vị; thường là thừa hoặc thiếu một chữ số, hoặc nhầm đơn vị tính",
    hint_en="ask the unit; mostly a digit too many or too few, or another unit of measure",
    why_vi="Gấp ba trở lên hoặc dưới một phần ba số kỳ trước, và chênh hơn 10. Đây là chỗ nên xem lại, không phải kết luận.",
    why_en="Three times the earlier figure or more, or a third or less, and over ten apart. A place to look at, no judgement.",
)
FIGURE_REPLACED = Kind(
    code="so-tong-hop-thay-so-ghi",
    severity="warning",
    vi="«{nhan}» ghi sẵn là «{gia_tri}»; tổng hợp từ các báo cáo cho «{dung}» và được dùng",
    en="“{nhan}” was given as “{gia_tri}”; the reports give “{dung}”, which is used",
    hint_vi="bỏ trường này khỏi tệp --into, hoặc sửa báo cáo của đơn vị",
    hint_en="drop it from the file of --into, or mend a unit's report",
    why_vi="Trường được tổng hợp luôn lấy từ báo cáo của đơn vị, để số nào cũng truy được nguồn.",
    why_en="What is rolled up always comes of the units' reports, so that every figure has its source.",
)
NOT_READ_BACK = Kind(
    code="ban-ghi-khong-doc-lai-duoc",
    vi="bản ghi tổng hợp «{tep}» đọc lại không giống lúc ghi ({ly_do}); chưa ghi",
    en="the consolidated record “{tep}” would not be read back as it was ({ly_do_en}); it was not written",
    why_vi="Tệp .yaml được đọc thử lại trước khi ghi, để không giá trị nào đổi trên đường đi.",
    why_en="The .yaml is read back before it is written, so that no value changes on the way.",
)
ROLLED_UP = Kind(
    code="da-tong-hop",
    severity="info",
    vi="đã tổng hợp báo cáo của {so}{tren} đơn vị",
    en="rolled up the reports of {so}{tren_en} units",
    why_vi="Số báo cáo đã cộng vào bản tổng hợp, trên số đơn vị phải báo cáo nếu biết.",
    why_en="How many reports went in, of how many units expected where that is known.",
)
