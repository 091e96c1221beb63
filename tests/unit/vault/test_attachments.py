"""Attachments: encrypted beside the database, whole or absent, whatever they are called."""

import errno
import io
import subprocess
import tracemalloc
from types import SimpleNamespace

import pytest

from helpers.vaults import OFFICER, opened, record
from hrd_desktop.vault import (
    MAX_FILE,
    AddFile,
    FileChanged,
    FileDamaged,
    FileTooLarge,
    RecordMissing,
    Standing,
    VaultMedium,
    VaultReadOnly,
)


@pytest.fixture
def case(vault):
    r = record("cas")
    vault.records.add(r, by=OFFICER)
    return r.id


def stored(vault):
    return sorted(path.name for path in (vault.folder / "files").iterdir())


def test_a_file_comes_back_as_it_went_in(vault, case):
    content = bytes(range(256)) * 1000
    row = vault.files.add(case, io.BytesIO(content), "made up.pdf", len(content), by=OFFICER)
    assert (row.name, row.size) == ("made up.pdf", len(content))
    with vault.files.open(row.id) as source:
        assert source.read(10) == content[:10]
        assert source.read() == content[10:]
        assert source.read() == b""
    assert vault.files.list(case) == [row] == vault.files.list()
    raw = (vault.folder / "files" / stored(vault)[0]).read_bytes()
    assert content[:64] not in raw and b"made up" not in raw
    assert vault.check().integrity == ()


def test_the_stock_tool_opens_a_stored_file_with_the_key_in_the_database(vault, case, tmp_path):
    vault.files.add(case, io.BytesIO(b"made up content"), "a", 15, by=OFFICER)
    with vault._store.read() as connection:
        key, file = connection.exec_driver_sql("select key, file from attachment").one()
    (tmp_path / "id").write_text(key + "\n")
    done = subprocess.run(
        ["age", "-d", "-i", tmp_path / "id", vault.folder / "files" / file], capture_output=True, check=True
    )
    assert done.stdout == b"made up content"


def test_fault_41_an_empty_file_is_a_file(vault, case):
    row = vault.files.add(case, io.BytesIO(b""), "empty", 0, by=OFFICER)
    with vault.files.open(row.id) as source:
        assert source.read() == b""
    assert vault.check().integrity == ()


class Zeros(io.RawIOBase):
    """So many zero bytes, made as they are read."""

    def __init__(self, size, fail_at=None):
        self.left, self.fail_at, self.was_read = size, fail_at, False

    def readable(self):
        return True

    def read(self, size=-1):
        self.was_read = True
        if self.fail_at is not None and self.left <= self.fail_at:
            raise OSError(5, "made up")
        size = min(size, self.left)
        self.left -= size
        return bytes(size)


def test_fault_42_a_file_over_the_limit_is_refused_before_it_is_read(vault, case):
    source = Zeros(10)
    with pytest.raises(FileTooLarge) as caught:
        vault.files.add(case, source, "film", MAX_FILE + 1, by=OFFICER)
    assert "1 GiB" in caught.value.message() and not source.was_read and stored(vault) == []


def test_fault_42_a_file_is_streamed_in_constant_memory(vault, case):
    tracemalloc.start()
    row = vault.files.add(case, Zeros(48 * 2**20), "film", 48 * 2**20, by=OFFICER)
    with vault.files.open(row.id) as source:
        while source.read(2**20):
            pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 24 * 2**20


@pytest.mark.parametrize(
    "source",
    [io.BytesIO(b"x" * 11), io.BytesIO(b"x" * 9), Zeros(10, fail_at=10)],
    ids=["grows", "shrinks", "vanishes"],
)
def test_fault_43_a_file_that_changes_while_it_is_read_is_not_attached(vault, case, source):
    with pytest.raises(FileChanged):
        vault.files.add(case, source, "restless", 10, by=OFFICER)
    assert stored(vault) == [] and vault.files.list(case) == []


HOSTILE = [
    "invoice\u202efdp.exe", "zero\u200bwidth", "nul\x00byte", "new\nline", "x" * 255, "CON", "dot.", "-rf",
    "../../etc", "bad\udcff\udcfeutf8", "/abs", "C:\\x", "a\u0301", "\u00e1", "A", "a", "",
]  # fmt: skip


def test_fault_44_and_45_any_name_is_kept_as_it_was_and_never_touches_the_disk(vault, case):
    for name in HOSTILE:
        vault.files.add(case, io.BytesIO(b"x"), name, 1, by=OFFICER)
    assert sorted(row.name for row in vault.files.list(case)) == sorted(HOSTILE)
    assert all(len(name) == 36 and name.endswith(".age") for name in stored(vault))
    assert len(stored(vault)) == len(HOSTILE)


def test_a_removed_file_comes_back_with_undo_even_after_opening_again(folder):
    r = record("cas")
    with opened(folder) as vault:
        vault.records.add(r, by=OFFICER)
        row = vault.files.add(r.id, io.BytesIO(b"made up"), "a", 7, by=OFFICER)
        vault.files.remove(row.id, by=OFFICER)
        assert vault.files.list(r.id) == []
    with opened(folder) as vault:
        vault.undo(by=OFFICER)
        assert vault.files.list(r.id) == [row]
        assert vault.files.open(row.id).read() == b"made up"
        vault.undo(by=OFFICER)
        assert vault.files.list() == []
    with opened(folder) as vault:
        assert vault.check().integrity == ()


def test_what_no_row_speaks_of_is_cleared_at_the_next_open(folder):
    with opened(folder) as vault:
        staged = vault.files.stage(io.BytesIO(b"never given to a record"), 23)
        assert stored(vault) == [staged.file]
    with opened(folder) as vault:
        assert stored(vault) == []


def test_staged_files_join_their_record_in_one_change(vault, case):
    staged = [vault.reader().files.stage(io.BytesIO(b"made up"), 7) for _ in range(2)]
    with pytest.raises(RecordMissing):
        vault.write([AddFile(case, staged[0], "a"), AddFile("no such record", staged[1], "b")], by=OFFICER)
    assert vault.files.list() == []
    vault.write([AddFile(case, staged[0], "a"), AddFile(case, staged[1], "b")], by=OFFICER)
    assert [row.name for row in vault.files.list(case)] == ["a", "b"] or len(vault.files.list(case)) == 2


@pytest.mark.parametrize("damage", ["gone", "cut", "flipped", "longer"])
def test_a_damaged_stored_file_is_told_and_the_record_stays(vault, case, damage):
    row = vault.files.add(case, io.BytesIO(b"made up" * 1000), "a", 7000, by=OFFICER)
    path = vault.folder / "files" / stored(vault)[0]
    data = path.read_bytes()
    path.unlink()
    if damage != "gone":
        path.write_bytes(
            {"cut": data[:-1], "flipped": data[:-1] + bytes([data[-1] ^ 1]), "longer": data + b"x"}[damage]
        )
    with pytest.raises(FileDamaged):
        vault.files.open(row.id).read()
    assert vault.check().integrity == (f"file {row.id}",)
    assert vault.records.get(case).id == case


def test_a_folder_that_takes_and_gives_nothing_is_told_in_words(vault, case, monkeypatch):
    def refuses(*_args, **_rest):
        raise PermissionError(errno.EACCES, "made up")

    monkeypatch.setattr("hrd_desktop.vault.durable.created", refuses)
    monkeypatch.setattr("pathlib.Path.unlink", refuses)
    with pytest.raises(VaultReadOnly):
        vault.files.add(case, io.BytesIO(b"made up"), "made up.pdf", 7, by=OFFICER)


def test_a_file_for_no_record_is_refused_before_it_is_read(vault):
    source = Zeros(10)
    with pytest.raises(RecordMissing):
        vault.files.add("no such record", source, "a", 10, by=OFFICER)
    assert not source.was_read


def test_a_folder_that_stands_where_files_belong_hinders_no_opening(vault):
    folder = vault.folder
    vault.close()
    for odd in (folder / "files" / "pictures", folder / "slots" / "old", folder / "mine.new"):
        odd.mkdir()
        (odd / "note.txt").write_text("made up")
    put_there = [
        folder / "files" / "photo.jpg",
        folder / "slots" / "key.txt",
        folder / "b.new",
        folder / "my-journal",
    ]
    for path in put_there:
        path.write_text("made up")
    with opened(folder) as again:
        assert again.files.list() == []
    assert (folder / "files" / "pictures" / "note.txt").exists(), "what is not the vault's own stays"
    assert all(path.exists() for path in put_there), "an officer may take this folder for the place of files"


def test_an_older_copy_put_back_clears_no_file_that_only_the_newer_one_knows_fault_7(tmp_path, folder):
    with opened(folder, state_dir=tmp_path / "state") as vault:
        vault.accept_standing()
        case = record()
        vault.records.add(case, by=OFFICER)
    older = (folder / "vault-1.db").read_bytes(), (folder / "vault.json").read_bytes()
    with opened(folder, state_dir=tmp_path / "state") as vault:
        row = vault.files.add(case.id, io.BytesIO(b"made up"), "made up.pdf", 7, by=OFFICER)
    newer = (folder / "vault-1.db").read_bytes(), (folder / "vault.json").read_bytes()
    for database, description in (older, newer):
        (folder / "vault-1.db").write_bytes(database)
        (folder / "vault.json").write_bytes(description)
        with opened(folder, state_dir=tmp_path / "state") as vault:
            told = vault.standing
    assert told is Standing.CLEAN
    with opened(folder) as vault, vault.files.open(row.id) as content:
        assert content.read() == b"made up"


def test_a_disk_that_fails_while_a_file_is_read_is_no_damage_and_no_defect(vault, case, monkeypatch):
    row = vault.files.add(case, io.BytesIO(b"made up"), "made up.pdf", 7, by=OFFICER)

    def fails(*_args):
        raise OSError(errno.EIO, "made up")

    with vault.files.open(row.id) as source:
        monkeypatch.setattr(source, "_plain", SimpleNamespace(read=fails))
        with pytest.raises(VaultMedium):
            source.read()
