"""A made-up vault that commands can open quickly."""

import pytest

from helpers import posts
from helpers.program import Program
from hrd_desktop.services import unlock


@pytest.fixture
def program(capsys, monkeypatch, tmp_path):
    session = posts.mission(tmp_path, "made.hrdvault")
    session.close()
    original = unlock.open_session

    def quick(folder, **options):
        return original(folder, **(options | {"policy": posts.QUICK}))

    monkeypatch.setattr(unlock, "open_session", quick)
    return Program(capsys, monkeypatch, tmp_path / "made.hrdvault")
