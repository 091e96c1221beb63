"""The table of coverage: nothing it names may be lost, and the figures never fall."""

import importlib.util
import re
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
RULES = ROOT / "resources" / "rules"
FILE = ROOT / "resources" / "docs" / "coverage.md"
RULED = ("rule ", "action ", "routing rule")
ALL = 582
"""The rows of the matrix: each is carried, by what its kind asks for, and cited by a test (issue 3)."""


def figure(text, name):
    (found,) = re.findall(rf"(?m)^- {name}: (\d+)$", text)
    return int(found)


def test_every_row_of_the_matrix_stands_in_the_table_once():
    text = FILE.read_text(encoding="utf-8")
    rows = re.findall(r"(?m)^\| ((?:REF-[A-E]|[A-Z][A-Z0-9]+)-\d{2}) \|", text)
    assert len(rows) == len(set(rows)) == figure(text, "rows") == ALL


@pytest.mark.parametrize(
    "name", ["carried", "carried by what its kind asks for", "cited by a test", "carried and cited"]
)
def test_every_row_is_done(now, name):
    assert figure(now[1], name) == ALL


def test_no_row_has_lost_the_carrier_or_the_test_that_the_table_names(now, monkeypatch, capsys):
    coverage, _text, whole, cited = now
    monkeypatch.setattr(sys, "argv", ["coverage.py", "--check"])
    monkeypatch.setattr(coverage, "carriers", lambda _rules: whole)  # what it would find, found once
    monkeypatch.setattr(coverage, "citations", lambda _rows: cited)
    assert coverage.main() == 0, capsys.readouterr().out


@pytest.fixture(scope="module")
def now():
    """The script as a module, the table as it would be written now, and the tests that cite each row."""
    spec = importlib.util.spec_from_file_location("matrix_coverage", ROOT / "packaging" / "coverage.py")
    coverage = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(coverage)
    matrix, whole = coverage.rows(), coverage.carriers(RULES)
    cited = coverage.citations(set(matrix))
    return coverage, coverage.document(matrix, whole, cited), whole, cited


TEN, ELEVEN = (", ".join(f"MAP-{n:02d}" for n in range(1, count + 1)) for count in (10, 11))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"def test_a():\n    'it proves {TEN}'", 10),
        (f"def test_a():\n    'it proves {ELEVEN}'", 0),
        (f"def test_a_ref_c_13():\n    assert '{TEN}'", 0),
        (f"@over('x', ['{TEN}', '{ELEVEN}', ('PRI-01', 2)])\ndef test_a(x):\n    pass", 11),
        (f"TABLE = {{'{ELEVEN}': 1, 'PRI-02': 2}}\n@over('x', TABLE)\ndef test_a(x):\n    pass", 1),
        (f"@over('x', [param(['{TEN}', '{ELEVEN}'])])\ndef test_a(x):\n    pass", 0),
    ],
    ids=["ten", "eleven", "ten and its name", "cases", "a table", "many in one case"],
)
def test_a_test_that_cites_more_than_ten_rows_counts_for_none(now, tmp_path, text, count):
    path = tmp_path / "test_made_up.py"
    path.write_text(text, encoding="utf-8")
    assert sum(len(cited) for _test, cited in now[0]._of_file(path)) == count


def test_the_table_as_written_now_has_lost_nothing(now):
    coverage, text, whole, cited = now
    assert coverage.lost(text, whole, cited) == []


@pytest.mark.parametrize(
    "gone",
    sorted(path.relative_to(RULES) for path in RULES.rglob("*.toml") if "place = " in path.read_text("utf-8")),
    ids=str,
)
def test_a_rule_file_taken_away_turns_a_row_red(now, tmp_path, gone):
    """Coverage is of what stands in the files: no file of rules can vanish with its rows staying green."""
    coverage, text, whole, cited = now
    shutil.copytree(RULES, tmp_path / "rules")
    (tmp_path / "rules" / gone).unlink()
    others = {row: [one for one in found if not one.startswith(RULED)] for row, found in whole.items()}
    for row, carrier in (*coverage._rules(tmp_path / "rules"), *coverage._routing(tmp_path / "rules")):
        others.setdefault(row, []).append(carrier)
    assert coverage.lost(text, others, cited) != []
