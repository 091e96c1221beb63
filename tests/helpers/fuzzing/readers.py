"""Every reader of bytes that nobody vouches for, as one function of those bytes.

A reader returns, or refuses in its own words; anything else is a find. Where a result can be checked (it goes round,
it is within its limits) that is checked here too, so that a wrong answer is a find as well as a crash.
"""

import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from helpers.forge import DESK, DESK_PQ, MISSION, Forge, armoured, reencrypted
from helpers.vectors import outcome_of, reader_of
from hrd_desktop import bundle, errors, forms, settings
from hrd_desktop.bundle import manifest, strict_json, tar
from hrd_desktop.bundle.envelope import read_envelope
from hrd_desktop.crypto import age, recovery, sshkeys, sshsig
from hrd_desktop.crypto import errors as crypto_errors
from hrd_desktop.crypto.age.header import VERSION
from hrd_desktop.domain.edtf import Edtf, NotEdtf, is_edtf
from hrd_desktop.errors import HrdError
from hrd_desktop.forms.conditions import ConditionRefused, condition
from hrd_desktop.forms.patterns import PatternRefused, compiled
from hrd_desktop.forms.written import parse as parse_yaml
from hrd_desktop.services.mission import ministry_tables
from hrd_desktop.services.spreadsheets import dates, mapping, tables, text_file, workbook
from hrd_desktop.services.spreadsheets.lines import How
from hrd_desktop.services.trust import key_card
from hrd_desktop.system.progress import Progress
from hrd_desktop.vault import layout

Read = Callable[[bytes], object]


@dataclass(frozen=True)
class Reader:
    """A reader under test: *refusals* are its own words for no, *runs* how often `make test` asks it."""

    name: str
    read: Read
    runs: int = 4000
    longest: int = 4096
    refusals: tuple[type[Exception], ...] = (HrdError,)

    def __call__(self, data: bytes) -> None:
        """Read *data*; a refusal is well, and must be one that the table of errors knows."""
        try:
            self.read(data)
        except self.refusals as refusal:
            if isinstance(refusal, HrdError):
                assert refusal.error in errors.table() and refusal.error != "DEFECT"
                assert refusal.message("en") and refusal.message("nb")


READERS: dict[str, Reader] = {}


def reader(**how: object) -> Callable[[Read], Read]:
    """Enter a function into READERS under its own name."""

    def enter(read: Read) -> Read:
        READERS[read.__name__] = Reader(read.__name__, read, **how)  # type: ignore[arg-type]
        return read

    return enter


def said(data: bytes) -> str:
    """Return *data* as the text that a file or a person could bring."""
    return data.decode("utf-8", "replace")


@cache
def folder() -> Path:
    """A folder for the readers that want a file."""
    return Path(tempfile.mkdtemp(prefix="fuzz-"))


def file(data: bytes, name: str = "in") -> Path:
    """Return a file with *data*."""
    path = folder() / name
    path.write_bytes(data)
    return path


@reader(runs=20_000)
def age_header(data: bytes) -> None:
    source = io.BytesIO(data)
    header = age.read_header(source)
    assert header.size == source.tell() <= 64 * 1024
    assert header.signed == VERSION + b"".join(stanza.encoded() for stanza in header.stanzas) + b"---"
    assert 1 <= len(header.stanzas) <= 20


@reader(runs=4000, refusals=(crypto_errors.CryptoError,))
def age_payload(data: bytes) -> None:
    age.Decrypting(io.BytesIO(data), [DESK, DESK_PQ, age.Passphrase("x", max_work_factor=4)], unit=512).read()


@reader(runs=20_000)
def tar_stream(data: bytes) -> None:
    found = tar.TarReader(io.BytesIO(data))
    while (header := found.next()) is not None:
        assert tar.parse(tar.header(header.path, header.size)) == header
    found.end(65536)


@reader(runs=15_000)
def tar_headers(data: bytes) -> None:
    """As tar_stream, each block's checksum made right, so that what lies behind it is met."""
    tar_stream(b"".join(summed(data[at : at + 512]) for at in range(0, len(data), 512)))


def summed(block: bytes) -> bytes:
    """Return a block with the checksum of a tar header, if it is to be one."""
    if len(block) < 512 or block[257:262] != b"ustar":
        return block
    block = block[:148] + b" " * 8 + block[156:]
    return block[:148] + b"%06o\0 " % sum(block) + block[156:]


@reader(runs=20_000)
def bag_lists(data: bytes) -> None:
    for read in (manifest.read_tag_manifest, lambda text: manifest.read_manifest(text, 50)):
        try:
            hashes = read(data)
        except HrdError:
            continue
        assert manifest.render(hashes) == data
    files, size = manifest.read_bag_info(data)
    assert manifest.render_bag_info(files, size) == data


@reader(runs=20_000)
def json_strict(data: bytes) -> None:
    value = strict_json.parse(data)
    assert strict_json.depth(data) <= 32
    assert json.loads(json.dumps(value)) == json.loads(data)
    again = bundle.canonical(value)
    assert strict_json.parse(again) == value and bundle.canonical(strict_json.parse(again)) == again


@reader(runs=10_000)
def envelope(data: bytes) -> None:
    found = read_envelope(data)
    assert read_envelope(found.to_bytes()) == found


@reader(runs=600)
def signed_envelope(data: bytes) -> None:
    """A trusted sender's envelope, signed as it is: every check behind the signature is met."""
    outcome, released = outcome_of(reader_of("reader", Forge(parts={"envelope.json": lambda _: data}).build()))
    assert outcome in errors.table() or outcome == "accepted"
    assert outcome == "accepted" or released is None


@reader(runs=1500, longest=16_384)
def whole_bundle(data: bytes) -> None:
    """Whatever tar under good encryption; only the one good stream is taken."""
    outcome, _ = outcome_of(reader_of("reader", reencrypted(data)))
    assert outcome in errors.table() or data.startswith(Forge().plain().rstrip(b"\0"))


@reader(runs=20_000)
def ssh_signature(data: bytes) -> None:
    sshsig.verify(data, b"message")
    raise AssertionError("nobody signed this")


@reader(runs=12_000)
def ssh_signature_inside(data: bytes) -> None:
    if data != MISSION.sign(b"message", "hrd-case-bundle-v1"):
        ssh_signature(armoured(data))


@reader(runs=8000)
def trust_list(data: bytes) -> None:
    found = sshsig.AllowedSigners.parse(said(data))
    assert all(line.principals for line in found.lines)
    sshsig.AllowedSigners.parse("", revoked=said(data))


@reader(runs=4000)
def keys(data: bytes) -> None:
    text = said(data)
    for parse in (age.parse_identity, age.parse_recipient, sshkeys.PublicKey.parse):
        try:
            found = parse(text)
        except HrdError:
            continue
        assert str(found) or found
    assert recovery.parse_code(recovery.parse_code(text)) == recovery.parse_code(text)


@reader(runs=5000)
def card(data: bytes) -> None:
    found = key_card.read(file(data))
    assert len(found.words) == key_card.WORDS


@reader(runs=3000)
def form_file(data: bytes) -> None:
    forms.load(file(data, "abc.yaml"))


@reader(runs=8000)
def form_writing(data: bytes) -> None:
    assert isinstance(parse_yaml(said(data), "xyz.yaml"), dict)


@reader(runs=3000, longest=300, refusals=(ConditionRefused,))
def expression(data: bytes) -> None:
    text = said(data)
    found = condition(text)
    names = dict.fromkeys(found.names, "1")
    found.value(names, today=dates.date(2026, 11, 22))
    found.holds({name: ["a", "b"] for name in found.names}, dot=3, today=dates.date(2026, 11, 22))


@reader(runs=8000, longest=200, refusals=(PatternRefused,))
def pattern(data: bytes) -> None:
    head, _, text = said(data).partition("\n")
    compiled(head).matches(text)


@reader(runs=10_000)
def settings_file(data: bytes) -> None:
    file(data, "settings.json")
    found = settings.load(folder())
    settings.save(found.settings, folder())
    assert settings.load(folder()) == settings.Loaded(found.settings, damaged=False)


@reader(runs=8000)
def vault_description(data: bytes) -> None:
    file(data, "vault.json")
    found = layout.info(folder())
    layout.Layout(folder()).database(found.generation).is_file()
    for slot in found.slots:
        f"{slot.label} {slot.kind}".encode()


@reader(runs=6000)
def csv_text(data: bytes) -> None:
    raw = text_file.read(data, How(), Progress())
    for line in raw.lines:
        for cell in line.cells:
            dates.read(cell)


@reader(runs=3000)
def table(data: bytes) -> None:
    found = tables.read(file(data))
    mapping.guess(found)


@reader(runs=300, longest=65_536)
def workbook_archive(data: bytes) -> None:
    workbook.read(data, How(), Progress())


@reader(runs=400, longest=16_384)
def workbook_sheet(data: bytes) -> None:
    """A good workbook's first sheet, written as the bytes say."""
    workbook.read(workbook_with("xl/worksheets/sheet1.xml", data), How(), Progress())


@reader(runs=300, longest=16_384)
def workbook_parts(data: bytes) -> None:
    """Another part of a good workbook: the first byte chooses which."""
    if data:
        names = sorted(set(good_workbook()) - {"xl/worksheets/sheet1.xml"})
        workbook.read(workbook_with(names[data[0] % len(names)], data[1:]), How(), Progress())


@cache
def good_workbook() -> dict[str, bytes]:
    """Return the parts of a small workbook with text, numbers, a day and a formula."""
    from openpyxl import Workbook

    book, sink = Workbook(), io.BytesIO()
    rows = [
        ["Alias", "Born", "Cases", "Sum"],
        ["Heron", dates.date(1980, 5, 1), 2, "=C2+1"],
        ["Plover", "1991", 1.5, True],
    ]
    for row in rows:
        book.active.append(row)
    book.save(sink)
    with zipfile.ZipFile(sink) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def workbook_with(part: str, data: bytes) -> bytes:
    """Return the small workbook with another *part*."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for name, content in (good_workbook() | {part: data}).items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return sink.getvalue()


@reader(runs=8000)
def import_mapping(data: bytes) -> None:
    found = mapping.parse(said(data))
    assert mapping.parse(found.to_text()) == found


@reader(runs=5000)
def ministry_table(data: bytes) -> None:
    ministry_tables.read(file(data))


@reader(runs=12_000, longest=64, refusals=(NotEdtf,))
def partial_date(data: bytes) -> None:
    text = said(data)
    found = Edtf.parse(text)
    assert found.text == text and found.sort_key and found.display("en") and found.display("nb")
    assert found.latest is None or found.earliest <= found.latest


@reader(runs=12_000, longest=64)
def typed_day(data: bytes) -> None:
    for order in ("", "dmy", "mdy"):
        found = dates.read(said(data), order)
        assert not found.text or is_edtf(found.text)
        assert not found.other or is_edtf(found.other)


@reader(runs=300, longest=8192)
def case_document(data: bytes) -> None:
    """A case as a trusted colleague's bundle brings it: read, shown before it is accepted, and weighed."""
    from hrd_desktop.services.exchange import opening
    from hrd_desktop.services.exchange.merging import changes_of

    found = opening.parsed(strict_json.parse(data) if data else {})
    assert opening.parsed(found.plain()) == found
    opening.preview(_desk(), found)
    changes_of(_desk(), found, {})


ODD: tuple[object, ...] = (
    None, True, -1, 0, 2**53 - 1, 1.5, "", "x" * 5000, [], ["x", "x"], [None], {}, {"a": 1}, "2026-13-45", "yes",
    "2026-11-20", "2026-11-20T08:00:00", "2026-11-20T08:00:00+14:00", "0001-01-01T00:00:00Z", "\u202e", "k7q4m2xa",
    "cas", "answered", "not_known", "22222222-2222-4222-8222-222222222223", ["22222222-2222-4222-8222-222222222223"],
    "../e", "\0",
)  # fmt: skip


@reader(runs=300, longest=16)
def case_values(data: bytes) -> None:
    """The whole case of the kept inputs; two bytes each put an odd value into a place of it, or take it out."""
    from helpers.fuzzing.kept import inputs

    whole = json.loads(inputs("case_document")["seed-whole"])
    for at in range(0, len(data) - 1, 2):
        places = list(_places(whole))
        if not places:  # all was taken out
            break
        container, key = places[data[at] * len(places) // 256]
        value = data[at + 1] % (len(ODD) + 1)
        if value == len(ODD):
            del container[key]
        else:
            container[key] = deepcopy(ODD[value])  # or a list of it would hold itself
    case_document(json.dumps(whole).encode())


def _places(value: object) -> Iterator[tuple[Any, Any]]:
    """Yield every place in a JSON value: what holds it, and its key or number."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        yield value, key
        yield from _places(inner)


@cache
def _desk():
    from helpers import posts

    return posts.desk(folder())
