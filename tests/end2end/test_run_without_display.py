"""``make run`` and the program where there is no screen: the demo is played, and the window says what it lacks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).parent / "hrd-desktop"


@pytest.fixture
def bare():
    """An environment without any screen."""
    told = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "MAKE"))}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "MFLAGS"):
        told.pop(name, None)
    return told


@pytest.fixture
def make_run(tmp_path):
    """Run ``make run`` with everything set up, and a program that tells how it was called."""
    stand_in = tmp_path / "hrd-desktop"
    stand_in.write_text('#!/bin/sh\necho "called: $* on ${QT_QPA_PLATFORM:-a screen}"\n')
    stand_in.chmod(0o755)

    def run(environment):
        words = ["make", "-o", "setup", "run", f"BIN={tmp_path}", "OUT=left-here"]
        return subprocess.run(words, cwd=PROJECT, env=environment, capture_output=True, text=True, check=True).stdout

    return run


def test_make_run_without_a_display_plays_the_demo_offscreen(bare, make_run):
    said = make_run(bare)
    assert "No display here" in said
    assert "called: demo --out left-here on offscreen" in said


def test_make_run_with_a_display_opens_the_program(bare, make_run):
    assert "called:  on a screen" in make_run({**bare, "DISPLAY": ":0"})


def test_the_window_without_a_display_says_so_and_names_the_demo(bare, tmp_path):
    done = subprocess.run(
        [str(PROGRAM)], env={**bare, "HOME": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 6
    assert "DISPLAY" in done.stderr
    assert "hrd-desktop demo" in done.stderr
    assert "Traceback" not in done.stderr
