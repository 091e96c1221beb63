"""The journeys run on a real screen (Xvfb, Qt's own platform for it), all of a run in one process beside this one.

A journey's result here is what it was there. ``HRD_TEST_PLATFORM=offscreen`` runs them in this process instead,
which is quicker while one is being written. Their posts are made once.
"""

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from helpers import posts
from helpers.screen import PLATFORM, ROOT, run_on_a_screen
from helpers.walker import Officer, at_work, make_posts
from hrd_desktop.services import unlock

_HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Let the run on a screen say whether the journey succeeds; there, walk it."""
    if PLATFORM in os.environ:
        return None
    failed = _walked(pyfuncitem.session)
    assert pyfuncitem.name not in failed, failed[pyfuncitem.name]
    return True


def _walked(session: pytest.Session) -> dict[str, str]:
    """Walk all journeys of this run once, whichever worker asks first, and return what failed."""
    with _alone(session, "journeys.lock") as root:
        said = root / "journeys.json"
        if not said.exists():
            asked = [one for one in session.items if one.path.is_relative_to(_HERE)]
            ids = [f"{one.path.relative_to(ROOT)}::{one.name}" for one in asked]
            said.write_text(json.dumps(run_on_a_screen(ids, root / "journeys")))
    failed: dict[str, str] = json.loads(said.read_text())
    return failed


@contextmanager
def _alone(session: pytest.Session, name: str) -> Iterator[Path]:
    """Hold off the other workers, and return the folder that all share."""
    factory: pytest.TempPathFactory = session.config._tmp_path_factory
    root = factory.getbasetemp()
    root = root.parent if "PYTEST_XDIST_WORKER" in os.environ else root
    with (root / name).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield root


@pytest.fixture
def walk(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., AbstractContextManager[Officer]]:
    """Start the program for this journey: ``with walk() as officer``, ``with walk("ministry") as desk``."""
    journey = request.path.stem.removeprefix("test_").replace("_", "-")
    original = unlock.open_session
    monkeypatch.setattr(unlock, "open_session", lambda at, **said: original(at, **said, policy=posts.QUICK))

    def start(post: str = "mission") -> AbstractContextManager[Officer]:
        request.getfixturevalue("themed")
        return at_work(_posts(request.session), tmp_path, journey, post)

    return start


def _posts(session: pytest.Session) -> Path:
    """Return a mission and a Ministry that know each other's keys."""
    with _alone(session, "posts.lock") as root:
        if not (root / "posts").exists():
            make_posts(root / "posts")
    return root / "posts"
