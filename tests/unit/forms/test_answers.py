"""What an answer may be, which choices are states, and that text stays text."""

from datetime import date

import pytest

from hrd_desktop import forms
from hrd_desktop.domain.statements import State
from hrd_desktop.forms import MAX_TEXT, AnswerInvalid, Settled, settle, validate

ALL = {name: (form, q) for form in forms.catalogue().values() for name, q in form.questions.items()}


def _settled(name, value, state=State.ANSWERED, before=None):
    form, question = ALL[name]
    return settle(form, question, value, state, before=before)


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [
        ("urg_age", "17", 17),
        ("urg_age", 17, 17),
        ("urg_next", date(2026, 5, 20), "2026-05-20"),
        ("urg_received", "2026-05-20T04:30", "2026-05-20T04:30"),
        ("urg_event_date", " 2026-03-1X ", "2026-03-1X"),
        ("urg_country", "NO", "NO"),
        ("urg_country", ["NO"], "NO"),
        ("urg_nationality", "NO, SE", ["NO", "SE"]),
        ("urg_nationality", ["NO", "NO"], ["NO"]),
        ("urg_subject", "b9b1c1d2-0000-4000-8000-000000000001", "b9b1c1d2-0000-4000-8000-000000000001"),
        ("urg_name", "", None),
        ("urg_name", [""], None),
        ("urg_nationality", [], None),
        ("urg_preparation", "one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_an_answer_is_kept_in_one_form(name, given, kept):
    assert _settled(name, given) == Settled(kept)


@pytest.mark.parametrize(
    ("name", "given", "error"),
    [
        ("urg_age", "young", "ANSWER_NOT_A_NUMBER"),
        ("urg_age", True, "ANSWER_NOT_A_NUMBER"),
        ("urg_age", "9" * 5_000, "ANSWER_NOT_A_NUMBER"),
        ("urg_age", "١٧", "ANSWER_NOT_A_NUMBER"),
        ("urg_next", "2026-02-30", "ANSWER_NOT_A_DATE"),
        ("urg_next", "2026-W01", "ANSWER_NOT_A_DATE"),
        ("urg_received", "2026-05-20", "ANSWER_NOT_A_TIME"),
        ("urg_event_date", "12.3.2026", "ANSWER_NOT_A_PARTIAL_DATE"),
        ("urg_country", "Norway", "ANSWER_NOT_A_CHOICE"),
        ("urg_gender", "womn", "ANSWER_NOT_A_CHOICE"),
        ("urg_nationality", ["NO", "QQ"], "ANSWER_NOT_A_CHOICE"),
        ("urg_subject", "two words", "ANSWER_NOT_A_LINK"),
        ("urg_gender", ["woman", "man"], "ANSWER_NOT_ONE"),
        ("urg_name", {"a": 1}, "ANSWER_NOT_TEXT"),
        ("urg_name", "\ud800", "ANSWER_NOT_TEXT"),
        ("urg_name", "a\x00b", "ANSWER_NOT_TEXT"),
        ("urg_name", "x" * (8 * 1024 * 1024), "ANSWER_TOO_LONG"),
        ("urg_conf", "text", "ANSWER_NOT_YOURS"),
        ("act_approval", "approved", "ANSWER_NOT_YOURS"),
    ],
)
def test_fault_54_an_answer_of_the_wrong_type_is_refused_with_words_that_never_quote_it(name, given, error):
    with pytest.raises(AnswerInvalid) as refused:
        _settled(name, given)
    assert refused.value.error == error
    assert refused.value.kind == "type"
    for language in ("en", "nb"):
        assert str(given)[:40] not in refused.value.message(language)


@pytest.mark.parametrize(
    "text",
    [
        "{}", "%s%n", "{0.__class__}", "'; drop table statement; --", "<script>alert(1)</script>", "=1+1", "@SUM(A1)",
        "${urg_name}", "#set text(red)", "\u202eabc", "e\u0301", "x" * MAX_TEXT, "عربي", "မြန်မာ", "👩🏽‍⚖️",
    ],
)  # fmt: skip
def test_fault_54_text_that_looks_like_code_is_kept_as_it_is(text):
    assert _settled("urg_name", text) == Settled(text)


def test_the_choice_unknown_becomes_a_state_and_not_asked_only_where_the_conventions_say():
    assert _settled("urg_imprisoned", "unknown") == Settled(None, State.NOT_KNOWN)
    assert _settled("urg_imprisoned", "not_asked") == Settled(None, State.NOT_ASKED)
    assert _settled("vis_permission", "refused") == Settled("refused")
    assert _settled("vis_permission", "no_answer") == Settled("no_answer")
    assert _settled("urg_lawyer", "na") == Settled("na")
    assert _settled("urg_perp_type", ["police", "unknown"]) == Settled(None, State.NOT_KNOWN)


def test_none_stands_alone_and_clears_the_rest():
    assert _settled("risk_discredit", ["foreign_agent", "none"], before=["foreign_agent"]) == Settled(["none"])
    assert _settled("risk_discredit", ["none", "foreign_agent"], before=["none"]) == Settled(["foreign_agent"])
    assert _settled("risk_discredit", ["none"]) == Settled(["none"])


def test_a_state_holds_no_value():
    assert _settled("urg_name", "Heron", State.NOT_SAFE) == Settled(None, State.NOT_SAFE)


def test_validate_judges_a_questions_own_limit_in_the_forms_words():
    form, question = ALL["urg_age"]
    with pytest.raises(AnswerInvalid) as refused:
        validate(form, question, 121)
    assert refused.value.kind == "constraint"
    assert "0 to 120" in refused.value.message()
    assert "fra 0 til 120" in refused.value.message("nb")
    form, question = ALL["log_date"]
    assert validate(form, question, "2026-05-20", today=lambda: date(2026, 5, 20)).value == "2026-05-20"
    with pytest.raises(AnswerInvalid):
        validate(form, question, "2026-05-21", today=lambda: date(2026, 5, 20))


def test_defaults_are_what_a_new_record_holds():
    from datetime import UTC, datetime

    now = datetime(2026, 5, 20, 4, 30, tzinfo=UTC)
    assert forms.defaults(forms.catalogue()["urg"], now) == {"urg_received": "2026-05-20T04:30:00+00:00"}
    assert forms.defaults(forms.catalogue()["vis"], now) == {
        "vis_asm_rights": ["assembly", "expression", "association"]
    }
