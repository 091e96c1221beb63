"""The forms as they are shipped: everything the requirements count is there, in both languages."""

import pytest

from hrd_desktop import assets, forms, reference
from hrd_desktop.domain.statements import State
from hrd_desktop.forms import Question

TWELVE = {
    "map": 73, "risk": 59, "urg": 86, "hrd": 39, "inc": 42, "log": 16, "cns": 14, "act": 76, "cas": 15, "mis": 10,
    "vis": 33, "cty": 40,
}  # fmt: skip
LISTS, CHOICES = 97, 595
BINDS = {
    "urg_subject_kind": "hrd_kind", "urg_name": "hrd_name", "urg_gender": "hrd_gender", "urg_birth": "hrd_birth",
    "urg_nationality": "hrd_nationality", "urg_occupation": "hrd_profession", "urg_occupation_text": "hrd_occupation",
    "urg_activity": "hrd_activity", "urg_issue": "hrd_issue", "urg_place": "hrd_place",
    "urg_contact_channel": "hrd_contact_channel", "urg_contact_value": "hrd_contact_value",
    "urg_contact_agreed": "hrd_contact_agreed", "urg_family_name": "hrd_related_name", "urg_event_date": "inc_date",
    "urg_event_time": "inc_time", "urg_event_zone": "inc_zone", "urg_event_type": "inc_type",
    "urg_event_text": "inc_text", "urg_event_sdg": "inc_sdg",
    "urg_urgency": "cas_urgency", "urg_ground": "cas_ground",
}  # fmt: skip


def test_the_twelve_forms_hold_at_least_the_503_questions_they_began_with():
    counted = {name: len(form.questions) for name, form in forms.catalogue().items()}
    assert set(counted) == set(TWELVE) | {"per", "source", "officer", "report"}
    assert sum(TWELVE.values()) == 503
    assert {name: counted[name] for name in TWELVE if counted[name] < TWELVE[name]} == {}


def test_the_lists_hold_at_least_the_595_choices_they_began_with():
    lists = forms.shared_choices()
    assert len(lists) >= LISTS
    assert sum(len(entry.choices) + entry.reference for entry in lists.values()) >= CHOICES
    from_reference = {name for name, entry in lists.items() if entry.reference}
    assert from_reference == {"country", "language", "treaty", "source", "time_zone"}


def test_every_label_hint_message_and_title_stands_in_both_languages():
    texts = [form.title for form in forms.catalogue().values()]
    for form in forms.catalogue().values():
        for item in form.all_items.values():
            texts += [item.label, item.hint, item.constraint_message if isinstance(item, Question) else None]
    texts += [choice.label for entry in forms.shared_choices().values() for choice in entry.choices]
    assert all(text.en.strip() and text.nb.strip() for text in texts if text is not None)
    assert sum(text is not None for text in texts) > 1_200


def test_hints_are_translated_and_not_copied():
    same = [
        name
        for form in forms.catalogue().values()
        for name, item in form.all_items.items()
        if item.hint and item.hint.en == item.hint.nb
    ]
    assert sorted(same) == ["urg_birth", "urg_event_date"]  # examples of dates, the same in both languages


def test_every_constraint_says_in_words_what_it_wants():
    silent = [
        question.name
        for form in forms.catalogue().values()
        for question in form.questions.values()
        if (question.constraint is None) != (question.constraint_message is None)
    ]
    assert silent == []


def test_the_computed_questions_have_an_expression_or_a_named_source():
    computed = [q for form in forms.catalogue().values() for q in form.questions.values() if q.type == "calculate"]
    assert len(computed) >= 14
    assert all((question.calculation is None) != (question.source is None) for question in computed)


def test_bound_questions_name_where_they_live_and_can_hold_the_same_answers():
    """DESIGN D26: one fact, one home."""
    urg = forms.catalogue()["urg"].questions
    assert {question.name: question.bind for question in urg.values() if question.bind} == BINDS
    homes = {name: q for form in forms.catalogue().values() for name, q in form.questions.items()}
    for name, home in BINDS.items():
        kinds = [(q.type, q.list_name, q.many) for q in (urg[name], homes[home])]
        assert kinds[0] == kinds[1], name


def test_all_forms_pass_the_check_that_reads_expressions_and_patterns():
    assert forms.check(sorted(path for path in assets.forms().glob("*.yaml") if path.stem != "choices")) == []


def test_the_choices_that_become_states_are_those_of_the_conventions():
    states = {
        (name, choice.code): choice.state
        for name, entry in forms.shared_choices().items()
        for choice in entry.choices
        if choice.state
    }
    assert {code for _, code in states} == {"unknown", "not_asked"}
    assert states.pop(("yes_no_unknown", "not_asked")) is State.NOT_ASKED
    assert set(states.values()) == {State.NOT_KNOWN}
    unknown = {n for n, entry in forms.shared_choices().items() if "unknown" in entry.by_code}
    assert {name for name, _ in states} == unknown


@pytest.mark.parametrize("name", ["country", "language", "treaty", "source", "time_zone"])
def test_a_list_of_reference_data_offers_its_rows_before_its_own_choices(name):
    form, question = next(
        (form, q) for form in forms.catalogue().values() for q in form.questions.values() if q.list_name == name
    )
    offered = form.choices_of(question)
    assert len(offered) >= len(reference.choices(name)) > 2
    assert [choice.code for choice in offered][: len(reference.choices(name))] == [
        c for c, _, _ in reference.choices(name)
    ]


def test_source_and_witness_questions_carry_the_strictest_class():
    """GDPR-07: what can point to who told us is a class of its own."""
    urg = forms.catalogue()["urg"].questions
    for name in ("urg_source", "urg_source_rel", "urg_witness", "urg_witness_note", "urg_reported_by"):
        assert urg[name].sensitivity == "source-identifying"
    assert all(q.sensitivity for form in forms.catalogue().values() for q in form.questions.values())


def test_topics_are_the_groups_at_the_top_and_gather_what_stands_outside():
    catalogue = forms.catalogue()
    assert [topic.name for topic in catalogue["urg"].topics][:3] == ["urg_start", "urg_1", "urg_2"]
    assert len(catalogue["urg"].topics) == 13
    for form in catalogue.values():
        gathered = [item.name for topic in form.topics for item in topic.items]
        assert set(gathered) | {topic.name for topic in form.topics} >= {item.name for item in form.items}
