"""A screen of one's own: Xvfb on a display that nobody uses, and pytest on Qt's own platform for it.

Qt chooses its platform once in a process, so tests that need a screen run in a pytest of their own.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
PLATFORM = "HRD_TEST_PLATFORM"
"""Where it is set, tests run in this process, on that platform of Qt."""


@contextmanager
def screen(size: str = "1400x900x24") -> Iterator[str]:
    """Start a screen server and return its display, as ``DISPLAY`` names it; the server ends with the block."""
    reader, writer = os.pipe()
    told = ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(told, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as said:
                number = said.readline().strip()
            assert number, "Xvfb ended before it had a display"
            yield f":{number}"
        finally:
            server.terminate()


def run_on_a_screen(tests: Sequence[str], folder: Path) -> dict[str, str]:
    """Run *tests* (node ids) on a screen of their own; return what pytest said of each that failed, by name.

    *folder* is new; it holds what the tests leave. A run that ends without a word for each test fails here.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTEST_"))}
    report = folder.with_suffix(".xml")
    told = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={folder}"]
    with screen() as display:
        environment |= {"DISPLAY": display, PLATFORM: "xcb"}
        ran = subprocess.run(
            [*told, f"--junitxml={report}", *tests],
            cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert report.exists(), ran.stdout + ran.stderr
    cases = list(ElementTree.parse(report).iter("testcase"))
    assert len(cases) == len(tests), ran.stdout + ran.stderr
    return {case.get("name", ""): "\n".join(one.text or "" for one in case) for case in cases if len(case)}
