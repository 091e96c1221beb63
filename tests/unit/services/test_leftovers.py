"""What a kill or a pulled stick leaves is found again by the vault's notes and removed; nothing else is."""

from pathlib import Path
from typing import BinaryIO, NoReturn

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services import Session
from hrd_desktop.services.errors import MediumRemoved
from hrd_desktop.services.files import leftovers, writing

NOTE = "unfinished."


class Killed(BaseException):
    """Stands for an end that runs nothing after it."""


@pytest.fixture
def mission(tmp_path):
    session = posts.mission(tmp_path)
    yield session
    session.close()


@pytest.fixture(autouse=True)
def stick_like(monkeypatch) -> None:
    """Write as on a stick, whose system knows no files without a name."""
    monkeypatch.setattr(writing, "nameless", lambda _folder: None)


@pytest.fixture
def left(mission, tmp_path, monkeypatch) -> Path:
    """Return what is left when the program ends while it writes into a folder."""
    stick = tmp_path / "stick"
    stick.mkdir()

    def killed(sink: BinaryIO) -> NoReturn:
        sink.write(b"half of it")
        raise Killed

    with monkeypatch.context() as patched, pytest.raises(Killed):
        patched.setattr(Path, "unlink", lambda _self, missing_ok=False: None)
        leftovers.write_noted(mission, stick / "out.hrdbundle", killed)
    (part,) = stick.iterdir()
    return part


def test_what_a_killed_program_left_is_removed_at_the_next_start(mission, left):
    mine = left.with_name("0123456789abcdef.part")
    mine.write_bytes(b"another program's")
    assert mission.tidy().error == "LEFTOVERS_REMOVED"
    assert list(left.parent.iterdir()) == [mine]
    assert mission.tidy() is None and mission.vault.kept(NOTE) == {}


def test_a_stick_that_is_mounted_elsewhere_is_cleared_when_it_is_sealed_to(mission, left, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    left.parent.rename(elsewhere)
    assert mission.tidy() is None
    assert leftovers.clear(mission, elsewhere) == 1
    assert list(elsewhere.iterdir()) == []


def test_a_link_under_the_noted_name_is_not_followed_and_not_removed(mission, left, tmp_path):
    (tmp_path / "mine").write_bytes(b"mine")
    left.unlink()
    left.symlink_to(tmp_path / "mine")
    assert mission.tidy() is None
    assert left.is_symlink() and (tmp_path / "mine").read_bytes() == b"mine"


def test_a_failed_writing_is_removed_at_once_and_leaves_no_note(mission, tmp_path):
    def failing(_sink: BinaryIO) -> NoReturn:
        raise HrdError("NOT_ENOUGH_SPACE")

    with pytest.raises(HrdError):
        leftovers.write_noted(mission, tmp_path / "out.hrdbundle", failing)
    assert not list(tmp_path.glob("*.part")) and mission.vault.kept(NOTE) == {}


def test_the_note_stays_when_the_stick_was_pulled_until_it_is_not_waited_for_any_more(mission, tmp_path, monkeypatch):
    def pulled(_sink: BinaryIO) -> NoReturn:
        raise MediumRemoved

    with pytest.raises(MediumRemoved):
        leftovers.write_noted(mission, tmp_path / "out.hrdbundle", pulled)
    assert mission.tidy() is None and len(mission.vault.kept(NOTE)) == 1
    monkeypatch.setattr(leftovers, "_FORGET", leftovers.timedelta(0))
    assert mission.tidy() is None and mission.vault.kept(NOTE) == {}


def test_a_vault_open_for_reading_alone_removes_nothing(mission, left):
    with mission.vault.reader() as vault:
        assert Session(vault, mission.officer, mission.role).tidy() is None
    assert left.exists()


def test_a_finished_file_leaves_no_note(mission, tmp_path):
    leftovers.write_noted(mission, tmp_path / "out.hrdbundle", lambda sink: sink.write(b"whole"))
    assert (tmp_path / "out.hrdbundle").read_bytes() == b"whole" and mission.vault.kept(NOTE) == {}


@pytest.fixture
def folder_left(mission, tmp_path, monkeypatch) -> Path:
    """Return what is left when the program ends while it fills a folder."""

    def killed(part: Path) -> NoReturn:
        (part / "files").mkdir()
        (part / "files" / "0001.txt").write_bytes(b"half of it")
        raise Killed

    with monkeypatch.context() as patched, pytest.raises(Killed):
        patched.setattr(leftovers.shutil, "rmtree", lambda _path, ignore_errors=False: None)
        leftovers.make_noted(mission, tmp_path / "stick" / "opened", killed, lambda _nothing: None)
    (part,) = (tmp_path / "stick").iterdir()
    return part


def test_a_folder_half_filled_is_removed_at_the_next_start_with_what_links_lead_out_of_it_untouched(
    mission, folder_left, tmp_path
):
    good = tmp_path / "good"
    good.mkdir()
    (good / "mine").write_bytes(b"mine")
    (folder_left / "link").symlink_to(good)
    beside = folder_left.with_name("0123456789abcdef.part")
    beside.mkdir()
    assert mission.tidy().error == "LEFTOVERS_REMOVED"
    assert list(folder_left.parent.iterdir()) == [beside]
    assert (good / "mine").read_bytes() == b"mine" and mission.vault.kept(NOTE) == {}


def test_what_is_still_being_written_is_no_leftover(mission, tmp_path):
    def fill(part: Path) -> None:
        assert mission.tidy() is None
        (part / "case.json").write_bytes(b"{}")

    leftovers.make_noted(mission, tmp_path / "opened", fill, lambda _nothing: None)
    assert (tmp_path / "opened" / "case.json").exists() and mission.vault.kept(NOTE) == {}


def test_a_nameless_file_needs_no_note(mission, tmp_path, monkeypatch):
    monkeypatch.undo()
    seen = []
    leftovers.write_noted(
        mission, tmp_path / "out", lambda sink: sink.write(b"whole"), lambda _n: seen.append(mission.vault.kept(NOTE))
    )
    assert seen == [{}]
