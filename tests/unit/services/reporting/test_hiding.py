"""Small numbers are held back, and nothing that is shown gives one away."""

from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from hrd_desktop.services.reporting.hiding import LEAST, alone, amount, hidden


def test_a_number_below_five_is_held_back_unless_shown_in_full():
    assert [alone(n, plain=False).text for n in (0, 1, 4, 5)] == ["0", "<5", "<5", "5"]
    assert alone(3, plain=True).text == "3"
    assert alone(3, plain=False).number is None


def test_one_small_number_alone_takes_the_next_smallest_with_it():
    numbers = {"woman": 17, "man": 9, "other": 2, "sum": 28}
    held = hidden(numbers, [["woman", "man", "other", "sum"]])
    assert held == {"other", "man"}
    assert amount(9, held=True).text == "≥5"


def test_two_ones_in_a_line_do_not_stand_alone_either():
    numbers = {"a": 12, "b": 1, "c": 1, "sum": 14}
    assert hidden(numbers, [["a", "b", "c", "sum"]]) == {"a", "b", "c"}


def test_a_sum_hidden_elsewhere_is_not_given_away_here():
    numbers = {"a": 12, "b": 9, "sum": 21}
    assert hidden(numbers, [["a", "b", "sum"]], ["sum"]) == {"sum", "b"}


@given(st.lists(st.integers(0, 9), min_size=2, max_size=4))
def test_no_reader_can_work_out_a_small_number_from_its_line(numbers):
    """What is shown leaves more than one value for every number below five, whose sum is not itself so small."""
    cells = dict(enumerate(numbers)) | {"sum": sum(numbers)}
    assume(cells["sum"] >= LEAST)
    held = hidden(cells, [list(cells)])
    missing = [key for key in cells if key in held]
    ranges = [range(1, LEAST) if cells[key] < LEAST else range(LEAST, 41) for key in missing]
    fitting = []
    for guess in product(*ranges):
        said = cells | dict(zip(missing, guess, strict=True))
        if said["sum"] == sum(value for key, value in said.items() if key != "sum"):
            fitting.append(guess)
    for place, key in enumerate(missing):
        if cells[key] < LEAST:
            assert len({guess[place] for guess in fitting}) > 1, (cells, held)


def test_so_few_that_their_sum_is_small_are_not_broken_down():
    from hrd_desktop.services.reporting.drawing import Drawing

    class Nobody:
        words = type("Words", (), {"choice": staticmethod(lambda _form, _name, code: code)})

    rows = [("a", 1), ("b", 1), ("c", 1), ("d", 1)]
    drawn = Drawing(Nobody, plain=False).bars("k", "Title", ("What", "How many"), rows, whole=True)
    assert [(row.label, row.amounts[0].text) for row in drawn.rows] == [("Total", "<5")]
    shown = Drawing(Nobody, plain=True).bars("k", "Title", ("What", "How many"), rows, whole=True)
    assert len(shown.rows) == 5
