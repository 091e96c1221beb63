"""Names, purposes and the two hash lists."""

import pytest

from hrd_desktop.bundle import layout, manifest
from hrd_desktop.errors import HrdError

ZERO = "0" * 64


def refusal(call: object, *arguments: object) -> str:
    """Return the class under which *call* refuses."""
    with pytest.raises(HrdError) as caught:
        call(*arguments)  # type: ignore[operator]
    return caught.value.error


def test_attachment_names_are_numbers_with_a_harmless_ending() -> None:
    assert layout.attachment(1, ".JPG") == "data/attachments/0001.jpg"
    assert layout.attachment(12345, "") == "data/attachments/12345"
    assert layout.attachment(2, "tar.gz") == "data/attachments/0002"
    assert layout.attachment(3, ".\u202egpj") == "data/attachments/0003"
    assert all(layout.is_payload(layout.attachment(number, "pdf")) for number in (1, 9999, 999_999))


@pytest.mark.parametrize(
    ("purpose", "allowed"),
    [
        ("case-export", {"data/case.json", "data/briefing.pdf", "data/attachments/0001.jpg"}),
        ("decision", {"data/decision.json", "data/decision.pdf"}),
        ("receipt", {"data/receipt.json"}),
    ],
)
def test_each_purpose_carries_its_own_files_only(purpose: str, allowed: set[str]) -> None:
    every = {"data/case.json", "data/briefing.pdf", "data/attachments/0001.jpg", "data/decision.json",
             "data/decision.pdf", "data/receipt.json"}  # fmt: skip
    contents = layout.PURPOSES[layout.Purpose(purpose)]
    assert {path for path in every if contents.allows(path)} == allowed
    assert contents.document in allowed


def test_a_manifest_is_sorted_and_reads_back() -> None:
    hashes = {"data/case.json": "a" * 64, "data/attachments/0001.jpg": "b" * 64}
    written = manifest.render(hashes)
    assert written == b"b" * 64 + b"  data/attachments/0001.jpg\n" + b"a" * 64 + b"  data/case.json\n"
    assert manifest.read_manifest(written, 5000) == hashes


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", "STRUCTURE_INVALID"),
        (b"\n", "STRUCTURE_INVALID"),
        (f"{ZERO}  data/case.json".encode(), "STRUCTURE_INVALID"),
        (f"{ZERO} *data/case.json\n".encode(), "STRUCTURE_INVALID"),
        (f"{ZERO}  data/case.json\r\n".encode(), "STRUCTURE_INVALID"),
        (f"{'A' * 64}  data/case.json\n".encode(), "STRUCTURE_INVALID"),
        (f"{ZERO}  data/case.json\n{ZERO}  data/case.json\n".encode(), "STRUCTURE_INVALID"),
        (f"{ZERO}  data/case.json\n{ZERO}  data/briefing.pdf\n".encode(), "STRUCTURE_INVALID"),
        (f"\\{ZERO}  data/case.json\n".encode(), "STRUCTURE_INVALID"),
        (f"{ZERO}  data/cåse.json\n".encode(), "STRUCTURE_INVALID"),
        (f"{ZERO}  ../e\n".encode(), "MANIFEST_MISMATCH"),
        (f"{ZERO}  data/attachments/0001.jpg/../e\n".encode(), "MANIFEST_MISMATCH"),
        (f"{ZERO}  envelope.json\n".encode(), "MANIFEST_MISMATCH"),
        (f"{ZERO}  x\n".encode() * 11, "LIMIT_EXCEEDED"),
    ],
)
def test_a_manifest_in_any_other_shape_is_refused(data: bytes, error: str) -> None:
    assert refusal(manifest.read_manifest, data, 10) == error


def test_the_signed_list_names_the_four_tagged_members() -> None:
    hashes = dict.fromkeys(layout.TAGGED, ZERO)
    assert manifest.read_tag_manifest(manifest.render(hashes)) == hashes
    assert refusal(manifest.read_tag_manifest, manifest.render({**hashes, "x.txt": ZERO})) == "STRUCTURE_INVALID"
    del hashes["envelope.json"]
    assert refusal(manifest.read_tag_manifest, manifest.render(hashes)) == "STRUCTURE_INVALID"


def test_the_bag_declares_octets_and_files() -> None:
    assert manifest.render_bag_info(3, 1234) == b"Payload-Oxum: 1234.3\n"
    assert manifest.read_bag_info(b"Payload-Oxum: 1234.3\n") == (3, 1234)


@pytest.mark.parametrize("data", [b"", b"Payload-Oxum: 1.1", b"Payload-Oxum: 01.1\n", b"Payload-Oxum: 1.1\nX: y\n"])
def test_a_bag_says_nothing_else(data: bytes) -> None:
    assert refusal(manifest.read_bag_info, data) == "STRUCTURE_INVALID"
