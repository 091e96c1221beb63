"""Bundles that are wrong inside: members, limits, JSON, lists."""

from collections.abc import Callable, Iterator

from helpers.forge import PAYLOAD, REAL, Forge, header, member, padded
from helpers.hostile import GNU, NOTE, ZERO, Made, document, flip_byte, inserted, with_header
from hrd_desktop.bundle import tar


def unsafe_members() -> Iterator[Made]:
    """Inputs 20 to 30: what a tar stream can be made to say."""
    names = {
        "20-parent-folder": b"../e",
        "20-parent-folder-inside": b"bundle/data/attachments/../../../e",
        "21-absolute": b"/tmp/e",
        "22-drive-letter": b"C:\\x",
        "22-backslash": b"bundle\\..\\x",
        "28-case-twin": b"bundle/data/CASE.json",
        "28-composed-twin": "bundle/data/casé.json".encode(),
        "29-device-name": b"bundle/data/attachments/con.txt",
        "29-trailing-dot": b"bundle/data/attachments/0001.",
        "29-right-to-left": "bundle/data/attachments/0001.\u202etxt".encode(),
        "29-text-behind-the-name": b"bundle/data/attachments/0001.txt\0.exe",
    }
    for name, stored in names.items():
        yield unsafe(name, f"an attachment is stored under another name ({name[3:]})", name=stored)
    yield unsafe("29-name-of-300", "a name spread over the prefix field", prefix=b"a" * 155, name=b"b" * 100)
    kinds = {
        "23-symlink-in": (b"2", b"bundle/data/case.json"),
        "23-symlink-out": (b"2", b"/etc/passwd"),
        "24-hard-link": (b"1", b"bundle/data/case.json"),
        "25-fifo": (b"6", b""),
        "25-device": (b"3", b""),
        "26-sparse": (b"S", b""),
    }
    for name, (kind, target) in kinds.items():
        yield unsafe(name, f"an attachment is another kind of member ({name[3:]})", type=kind, link=target)
    pax = header(size=21, type=b"x") + padded(b"21 path=../elsewhere\n")
    yield Made("26-pax-path", "UNSAFE_MEMBER", "a pax record gives another name", inserted(pax).build)
    long = header(size=5, type=b"L", name=b"././@LongLink", magic=GNU) + padded(b"../e\0")
    yield Made("26-gnu-long-name", "UNSAFE_MEMBER", "a GNU record gives another name", inserted(long).build)
    twice = inserted(member("data/attachments/0001.txt", NOTE), 7)
    yield Made("27-twice", "UNSAFE_MEMBER", "the same member again", twice.build)
    envelope = inserted(member("envelope.json", b"{}"), 5)
    yield Made("27-envelope-twice", "UNSAFE_MEMBER", "a second envelope", envelope.build)
    yield unsafe("30-size-negative", "the size is negative", size_=b"-0000000047\0")
    yield unsafe("30-size-not-octal", "the size is not octal", size_=b"00000000089\0")
    yield unsafe("30-size-base-256", "a size of 2^60", size_=b"\x80" + bytes(3) + (2**60).to_bytes(8, "big"))
    yield unsafe("30-setuid", "the mode has more than it should", mode=b"0004644\0")
    yield unsafe("30-owner", "the owner has a name", owner=b"root")


def unsafe(vector: str, comment: str, **fields: bytes) -> Made:
    return Made(vector, "UNSAFE_MEMBER", comment, with_header(**fields).build)


def limits() -> Iterator[Made]:
    """Inputs 31 to 34: too much of something."""
    small = "reader-with-small-limits"
    many = {**PAYLOAD, **{f"data/attachments/{number:04d}": b"" for number in range(2, 5)}}
    yield Made(
        "31-too-many-files", "LIMIT_EXCEEDED", "six files where three may be", Forge(payload=many).build, small
    )
    large = Forge(payload={**PAYLOAD, "data/attachments/0001.txt": bytes(5000)})
    yield Made("32-file-too-large", "LIMIT_EXCEEDED", "5,000 bytes where 4,096 may be", large.build, small)
    sum_ = Forge(
        payload={
            **PAYLOAD,
            **{f"data/attachments/{n:04d}.txt": bytes(4000) for n in (1,)},
            "data/briefing.pdf": bytes(4090),
            "data/case.json": b'{"a":"' + b"x" * 200 + b'"}',
        }
    )
    yield Made("32-all-too-large", "LIMIT_EXCEEDED", "more than 8,192 bytes in all", sum_.build, small)
    more = with_header(size_=b"10000000000\0")
    yield Made("32-more-than-declared", "LIMIT_EXCEEDED", "a member of 1 GiB, 39 bytes declared", more.build)
    zip_ = Forge(payload={**REAL, "data/attachments/0002.zip": b"PK\x05\x06" + bytes(18)})
    yield Made("33-archive-kept-closed", "accepted", "an archive as attachment is not unpacked", zip_.build)
    deep = document(b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}")
    yield Made("34-deep-document", "LIMIT_EXCEEDED", "nesting of 100,000", deep.build)
    long = document(b'{"a":"' + b"x" * 3000 + b'"}')
    yield Made("34-long-document", "LIMIT_EXCEEDED", "3,008 bytes where 2,048 may be", long.build, small)


def json_forms() -> Iterator[Made]:
    """Inputs 35 and 36, and what else parsers disagree about."""
    forms = {
        "35-key-twice": b'{"a":1,"a":2}',
        "35-key-twice-inside": b'{"b":[{"a":1,"\\u0061":2}]}',
        "36-nan": b'{"a":NaN}',
        "36-infinite": b'{"a":1e999}',
        "36-lone-surrogate": b'{"a":"\\ud800"}',
        "36-byte-order-mark": b'\xef\xbb\xbf{"a":1}',
        "36-utf-16": '{"a":1}'.encode("utf-16-le"),
        "36-bad-utf-8": b'{"a":"\xff"}',
        "36-beyond-2-53": b'{"a":9007199254740993}',
        "36-200000-digits": b'{"a":1' + b"0" * 2000 + b"}",
        "36-text-behind": b'{"a":1}{}',
        "36-not-an-object": b"[1]",
        "36-empty": b"",
    }
    for name, data in forms.items():
        yield Made(name, "SCHEMA_INVALID", f"in the document: {name[3:]}", document(data).build)
    yield in_envelope("35-envelope-key-twice", lambda data: data[:-1] + b',"version":1}', "a key twice")
    yield in_envelope("36-envelope-unknown-field", lambda data: data[:-1] + b',"zone":1}', "an unknown field")
    yield in_envelope(
        "36-envelope-field-missing", lambda data: data.replace(b'"in_reply_to":null,', b""), "a field less"
    )
    yield in_envelope(
        "36-envelope-huge-number", lambda data: data.replace(b":42}", b":9007199254740993}"), "2^53 + 1"
    )
    yield in_envelope(
        "36-envelope-text-for-number", lambda data: data.replace(b":42}", b':"42"}'), "text for a number"
    )
    yield in_envelope("36-envelope-byte-order-mark", lambda data: b"\xef\xbb\xbf" + data, "a byte order mark")
    deep = Forge(parts={"envelope.json": lambda data: data[:-1] + b',"z":' + b"[" * 9000 + b"]" * 9000 + b"}"})
    yield Made("34-deep-envelope", "LIMIT_EXCEEDED", "an envelope nesting 9,000 deep", deep.build)
    long = Forge(parts={"envelope.json": lambda data: data + b" " * 65536})
    yield Made("34-long-envelope", "LIMIT_EXCEEDED", "an envelope above 64 KiB", long.build)


def in_envelope(name: str, change: Callable[[bytes], bytes], what: str) -> Made:
    return Made(name, "SCHEMA_INVALID", f"in the envelope: {what}", Forge(parts={"envelope.json": change}).build)


def structure() -> Iterator[Made]:
    """Inputs 37 to 41: the parts and the lists."""

    def moved(order: list[int]) -> Forge:
        return Forge(members=lambda members: [members[at] for at in order])

    def without(at: int) -> Forge:
        return Forge(members=lambda members: members[:at] + members[at + 1 :])

    def part(name: str, change: Callable[[bytes], bytes]) -> Forge:
        return Forge(parts={name: change})

    invalid, mismatch = "STRUCTURE_INVALID", "MANIFEST_MISMATCH"
    rows = [
        ("37-fixed-out-of-order", invalid, "bagit.txt before the signature", moved([0, 2, 1, 3, 4, 5, 6, 7, 8])),
        ("37-payload-first", invalid, "a payload file before the fixed ones", moved([6, 0, 1, 2, 3, 4, 5, 7, 8])),
        ("37-payload-out-of-order", invalid, "two payload files swapped", moved([0, 1, 2, 3, 4, 5, 7, 6, 8])),
        ("37-second-top-folder", invalid, "a member below another folder",
         with_header(name=b"other/data/attachments/0001.txt")),
        ("37-no-top-folder", invalid, "a member below no folder", with_header(name=b"data/attachments/0001.txt")),
        ("37-data-after-the-end", invalid, "a member after the end",
         Forge(end=tar.END + member("data/case.json", b"{}"))),
        ("37-no-end", invalid, "one zero block only", Forge(end=bytes(512))),
        ("37-no-end-at-all", invalid, "no zero block", Forge(end=b"")),
        ("37-padding", invalid, "text where zero bytes fill the block",
         Forge(members=lambda members: [*members[:8], members[8][:-1] + b"x"])),
        ("37-checksum", invalid, "a header's checksum is wrong",
         Forge(members=lambda members: [*members[:6], flip_byte(members[6], 150), *members[7:]])),
        ("37-folder-entry", "UNSAFE_MEMBER", "an entry for a folder",
         inserted(header(size=0, name=b"bundle/", type=b"5"))),
        ("37-no-envelope", invalid, "no envelope", without(4)),
        ("37-no-document", invalid, "a case bundle without case.json",
         Forge(payload={path: data for path, data in PAYLOAD.items() if "case" not in path})),
        ("37-decision-in-a-case", invalid, "a file that the purpose does not know",
         Forge(payload={**PAYLOAD, "data/decision.json": b"{}"})),
        ("37-bagit-version", invalid, "another BagIt version",
         part("bagit.txt", lambda data: data.replace(b"1.0", b"0.97"))),
        ("37-bag-info-more", invalid, "more than the one line",
         part("bag-info.txt", lambda data: data + b"Contact-Name: x\n")),
        ("37-tag-manifest-more", invalid, "a fifth line in the signed list",
         part("tagmanifest-sha256.txt", lambda data: data + ZERO.encode() + b"  notes.txt\n")),
        ("37-manifest-line-twice", invalid, "a line of the manifest twice",
         part("manifest-sha256.txt", lambda data: data[: data.index(b"\n") + 1] + data)),
        ("37-manifest-binary-mark", invalid, "another notation of sha256sum",
         part("manifest-sha256.txt", lambda data: data.replace(b"  ", b" *"))),
        ("38-file-not-listed", mismatch, "a file that the manifest does not list",
         inserted(member("data/attachments/0002.txt", b"x"), 7)),
        ("38-listed-path-unsafe", mismatch, "the manifest lists a path outside the rule",
         part("manifest-sha256.txt", lambda data: data.replace(b"data/attachments/0001.txt", b"../../../e"))),
        ("39-listed-file-missing", mismatch, "a listed file is not there", without(6)),
        ("39-last-file-missing", mismatch, "the last listed file is not there", without(8)),
        ("40-payload-hash", mismatch, "a payload file is not the signed one",
         Forge(members=lambda members: [*members[:6], members[6].replace(b"Heron", b"Eagle"), *members[7:]])),
        ("40-document-hash", mismatch, "the document is not the signed one",
         Forge(members=lambda members: [*members[:8], members[8].replace(b"Heron", b"Eagle")])),
        ("40-envelope-hash", mismatch, "the envelope is not the signed one",
         Forge(members=lambda members: [*members[:4], members[4].replace(b"fortrolig", b"offentlig"), *members[5:]])),
        ("41-oxum-files", mismatch, "one file more in bag-info.txt",
         part("bag-info.txt", lambda data: data.replace(b".3\n", b".4\n"))),
        ("41-sizes-bytes", mismatch, "the envelope declares a byte less",
         Forge(envelope={"sizes": {"files": 3, "bytes": sum(map(len, PAYLOAD.values())) - 1}})),
        ("41-both-a-byte-more", mismatch, "envelope and bag-info.txt declare a byte more", declared(3, 1)),
        ("41-both-a-byte-less", "LIMIT_EXCEEDED", "envelope and bag-info.txt declare a byte less", declared(3, -1)),
        ("41-both-a-file-more", mismatch, "envelope and bag-info.txt declare a file more", declared(4, 0)),
    ]  # fmt: skip
    for name, expect, comment, made in rows:
        yield Made(name, expect, comment, made.build)


def declared(files: int, more: int) -> Forge:
    """Return a bundle that declares other sizes in both places."""
    size = sum(map(len, PAYLOAD.values())) + more
    oxum = f"Payload-Oxum: {size}.{files}\n".encode()
    return Forge(envelope={"sizes": {"files": files, "bytes": size}}, parts={"bag-info.txt": lambda _: oxum})
