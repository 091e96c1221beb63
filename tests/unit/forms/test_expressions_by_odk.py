"""The table of expressions, judged by ODK's own engine (DESIGN D12).

ODK Validate holds JavaRosa, the engine of ODK Collect. It gives no values away, but it works out every ``calculate``
of a form and stops at one that fails. So each row becomes ``if(as expected, 1, date('line n'))``: a form is accepted
exactly if the engine agrees with every row in it, and refused with the line it disagrees with.
"""

import csv
import json
import re
import subprocess
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

TABLE = Path(__file__).parent / "expressions.csv"
JAR = Path(find_spec("pyxform").origin).parent / "validators" / "odk_validate" / "bin" / "ODK_Validate.jar"
TODAY = "date('2026-05-20')"
MADE_FOR_THE_TABLE = "odd"
BEYOND = 5

_TOKEN = re.compile(
    r"""(?P<text>'[^']*'|"[^"]*")|\$\{(?P<name>\w+)\}|(?P<clock>\b(?:today|now)\(\))|(?P<dot>(?<![\w.)\]])\.(?![\w.]))"""
)


def judged_elsewhere(row):
    """Whether a row is outside what JavaRosa can say.

    Our table follows XPath where a question stands in a repeat: each of its answers is compared, and none is none.
    JavaRosa refuses several answers in one comparison and takes none for ''. No shipped form compares so.
    """
    answers = json.loads(row["answers"]).values()
    return any(isinstance(answer, list) for answer in answers) and "count(" not in row["expression"]


def as_xpath(expression, place):
    def part(match):
        if match["name"]:
            return f"{place}/{match['name']}"
        if match["clock"]:
            return TODAY
        return f"{place}/dot" if match["dot"] else match[0]

    return _TOKEN.sub(part, expression)


def claim(expression, expected):
    if isinstance(expected, bool):
        return expression if expected else f"not({expression})"
    if isinstance(expected, str):
        return f"string({expression}) = '{expected}'"
    return f"number({expression}) = {expected}"


def nodes_of(name, value):
    """Return the instance nodes of an answer and its XForms type."""
    if isinstance(value, list):
        return "".join(nodes_of(name, item)[0] for item in value), "string"
    if isinstance(value, dict):
        return f"<{name}>{value['date']}</{name}>", "date"
    return f"<{name}>{escape(str(value))}</{name}>", "int" if isinstance(value, int) else "string"


def case(line, row):
    """Return the instance and the binds of one row."""
    place = f"/data/c{line}"
    answers = {**json.loads(row["answers"]), "dot": json.loads(row["dot"])}
    instance, binds = "", ""
    for name, value in answers.items():
        nodes, kind = nodes_of(name, value)
        instance += nodes
        binds += f'<bind nodeset="{place}/{name}" type="{kind}"/>' if nodes else ""
    holds = claim(f"({as_xpath(row['expression'], place)})", json.loads(row["expected"]))
    calculate = quoteattr(f"if({holds}, 1, date('line {line}'))")
    binds += f'<bind nodeset="{place}/result" type="string" calculate={calculate}/>'
    return f"<c{line}>{instance}<result/></c{line}>", binds


def xform(cases):
    instance = "".join(case[0] for case in cases)
    binds = "".join(case[1] for case in cases)
    return (
        '<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">'
        f"<h:head><h:title>Table</h:title><model><instance><data id='table'>{instance}<ask/></data></instance>"
        f"{binds}<bind nodeset='/data/ask' type='string'/></model></h:head>"
        "<h:body><input ref='/data/ask'><label>Any</label></input></h:body></h:html>"
    )


def odk_says(folder, forms):
    """Return what ODK Validate prints about the forms by name, and whether it accepts them all."""
    paths = []
    for name, text in forms.items():
        paths.append(folder / f"{name}.xml")
        paths[-1].write_text(text, encoding="utf-8")
    run = subprocess.run(
        ["java", "-Djava.awt.headless=true", f"-Djava.io.tmpdir={folder}", "-jar", JAR, *paths],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        cwd=folder,
    )
    return run.returncode == 0, run.stdout + run.stderr


def table():
    with TABLE.open(newline="", encoding="utf-8") as stream:
        return list(enumerate(csv.DictReader(stream), 2))


def test_odks_engine_agrees_with_every_row_of_the_table(tmp_path):
    cases = defaultdict(list)
    for line, row in table():
        if not judged_elsewhere(row):
            cases[row["form"] or MADE_FOR_THE_TABLE].append(case(line, row))
    assert sum(map(len, cases.values())) == len(table()) - BEYOND
    accepted, printed = odk_says(tmp_path, {name: xform(held) for name, held in cases.items()})
    assert accepted, sorted(set(re.findall(r"line \d+", printed))) or printed
    assert printed.count("Xform is valid!") == len(cases)


def test_odks_engine_disagrees_when_a_row_is_turned_round(tmp_path):
    """The judge is awake: a wrong value in the table is refused, with its line."""
    line, row = next((line, row) for line, row in table() if row["expected"] == "true")
    accepted, printed = odk_says(tmp_path, {"turned": xform([case(line, {**row, "expected": "false"})])})
    assert not accepted
    assert f"line {line}" in printed
