"""Errors of the libraries beneath quote nothing that was typed: each kind is raised once with a canary in it."""

import importlib
import pkgutil
import traceback

import pytest
from pydantic import BaseModel, ValidationError
from sqlalchemy.exc import DBAPIError

import hrd_desktop
from helpers import posts
from hrd_desktop import __main__ as top
from hrd_desktop import cli

MARK = "kanarifugl"
OWN = "hrd_desktop."


def models() -> list[type[BaseModel]]:
    """Every model of the program, wherever it stands."""
    for found in pkgutil.walk_packages(hrd_desktop.__path__, OWN):
        if not found.name.startswith((f"{OWN}ui", f"{OWN}demo", f"{OWN}app", f"{OWN}vault.migrations")):
            importlib.import_module(found.name)
    known, todo = [], [BaseModel]
    while todo:
        for kind in todo.pop().__subclasses__():
            todo.append(kind)
            known.append(kind)
    return [kind for kind in known if kind.__module__.startswith(OWN) and kind.model_fields]


@pytest.mark.parametrize("wrong", [{MARK: MARK}, [MARK], MARK, 1.5], ids=["object", "list", "text", "number"])
def test_no_model_repeats_a_value_that_it_refuses(wrong):
    found = models()
    assert len(found) > 20
    for kind in found:
        for name in kind.model_fields:
            try:
                kind.model_validate({name: wrong})
            except ValidationError as refused:  # the place of a fault is named, and its last step is the key given
                assert MARK not in str(refused).replace(f"{name}.{MARK}", ""), kind


def test_the_database_library_repeats_no_value(tmp_path):
    session = posts.mission(tmp_path)
    try:
        with pytest.raises(DBAPIError) as caught, session.vault._access.store.write() as connection:
            for _ in range(2):
                connection.exec_driver_sql("insert into kept (name, value, seq) values (?, ?, 0)", (MARK, MARK))
        assert MARK not in "".join(traceback.format_exception(caught.value))
        with pytest.raises(DBAPIError) as caught, session.vault._access.store.write() as connection:
            connection.exec_driver_sql("insert into kept (name, value, seq) values (?, ?, ?)", (MARK, object(), MARK))
        assert MARK not in "".join(traceback.format_exception(caught.value))
    finally:
        session.close()


def test_the_top_of_the_program_repeats_nothing_of_a_defect(monkeypatch, capsys):
    def broken(_words):
        raise ValueError(MARK)

    monkeypatch.setattr(cli, "main", broken)
    assert top.main(["doctor"]) == 70
    said = capsys.readouterr()
    assert "(HRD-D01)" in said.err and MARK not in said.out + said.err
