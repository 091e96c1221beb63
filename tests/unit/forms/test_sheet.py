"""A sheet: what is asked, what is missing, what a new answer changes, and nothing evaluated twice."""

from datetime import UTC, date, datetime

import pytest

from hrd_desktop import forms
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.forms import AnswerInvalid, Sheet

NOW = datetime(2026, 5, 20, tzinfo=UTC)


def _sheet(form, today=date(2026, 5, 20), **computed):
    return Sheet(forms.catalogue()[form], today=lambda: today, computed=computed.get("computed"))


def _statements(**answers):
    return {
        path: Statement(path=path, value=None if isinstance(value, State) else value, at=NOW, by="o",
                        state=value if isinstance(value, State) else State.ANSWERED)
        for path, value in answers.items()
    }  # fmt: skip


def test_an_answer_shows_what_rests_on_it_through_a_group():
    sheet = _sheet("urg")
    assert not sheet.relevant("urg_prison")
    changed = sheet.set("urg_imprisoned", "yes")
    assert {"urg_prison", "urg_lawyer", "urg_charged"} <= changed.paths
    assert "urg_charge_text" not in changed.paths
    assert sheet.relevant("urg_lawyer")
    assert not sheet.relevant("urg_charge_text")


@pytest.mark.parametrize("state", [State.NOT_KNOWN, State.NOT_ASKED, State.REFUSED, State.NOT_SAFE])
def test_a_state_reads_as_nothing_and_satisfies_required(state):
    sheet = _sheet("urg")
    sheet.set("urg_imprisoned", "yes")
    assert sheet.set("urg_imprisoned", None, state).state is state
    assert not sheet.relevant("urg_prison")
    assert "urg_imprisoned" not in sheet.required_open()
    sheet.set("urg_imprisoned")
    assert sheet.state("urg_imprisoned") is None
    assert "urg_imprisoned" in sheet.required_open()


def test_only_what_rests_on_an_answer_is_evaluated_again():
    sheet = _sheet("urg")
    before = sheet.evaluations
    sheet.set("urg_name", "Heron")
    assert sheet.evaluations == before
    sheet.set("urg_imprisoned", "yes")
    assert sheet.evaluations - before <= 3  # the group, and two conditions inside it that now have a place


def test_an_answer_that_is_no_longer_shown_is_kept_and_reads_as_nothing():
    sheet = _sheet("risk")
    sheet.set("risk_before", "yes")
    sheet.set("risk_link_auth", "confirmed")
    assert sheet.relevant("risk_link_text")
    sheet.set("risk_before", "no")
    assert not sheet.relevant("risk_link_text")
    assert sheet.value("risk_link_auth") == "confirmed"
    assert sheet.left_out() == ["risk_link_auth"]
    sheet.set("risk_before", "yes")
    assert sheet.relevant("risk_link_text")


def test_a_name_inside_a_row_means_its_own_rows_question():
    sheet = _sheet("urg")
    sheet.set("urg_contacts", ["aa", "bb"])
    sheet.set("urg_contacts[aa]/urg_contact_channel", "none")
    assert not sheet.relevant("urg_contacts[aa]/urg_contact_value")
    assert sheet.relevant("urg_contacts[bb]/urg_contact_value")


def test_rows_come_and_go_and_a_row_that_is_gone_takes_no_answer():
    sheet = _sheet("urg")
    with pytest.raises(AnswerInvalid, match="HRD-F32"):
        sheet.set("urg_events[aa]/urg_event_text", "x")
    sheet.set("urg_events", ["aa", "bb"])
    assert sheet.rows("urg_events") == ["aa", "bb"]
    assert len([path for path in sheet.required_open() if path.startswith("urg_events[")]) == 6
    sheet.set("urg_events", ["bb"])
    assert [path for path in sheet.required_open() if "[aa]" in path] == []
    with pytest.raises(AnswerInvalid):
        sheet.set("urg_events[aa]/urg_event_text", "x")


def test_visible_items_come_in_document_order_with_rows_in_turn():
    sheet = _sheet("urg")
    sheet.set("urg_events", ["bb", "aa"])
    shown = sheet.visible(sheet.form.topics[3])
    assert [entry.path for entry in shown][:3] == [
        "urg_events", "urg_events[bb]/urg_event_date", "urg_events[bb]/urg_event_time",
    ]  # fmt: skip
    assert shown[1].row == "bb"
    assert shown[6].row == "aa"
    assert shown[-1].path == "urg_imprisoned"


def test_topics_tell_how_far_they_are():
    sheet = _sheet("urg")
    assert {topic.state for topic in sheet.topics()} == {"open"}
    sheet.set("urg_imprisoned", "no")
    sheet.set("urg_linked", "confirmed")
    sheet.set("urg_events", ["aa"])
    states = {topic.group.name: topic.state for topic in sheet.topics(current="urg_1")}
    assert (states["urg_1"], states["urg_3"], states["urg_4"]) == ("current", "attention", "done")
    third = sheet.topics()[3]
    assert (third.answered, third.required_open, third.open) == (1, 3, 5)


def test_a_limit_that_rests_on_another_answer_is_judged_again_when_that_changes():
    sheet = _sheet("map")
    sheet.set("map_date", "2026-05-01")
    sheet.set("map_review", "2026-04-01")
    assert "etter datoen" in sheet.problem("map_review").says("nb")
    sheet.set("map_date", "2026-03-01")
    assert sheet.problem("map_review") is None


def test_a_time_limit_is_judged_when_the_answer_is_given_and_not_when_it_is_loaded():
    sheet = _sheet("urg")
    sheet.set("urg_next", "2026-05-19")
    assert sheet.problem("urg_next").kind == "constraint"
    later = _sheet("urg", today=date(2027, 1, 1))
    later.load(_statements(urg_next="2026-06-01"))
    assert later.problem("urg_next") is None


def test_computed_answers_come_from_expressions_from_services_and_from_reference_data():
    act = _sheet("act", computed={"approval.state": "approved"})
    act.set("act_type", "demarche")
    assert act.value("act_reaction") == "yes"
    assert act.relevant("act_approver")
    assert "act_trigger" in act.required_open()
    act.set("act_type", "visa")
    assert act.value("act_reaction") == "no"
    mapping = _sheet("map")
    mapping.set("map_country", "NO")
    assert mapping.value("map_un_member") == "yes"
    assert mapping.relevant("map_treaty_warning")
    mapping.set("map_treaties", ["aa"])
    mapping.set("map_treaties[aa]/map_treaty", "ICCPR")
    assert "map_core_parties" in mapping.set("map_treaties[aa]/map_treaty_status", "state_party").paths
    assert mapping.value("map_core_parties") == 1
    assert not mapping.relevant("map_treaty_warning")
    mapping.set("map_treaties", [])
    assert mapping.value("map_core_parties") == 0


def test_a_chain_through_a_computed_answer_follows_at_once():
    sheet = _sheet("act")
    sheet.set("act_type", "demarche")
    sheet.set("act_state", "done")
    assert sheet.relevant("act_told_not_why")
    sheet.set("act_told_hrd", "2026-05-19")
    sheet.set("act_told_family", "2026-05-19")
    assert not sheet.relevant("act_told_not_why")


def test_a_sheet_filled_at_once_stands_as_one_filled_answer_by_answer():
    answers = {"urg_subject_kind": "individual", "urg_age": 17, "urg_imprisoned": "yes", "urg_charged": "yes"}
    slow, quick = _sheet("urg"), _sheet("urg")
    for path, value in answers.items():
        slow.set(path, value)
    quick.load(_statements(**answers))
    assert slow.relevant("urg_minor")
    assert [slow.visible(t) for t in slow.form.topics] == [quick.visible(t) for t in quick.form.topics]


def test_fault_53_answers_of_a_changed_form_are_kept_mapped_or_parked(tmp_path):
    path = tmp_path / "xyz.yaml"
    path.write_text(
        'id: xyz\nversion: "2"\ntitle: {en: Try, nb: Prøve}\nitems:\n'
        "  - {type: text, name: new_name, formerly: [old_name], label: {en: A, nb: B}}\n"
        "  - {type: integer, name: count, label: {en: A, nb: B}}\n"
        "  - {type: select_one gender, name: gender, label: {en: A, nb: B}}\n"
        "  - {type: text, name: same, label: {en: A, nb: B}}\n",
        "utf-8",
    )
    sheet = Sheet(forms.load(path))
    sheet.load(_statements(old_name="kept", count="many", gender="code_of_old", gone="x", same="y", alias="Heron"))
    assert sheet.value("new_name") == "kept"
    assert sheet.mapped == {"old_name": "new_name"}
    assert sheet.value("same") == "y"
    assert set(sheet.parked) == {"count", "gender", "gone", "alias"}
    assert sheet.parked["count"].value == "many"


@pytest.mark.parametrize(
    "path", ["nothing", "urg_events[aa]/urg_name", "urg_event_text", "urg_1/urg_name", "a b", "", "[x]"]
)
def test_a_place_the_form_does_not_have_is_refused(path):
    with pytest.raises(AnswerInvalid, match="HRD-F31"):
        _sheet("urg").set(path, "x")


def test_rows_inside_rows_keep_to_their_own(tmp_path):
    path = tmp_path / "xyz.yaml"
    label = "label: {en: A, nb: B}"
    path.write_text(
        'id: xyz\nversion: "1"\ntitle: {en: Try, nb: Prøve}\nitems:\n'
        f"  - {{type: text, name: top, {label}}}\n"
        f"  - {{type: note, name: many, relevant: 'count(${{inner}}) > 2', {label}}}\n"
        f"  - type: repeat\n    name: outer\n    {label}\n    items:\n"
        f"      - {{type: text, name: mid, {label}}}\n"
        f"      - type: repeat\n        name: inner\n        {label}\n        items:\n"
        f"          - {{type: text, name: deep, {label}}}\n"
        f"          - {{type: text, name: also, relevant: \"${{deep}} = ${{mid}} and ${{top}} = 'go'\", {label}}}\n",
        "utf-8",
    )
    sheet = Sheet(forms.load(path))
    sheet.set("outer", ["a", "b"])
    sheet.set("outer[a]/inner", ["c", "d"])
    sheet.set("outer[b]/inner", ["c"])
    assert sheet.relevant("many")
    sheet.set("top", "go")
    sheet.set("outer[a]/mid", "x")
    sheet.set("outer[a]/inner[c]/deep", "x")
    sheet.set("outer[a]/inner[d]/deep", "y")
    sheet.set("outer[b]/inner[c]/deep", "x")
    shown = [place for place in ("outer[a]/inner[c]/also", "outer[a]/inner[d]/also", "outer[b]/inner[c]/also")
             if sheet.relevant(place)]  # fmt: skip
    assert shown == ["outer[a]/inner[c]/also"]
    sheet.set("outer", ["b"])
    assert not sheet.relevant("many")
    assert [entry.path for entry in sheet.visible(sheet.form.topics[0])][-1] == "outer[b]/inner[c]/deep"
