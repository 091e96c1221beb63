"""A closed vault's folder, and the same opened, for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.vaults import empty_folder, opened
from hrd_desktop.vault import Vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return empty_folder(tmp_path)


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    with opened(folder) as found:
        yield found
