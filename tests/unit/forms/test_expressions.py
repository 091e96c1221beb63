"""The table expressions.csv: every expression of the shipped forms and odd ones, with the value each must have (D12).

The day is 20 May 2026. Answers are JSON: text, whole numbers, {"date": ...}, a list for all rows of a repeat. The
table says nothing of this program, so that another ODK engine can be held to it.
"""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from hrd_desktop import forms
from hrd_desktop.forms.conditions import ConditionRefused, condition, text_of
from hrd_desktop.forms.graph import expressions

TODAY = date(2026, 5, 20)
with (Path(__file__).parent / "expressions.csv").open(encoding="utf-8", newline="") as _stream:
    TABLE = list(csv.DictReader(_stream))


def _typed(value):
    if isinstance(value, list):
        return [_typed(item) for item in value]
    return date.fromisoformat(value["date"]) if isinstance(value, dict) else value


def test_every_row_of_the_table_has_its_value():
    wrong = []
    for number, row in enumerate(TABLE, 2):
        answers = {name: _typed(value) for name, value in json.loads(row["answers"]).items()}
        found = condition(row["expression"]).value(answers, dot=_typed(json.loads(row["dot"])), today=TODAY)
        expected = json.loads(row["expected"])
        same = found is expected if isinstance(expected, bool) else text_of(found) == text_of(expected)
        if not same:
            wrong.append(f"line {number}: {row['expression']} with {row['answers']} gave {found!r}")
    assert wrong == []


def test_the_table_holds_every_expression_of_the_forms():
    held = {(row["form"], row["question"], row["field"], row["expression"]) for row in TABLE}
    asked = {
        (form.id, name, field, text)
        for form in forms.catalogue().values()
        for name, item in form.all_items.items()
        for field, text in expressions(item)
    }
    assert asked - held == set()
    assert {row for row in held if row[0]} - asked == set()


def test_every_condition_of_the_forms_is_seen_both_true_and_false():
    seen: dict[str, set[str]] = {}
    for row in TABLE:
        if row["form"]:
            seen.setdefault(row["expression"], set()).add(row["expected"])
    single = [text for text, values in seen.items() if len(values) == 1]
    assert single == []


@pytest.mark.parametrize(
    "text",
    [
        "a/b", "//x", "..", "doc('x')", "for $x in 1 to 5 return $x", "sum(${a})", "foo(1)", "1 =", "${a} == 5",
        "${a} eq 5", "$a = 1", "1 to 1000000000", ". instance of xs:string", "((((", "'x", "${unterminated",
        "not()", "if(1, 2)", "today(1)", "-" * 500 + "1", "(" * 50 + "1" + ")" * 50 + " or (" * 30,
        " or ".join("1 = 1" for _ in range(200)), "environment-variable('HOME')", "unparsed-text('/etc/passwd')",
    ],
)  # fmt: skip
def test_fault_51_an_unknown_operator_or_function_is_refused_with_words(text):
    with pytest.raises(ConditionRefused) as refused:
        condition(text)
    assert str(refused.value)


def test_the_expression_library_is_not_imported_with_the_forms():
    import subprocess
    import sys

    code = "import sys; from hrd_desktop import forms; forms.catalogue(); sys.exit('elementpath' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_pattern_that_an_answer_brings_and_that_is_none_fits_nothing():
    """A form may take a pattern from an answer; one that is half written must not end the program (fault 52)."""
    found = condition("regex(., ${pattern})")
    assert found.holds({"pattern": "[a-c]+"}, dot="abc", today=date(2026, 11, 22))
    assert not found.holds({"pattern": "[a-c"}, dot="abc", today=date(2026, 11, 22))
    with pytest.raises(ConditionRefused, match="pattern"):
        condition("${a} = 'x' and regex(., '[a-c')")
