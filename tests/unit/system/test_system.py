"""What the window asks of the operating system."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hrd_desktop.system import drives, keyboard, paths, relaunch
from hrd_desktop.system.idle import IdleClock
from hrd_desktop.system.single import SingleInstance


def python(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    return run.stdout.strip()


def test_the_first_statement_of_the_program_forbids_dumps_d10():
    code = "import hrd_desktop.__main__\nfrom hrd_desktop.system.hardening import is_hard\nprint(is_hard())"
    assert python(code) == "True"


def test_a_program_that_was_not_hardened_is_told_apart():
    assert python("from hrd_desktop.system.hardening import is_hard\nprint(is_hard())") == "False"


def test_a_lock_starts_the_same_program_with_the_same_vault():
    assert relaunch.command(["--vault", "/v"])[-4:] == ["-m", "hrd_desktop", "--vault", "/v"]


def test_a_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert relaunch.command(["--vault", "/v"]) == [sys.executable, "--vault", "/v"]


def test_exec_keeps_the_process_and_its_memory_is_new_d9():
    code = (
        "import os, sys\nfrom hrd_desktop.system import relaunch\n"
        "relaunch.command = lambda words: [sys.executable, '-c', f'import os; print(os.getpid() == {os.getpid()})']\n"
        "relaunch.relaunch([])\n"
    )
    assert python(code) == "True"


def test_idle_counts_from_the_last_touch():
    time = [100.0]
    clock = IdleClock(lambda: time[0], lambda: time[0])
    time[0] = 130.0
    assert (clock.seconds(), clock.left(1), clock.left(2)) == (30.0, 30.0, 90.0)
    clock.touch()
    assert clock.seconds() == 0
    assert not clock.slept()


def test_a_second_start_brings_up_the_first_fault_24(tmp_path: Path):
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.claim()
    assert not second.claim()
    assert second.call_first()
    assert first.heard()
    first.release()


def test_a_socket_left_by_a_crash_is_taken_over_fault_26(tmp_path: Path):
    (tmp_path / "hrd-desktop.sock").touch()
    single = SingleInstance(tmp_path)
    assert single.claim()
    assert single.listener is not None
    single.release()
    assert not (tmp_path / "hrd-desktop.sock").exists()


def test_nobody_to_call_is_said(tmp_path: Path):
    assert not SingleInstance(tmp_path).call_first()


def test_known_vaults_are_folders_with_the_right_ending(tmp_path: Path):
    for name in ("b.hrdvault", "a.hrdvault", "notes"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "vault.json").touch()
    (tmp_path / "file.hrdvault").touch()
    assert [path.name for path in paths.known_vaults(tmp_path)] == ["a.hrdvault", "b.hrdvault"]
    assert paths.known_vaults(tmp_path / "none") == []


def test_an_odd_home_is_no_reason_to_fail_fault_35(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    odd = tmp_path / "hjem med\nlinje æ"
    odd.mkdir()
    monkeypatch.setenv("HOME", str(odd))
    assert paths.vaults_folder().parent == odd
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "missing"))
    assert paths.runtime_folder().exists() or paths.runtime_folder() == paths.data_folder()


def sticks(tmp_path: Path) -> Path:
    disk = tmp_path / "devices" / "sdb"
    part = disk / "sdb1"
    part.mkdir(parents=True)
    (disk / "removable").write_text("1\n")
    fixed = tmp_path / "devices" / "sda"
    fixed.mkdir()
    (fixed / "removable").write_text("0\n")
    blocks = tmp_path / "block"
    blocks.mkdir()
    (blocks / "sdb1").symlink_to(part)
    (blocks / "sda").symlink_to(fixed)
    return blocks


def test_sticks_are_found_and_fixed_disks_are_not(tmp_path: Path):
    stick = tmp_path / "MFA 07"
    stick.mkdir()
    place = str(stick).replace(" ", chr(92) + "040")
    mounts = f"/dev/sdb1 {place} vfat rw 0 0\n/dev/sda / ext4 rw 0 0\nproc /proc proc rw 0 0\n"
    found = drives.removable(mounts, sticks(tmp_path))
    assert [(drive.name, drive.folder, drive.system) for drive in found] == [("MFA 07", stick, "vfat")]
    assert found[0].free > 0


def test_a_table_of_mounts_that_is_cut_short_and_a_stick_pulled_meanwhile_hinder_nothing(tmp_path: Path):
    blocks = sticks(tmp_path)
    (blocks / "sdb1").resolve().parent.joinpath("removable").unlink()
    assert drives.removable("/dev/sdb1\n\n/dev/sdb1 /media\n", blocks) == []


def test_a_stick_that_is_gone_has_no_room(tmp_path: Path):
    assert drives.free_bytes(tmp_path / "gone") is None


@pytest.mark.parametrize(("lights", "wanted"), [([], None), (["0"], False), (["0", "1"], True)])
def test_caps_lock_is_read_from_the_lights_or_not_claimed(tmp_path: Path, lights: list[str], wanted: bool | None):
    for number, state in enumerate(lights):
        light = tmp_path / f"input{number}::capslock"
        light.mkdir()
        (light / "brightness").write_text(state)
    assert keyboard.caps_lock_on(tmp_path) is wanted


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="elsewhere the data folder serves")
@pytest.mark.parametrize("there", ["file", "dangling link"])
def test_whatever_stands_at_the_sockets_place_the_program_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: str
):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    place = tmp_path / f"hrd-desktop-{os.getuid()}"
    if there == "file":
        place.write_text("made up")
    else:
        place.symlink_to(tmp_path / "nowhere")
    assert paths.runtime_folder() == paths.data_folder()


def test_a_folder_that_holds_no_socket_still_gives_one_window(tmp_path: Path):
    (tmp_path / "hrd-desktop.sock").mkdir()
    first = SingleInstance(tmp_path)
    assert first.claim()
    assert first.listener is None
    assert not SingleInstance(tmp_path).claim()
    first.release()
