"""The drawn chronology: nothing overlaps, nothing is stated that was not said, everything is reached by keyboard."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from hrd_desktop.domain.edtf import Edtf
from hrd_desktop.services.views import Event
from hrd_desktop.ui.charts import Bars, Timeline
from hrd_desktop.ui.charts.placing import Span, labels, lines_of, positions
from hrd_desktop.ui.charts.spans import span_of
from hrd_desktop.ui.charts.timeline import sign_of

FIRST = date(2026, 1, 1)


def event(written, text="threat", *, harm=False, good=False, record="r"):
    partial = Edtf.parse(written) if written else None
    sort, words = (partial.sort_key, partial.display()) if partial else ("", "")
    return Event(words, sort, text, "incident", harm, good, record)


STORY = [
    event("2026-03-12", "threat by phone", record="a"),
    event("2026-05", "lawyer refused", record="b"),
    event("2026-05-02", "arrest", harm=True, record="c"),
    event("2026-05-19", "released", good=True, record="d"),
    event("2026-11-20", "surveillance", record="e"),
    event("", "smear campaign", record="f"),
]


@given(st.lists(st.tuples(st.integers(0, 900), st.floats(20, 190)), min_size=1, max_size=30), st.floats(300, 1600))
def test_labels_on_one_level_never_overlap_and_points_keep_their_order(points, width):
    points.sort()
    spans = [Span(FIRST + timedelta(days=d), FIRST + timedelta(days=d)) for d, _w in points]
    centres = positions(spans, width)
    assert centres == sorted(centres)
    assert all(-0.01 <= x <= width + 0.01 for x in centres)
    slots = labels(centres, [w for _d, w in points], width)
    for level in {slot.level for slot in slots}:
        row = sorted((s.left, s.left + w) for s, (_d, w) in zip(slots, points, strict=True) if s.level == level)
        assert all(end < start for (_a, end), (start, _b) in pairwise(row))


def test_the_drawn_labels_do_not_touch_each_other(themed, qtbot):
    line = Timeline()
    qtbot.addWidget(line)
    line.resize(620, 200)
    line.show_events(STORY)
    rects = line.label_rects()
    assert not any(a.intersects(b) for n, a in enumerate(rects) for b in rects[n + 1 :])
    assert all(line.rect().toRectF().contains(rect) for rect in rects)


@given(st.lists(st.text("abc,", min_size=1, max_size=9), min_size=1, max_size=12), st.integers(9, 40))
def test_a_label_has_at_most_two_lines_and_is_cut_only_after_a_whole_word_with_an_ellipsis(said, room):
    lines = lines_of("May 2026", " ".join(said), room, len)
    assert 1 <= len(lines) <= 2
    assert all(len(line) <= room for line in lines)
    known = {"May", "2026", "·", *said}
    shown = " ".join(lines)
    whole = shown.split() if not shown.endswith("…") else shown[:-1].split()[:-1]
    assert set(whole) <= known
    if not shown.endswith("…"):
        assert shown.replace(" ·", "").split() == f"May 2026 {' '.join(said)}".split()


def test_a_long_label_stands_on_two_lines_day_above_what_happened():
    assert lines_of("Sep 2026", "smear", 30, len) == ["Sep 2026 · smear"]
    assert lines_of("Sep 2026", "smear or discrediting", 24, len) == ["Sep 2026", "smear or discrediting"]
    long = lines_of("Sep 2026", "smear, discrediting, threats by phone and more", 24, len)
    assert long == ["Sep 2026 · smear,", "discrediting, threats…"]


def test_a_month_stays_a_month_and_an_unknown_day_is_no_day():
    assert span_of(STORY[0]).is_day
    assert span_of(STORY[1]) == Span(date(2026, 5, 1), date(2026, 5, 31))
    assert span_of(STORY[5]) == Span(None, None)


def test_harm_and_help_have_shapes_of_their_own_and_not_only_colours():
    assert len({sign_of(STORY[0])[0], sign_of(STORY[2])[0], sign_of(STORY[3])[0]}) == 3


def test_arrows_walk_along_the_line_and_enter_opens_what_happened(themed, qtbot):
    line = Timeline()
    qtbot.addWidget(line)
    line.resize(800, 200)
    line.show_events(STORY)
    line.show()
    line.activateWindow()
    opened = []
    line.opened.connect(opened.append)
    line.marks()[0].setFocus()
    for _ in range(2):
        qtbot.keyClick(line.focusWidget(), Qt.Key.Key_Right)
    assert line.focusWidget() is line.marks()[2]
    assert "2 May 2026 · arrest" in line.focusWidget().accessibleName()
    assert "loss of liberty" in line.focusWidget().accessibleDescription()
    qtbot.keyClick(line.focusWidget(), Qt.Key.Key_Return)
    assert opened == ["c"]


def test_right_to_left_mirrors_the_line(themed, qtbot):
    line = Timeline()
    qtbot.addWidget(line)
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    line.resize(800, 200)
    line.show_events(STORY)
    assert line.marks()[0].x() > line.marks()[-1].x()


def test_bars_are_read_aloud_as_words_and_numbers(themed, qtbot):
    bars = Bars()
    qtbot.addWidget(bars)
    bars.show_counts([("Extreme", 2, "danger"), ("Low", 0, "ok")])
    assert bars.accessibleName() == "Extreme: 2, Low: 0"
