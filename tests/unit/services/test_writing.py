"""Files that leave the vault: what the medium gives back is compared with what was written, byte by byte."""

import errno
import os
from pathlib import Path

import pytest

from hrd_desktop.errors import HrdError
from hrd_desktop.services.files import writing
from hrd_desktop.services.files.writing import write_checked, write_new

WRITTEN = b"Lidovia, made up. " * 1000


def damaged(data: bytes) -> dict[str, bytes]:
    """Return what a lying medium may give back for *data*."""
    flipped = bytes([data[0] ^ 1]) + data[1:]
    return {"flipped": flipped, "shorter": data[:-1], "longer": data + b"\0", "empty": b"", "other": data[::-1]}


@pytest.fixture(params=["nameless", "named"])
def way(request, monkeypatch):
    """Both ways of writing: Linux's own file without a name, and a passing name as on a stick."""
    if request.param == "named":
        monkeypatch.setattr(writing, "nameless", lambda _folder: None)
    return request.param


@pytest.mark.parametrize("how", sorted(damaged(WRITTEN)))
def test_what_a_lying_medium_gives_back_never_gets_the_name_fault_32(how, tmp_path, monkeypatch):
    usual = Path.open

    def lying(self, mode="r", *rest, **more):
        if self.name.endswith(".part") and mode == "rb":
            with usual(self, "wb") as stick:
                stick.write(damaged(WRITTEN)[how])
        return usual(self, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", lying)
    monkeypatch.setattr(writing, "nameless", lambda _folder: None)
    noted = []

    with pytest.raises(HrdError) as differs:
        write_checked(tmp_path / "out", lambda sink: sink.write(WRITTEN), noted.append)

    assert differs.value.error == "READ_BACK_DIFFERS"
    assert noted == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"x", WRITTEN], ids=len)
def test_what_was_read_back_is_what_stands_there_for_its_owner_alone(data, tmp_path, way):
    assert write_new(tmp_path / "out", data).read_bytes() == data
    assert [(path.name, path.stat().st_mode & 0o777) for path in tmp_path.iterdir()] == [("out", 0o600)]


def test_a_name_taken_meanwhile_is_never_written_over(tmp_path, way):
    target = tmp_path / "out"
    with pytest.raises(HrdError) as refused:
        write_checked(target, lambda sink: (sink.write(WRITTEN), target.write_bytes(b"another's")))
    assert refused.value.error == "TARGET_EXISTS"
    assert target.read_bytes() == b"another's" and list(tmp_path.iterdir()) == [target]


def test_what_the_officer_agreed_to_lose_goes_only_when_the_new_file_is_whole(tmp_path, way):
    target = tmp_path / "out"
    target.write_bytes(b"old")

    def full(_sink):
        raise OSError(errno.ENOSPC, "made up")

    with pytest.raises(HrdError):
        write_checked(target, full, over=True)
    assert target.read_bytes() == b"old"
    write_checked(target, lambda sink: sink.write(WRITTEN), over=True)
    assert target.read_bytes() == WRITTEN and list(tmp_path.iterdir()) == [target]


def test_a_folder_that_cannot_be_flushed_keeps_no_name(tmp_path, way, monkeypatch):
    def broken(_folder):
        raise OSError(errno.EIO, "made up")

    monkeypatch.setattr(writing, "flush_folder", broken)
    with pytest.raises(HrdError) as told:
        write_new(tmp_path / "out", WRITTEN)
    assert told.value.error == "MEDIUM_REMOVED" and list(tmp_path.iterdir()) == []


def test_where_a_nameless_file_gets_no_name_it_is_copied_under_one(tmp_path, monkeypatch):
    def refused(*_args, **_more):
        raise OSError(errno.EPERM, "made up")

    monkeypatch.setattr(os, "link", refused)
    assert write_new(tmp_path / "out", WRITTEN).read_bytes() == WRITTEN
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("place", ["made.hrdvault", "made.hrdvault/files", "link"])
def test_nothing_in_the_clear_is_put_into_a_vaults_own_folder(place, tmp_path):
    for part in ("slots", "files"):
        (tmp_path / "made.hrdvault" / part).mkdir(parents=True)
    (tmp_path / "made.hrdvault" / "vault.json").write_text("{}")
    (tmp_path / "link").symlink_to(tmp_path / "made.hrdvault" / "files")
    with pytest.raises(HrdError) as refused:
        write_new(tmp_path / place / "sheet.pdf", WRITTEN)
    assert refused.value.error == "TARGET_IN_VAULT" and list(tmp_path.rglob("sheet.pdf")) == []


@pytest.mark.parametrize(
    ("target", "error"),
    [
        ("/", "TARGET_EXISTS"),
        (".", "TARGET_EXISTS"),
        ("n" * 300, "TARGET_UNWRITABLE"),
        ("no/such/x", "TARGET_UNWRITABLE"),
    ],
)
def test_a_place_that_no_file_can_have_is_refused_in_words(target, error, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(HrdError) as refused:
        write_new(Path(target), WRITTEN)
    assert refused.value.error == error and list(tmp_path.iterdir()) == []
