"""Every question an officer can answer can be reached and answered.

The list was made from the requirements and is kept by hand: it is the same one that the command line is held to.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from hrd_desktop.domain.ids import new_id
from hrd_desktop.forms import Sheet, catalogue, validate

LISTED = Path(__file__).parents[2] / "end2end" / "settable_questions.csv"
with LISTED.open(newline="", encoding="utf-8") as _stream:
    ROWS = list(csv.DictReader(_stream))
CHECKED_IN = 583
"""The least that the list may hold; a question may be added and never lost."""
TODAY = date(2026, 3, 12)


def with_rows(sheet, path):
    """Return *path* with the row id in place of the position 1, adding the row where it is missing."""
    repeat, bracket, rest = path.partition("[1]/")
    if not bracket:
        return path
    if not sheet.rows(repeat):
        sheet.set(repeat, ["row1aaaa"])
    return f"{repeat}[{sheet.rows(repeat)[0]}]/{rest}"


def as_answer(form, path, text):
    question = form.questions[path.rsplit("/", 1)[-1]]
    value = new_id() if text.startswith("@") else text
    if question.many:
        return value.split()
    return int(value) if question.type == "integer" else value


def walked(row):
    """Say what must be said first, then return the sheet, the path and the answer."""
    form = catalogue()[row["form"]]
    sheet = Sheet(form, today=lambda: TODAY)
    for before in filter(None, row["first"].split(";")):
        path, _, text = before.partition("=")
        path = with_rows(sheet, path)
        sheet.set(path, as_answer(form, path, text))
        assert sheet.relevant(path), path
    path = with_rows(sheet, row["path"])
    return sheet, path, as_answer(form, path, row["value"])


def test_the_list_holds_every_question_an_officer_can_answer():
    asked = [
        (form.id, question.name)
        for form in catalogue().values()
        if form.id not in ("source", "officer", "report")
        for question in form.questions.values()
        if question.settable
    ]
    listed = [(row["form"], row["path"].rsplit("/", 1)[-1]) for row in ROWS]
    assert len(listed) >= CHECKED_IN
    assert sorted(listed) == sorted(asked)


@pytest.mark.parametrize("form", sorted({row["form"] for row in ROWS}))
def test_every_question_can_be_reached_and_takes_its_answer(form):
    for row in ROWS:
        if row["form"] != form:
            continue
        sheet, path, answer = walked(row)
        assert sheet.relevant(path), row
        validate(sheet.form, sheet.form.questions[path.rsplit("/", 1)[-1]], answer)
        sheet.set(path, answer)
        assert sheet.problem(path) is None, row
        assert sheet.value(path) == answer, row
        assert path not in sheet.open_questions()
        assert path not in sheet.left_out()


@pytest.mark.parametrize("form", sorted({row["form"] for row in ROWS if row["first"]}))
def test_what_must_be_said_first_matters(form):
    """Without it the question is not shown, or its limit cannot be judged: the list sets no more than it must."""
    for row in ROWS:
        if row["form"] == form and row["first"]:
            *_, last = row["first"].split(";")
            sheet, path, answer = walked(row)
            sheet.set(with_rows(sheet, last.partition("=")[0]), None)
            sheet.set(path, answer)
            assert not sheet.relevant(path) or sheet.problem(path), row
