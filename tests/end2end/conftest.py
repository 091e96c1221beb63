"""A made-up mission and the Ministry's desk that know each other's keys, for stories between the two."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import posts
from hrd_desktop.services import Session


@pytest.fixture
def mission(tmp_path: Path) -> Iterator[Session]:
    """The mission's open session."""
    session = posts.mission(tmp_path)
    yield session
    session.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Session]:
    """The Ministry desk's open session."""
    session = posts.desk(tmp_path)
    yield session
    session.close()
