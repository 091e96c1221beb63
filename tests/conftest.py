"""What every test gets: a home of its own, no screen, a fixed clock, and a look at what it leaves behind.

Tests that need a screen run in a pytest of their own (``helpers/screen.py``), which names the platform.
"""

import gc
import logging
import os
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# The same examples in every run, however slow the machine: `make test` judges the change, not the luck of the day.
# `make torture` draws new ones.
_CALM = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("test", deadline=None, derandomize=True, database=None, suppress_health_check=_CALM)
settings.register_profile("torture", deadline=None, max_examples=2000, suppress_health_check=_CALM)
settings.load_profile("torture" if os.environ.get("HRD_TORTURE") else "test")

os.environ["QT_QPA_PLATFORM"] = os.environ.get("HRD_TEST_PLATFORM", "offscreen")
os.environ["OPENPYXL_LXML"] = "False"  # lxml is here for the tests' own tools; people's installations have none
os.environ.setdefault("QT_ACCESSIBILITY", "0")

FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}


def pytest_configure(config: pytest.Config) -> None:
    """Pass over what the screenless platform says of itself when a window has a least size or a list drops down."""
    if config.pluginmanager.hasplugin("pytest-qt"):
        config.addinivalue_line("qt_log_ignore", "This plugin does not support")


def _moved(factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Move to a new home until *monkeypatch* is undone."""
    home = factory.mktemp("home")
    for name, folder in FOLDERS.items():
        (home / folder).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(home / folder))
    return home / "home"


@pytest.fixture(scope="module", autouse=True)
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give what a module or the session makes for many tests a home too: nothing touches the user's own."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield _moved(tmp_path_factory, monkeypatch)


@pytest.fixture(autouse=True)
def fresh_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home of its own, so that no test sees another's vaults or settings."""
    return _moved(tmp_path_factory, monkeypatch)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Begin and end each test in English."""
    from hrd_desktop import i18n

    i18n.set_language("en")
    yield
    i18n.set_language("en")


@pytest.fixture
def now() -> datetime:
    """A fixed moment of the made-up story: 24 November 2026, 14:32:07 UTC."""
    return datetime(2026, 11, 24, 14, 32, 7, tzinfo=UTC)


class _Warnings(logging.Handler):
    """Collects what was logged at warning level or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_warnings() -> Iterator[list[str]]:
    """Fail a test that logs a warning; one that expects it empties the list it is handed."""
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield handler.records
    logging.getLogger().removeHandler(handler)
    assert not handler.records, f"logged: {handler.records}"


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Fail a test that leaves a thread or a visible window behind."""
    before = set(threading.enumerate())
    yield
    left = [one.name for one in set(threading.enumerate()) - before if one.is_alive() and not one.daemon]
    assert not left, f"threads outlive the test: {left}"
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None and widgets.QApplication.instance() is not None:
        shown = [str(type(one)) for one in widgets.QApplication.topLevelWidgets() if one.isVisible()]
        assert not shown, f"windows outlive the test: {shown}"


@pytest.fixture(autouse=True)
def garbage_on_the_main_thread() -> Iterator[None]:
    """Collect between tests, and never on a lane: see ``ui/garbage.py``."""
    gc.disable()
    yield
    gc.enable()
    if "PySide6.QtWidgets" in sys.modules:
        gc.collect(1)


@pytest.fixture
def themed(qapp: Any) -> Any:
    """The application in the light theme, with the first fonts.

    Dressing is dear, and dearer with each widget that still lives: it is done once, and again after a test that
    chose another look.
    """
    from hrd_desktop.ui.theme import theme

    if not qapp.styleSheet():
        theme().start(qapp, "light")
    elif theme().tokens.name != "light":
        theme().choose("light")
    return qapp


@pytest.fixture
def jobs(themed: Any) -> Iterator[Any]:
    """The two lanes; a job that does not end fails the test."""
    from helpers.office import take_down_what_is_over
    from hrd_desktop.ui.jobs import Jobs

    runner = Jobs()
    yield runner
    assert runner.drain(10_000), "a job outlived its test"
    take_down_what_is_over()
