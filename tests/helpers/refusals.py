"""Writes the table of refusals (``resources/docs/refusals.md``) from the vectors and the table of errors.

What is wrong is written here once, by number; classes, exit codes and vectors are read from what is there, so that
the table cannot say what the tests do not.
"""

from pathlib import Path

from helpers.vectors import VECTORS, read_vector
from hrd_desktop import errors

TESTS = Path(__file__).parents[1]
PAGE = TESTS.parent / "resources" / "docs" / "refusals.md"
ACCEPTED = "accepted"
WRONG = {
    1: "empty",
    2: "random bytes, or another kind of file",
    3: "age as text (armoured)",
    4: "another version of age",
    5: "a stanza without body, no stanza, a header that is cut",
    6: "base64 that is not canonical",
    7: "a header of 10 MB, of 1,000 stanzas, of one endless line",
    8: "scrypt with more work than an honest sender asks for",
    9: "the header's MAC or what it covers was changed",
    10: "sealed for another office only",
    11: "wrong passphrase",
    12: "encryption mixed, unknown, or weaker than the policy or the envelope says",
    13: "first chunk flipped",
    14: "middle chunk flipped",
    15: "last chunk flipped",
    16: "chunks swapped or doubled",
    17: "cut at a border of chunks",
    18: "cut inside a chunk",
    19: "bytes after the final chunk",
    20: "a name that climbs out (`../e`)",
    21: "an absolute name",
    22: "a name of Windows (`C:\\x`, `..\\x`, a share)",
    23: "a symbolic link, inwards or outwards",
    24: "a hard link",
    25: "a pipe or a device",
    26: "pax, sparse or GNU records, another dialect or kind",
    27: "a name twice",
    28: "a twin by case or by Unicode",
    29: "a name that is none on some system, or shows as another",
    30: "a size, mode, owner or device in another notation or beyond measure",
    31: "100,000 files of no bytes",
    32: "more than was declared, or more than is taken",
    33: "archives in archives as an attachment: taken and kept closed",
    34: "JSON nested 100,000 deep, or too long",
    35: "a key twice",
    36: "NaN, infinities, huge numbers, lone surrogates, and whatever else readers of JSON differ on",
    37: "parts missing, out of order, too many; data after the end; a list in another notation",
    38: "a file that the manifest does not list",
    39: "a listed file that is not there",
    40: "a wrong hash",
    41: "declared sizes that disagree",
    42: "no signature",
    43: "a signature over something else, or changed",
    44: "a namespace that is not the purpose's, or not allowed to the key",
    45: "an unknown key",
    46: "a revoked key",
    47: "a key out of its time",
    48: "another hash, kind of key or version in the signature",
    49: "bytes before, behind or inside the signature",
    50: "good, but encrypted again for another office; recipients that do not agree",
    51: "the envelope's sender is not the signer",
    52: "the same bundle twice",
    53: "an older number",
    54: "the same number, other content",
    55: "a number skipped",
    56: "another predecessor",
    57: "sealed in 2099",
    58: "a later version, or something that must be understood",
    59: "a reply to what was never sent",
    60: "disk full, stick pulled, kill -9 at every step",
}
VECTOR_TEST = "unit/bundle/test_vectors.py::test_vector"
MORE = {
    7: ("unit/bundle/test_header_cost.py::test_a_hostile_header_of_any_size_costs_little",),
    8: ("unit/bundle/test_header_cost.py::test_a_hostile_header_of_any_size_costs_little",),
    31: ("unit/bundle/test_amplification.py::test_a_hundred_thousand_empty_files_are_refused_in_constant_memory",),
    32: ("unit/bundle/test_amplification.py::test_ten_gigabytes_declared_as_one_megabyte_are_refused_at_the_header",),
    46: (
        "end2end/test_faults_bundle.py::"
        "test_a_list_of_revoked_keys_may_come_through_a_shells_pipe_and_stops_input_46",
    ),
    50: (
        "unit/bundle/test_changing_file.py::test_a_header_is_read_once_so_that_it_cannot_change_between_judging_and_use",
    ),
    60: (
        "end2end/test_kill_exchange.py::test_kill_9_while_sealing_or_importing_leaves_all_or_nothing",
        "end2end/test_exchange.py::test_a_stick_pulled_while_writing_leaves_no_file_and_says_so_fault_31",
        "end2end/test_exchange.py::test_a_medium_without_room_leaves_no_file_fault_28",
        "unit/bundle/test_sealing.py::test_a_full_stick_is_an_error_of_the_medium",
        "unit/bundle/test_sealing.py::test_a_stick_pulled_while_reading_is_an_error_of_the_medium",
    ),
}
"""Tests beside the vectors: what no file of reasonable size can show, or what needs a failing medium."""
HEAD = """# What a reader refuses, and what proves it

Each number is one hostile input; a test or a vector that shows it carries the number. Every vector differs from a
good bundle in one thing. `tests/vectors/bundle/make.py` writes this page with the vectors, and a test compares
the two. The tests lie under `tests/`; each vector also goes through the command line
(`end2end/test_faults_bundle.py::test_fault_55_each_damage_has_its_class_its_exit_code_and_words`): exit code as here,
no traceback, nothing written.

| no. | what is wrong | class, code, exit | vectors | tests |
| --- | --- | --- | --- | --- |
"""


def page() -> str:
    """Return the table as it must stand in the documentation."""
    return HEAD + "".join(map(_row, WRONG))


def vectors(number: int) -> dict[str, str]:
    """Return the vectors of input *number* and the class that each expects."""
    paths = sorted(VECTORS.glob(f"{number:02d}-*.txt"))
    return {path.stem: read_vector(path).facts["expect"] for path in paths}


def _row(number: int) -> str:
    found = vectors(number)
    classes = dict.fromkeys(found.values()) if found else {"IO_ERROR": None}
    tests = [*([VECTOR_TEST] if found else []), *MORE.get(number, ())]
    cells = (
        str(number),
        WRONG[number],
        "<br>".join(map(_class, classes)),
        "<br>".join(f"`{name}`" for name in found) or "-",
        "<br>".join(f"`{name}`" for name in tests),
    )
    return "| " + " | ".join(cells) + " |\n"


def _class(name: str) -> str:
    if name == ACCEPTED:
        return "accepted, 0"
    entry = errors.table()[name]
    return f"`{name}`, {entry.code}, {entry.exit_code}"
