#!/usr/bin/env python3
"""Says for each row of the guidelines' matrix what carries it and which test cites it.

Usage: packaging/coverage.py [--check] [--rules FOLDER]. Writes resources/docs/coverage.md; with --check it writes
nothing and fails where a carrier that the file names is gone, or a row's last test. New carriers and tests
never fail the check, so work on another part does not make it red; writing the file again takes them in.

A carrier is a question, repeat or note of a form, a rule or routing rule, an entry of the library, or a report. A
test cites a row in its name (``ref_c_13``), its docstring, its body, or the table it is run over. A single test that
cites more than ten rows counts for none of them: nobody can say what it proves. Of a test that is run over a table,
each case is a test, so a case that cites more than ten counts for none of them either.
"""

import argparse
import ast
import csv
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MATRIX, FILE = ROOT / "resources" / "matrix.csv", ROOT / "resources" / "docs" / "coverage.md"
_MOST = 10
_ID = re.compile(r"\b(?:REF-[A-E]|[A-Z][A-Z0-9]+)-\d{2}\b")
_TEST = re.compile(r"(?m)^ *def (test_\w+)")
_IN_NAME = re.compile(r"(?:^|_)((?:ref_[a-e]|[a-z][a-z0-9]+)_\d{2})(?=_|$)")

Found = dict[str, list[str]]


def rows() -> dict[str, tuple[str, str]]:
    """Return kind and words of every row, by id."""
    with MATRIX.open(newline="", encoding="utf-8") as stream:
        return {row["id"]: (row["kind"], row["words"]) for row in csv.DictReader(stream)}


def carriers(book: Path) -> Found:
    """Return what carries each row; *book* is the folder of the rules."""
    found: Found = defaultdict(list)
    for row, carrier in (*_questions(), *_rules(book), *_routing(book), *_library(), *_reports()):
        if carrier not in found[row]:
            found[row].append(carrier)
    return found


def _questions() -> Iterator[tuple[str, str]]:
    from hrd_desktop import forms

    for form in forms.catalogue().values():
        for item in form.all_items.values():
            for row in getattr(item, "matrix", ()):
                yield row, f"question {item.name}"


def _rules(book: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(one for one in book.rglob("*.toml") if one.parent.name != "routing"):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for row in table.get("place", ()):
            yield row, f"action {path.stem}"
        for name, rule in table.items():
            for row in rule.get("place", ()) if isinstance(rule, dict) else ():
                yield row, f"rule {name}"


def _routing(book: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((book / "routing").glob("*.toml")):
        for rule in tomllib.loads(path.read_text(encoding="utf-8")).values():
            for row in rule["place"] if isinstance(rule, dict) else ():
                yield row, "routing rule"


def _library() -> Iterator[tuple[str, str]]:
    from hrd_desktop.reference import library

    for entry in library.entries().values():
        for row in entry.matrix:
            yield row, f"library {entry.id}"


def _reports() -> Iterator[tuple[str, str]]:
    from hrd_desktop.services.reporting.reporting import CARRIES

    for report, carried in CARRIES.items():
        for row in carried:
            yield row, f"report {report}"


def citations(known: set[str]) -> Found:
    """Return the tests that cite each row."""
    found: Found = defaultdict(list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for test, cited in _of_file(path):
            for row in sorted(cited & known):
                found[row].append(f"{path.relative_to(ROOT / 'tests')}::{test}")
    return found


def _of_file(path: Path) -> Iterator[tuple[str, set[str]]]:
    text = path.read_text(encoding="utf-8")
    if not _ID.search(text) and not any(_IN_NAME.search(name) for name in _TEST.findall(text)):
        return  # most files cite nothing, and to read code takes its time
    tree, lines = ast.parse(text), text.splitlines()

    def cites(node: ast.stmt | ast.expr) -> bool:
        return any(_ID.search(line) for line in lines[node.lineno - 1 : node.end_lineno])

    tables = {
        target.id: _of_cases(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and cites(node)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            named = {one.upper().replace("_", "-") for one in _IN_NAME.findall(node.name)}
            own = named | {row for part in node.body if cites(part) for row in _ID.findall(ast.unparse(part))}
            cases = set()
            for over in node.decorator_list:
                for given in over.args if isinstance(over, ast.Call) and cites(over) else ():
                    cases |= _of_cases(given)
                for part in ast.walk(over):
                    cases |= tables.get(part.id, set()) if isinstance(part, ast.Name) else set()
            yield node.name, (own if len(own) <= _MOST else set()) | cases


def _of_cases(table: ast.expr) -> set[str]:
    """Return the rows that the cases of *table* cite, case by case; one alone is its own only case."""
    if isinstance(table, ast.Dict):
        parts = [
            f"{ast.unparse(key) if key else ''} {ast.unparse(value)}"
            for key, value in zip(table.keys, table.values, strict=True)
        ]
    elif isinstance(table, ast.List | ast.Tuple | ast.Set):
        parts = [ast.unparse(one) for one in table.elts]
    else:
        parts = [ast.unparse(table)]
    cited = [set(_ID.findall(part)) for part in parts]
    return {row for one in cited if len(one) <= _MOST for row in one}


def document(matrix: dict[str, tuple[str, str]], carried: Found, cited: Found) -> str:
    """Return the table as Markdown."""
    both = [row for row in matrix if carried.get(row) and cited.get(row)]
    lines = [
        "# Coverage of the guidelines' matrix",
        "",
        "Written by `packaging/coverage.py`; do not edit.",
        "A row is done when something carries it and a test cites it.",
        "",
        f"- rows: {len(matrix)}",
        f"- carried: {sum(bool(carried.get(row)) for row in matrix)}",
        f"- carried by what its kind asks for: {sum(fits(row[0], carried.get(id_)) for id_, row in matrix.items())}",
        f"- cited by a test: {sum(bool(cited.get(row)) for row in matrix)}",
        f"- carried and cited: {len(both)}",
        "",
        "| Row | Kind | What it asks | Carrier | As asked | Test |",
        "|---|---|---|---|---|---|",
    ]
    for row, (kind, words) in matrix.items():
        said = words.replace("|", "/")
        asked = "yes" if fits(kind, carried.get(row)) else "–"
        lines.append(f"| {row} | {kind} | {said} | {_all(carried.get(row))} | {asked} | {_few(cited.get(row))} |")
    return "\n".join(lines) + "\n"


_FITTING = {
    "form field": ("question ",),
    "reference entry": ("library ",),
    "help text": ("library ",),
    "gate rule": ("rule ", "action "),
    "consent rule": ("rule ", "action "),
    "reminder": ("rule ",),
    "routing rule": ("routing rule",),
    "report": ("report ",),
}
"""Which carriers a kind of row asks for; a gate that stands only as a question is carried, but not as a gate."""


def fits(kinds: str, found: list[str] | None) -> bool:
    """Return whether each of a row's *kinds* has a carrier of that kind."""
    return all(any(one.startswith(_FITTING[kind]) for one in found or ()) for kind in kinds.split(", "))


def _all(found: list[str] | None) -> str:
    return ", ".join(f"`{one}`" for one in found or ()) or "–"


def _few(found: list[str] | None) -> str:
    if not found:
        return "–"
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    return f"`{found[0]}`{more}"


def lost(text: str, carried: Found, cited: Found) -> list[str]:
    """Return what *text*, the checked-in file, still claims and what is true no longer: carriers one by one."""
    gone = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if len(cells) == 6 and _ID.fullmatch(cells[0]):
            row, kinds, _said, named, asked, test = cells
            left = set(re.findall(r"`([^`]+)`", named)) - set(carried.get(row, ()))
            gone += [f"{row} has lost its carrier {one}" for one in sorted(left)]
            gone += [f"{row} has lost its {kinds}"] if asked == "yes" and not fits(kinds, carried.get(row)) else []
            gone += [f"{row} has lost its test"] if test != "–" and not cited.get(row) else []
    return gone


def main() -> int:
    """Write the file, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a row lost carrier or test")
    parser.add_argument("--rules", type=Path, default=ROOT / "resources" / "rules", help="the folder of the rules")
    chosen = parser.parse_args()
    matrix = rows()
    carried, cited = carriers(chosen.rules), citations(set(matrix))
    unknown = sorted(set(carried) - set(matrix))
    if unknown:
        print("not in the matrix:", ", ".join(unknown))
        return 1
    if chosen.check:
        gone = lost(FILE.read_text(encoding="utf-8"), carried, cited)
        print("\n".join(gone) or "every row the file names still has its carrier and its test")
        return 1 if gone else 0
    text = document(matrix, carried, cited)
    FILE.write_text(text, encoding="utf-8")
    print(*(line for line in text.splitlines() if line.startswith("- ")), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
