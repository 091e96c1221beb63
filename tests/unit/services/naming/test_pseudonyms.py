"""A bundle under pseudonyms: nothing in it tells who people are, and at the other end nothing known is lost (D16)."""

import json
import subprocess
from dataclasses import replace
from types import SimpleNamespace

import pytest

from helpers import posts
from helpers.canaries import Canaries
from hrd_desktop import rules
from hrd_desktop.services import naming
from hrd_desktop.services.exchange import remembered
from hrd_desktop.services.exchange.documents import import_case
from hrd_desktop.services.naming.marks import Marks
from hrd_desktop.services.views import NameDecision, SealChoice

NAMES = {
    "subject": "Nadia Testpersonova",
    "own script": "نادية المختلقة",
    "sister": "Цапля Вымышленная",
    "brother": "王白鹭",
    "cousin": "Amina Madeupova",
    "suspect": "Boris Inventov",
    "witness": "Célia Fabule",
}
TELLING = ("+99 555 0142", "nadia@example.invalid", "1988-04-17", "https://news.invalid/nadia", "Fru Medleser")
AUTHORS = ("Kari Testesen",)
SOUGHT = (
    "Nadia", "Testpersonova", "نادية", "المختلقة", "Цапл", "Вымышлен", "白鹭", "Amina", "Madeupova", "Boris",
    "Inventov", "Célia", "Fabule", "5550142", "17.04.1988", "NADIA", *TELLING, *AUTHORS,
)  # fmt: skip
STORY = (
    "Nadia Testpersonova and Amina were taken. Цаплю Вымышленную видели. 王白鹭 was there, ونادية المختلقة also, "
    "and Boris Inventov shouted at Célia Fabule. She is at 99-5550142 or NADIA@example.invalid, born 17.04.1988; "
    "see https://news.invalid/nadia."
)


def told(session, place):
    """Make a case in which names stand in every kind of place; return its ids."""
    begun = session.cases.start_urgent()
    case, say = begun.case, session.answers.set
    session.defenders.rename(begun.defender, "Heron")
    hrd = {
        "hrd_kind": "individual", "hrd_name": NAMES["subject"],
        "hrd_name_local": NAMES["own script"], "hrd_birth": TELLING[2],
        "hrd_contacts[1]/hrd_contact_value": TELLING[0], "hrd_contacts[2]/hrd_contact_value": TELLING[1],
        "hrd_call_who": f"Only {NAMES['witness']}", "hrd_never_say": f"Never ask for {NAMES['sister']}",
        "hrd_related[1]/hrd_related_name": NAMES["cousin"],
    }  # fmt: skip
    for path, value in hrd.items():
        say(begun.defender, path, value)
    for alias, name in (("Wren", NAMES["sister"]), ("Egret", NAMES["brother"])):
        person = session.records.create_linked("person", case, alias)
        for path, value in {"per_kind": "family", "per_name": name, "per_cases": [case]}.items():
            say(person, path, value)
    new = session.records.new
    incident = new("inc", case, {
        "inc_victims": [begun.defender], "inc_date": "2026-05-02", "inc_text": STORY, "inc_public": "yes",
        "inc_public_links": TELLING[3], "inc_perps[1]/inc_perp_name": NAMES["suspect"],
    })  # fmt: skip
    new("log", case, {"log_date": "2026-05-03", "log_counterpart": begun.defender, "log_summary": STORY})
    measure = new("act", case, {"act_type": "demarche", "act_aim": STORY, "act_text": STORY})
    new("risk", case, {"risk_subject": begun.defender, "risk_date": "2026-05-04", "risk_reason": STORY})
    say(begun.checklist, "urg_linked_text", STORY)
    say(case, "cas_second_reader", TELLING[4])
    say(case, "cas_concern_reason", STORY)
    consent = session.cases.give_consent(case, scopes=["share_ministry"])
    say(consent, "cns_witness", NAMES["witness"])
    for name in (f"{NAMES['subject']} {NAMES['brother']}.txt", "Цапля Вымышленная.txt", "threat.txt"):
        (place / name).write_bytes(b"made up")
    files = [
        session.files.add(begun.checklist, place / name) for name in sorted(one.name for one in place.glob("*.txt"))
    ]
    return SimpleNamespace(
        case=case, checklist=begun.checklist, defender=begun.defender, incident=incident, measure=measure, files=files
    )


def test_a_name_is_sought_though_another_question_on_it_was_not_known_and_after_it_was_corrected(tmp_path):
    """And somebody beside the case whose working name is their real one goes by none."""
    session = posts.mission(tmp_path)
    begun, say = session.cases.start_urgent(), session.answers.set
    session.defenders.rename(begun.defender, "Heron")
    for name, state in (("Oldname Testova", "answered"), (None, "not_known")):
        say(begun.defender, "hrd_name", name, state=state)
    say(begun.defender, "hrd_name_local", NAMES["own script"])
    person = session.records.create_linked("person", begun.case, NAMES["suspect"])
    for path, value in {"per_kind": "family", "per_name": NAMES["suspect"], "per_cases": [begun.case]}.items():
        say(person, path, value)
    story = {"inc_text": f"{NAMES['own script']}, once Oldname, met {NAMES['suspect']}."}
    session.records.new("inc", begun.case, {"inc_victims": [begun.defender], "inc_date": "2026-05-02", **story})
    hits = session.exchange.plan(begun.case, [], choice=choice()).names
    session.close()
    assert [(hit.words, hit.alias) for hit in hits] == [
        (NAMES["own script"], "Heron"), ("Oldname", "Heron"), (NAMES["suspect"], "N.N."),
    ]  # fmt: skip


def choice(**said):
    return SealChoice(special=frozenset({"*"}), pseudonyms=True, **said)


def covered(session, case, **said):
    """Every name found covered by its alias."""
    hits = session.exchange.plan(case, ["desk@ministry"], choice=choice(**said)).names
    return choice(**said, names=tuple(NameDecision(hit.key) for hit in hits))


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """The case sealed under pseudonyms with all its files, and then with names, and the Ministry's vault."""
    place = tmp_path_factory.mktemp("sent")
    mission, desk = posts.mission(place), posts.desk(place)
    begun = told(mission, place)
    every = frozenset(one if isinstance(one, str) else one.id for one in begun.files)
    sealed = mission.exchange.seal(
        begun.case, ["desk@ministry"], place / "hidden.hrdbundle", choice=covered(mission, begun.case, files=every)
    )
    begun.out = place / "clear"
    desk.exchange.write_out(sealed.path, begun.out)
    begun.mission, begun.desk, begun.place, begun.sealed = mission, desk, place, sealed
    begun.document = json.loads((begun.out / "case.json").read_text(encoding="utf-8"))
    yield begun
    mission.close()
    desk.close()


def test_no_name_in_any_script_and_nothing_that_tells_who_stands_in_the_bundle(sent):
    looks = Canaries(SOUGHT)
    assert looks.in_tree(sent.out) == []
    sheet = subprocess.run(["pdftotext", sent.out / "briefing.pdf", "-"], capture_output=True, check=True, text=True)
    assert [one for one in SOUGHT if one in sheet.stdout] == []
    (sent.place / "planted").mkdir()
    (sent.place / "planted" / "case.json").write_text(json.dumps(sent.document) + "Вымышленной", encoding="utf-8")
    assert looks.in_tree(sent.place / "planted") == ["case.json"], "the search finds what is there"


def test_what_was_held_back_is_said_so_and_the_case_tells_that_it_came_under_pseudonyms(sent):
    held = {(one["path"].rpartition("/")[2], one["reason"]) for one in sent.document["held_back"]}
    assert sent.document["names"] == "pseudonyms"
    assert sent.sealed.pseudonyms
    assert {
        (name, "chosen")
        for name in (
            "hrd_name", "hrd_name_local", "hrd_birth", "hrd_contact_value", "hrd_related_name", "hrd_call_who",
            "inc_perp_name", "inc_public_links", "cas_second_reader", "cns_witness",
        )
    } <= held  # fmt: skip
    assert "people" not in sent.document or sent.document["people"] == []


def test_texts_and_file_names_say_the_alias_and_a_file_leaves_under_a_neutral_name(sent):
    said = {(one["form"], each["path"]): each for one in sent.document["records"] for each in one["statements"]}
    story = said["inc", "inc_text"]
    assert story["value"].startswith("Heron and N.N. were taken. Wren видели. Egret was there, Heron also,")
    assert story["covered"] is True and "covered" not in said["inc", "inc_date"]
    assert sorted(one["name"] for one in sent.document["files"]) == ["File 1.txt", "File 3.txt", "threat.txt"]
    assert sent.mission.answers.at(sent.incident, "inc_text").value == STORY, "the vault keeps its own words"


def test_no_file_leaves_under_pseudonyms_that_was_not_chosen_by_itself(sent):
    found = sent.mission.exchange.plan(sent.case, [], choice=choice())
    lines = {(one.key.partition(":")[0], one.state) for one in (*found.lines, *found.held_back) if "file" in one.key}
    assert lines == {("file", "held_back")} and found.bytes == 0
    assert not any(hit.label == "Name of a file" for hit in found.names)


def test_nothing_is_sealed_while_a_working_name_holds_a_real_one(sent):
    exchange, rename = sent.mission.exchange, sent.mission.defenders.rename
    rename(sent.defender, "Nadia T.")
    found = exchange.plan(sent.case, [], choice=choice())
    assert [(one.rule, one.remedy) for one in found.verdicts if one.stops] == [("ALIAS-TELLS", "alias")]
    assert [(one.record, one.path) for one in found.telling] == [(sent.defender, "hrd_alias")]
    rename(sent.defender, "Heron")
    assert "ALIAS-TELLS" not in {one.rule for one in exchange.plan(sent.case, []).verdicts if not one.allowed}


@pytest.fixture(scope="module")
def arrived(sent):
    """The Ministry has taken in the bundle under pseudonyms, and then one with names."""
    desk, mission = sent.desk, sent.mission
    sent.opened = desk.exchange.open(sent.sealed.path)
    sent.opened.accept()
    sent.row = desk.exchange.received()[0]
    sent.before = desk.answers.at(sent.defender, "hrd_name"), remembered.held(desk, sent.defender)
    sent.told = {one.title: one.questions for one in desk.cases.view(sent.case).withheld}
    names = tuple(NameDecision(hit.key, "They know.") for hit in mission.exchange.plan(sent.case, []).names)
    whole = mission.exchange.seal(
        sent.case, ["desk@ministry"], sent.place / "whole", choice=SealChoice(names=names, briefing=False)
    )
    sent.later = desk.exchange.open(whole.path)
    sent.later.accept()
    return sent


def known(found):
    return [
        found.desk.answers.at(record, path).value
        for record, path in (
            (found.defender, "hrd_name"), (found.defender, "hrd_name_local"), (found.defender, "hrd_birth"),
            (found.incident, "inc_text"),
        )
    ]  # fmt: skip


WHOLE = [NAMES["subject"], NAMES["own script"], TELLING[2], STORY]


def test_the_ministry_is_told_and_what_comes_later_with_names_fills_in_what_was_held_back(arrived):
    assert arrived.opened.preview.pseudonyms and not arrived.later.preview.pseudonyms
    assert "Date of birth" in arrived.opened.preview.held_back
    assert arrived.row.pseudonyms
    name, held = arrived.before
    assert "Date of birth" in arrived.told["“Heron”"]
    assert name is None and {"hrd_name", "hrd_birth"} <= set(held)
    assert known(arrived) == WHOLE, "a text under aliases gives way to the whole one"
    assert remembered.held(arrived.desk, arrived.defender) == ()
    assert remembered.covered(arrived.desk, arrived.incident) == {}


def test_a_bundle_under_pseudonyms_takes_no_name_that_the_reader_holds(arrived, tmp_path):
    mission, desk = arrived.mission, arrived.desk
    for state in ("answered", "not_known"):
        if state == "not_known":
            mission.answers.set(arrived.defender, "hrd_name", None, state=state)
        chosen = replace(covered(mission, arrived.case), briefing=False)
        hidden = mission.exchange.seal(arrived.case, ["desk@ministry"], tmp_path / state, choice=chosen)
        desk.exchange.open(hidden.path).accept()
        assert known(arrived) == WHOLE


def test_a_text_under_an_alias_that_comes_home_does_not_take_the_place_of_the_whole_one(sent, tmp_path):
    """The Ministry passes on what it got; the mission's own words stay."""
    plain = {**sent.document, "records": [one for one in sent.document["records"] if one["form"] in ("cas", "inc")]}
    (tmp_path / "home.json").write_text(json.dumps(plain), encoding="utf-8")
    import_case(sent.mission, tmp_path / "home.json")
    assert sent.mission.answers.at(sent.incident, "inc_text").value == STORY
    assert remembered.covered(sent.mission, sent.incident) == {}


def test_what_the_search_takes_for_a_name_is_held_back_too():
    named = {*naming.people.NAMED, *(path for paths in naming.people.NAMES.values() for path in paths)}
    assert all(rules.tells_who(name) == "TELLS-NAME" for name in named)


@pytest.mark.parametrize(
    ("said", "text", "found"),
    [
        ("+99 555 0142", "ring 00 99 555-01-42 now", "00 99 555-01-42"),
        ("Signal: (+99) 400-700-12", "40070012", "40070012"),
        ("22 33", "22 33", ""),
        ("ann@example.invalid", "to Ann@Example.invalid.", "Ann@Example.invalid"),
        ("1988-04-17", "born 17/4-88", "17/4-88"),
        ("1988-04-17", "2026-05-02 12:30", ""),
        ("1988-04-17", "born on 17. april 1988", "17. april 1988"),
        ("1988-04-17", "April 17th, 1988", "April 17th, 1988"),
        ("+99 555 0142 / 400 70 01", "٥٥٥٠١٤٢", "٥٥٥٠١٤٢"),
        ("+99 555 0142", "555–01\u200b42", "555–01\u200b42"),
        ("Telegram @nadia_t", "ask @Nadia_T there", "@Nadia_T"),
        ("https://news.invalid/nadia", "see www.news.invalid/nadia", "www.news.invalid/nadia"),
    ],
)
def test_a_number_an_address_and_a_day_of_birth_are_found_however_written(said, text, found):
    matches = Marks({"key": said}).find(text)
    assert [text[one.start : one.end] for one in matches] == ([found] if found else [])
