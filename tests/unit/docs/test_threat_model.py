"""The threat model and the accessibility table point only at what is there, and leave no claim without a pointer."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[2]
DOCS = TESTS.parent / "resources" / "docs"
NAMED = re.compile(r"`([\w/.]+\.py)(?:::(\w+))?`")
LINKED = re.compile(r"\]\(([^)#:]+)\)")


def missing(words):
    """Return what *words* point at and what is not there: tests by file and name, documents by their path."""
    lost = []
    for file, name in NAMED.findall(words):
        place = TESTS / file
        if not place.is_file() or (name and f"def {name}(" not in place.read_text(encoding="utf-8")):
            lost.append(f"{file}::{name}")
    return lost + [link for link in LINKED.findall(words) if not (DOCS / link).exists()]


def rows(words, heading):
    """Return the lines of the table below *heading*, without its head."""
    part = words.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return [line for line in part.splitlines() if line.startswith("|")][2:]


THREATS = (DOCS / "threat-model.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("document", ["threat-model.md", "accessibility.md"])
def test_every_test_and_decision_named_is_there(document):
    assert missing((DOCS / document).read_text(encoding="utf-8")) == []


def test_a_pointer_to_nothing_is_noticed():
    assert missing("`unit/nowhere.py::test_x`, [no](adr/9999-none.md)") == [
        "unit/nowhere.py::test_x",
        "adr/9999-none.md",
    ]


def test_everything_said_to_stop_an_adversary_names_what_proves_it():
    said = rows(THREATS, "Adversaries, and what stops them")
    assert len(said) >= 15
    assert [row for row in said if not NAMED.search(row) and not LINKED.search(row)] == []


@pytest.mark.parametrize(
    "limit",
    ["seized", "key logger", "coercion", "hibernation", "swap", "screenshots", "printers", "SSD", "shoulder",
     "the Ministry delivered", "backup"],
)  # fmt: skip
def test_what_the_program_cannot_do_is_said_with_what_helps(limit):
    found = [row for row in rows(THREATS, "What the program cannot do") if limit in row]
    assert found and all(len(row.split("|")) == 5 and row.split("|")[3].strip() for row in found)
