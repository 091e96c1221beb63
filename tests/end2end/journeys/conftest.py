"""The posts that the journeys begin with: made once for all workers, since keys take time by design."""

import fcntl
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from helpers.walker import Officer, at_work, make_posts


@pytest.fixture(scope="session")
def posts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A mission and a Ministry that know each other's keys."""
    root = tmp_path_factory.getbasetemp()
    root = root.parent if "PYTEST_XDIST_WORKER" in os.environ else root
    with (root / "posts.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "posts").exists():
            make_posts(root / "posts")
    return root / "posts"


@pytest.fixture
def walk(
    themed: Any, posts: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Callable[..., AbstractContextManager[Officer]]:
    """Start the program for this journey: ``with walk() as officer``, ``with walk("ministry") as desk``."""
    journey = request.path.stem.removeprefix("test_").replace("_", "-")
    return lambda post="mission": at_work(posts, tmp_path, journey, post)
