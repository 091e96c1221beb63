"""Forms, expressions, patterns and answers from any input: used or refused with words, never a crash."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from hrd_desktop import forms
from hrd_desktop.domain.statements import State
from hrd_desktop.forms import AnswerInvalid, FormInvalid, Sheet, settle
from hrd_desktop.forms.conditions import ConditionRefused, condition
from hrd_desktop.forms.patterns import PatternRefused, compiled
from hrd_desktop.forms.written import parse

forms.warm()  # so that no example has to wait for the library
_URG = forms.catalogue()["urg"]
_ACT = forms.catalogue()["act"]
_bits = st.sampled_from(
    [
        "a", "b", "[ab]", "(a|b)", "a*", "b+", "a?", ".", "^", "$", "a{1,2}", r"\d", "[^a]", "(ab)*", "(?:a|b|)",
        "(a*)*",
    ]
)  # fmt: skip
_values = st.one_of(
    st.none(), st.text(), st.integers(), st.booleans(), st.floats(), st.lists(st.text(max_size=5), max_size=4),
    st.dictionaries(st.text(), st.text()),
    st.sampled_from(["yes", "no", "unknown", "individual", "2026-05-20", "none"]),
)  # fmt: skip


@given(st.lists(_bits, min_size=1, max_size=5).map("".join), st.text(alphabet="ab1\n", max_size=8))
def test_a_pattern_matches_what_pythons_own_engine_matches(pattern, text):
    assert compiled(pattern).matches(text) == (re.fullmatch(pattern.replace("$", r"\Z"), text) is not None)


@given(st.text(max_size=30), st.text(max_size=30))
def test_fault_52_any_text_as_a_pattern_is_used_or_refused(pattern, text):
    try:
        compiled(pattern).matches(text)
    except PatternRefused as refused:
        assert str(refused)


@given(st.text(alphabet="${}ab().,'\"=<>!+-*/ 019&|\n[]:@", max_size=40))
def test_any_text_as_an_expression_is_used_or_refused(text):
    try:
        condition(text)
    except ConditionRefused as refused:
        assert str(refused)


@given(st.text(alphabet="ab:-[]{}&*!|>#'\"%@`,? \n\t0~\\", max_size=80))
def test_any_text_as_a_file_is_read_or_refused_with_its_line(text):
    try:
        assert isinstance(parse(text, "xyz.yaml"), dict)
    except FormInvalid as refused:
        assert refused.facts["line"] >= 1


@given(st.sampled_from(sorted(_URG.questions)), _values)
def test_fault_54_any_value_is_settled_or_refused_and_settling_twice_is_settling_once(name, value):
    question = _URG.questions[name]
    try:
        settled = settle(_URG, question, value)
    except AnswerInvalid as refused:
        assert refused.message("nb")
        return
    if settled.state is State.ANSWERED:
        assert settle(_URG, question, settled.value) == settled


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(sorted(_ACT.questions)), _values), max_size=25))
def test_a_sheet_changed_step_by_step_stands_as_one_evaluated_anew(steps):
    sheet = Sheet(_ACT)
    for name, value in steps:
        try:
            sheet.set(name, value)
        except AnswerInvalid:
            continue
    fresh = Sheet(_ACT)
    for name in _ACT.questions:
        if _ACT.questions[name].settable and sheet.state(name) is not None:
            fresh.set(name, sheet.value(name), sheet.state(name))
    names = list(_ACT.all_items)
    assert [sheet.relevant(name) for name in names] == [fresh.relevant(name) for name in names]
    assert [sheet.value(name) for name in _ACT.questions] == [fresh.value(name) for name in _ACT.questions]
