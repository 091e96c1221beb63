"""The tar layer knows one plain form and refuses every other (BUNDLE section 4, inputs 20 to 30)."""

import io
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop.bundle import tar
from hrd_desktop.errors import HrdError

GOOD = tar.header("data/case.json", 5)


def refusal(block: bytes) -> str:
    """Return the class under which a header is refused."""
    with pytest.raises(HrdError) as caught:
        tar.parse(block)
    return caught.value.error


def changed(at: int, data: bytes, base: bytes = GOOD) -> bytes:
    """Return *base* with *data* put at an offset and the checksum made right again."""
    return summed(base[:at] + data + base[at + len(data) :])


def summed(block: bytes) -> bytes:
    """Return a header with its checksum made right."""
    plain = block[:148] + b" " * 8 + block[156:]
    return plain[:148] + b"%06o\0 " % sum(plain) + plain[156:]


def named(name: bytes) -> bytes:
    """Return a header that names its member *name*."""
    return changed(0, name.ljust(100, b"\0")[:100])


def test_headers_are_byte_for_byte_those_of_gnu_tar(tmp_path: Path) -> None:
    """Anyone can make a bundle's tar with the stock tool and these options."""
    name = "bundle/data/attachments/0001.jpg"
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_bytes(b"x" * 123_456)
    plain = ["--format=ustar", "--mode=0644", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0"]
    made = subprocess.run(["tar", *plain, "-cf", "-", name], cwd=tmp_path, check=True, capture_output=True).stdout
    assert tar.header("data/attachments/0001.jpg", 123_456) == made[:512]


def test_a_header_reads_back() -> None:
    assert tar.parse(GOOD) == tar.Header("data/case.json", 5)


@pytest.mark.parametrize(
    "name",
    [
        b"../e",
        b"bundle/../e",
        b"bundle/data/attachments/../../e",
        b"/etc/passwd",
        b"C:\\x",
        b"..\\x",
        b"bundle/data/con.txt",
        b"bundle/data/attachments/0001.",
        b"bundle/data/attachments/0001.JPG",
        b"bundle/DATA/case.json",
        b"bundle/data/Case.json",
        b"bundle/data/case.json ",
        b"bundle/data/attachments/0001.jp\xcc\x81",
        "bundle/data/attachments/٠٠٠١.jpg".encode(),
        b"bundle/data/case.json\n",
        b"bundle//data/case.json",
        b"bundle/./data/case.json",
        b"bundle/data/case.json/",
        b"bundle/",
        b"",
        b"a" * 100,
        b"bundle/data/case.json\0x",
    ],
)
def test_names_outside_the_rule_are_unsafe(name: bytes) -> None:
    assert refusal(named(name)) == "UNSAFE_MEMBER"


@pytest.mark.parametrize("name", [b"other/data/case.json", b"data/case.json", b"bundle2/envelope.json"])
def test_another_top_folder_is_a_wrong_structure(name: bytes) -> None:
    assert refusal(named(name)) == "STRUCTURE_INVALID"


@pytest.mark.parametrize("kind", [b"1", b"2", b"3", b"4", b"5", b"6", b"7", b"L", b"K", b"x", b"g", b"S", b"\0"])
def test_only_plain_files_are_taken(kind: bytes) -> None:
    assert refusal(changed(156, kind)) == "UNSAFE_MEMBER"


@pytest.mark.parametrize(
    "size",
    [b"-0000000001\0", b"\x80" + bytes(3) + (2**60).to_bytes(8, "big"), b"\xff" * 12, b"777777777777", b"8" * 12,
     b"         5 \0", b"5\0" + bytes(10)],
)  # fmt: skip
def test_sizes_in_any_other_notation_are_unsafe(size: bytes) -> None:
    assert refusal(changed(124, size)) == "UNSAFE_MEMBER"


@pytest.mark.parametrize(
    ("at", "data"),
    [(100, b"0004755"), (108, b"0001750"), (136, b"00000000001"), (157, b"/etc/passwd"), (257, b"ustar  \0"),
     (265, b"root"), (345, b"../.."), (500, b"x")],
)  # fmt: skip
def test_anything_else_in_a_header_is_unsafe(at: int, data: bytes) -> None:
    assert refusal(changed(at, data)) == "UNSAFE_MEMBER"


@given(st.integers(0, 511), st.integers(1, 255))
def test_any_changed_byte_of_a_header_is_refused(at: int, flip: int) -> None:
    block = GOOD[:at] + bytes([GOOD[at] ^ flip]) + GOOD[at + 1 :]
    assert refusal(block) in {"STRUCTURE_INVALID", "UNSAFE_MEMBER"}


def test_what_the_plain_form_cannot_hold_is_not_written() -> None:
    with pytest.raises(ValueError, match="plain form"):
        tar.header("data/case.json", 8**11)
    with pytest.raises(ValueError, match="plain form"):
        tar.header("a" * 94, 1)


def walk(data: bytes) -> list[tuple[str, bytes]]:
    """Read a whole stream with the reader."""
    reader = tar.TarReader(io.BytesIO(data))
    found = []
    while (header := reader.next()) is not None:
        found.append((header.path, b"".join(iter(lambda: reader.read(3), b""))))
    reader.end(64 * 1024)
    return found


def member(path: str, data: bytes) -> bytes:
    """Return a member as the writer writes it."""
    return tar.header(path, len(data)) + data + bytes(tar.padding(len(data)))


STREAM = member("envelope.json", b"{}") + member("data/case.json", b"x" * 512) + member("data/receipt.json", b"")


def test_a_stream_reads_back() -> None:
    expected = [("envelope.json", b"{}"), ("data/case.json", b"x" * 512), ("data/receipt.json", b"")]
    assert walk(STREAM + tar.END) == expected
    assert walk(STREAM + tar.END + bytes(10240)) == expected


@pytest.mark.parametrize(
    "data",
    [
        STREAM,
        STREAM + bytes(512),
        STREAM + bytes(1023),
        STREAM + tar.END + b"x",
        STREAM + tar.END + bytes(511) + b"x",
        STREAM + bytes(512) + member("data/decision.json", b"x") + tar.END,
        STREAM + tar.END + bytes(128 * 1024),
        STREAM[:700],
        STREAM[:514] + b"x" + STREAM[515:] + tar.END,
    ],
)
def test_an_end_that_is_not_zero_bytes_is_refused(data: bytes) -> None:
    with pytest.raises(HrdError) as caught:
        walk(data)
    assert caught.value.error == "STRUCTURE_INVALID"


@pytest.mark.parametrize("data", [b"", b"x", b"x" * 512, b"PK\x03\x04" + bytes(600)])
def test_what_does_not_begin_like_tar_is_no_bundle(data: bytes) -> None:
    with pytest.raises(HrdError) as caught:
        walk(data)
    assert caught.value.error == "NOT_A_BUNDLE"
