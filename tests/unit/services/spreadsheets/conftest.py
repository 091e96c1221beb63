"""A made-up mission, and a way to put a file down."""

import pytest

from helpers import posts


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path, "made.hrdvault")
    yield made
    made.close()


@pytest.fixture
def put(tmp_path):
    """Write bytes to a file and return its path."""

    def put(data, name="list.csv"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return put
