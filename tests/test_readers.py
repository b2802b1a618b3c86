from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen import Diagnostic, Record
from docgen._readers import _OWN, _own_reader, parse_scalar, read_records, yaml_text
from docgen._readers._json import JsonReader
from docgen._readers._toml import TomlReader
from docgen._readers._yaml import YamlReader

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return write


def one(path: Path) -> Record:
    found = list(read_records(path))
    assert len(found) == 1
    assert isinstance(found[0], Record), found[0]
    return found[0]


def fault(path: Path) -> Diagnostic:
    found = list(read_records(path))
    assert len(found) == 1
    assert isinstance(found[0], Diagnostic)
    return found[0]


def test_yaml_values_are_what_was_typed(write: Write) -> None:
    record = one(write("a.yaml", 'so: 012\nngay: 26/9/2022\nco: no\nso_thap_phan: 4.70\ntrong:\nnhay: "~"\n'))
    assert record.data == {
        "so": "012",
        "ngay": "26/9/2022",
        "co": "no",
        "so_thap_phan": "4.70",
        "trong": None,
        "nhay": "~",
    }


def test_yaml_places_are_lines_of_every_field(write: Write) -> None:
    record = one(write("a.yaml", "# đầu\nten: A\nky:\n  chuc_vu: B\nds:\n  - x\n  - {y: z}\n"))
    lines = {path: place.line for path, place in record.places.items()}
    assert lines[("ten",)] == 2
    assert lines[("ky", "chuc_vu")] == 4
    assert lines[("ds", 1, "y")] == 7
    assert record.places[("ten",)].text == "A"


def test_several_records_in_a_list_or_in_documents(write: Write) -> None:
    listed = list(read_records(write("a.yaml", "- a: 1\n- a: 2\n")))
    apart = list(read_records(write("b.yaml", "a: 1\n---\na: 2\n")))
    for found in (listed, apart):
        assert [record.data for record in found if isinstance(record, Record)] == [{"a": "1"}, {"a": "2"}]
        assert [record.place_of(("a",)).line for record in found if isinstance(record, Record)] in ([1, 2], [1, 3])


def test_one_bad_record_does_not_stop_the_others(write: Write) -> None:
    found = list(read_records(write("a.yaml", "- a: 1\n- chỉ là chữ\n- a: 3\n")))
    assert [type(item).__name__ for item in found] == ["Record", "Diagnostic", "Record"]


def test_aliases_repeat_a_value(write: Write) -> None:
    assert one(write("a.yaml", "a: &x [1, 2]\nb: *x\n")).data == {"a": ["1", "2"], "b": ["1", "2"]}


@pytest.mark.parametrize(
    ("name", "content", "code", "line"),
    [
        ("a.yaml", "a:\n\tb: 1\n", "dau-tab", 2),
        ("a.yaml", "a: 1\nb: 2\na: 3\n", "trung-truong", 3),
        ("a.yaml", "", "tep-rong", None),
        ("a.yaml", "a: [1, 2\n", "sai-cu-phap", None),
        ("a.yaml", "a: 'x\n", "sai-cu-phap", 1),
        ("a.yaml", "a: *b\n", "sai-cu-phap", 1),
        ("a.yaml", "? [x]\n: y\n", "sai-cu-phap", 1),
        ("a.yaml", "a: &a\n  b: *a\n", "sai-cu-phap", 2),
        ("a.yaml", "a: !!binary x\n", "nhan-yaml", 1),
        ("a.yaml", "[" * 80 + "]" * 80, "long-qua-sau", 1),
        ("a.yaml", "[" * 100_000, "long-qua-sau", 1),
        ("a.yaml", b"ten: Nguy\xe7n\n", "sai-bang-ma", 1),
        ("a.yaml", "Kế hoạch".encode("utf-16"), "sai-bang-ma", 1),
        ("a.yaml", "a: x\x07y\n", "ky-tu-dieu-khien", 1),
        ("a.json", '{"a": 1,}', "sai-cu-phap", 1),
        ("a.json", "[" * 100_000, "long-qua-sau", None),
        ("a.json", '{"a":\n NaN}', "sai-cu-phap", None),
        ("a.json", '{"a": 1,\n "a": 2}', "trung-truong", 2),
        ("a.json", "  \n", "tep-rong", None),
        ("a.json", '"chữ"', "khong-phai-ban-ghi", None),
        ("a.toml", "a = \n", "sai-cu-phap", 1),
        ("a.toml", "a = 1\na = 2\n", "sai-cu-phap", 2),
        ("a.docx", "x", "loai-tep-la", None),
    ],
)
def test_what_cannot_be_read_is_told_at_its_line(
    write: Write, name: str, content: str | bytes, code: str, line: int | None
) -> None:
    said = fault(write(name, content))
    assert said.code == code
    assert line is None or said.place.line == line


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path, write: Write) -> None:
    write("ke-hoach.yaml", "a: 1\n")
    assert fault(tmp_path).code == "la-thu-muc"
    missing = fault(tmp_path / "ke-hoac.yaml")
    assert missing.code == "khong-thay-tep"
    assert "ke-hoach.yaml" in missing.hint()


@pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.toml", "a.csv", "a.xlsx", "a.ghi"])
def test_a_device_and_a_link_to_nothing_are_refused_before_they_are_read(tmp_path: Path, name: str) -> None:
    class Notes:
        suffixes: tuple[str, ...] = (".ghi",)

        def read(self, path: Path) -> Iterator[Record | Diagnostic]:
            raise AssertionError("it is never asked")

    (tmp_path / name).symlink_to("/dev/null")
    (tmp_path / f"b{name}").symlink_to(tmp_path / "khong-co")
    for path, words in ((tmp_path / name, "thiết bị"), (tmp_path / f"b{name}", "liên kết")):
        (said,) = read_records(path, [Notes()], lambda: pytest.fail("it is never asked"))
        assert isinstance(said, Diagnostic)
        assert said.code == "khong-doc-duoc"
        assert words in said.message()


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "nhieu.yaml"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert fault(path).code == "tep-qua-lon"


def test_a_bomb_of_aliases_is_refused(write: Write) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert fault(write("a.yaml", "\n".join(rows))).code == "bi-danh-qua-nhieu"


def test_json_keeps_decimals_and_lines(write: Write) -> None:
    record = one(write("a.json", '{"a": 1.50,\n "b": ["x", {"c": "}, \\"d\\": ["}],\n "e": null}'))
    assert record.data == {"a": Decimal("1.50"), "b": ["x", {"c": '}, "d": ['}], "e": None}
    lines = {path: place.line for path, place in record.places.items()}
    assert lines[("b", 1, "c")] == 2
    assert lines[("e",)] == 3


def test_toml_keeps_lines_of_keys_and_tables(write: Write) -> None:
    record = one(write("a.toml", 'a = 1\n\n[ky]\nten = "x"\n\n[[ds]]\ny = """\nb = 1\n"""\n[[ds]]\ny = 2\n'))
    lines = {path: place.line for path, place in record.places.items()}
    assert (lines[("a",)], lines[("ky", "ten")], lines[("ds", 0, "y")], lines[("ds", 1, "y")]) == (1, 4, 7, 11)
    assert ("ds", 0, "b") not in lines


def test_toml_holds_many_records_in_ban_ghi(write: Write) -> None:
    found = list(read_records(write("a.toml", "[[ban_ghi]]\na = 1\n[[ban_ghi]]\na = 2\n")))
    assert [(r.data, r.place_of(("a",)).line) for r in found if isinstance(r, Record)] == [({"a": 1}, 2), ({"a": 2}, 4)]


def test_windows_files_are_read_alike(write: Write) -> None:
    assert one(write("a.yaml", "\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n")).data == {"a": "1", "b": "x\ny"}


def test_a_plugins_reader_answers_for_its_ending(write: Write) -> None:
    class Notes:
        suffixes: tuple[str, ...] = (".ghi",)

        def read(self, path: Path):  # type: ignore[no-untyped-def]
            from docgen import Place

            yield Record(data={"a": path.read_text()}, place=Place(file=str(path)))

    assert [r.data for r in read_records(write("a.ghi", "x"), [Notes()]) if isinstance(r, Record)] == [{"a": "x"}]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"),
        ("[a, b]", ["a", "b"]),
        ("{a: 1}", {"a": "1"}),
        ("[a", "[a"),
        ("a: b", "a: b"),
        ("", ""),
        ("'x'", "'x'"),
    ],
)
def test_set_values_are_text_lists_or_groups(text: str, value: object) -> None:
    assert parse_scalar(text) == value


TEXT = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters="\ufffe\uffff"), max_size=30
)
TREE = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3), max_leaves=8
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(TEXT, TREE, min_size=1, max_size=4))
def test_json_is_read_as_the_standard_decoder_reads_it(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("json") / "a.json"
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    record = one(path)
    assert record.data == data

    def paths(value: object, here: tuple[object, ...]) -> set[object]:
        found = {here}
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, part in items:
            found |= paths(part, (*here, key))
        return found

    assert set(record.places) == paths(data, ())


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(TEXT.filter(lambda name: "\ufeff" not in name), TREE, min_size=1, max_size=4))
def test_what_the_starter_writes_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("yaml") / "a.yaml"
    path.write_text(yaml_text(data), encoding="utf-8")
    assert one(path).data == data


@pytest.mark.parametrize("style", ["|", ">", "|+", ">-"])
def test_the_break_that_ends_a_block_is_not_part_of_the_text(write: Write, style: str) -> None:
    assert one(write("a.yaml", f"a: {style}\n  x\nb: 1\n")).data == {"a": "x", "b": "1"}


def test_a_value_taken_for_a_comment_is_told(write: Write) -> None:
    found = list(read_records(write("a.yaml", "so: #41\nten: # ghi chú\nso2: 1 #x\n")))
    assert [(said.code, said.place.line) for said in found if isinstance(said, Diagnostic)] == [
        ("mat-sau-dau-thang", 1)
    ]
    assert len(found) == 2


@pytest.mark.parametrize(("name", "text"), [("a.json", '{"a": %s}'), ("a.toml", "a = %s\n")])
@pytest.mark.parametrize("number", ["1e999999999", "1.5e3"])
def test_numbers_nobody_prints_stay_the_text_that_was_typed(write: Write, name: str, text: str, number: str) -> None:
    assert one(write(name, text % number)).data == {"a": number}


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.yaml", "a: [" + "x, " * 300_000 + "x]"), ("a.json", "[" + "{}, " * 500_000 + "{}]"), ("a.toml", "a = [" + "1, " * 500_000 + "]\n"),
     ("b.toml", ".".join(["a"] * 200) + " = 1\n"), ("c.toml", "a = " + "1" * 5000 + "\n")],
)  # fmt: skip
def test_too_many_or_too_deep_values_are_refused_in_every_format(write: Write, name: str, text: str) -> None:
    assert fault(write(name, text)).code in ("qua-nhieu-gia-tri", "long-qua-sau", "sai-cu-phap")


def test_a_record_of_a_list_holds_its_own_places_only(write: Write) -> None:
    found = list(read_records(write("a.json", json.dumps([{"a": n} for n in range(2000)]))))
    assert [record.place_of(("a",)).line for record in found if isinstance(record, Record)] == [1] * 2000
    assert all(len(record.places) == 1 for record in found if isinstance(record, Record))


def test_the_table_of_endings_is_what_the_readers_say_themselves() -> None:
    assert all(suffix in _own_reader(suffix).suffixes for suffix in _OWN)
    assert list(_OWN) == [*YamlReader.suffixes, *JsonReader.suffixes, *TomlReader.suffixes]
