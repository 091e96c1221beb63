"""More of each hostile input: the same refusals met by other roads, and tricks that the list does not name."""

import io
import zipfile
from collections.abc import Iterator

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from helpers.forge import (
    CODE,
    DESK,
    MISSION,
    OTHER,
    PAYLOAD,
    REAL,
    Forge,
    armoured,
    header,
    padded,
    sshsig,
    string,
)
from helpers.hostile import GNU, STRANGER, ZERO, Made, document, inserted, with_header
from helpers.hostile_inside import in_envelope, unsafe
from helpers.hostile_outside import CHUNK, LONG, armour
from hrd_desktop.crypto import age

ORDER = 2**252 + 27742317777372353535851937790883648493
"""The order of Ed25519's group: a signature's second half plus this is the same number to a careless reader."""
CASE_BUNDLE = "hrd-case-bundle-v1"


def more_headers() -> Iterator[Made]:
    """Inputs 1 to 12 and 17 to 19, by other roads."""
    plain, secret = Forge().build(), Forge(recipients=[age.Passphrase(CODE, work_factor=10)]).build()
    first, stanza, body, rest = plain.split(b"\n", 3)
    payload = rest.split(b"\n", 1)[1]
    malformed, limit, weak = "HEADER_MALFORMED", "LIMIT_EXCEEDED", "WEAK_PROFILE"
    grease = b"-> grease\n" + body + b"\n"
    wrapped = stanza + b"\n" + body + b"\n"
    huge, nobody = b" " + b"9" * 20 + b"\n", wrapped + nobodys()
    both = Forge(recipients=[OTHER.recipient, DESK.recipient]).build()
    start = len(plain) - len(payload)
    rows = [
        ("01-one-byte", "NOT_A_BUNDLE", "one byte", b"a"),
        ("02-zip", "NOT_A_BUNDLE", "an archive", b"PK\5\6" + bytes(18)),
        ("02-line-without-end", "NOT_A_BUNDLE", "a line that does not end", b"x" * 9000),
        ("03-armoured-after-blank-lines", "NOT_A_BUNDLE", "age as text after blank lines", b"\r\n\n" + armour(plain)),
        ("04-line-end-of-windows", malformed, "the first line ends as in Windows", plain.replace(b"\n", b"\r\n", 1)),
        ("05-no-stanza", malformed, "nobody can open it", first + b"\n" + rest),
        ("05-header-cut", malformed, "ends inside the header", plain[:100]),
        ("06-base64-padded", malformed, "a stanza body with = signs", plain.replace(body, body + b"=")),
        ("06-two-spaces", malformed, "two spaces in a stanza", plain.replace(b"-> X25519 ", b"-> X25519  ", 1)),
        ("06-share-not-canonical", malformed, "a share of 31 bytes", plain.replace(stanza, stanza[:-2], 1)),
        ("07-header-of-1000-stanzas", limit, "1,000 stanzas", plain.replace(wrapped, wrapped * 1000, 1)),
        ("07-line-of-70-kb", limit, "a line of 70 kB", plain.replace(stanza, stanza + b" " + b"A" * 70_000, 1)),
        ("08-scrypt-of-20-digits", limit, "work beyond counting", secret.replace(b" 10\n", huge, 1)),
        ("08-scrypt-leading-zero", malformed, "010 for 10", secret.replace(b" 10\n", b" 010\n", 1)),
        ("08-scrypt-minus", malformed, "-1 for 10", secret.replace(b" 10\n", b" -1\n", 1)),
        ("09-stanza-taken-away", "HEADER_TAMPERED", "the other office's stanza is gone", without_first_stanza(both)),
        ("09-stanza-added", "HEADER_TAMPERED", "a stanza of nobody's", plain.replace(wrapped, nobody, 1)),
        ("10-share-of-zeros", malformed, "a point that no honest key has", zero_share(plain)),
        ("12-unknown-stanza", weak, "only a stanza of another kind", plain.replace(wrapped, grease, 1)),
        ("12-unknown-stanza-beside", weak, "and one beside", plain.replace(wrapped, wrapped + grease, 1)),
        ("18-nonce-cut", malformed, "ends inside the 16 bytes behind the header", plain[: start + 9]),
        ("17-no-chunk", "TRUNCATED", "ends before the first chunk", plain[: start + 16]),
        ("19-second-bundle-behind", "TRAILING_DATA", "another bundle follows", plain + plain),
    ]  # fmt: skip
    for name, expect, comment, data in rows:
        state = "reader-with-code" if name.startswith("08") else "reader"
        yield Made(name, expect, comment, lambda data=data: data, state)
    yield Made(
        "16-chunk-twice", "PAYLOAD_TAMPERED", "the first chunk twice", Forge(payload=LONG, cipher=doubled).build
    )


def without_first_stanza(data: bytes) -> bytes:
    lines = data.split(b"\n", 3)
    return lines[0] + b"\n" + lines[3]


def nobodys() -> bytes:
    """Return a well-formed stanza that no key opens."""
    return bytes(age.Identity("x25519", bytes([7]) * 32).recipient.wrap(bytes(16)).encoded())


def zero_share(data: bytes) -> bytes:
    stanza = data.split(b"\n", 2)[1]
    return data.replace(stanza, b"-> X25519 " + b"A" * 43, 1)


def doubled(data: bytes) -> bytes:
    start = data.index(b"\n", data.index(b"\n--- ") + 1) + 1 + 16
    return data[: start + CHUNK] + data[start:]


def more_members() -> Iterator[Made]:
    """Inputs 20 to 33 and 37, by other roads."""
    names = {
        "20-and-back": "bundle/../bundle/data/case.json",
        "20-dot": "bundle/./data/case.json",
        "21-two-slashes": "//host/share/e",
        "22-share-of-windows": "\\\\host\\share\\e",
        "28-long-s-twin": "bundle/data/caſe.json",
        "28-dotless-twin": "bundle/data/brıefing.pdf",
        "28-wide-twin": "bundle/data/ｃase.json",
        "28-decomposed-twin": "bundle/data/case\u0301.json",
        "29-nul-device": "bundle/data/attachments/NUL",
        "29-com1-device": "bundle/data/attachments/com1.txt",
        "29-trailing-space": "bundle/data/attachments/0001.txt ",
        "29-second-stream": "bundle/data/attachments/0001.txt:x",
        "29-zero-width": "bundle/data/attachments/0001\u200b.txt",
        "29-isolate": "bundle/data/attachments/0001.\u2067txt\u2069",
        "29-new-line": "bundle/data/attachments/0001.txt\n",
        "29-other-digits": "bundle/data/attachments/٠٠٠١.txt",
        "29-empty": "",
    }
    for name, stored in names.items():
        yield unsafe(name, f"an attachment is stored under another name ({name[3:]})", name=stored.encode())
    yield unsafe("25-block-device", "an attachment is another kind of member (block device)", type=b"4")
    yield unsafe("26-contiguous", "an attachment is another kind of member (contiguous)", type=b"7")
    yield unsafe("26-type-of-old", "the kind is a zero byte, as of old", type=b"\0")
    yield unsafe("26-gnu-magic", "the header is in GNU's dialect", magic=GNU)
    for name, kind, record in (
        ("26-pax-global", b"g", b"18 path=elsewhere\n"),
        ("26-pax-size", b"x", b"22 size=1152921504606\n"),
        ("26-pax-sparse", b"x", b"25 GNU.sparse.name=../e\n"),
        ("26-gnu-long-link", b"K", b"/etc/passwd\0"),
    ):
        block = header(size=len(record), type=kind, name=b"././@" + name.encode()) + padded(record)
        yield Made(name, "UNSAFE_MEMBER", f"a record gives another meaning ({name[3:]})", inserted(block).build)
    yield unsafe("30-size-without-end", "a size of twelve digits", size_=b"000000000047")
    yield unsafe("30-size-with-spaces", "a size filled with spaces", size_=b"         47 ")
    yield unsafe("30-minor-device", "a device number", major=b"0000001\0")
    largest = with_header(size_=b"77777777777\0")
    yield Made("30-size-largest", "LIMIT_EXCEEDED", "a size of 8 GiB, the largest there is", largest.build)
    bomb = Forge(payload={**REAL, "data/attachments/0002.zip": nested_bomb()})
    yield Made("33-nested-bomb", "accepted", "archives in archives, 40 MB within 400 bytes: kept closed", bomb.build)
    second = inserted(header(size=0, name=b"bundle/tagmanifest-sha256.txt.mldsa.sig"), 2)
    yield Made("37-second-signature", "UNSAFE_MEMBER", "a name kept for a later version", second.build)
    empty = Forge(members=lambda _members: [])
    yield Made("37-no-members", "STRUCTURE_INVALID", "an empty archive", empty.build)
    raw = Forge(members=lambda _members: [b"Dear colleague, this is made up. " * 40], end=b"")
    yield Made("02-text-inside", "NOT_A_BUNDLE", "a letter under good encryption", raw.build)


def nested_bomb() -> bytes:
    """Return a small archive that holds archives that hold much."""
    data, name = bytes(40 << 20), "zeros"
    for level in range(4):
        sink = io.BytesIO()
        with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        data, name = sink.getvalue(), f"{level}.zip"
    return data


def more_json() -> Iterator[Made]:
    """Inputs 34 to 36, by other roads."""
    forms = {
        "36-minus-infinity": b'{"a":-Infinity}',
        "36-exponent-of-8-digits": b'{"a":1e99999999}',
        "36-raw-new-line": b'{"a":"\n"}',
        "36-comment": b'{"a":1/*x*/}',
        "36-comma-at-the-end": b'{"a":1,}',
        "36-single-quotes": b"{'a':1}",
        "36-surrogate-in-a-key": b'{"\\udfff":1}',
        "36-surrogates-swapped": b'{"a":"\\udc00\\ud800"}',
        "36-overlong-utf-8": b'{"a":"\xc0\xaf"}',
        "36-surrogate-as-utf-8": b'{"a":"\xed\xa0\x80"}',
        "36-minus-2-53": b'{"a":-9007199254740992}',
        "36-zero-in-front": b'{"a":01}',
        "36-hexadecimal": b'{"a":0x1f}',
        "36-zero-byte": b'{"a":1}\0',
        "35-key-twice-by-escape": b'{"\\u0061\\u0301":1,"a\xcc\x81":2}',
    }
    for name, data in forms.items():
        yield Made(name, "SCHEMA_INVALID", f"in the document: {name[3:]}", document(data).build)
    deep = document(b'{"a":' * 33 + b"1" + b"}" * 33)
    yield Made("34-deep-by-one", "LIMIT_EXCEEDED", "nesting of 33", deep.build)
    hidden = document(b'{"a\\\\":' + b"[" * 5000 + b"]" * 5000 + b"}")
    yield Made("34-deep-behind-an-escape", "LIMIT_EXCEEDED", "nesting behind an escaped sign", hidden.build)
    changes = {
        "36-envelope-nan": (b":42}", b":NaN}"),
        "36-envelope-surrogate": (b'"fortrolig"', b'"\\ud800"'),
        "36-envelope-fraction": (b":42}", b":42.5}"),
        "36-envelope-number-as-fraction": (b":42}", b":42.0}"),
        "36-envelope-true-for-a-number": (b":42}", b":true}"),
        "36-envelope-no-such-day": (b'"created":"2026-11-22', b'"created":"2026-02-30'),
        "36-envelope-new-line-in-a-hash": (b'"head":"', b'"head":"\\n'),
    }
    for name, (old, new) in changes.items():
        yield in_envelope(name, lambda data, old=old, new=new: data.replace(old, new), name[12:])


def more_lists() -> Iterator[Made]:
    """Inputs 38 to 41, by other roads."""
    invalid, mismatch = "STRUCTURE_INVALID", "MANIFEST_MISMATCH"

    def part(name: str, old: bytes, new: bytes) -> Forge:
        return Forge(parts={name: lambda data: data.replace(old, new)})

    def upper(data: bytes) -> bytes:
        return data[:64].upper() + data[64:]

    total = b"%d." % sum(map(len, PAYLOAD.values()))
    end_of_windows = part("manifest-sha256.txt", b"\n", b"\r\n")
    rows = [
        ("37-manifest-upper-case", invalid, "a hash in capitals", Forge(parts={"manifest-sha256.txt": upper})),
        ("37-manifest-end-of-windows", invalid, "lines end as in Windows", end_of_windows),
        ("37-manifest-empty", invalid, "an empty manifest", Forge(parts={"manifest-sha256.txt": lambda _: b""})),
        ("37-manifest-percent", mismatch, "a path in other words",
         part("manifest-sha256.txt", b"data/case", b"data/cas%65")),
        ("37-oxum-negative", invalid, "minus one file", part("bag-info.txt", b".3\n", b".-3\n")),
        ("37-oxum-twice", invalid, "the one line twice", Forge(parts={"bag-info.txt": lambda data: data * 2})),
        ("40-manifest-hash", mismatch, "the manifest is not the signed one",
         Forge(members=lambda found: [*found[:5], found[5].replace(b"0001.txt", b"0001.doc"), *found[6:]])),
        ("40-zero-hash", mismatch, "a hash of zeros",
         Forge(parts={"manifest-sha256.txt": lambda data: ZERO.encode() + data[64:]})),
        ("41-oxum-bytes", mismatch, "a byte more in bag-info.txt",
         Forge(parts={"bag-info.txt": lambda data: data.replace(total, b"%d." % (int(total[:-1]) + 1))})),
        ("41-sizes-files", mismatch, "the envelope declares a file less",
         Forge(envelope={"sizes": {"files": 2, "bytes": int(total[:-1])}})),
    ]  # fmt: skip
    for name, expect, comment, made in rows:
        yield Made(name, expect, comment, made.build)
    huge = Forge(envelope={"sizes": {"files": 3, "bytes": 2**53 - 1}})
    yield Made("32-declared-beyond-measure", "LIMIT_EXCEEDED", "the envelope declares 8 PiB", huge.build)


def more_signatures() -> Iterator[Made]:
    """Inputs 42 to 50, by other roads."""
    invalid = "SIGNATURE_INVALID"

    def inside(change):
        return Forge(signature=lambda message, space: armoured(change(MISSION.sign(message, space))))

    def outside(change):
        return Forge(signature=lambda message, space: change(armoured(MISSION.sign(message, space))))

    def as_if(signer, claimed):
        return Forge(signature=lambda message, space: armoured(
            signer.sign(message, space).replace(signer.blob, claimed.blob)))  # fmt: skip

    rows = [
        ("42-empty-signature", "a signature of no bytes", outside(lambda _: b"")),
        ("43-flipped", "a bit of the signature", inside(lambda blob: blob[:-1] + bytes([blob[-1] ^ 1]))),
        ("43-second-half-plus-order", "the same number, written otherwise", inside(malleable)),
        ("43-all-zero", "a signature of zeros", inside(lambda blob: blob[:-64] + bytes(64))),
        ("45-in-a-known-name", "a stranger's signature under a known key", as_if(STRANGER, MISSION)),
        ("48-sshsig-version-2", "another version of the signature",
         inside(lambda blob: blob.replace(b"SSHSIG\0\0\0\1", b"SSHSIG\0\0\0\2"))),
        ("48-ecdsa", "signed with another good kind of key", Forge(signature=ecdsa_signature)),
        ("48-unknown-key-type", "a kind of key that there is not",
         inside(lambda blob: blob.replace(b"ssh-ed25519", b"ssh-ed99999"))),
        ("48-kinds-differ", "the signature names another kind than the key", inside(other_kind)),
        ("48-hash-unknown", "a hash that there is not", inside(lambda blob: blob.replace(b"sha512", b"sha999"))),
        ("49-reserved-field", "text in the field kept free",
         inside(lambda blob: blob.replace(CASE_BUNDLE.encode() + string(b""), CASE_BUNDLE.encode() + string(b"x")))),
        ("49-text-before", "a line before the armour", outside(lambda text: b"x\n" + text)),
        ("49-line-end-of-windows", "lines end as in Windows", outside(lambda text: text.replace(b"\n", b"\r\n"))),
        ("49-no-last-line-end", "the last line does not end", outside(lambda text: text[:-1])),
        ("49-length-beyond-the-end", "a length of 4 GiB",
         inside(lambda blob: blob[:10] + b"\xff\xff\xff\xff" + blob[14:])),
    ]  # fmt: skip
    for name, comment, made in rows:
        yield Made(name, invalid, comment, made.build)
    empty = Forge(namespace="hrd-case-bundle-v1\0")
    yield Made("44-namespace-with-zero-byte", "WRONG_NAMESPACE", "the right words and a zero byte", empty.build)
    order = Forge(recipients=[OTHER.recipient, DESK.recipient], parts={"envelope.json": recipients_turned})
    yield Made("50-recipients-unsorted", "SCHEMA_INVALID", "recipients in another order", order.build)
    twice = Forge(recipients=[DESK.recipient] * 2)
    yield Made("50-recipient-twice", "SCHEMA_INVALID", "an office named twice", twice.build)


def malleable(blob: bytes) -> bytes:
    number = int.from_bytes(blob[-32:], "little") + ORDER
    return blob[:-32] + number.to_bytes(32, "little")


def other_kind(blob: bytes) -> bytes:
    front, back = blob[:-83], blob[-83:]
    return front + back.replace(b"ssh-ed25519", b"rsa-sha2-51")


def ecdsa_signature(message: bytes, namespace: str) -> bytes:
    """Return a good signature with a kind of key that is not accepted."""
    key = ec.derive_private_key(7, ec.SECP256R1())
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    kind = b"ecdsa-sha2-nistp256"
    public = string(kind) + string(b"nistp256") + string(point)
    common = string(namespace.encode()) + string(b"") + string(b"sha512")
    raw = key.sign(b"SSHSIG" + common, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
    return armoured(sshsig(public, common, string(kind) + string(raw)))


def recipients_turned(data: bytes) -> bytes:
    at = data.index(b'"recipients":["') + len(b'"recipients":["')
    one, two = data[at : at + 64], data[at + 67 : at + 131]
    return data[:at] + two + b'","' + one + data[at + 131 :]


GROUPS = (more_headers, more_members, more_json, more_lists, more_signatures)
