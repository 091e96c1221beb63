"""The top of the program: whatever fails, an exit code and calm words, never a traceback that quotes an answer."""

import json
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
