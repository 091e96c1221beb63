"""Fails a run in which a test was skipped or expected to fail: a missing tool is a failure, never a gap."""

import pytest


class NoSkips:
    """Collects tests that did not truly run and turns a green run red for them."""

    def __init__(self) -> None:
        self.reasons: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped:
            self.reasons.append(f"{report.nodeid}: {report.longrepr}")

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.reasons and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for reason in self.reasons:
            terminalreporter.write_line(f"NOT RUN {reason}", red=True)


def pytest_configure(config: pytest.Config) -> None:
    """Register the plug-in where results are gathered (not in a worker of pytest-xdist)."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(NoSkips(), "no-skips")
