"""Window tests that need real services share one way to a made-up mission."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def office(themed: Any, tmp_path: Path) -> Iterator[Any]:
    """A made-up mission with a real vault."""
    from helpers.office import Office

    made = Office(tmp_path)
    yield made
    made.close()
