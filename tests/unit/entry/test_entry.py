"""The top of the program: whatever fails, an exit code and calm words, never a traceback that quotes an answer."""

import ast
import json
from pathlib import Path
from typing import NoReturn

import pytest

from hrd_desktop import __main__ as entry
from hrd_desktop import app, cli, demo

SECRET = "Heron's real name"


def fail(*_words: object) -> NoReturn:
    raise ValueError(SECRET)


@pytest.mark.parametrize(
    ("home", "words"), [((cli, "main"), ["doctor"]), ((app, "run"), []), ((demo, "main"), ["demo"])]
)
def test_a_defect_is_named_by_its_code_alone_and_ends_with_70(monkeypatch, capsys, home, words):
    monkeypatch.setattr(*home, fail)

    assert entry.main(words) == 70

    shown = capsys.readouterr()
    assert "HRD-D01" in shown.err
    assert "Traceback" not in shown.err
    assert SECRET not in shown.err + shown.out


def test_a_script_that_asked_for_json_gets_the_defect_as_json(monkeypatch, capsys):
    monkeypatch.setattr(cli, "main", fail)
    assert entry.main(["doctor", "--json"]) == 70
    assert json.loads(capsys.readouterr().out)["code"] == "HRD-D01"


def test_ctrl_c_ends_without_a_traceback(monkeypatch, capsys):
    def interrupted(_words: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "main", interrupted)
    assert entry.main(["doctor"]) == 130
    assert capsys.readouterr().err == ""


def test_a_defect_inside_a_command_reaches_the_top_and_no_further(monkeypatch, capsys):
    monkeypatch.setattr("hrd_desktop.cli.machine.doctor.callback", fail)
    assert entry.main(["doctor", "--json"]) == 70
    shown = capsys.readouterr()
    assert json.loads(shown.out)["code"] == "HRD-D01" and SECRET not in shown.err + shown.out


def catch_alls(source: str) -> int:
    """Count the clauses that catch every exception and do not raise it again."""
    if "except" not in source:
        return 0
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ExceptHandler)]
    every = [one for one in found if one.type is None or ast.unparse(one.type) in ("Exception", "BaseException")]
    return sum(not (isinstance(one.body[-1], ast.Raise) and one.body[-1].exc is None) for one in every)


def test_everything_is_caught_at_the_worker_boundary_and_at_the_top_alone():
    root = Path(entry.__file__).parent
    counted = {
        str(file.relative_to(root)): catch_alls(file.read_text(encoding="utf-8")) for file in root.rglob("*.py")
    }
    assert {name: count for name, count in counted.items() if count} == {"__main__.py": 1, "ui/jobs.py": 1}
