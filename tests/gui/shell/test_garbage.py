"""Python's garbage is collected where widgets live: a lane that freed one would end the process."""

import gc
import threading
from typing import ClassVar

from hrd_desktop.ui.garbage import Collector


class Ring:
    """Refers to itself, so only a collection frees it; notes on which thread."""

    freed: ClassVar[list[threading.Thread]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Ring.freed.append(threading.current_thread())


def test_what_a_lane_leaves_behind_is_collected_on_the_ui_thread(qtbot, jobs):
    Ring.freed.clear()
    collector = Collector(jobs)
    before = gc.get_threshold()
    gc.set_threshold(50, 2, 2)
    try:
        jobs.write(lambda: [Ring() for _ in range(200)])
        assert jobs.wait(5_000)
        jobs.write(lambda: [[] for _ in range(5_000)])  # Python's own collection would come now, on the lane
        assert jobs.wait(5_000)
        assert Ring.freed == []
        qtbot.waitUntil(lambda: len(Ring.freed) == 200, timeout=5_000)
    finally:
        gc.set_threshold(*before)
        collector.deleteLater()
        gc.unfreeze()
    assert set(Ring.freed) == {threading.main_thread()}
