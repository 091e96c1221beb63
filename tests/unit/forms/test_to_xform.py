"""Forms leave as spreadsheets and as ODK forms, and ODK's own tools accept them."""

import re
import subprocess
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from hrd_desktop.domain.edtf import is_edtf
from hrd_desktop.forms.loader import catalogue
from hrd_desktop.forms.models import Form, Group, Question, Repeat, Texts
from hrd_desktop.forms.to_xform import FormNotConvertible, to_xform
from hrd_desktop.forms.to_xlsx import edtf_pattern, sheets, to_xlsx

FORMS = sorted(catalogue())
JAR = files("pyxform") / "validators" / "odk_validate" / "bin" / "ODK_Validate.jar"


def odk_validate(folder, paths):
    """Judge all *paths* in one run of ODK Validate, with its temporary files kept in *folder*."""
    with as_file(JAR) as jar:
        return subprocess.run(
            ["java", "-Djava.awt.headless=true", f"-Djava.io.tmpdir={folder}", "-jar", jar, *paths],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            cwd=folder,
        )


@cache
def workbook(name):
    return to_xlsx(catalogue()[name])


def form_of(*questions):
    return Form(id="tst", version="1", title=Texts(en="Test", nb="Prøve"), items=questions)


def question(name="tst_a", **fields):
    return Question(name=name, label=Texts(en="Question", nb="Spørsmål"), **{"type": "text", **fields})


def test_odk_validate_accepts_every_form(tmp_path):
    """Each form holds both languages whichever it opens in; one of them opens in bokmål here."""
    paths = []
    for name in FORMS:
        paths.append(tmp_path / f"{name}.xml")
        paths[-1].write_text(to_xform(catalogue()[name], "nb" if name == "urg" else "en"), encoding="utf-8")
    judged = odk_validate(tmp_path, paths)
    assert judged.returncode == 0, judged.stderr
    assert judged.stderr.count("Xform is valid!") + judged.stdout.count("Xform is valid!") == len(paths)
    assert "rror" not in judged.stderr + judged.stdout


def test_odk_validate_refuses_a_broken_form(tmp_path):
    """The judge above is awake: a condition that is no expression is refused."""
    path = tmp_path / "broken.xml"
    good = to_xform(form_of(question(), question("tst_b", relevant="${tst_a} = 'x'")))
    path.write_text(good.replace(" = 'x'", " = = 'x'"), encoding="utf-8")
    assert odk_validate(tmp_path, [path]).returncode != 0


@pytest.mark.parametrize("name", FORMS)
def test_a_workbook_holds_every_question_in_both_languages(name):
    form = catalogue()[name]
    survey = load_workbook(BytesIO(workbook(name)), read_only=True)["survey"]
    header, *rows = survey.iter_rows(values_only=True)
    cells = [dict(zip(header, row, strict=False)) for row in rows]
    asked = {row["name"]: row for row in cells if not row["type"].startswith(("begin", "end"))}
    assert list(asked) == list(form.questions)
    for row in asked.values():
        label = form.questions[row["name"]].label
        assert (row["label::English (en)"], row["label::Bokmål (nb)"]) == (label.en, label.nb)


@pytest.mark.parametrize("name", FORMS)
def test_pyxform_takes_the_workbook_without_a_warning(name):
    made = convert(workbook(name), file_type=".xlsx")
    assert made.warnings == []
    assert f'id="{name}"' in made.xform


def test_groups_and_repeats_open_and_close_in_order():
    for name in FORMS:
        open_ones = []
        for row in sheets(catalogue()[name])["survey"]:
            edge, _, kind = row["type"].partition(" ")
            if edge == "begin":
                open_ones.append((kind, row["name"]))
            elif edge == "end":
                assert open_ones.pop() == (kind, row["name"])
        assert open_ones == []


def test_what_xlsform_does_not_know_leaves_as_text_under_our_own_word():
    rows = {row["name"]: row for row in sheets(catalogue()["urg"])["survey"] if "label::English (en)" in row}
    assert (rows["urg_birth"]["type"], rows["urg_birth"]["hrd_type"]) == ("text", "edtf")
    assert (rows["urg_subject"]["type"], rows["urg_subject"]["hrd_type"]) == ("text", "relation defender")
    assert rows["urg_previous_link"]["hrd_type"] == "relation incident[]"
    assert rows["urg_birth"]["constraint"].startswith("regex(., ")
    assert rows["urg_name"]["hrd_lives_in"] == "hrd_name"


def test_a_question_worked_out_from_our_own_data_leaves_empty():
    rows = {row["name"]: row for row in sheets(catalogue()["map"])["survey"] if "calculation" in row}
    assert rows["map_un_member"]["calculation"] == "''"
    assert rows["map_un_member"]["hrd_source"] == "memberships.un"


def test_lists_from_reference_data_are_written_out():
    choices = sheets(catalogue()["urg"])["choices"]
    countries = [row for row in choices if row["list_name"] == "country"]
    assert len(countries) == 252
    assert {
        "list_name": "country",
        "name": "NO",
        "label::English (en)": "Norway",
        "label::Bokmål (nb)": "Norge",
    } in countries


def test_a_choice_that_is_a_state_says_so():
    choices = sheets(catalogue()["urg"])["choices"]
    states = {row["name"]: row.get("hrd_state") for row in choices if row["list_name"] == "yes_no_unknown"}
    assert states == {"yes": None, "no": None, "unknown": "not_known", "not_asked": "not_asked"}


def test_an_odk_form_opens_in_the_language_asked_for():
    assert 'lang="Bokmål (nb)" default="true()"' in to_xform(catalogue()["log"], "nb")
    assert 'lang="English (en)" default="true()"' in to_xform(catalogue()["log"])


def test_a_text_that_looks_like_a_formula_stays_a_text():
    label = Texts(en='=HYPERLINK("x")', nb="=1+1")
    book = load_workbook(BytesIO(to_xlsx(form_of(Question(name="tst_a", type="text", label=label)))))
    row = [cell for cell in book["survey"][2] if cell.value in (label.en, label.nb)]
    assert [cell.data_type for cell in row] == ["s", "s"]


def test_conditions_of_repeats_and_groups_leave_with_them():
    inner = question("tst_b")
    label = Texts(en="Rows", nb="Rader")
    repeat = Repeat(name="tst_rows", label=label, relevant="${tst_a} = 'x'", items=(inner,))
    group = Group(name="tst_group", label=Texts(en="Group", nb="Gruppe"), items=(repeat,))
    xform = to_xform(form_of(question(), group))
    assert re.search(r"/data/tst_group/tst_rows\" relevant=\" */data/tst_a +=", xform)


def test_a_form_that_odk_cannot_hold_is_refused_with_words():
    with pytest.raises(FormNotConvertible) as refused:
        to_xform(form_of(question(relevant="${nowhere} = 1")))
    assert refused.value.facts["form"] == "tst"
    assert "nowhere" in str(refused.value.facts["why"])


@pytest.mark.parametrize(
    "date",
    [
        *("2026", "2026-03", "2026-03-12", "2026-03-1X", "2026-XX", "201X", "2026-03?", "2026~", "2026-03%"),
        *("2026-03-01/2026-03-09", "2026-03/..", "2026-03/", "2026-XX-XX", "1985~"),
    ],
)
def test_the_pattern_takes_the_partial_dates_of_the_forms(date):
    assert is_edtf(date)
    assert re.fullmatch(edtf_pattern(), date)


@pytest.mark.parametrize("date", ["May 2026", "2026-13", "2026-3-1", "26", "2026-03-32", "12.03.2026", "/", "2026-"])
def test_the_pattern_refuses_what_is_no_partial_date(date):
    assert not is_edtf(date)
    assert not re.fullmatch(edtf_pattern(), date)


@given(
    st.sampled_from(["2026", "201X", "20XX", "19X5"]),
    st.sampled_from(["", "-02", "-1X", "-XX", "-13"]),
    st.sampled_from(["", "-12", "-1X", "-XX", "-31", "-12T10:00:00Z"]),
    st.sampled_from(["", "?", "~", "%"]),
    st.sampled_from(["", "/", "/..", "/2027-03~", "/20XX"]),
)
def test_the_pattern_takes_every_partial_date_that_the_program_takes(year, month, day, doubt, end):
    date = f"{year}{month}{day if month else ''}{doubt}{end}"
    assert re.fullmatch(edtf_pattern(), date) or not is_edtf(date)
