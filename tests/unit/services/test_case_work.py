"""Cases, defenders, consent, marking, search, Today: alias first everywhere (D16, D23, GDPR-03)."""

import os
import re
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from helpers import posts
from hrd_desktop import forms
from hrd_desktop.domain.marking import Marking
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import speaking
from hrd_desktop.services import aliases
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.exchange.selection import select
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import SealChoice

NAME = "Nadia Testperson"
ROOT = Path(__file__).parents[3]


@pytest.fixture
def session(tmp_path):
    found = posts.mission(tmp_path)
    yield found
    found.close()


@pytest.fixture
def urgent(session):
    started = session.cases.start_urgent()
    session.answers.set(started.checklist, "urg_name", NAME)
    session.answers.set(started.checklist, "urg_place", "Valmora")
    session.answers.set(started.checklist, "urg_events[1]/urg_event_date", "2026-05")
    session.answers.set(started.checklist, "urg_events[1]/urg_event_type", "arrest")
    session.answers.set(started.checklist, "urg_events[1]/urg_event_text", f"They came for {NAME} at night.")
    session.answers.set(started.checklist, "urg_events[2]/urg_event_date", "2026-03-12")
    session.answers.set(started.checklist, "urg_events[2]/urg_event_type", "threat")
    return started


def test_no_title_page_or_hit_shows_a_real_name(session, urgent):
    views = [
        session.cases.page(),
        session.cases.view(urgent.case),
        session.records.page(),
        session.defenders.page(),
        session.defenders.view(urgent.defender),
        session.today(),
        session.search("Nadia"),
        session.search("night"),
        session.journal.show(),
        session.records.candidates("defender"),
    ]

    assert all(NAME not in repr(view) for view in views)
    assert urgent.defender in {hit.record for hit in session.search("Nadia")}
    assert session.search("night")[0].kind == "incident"


def test_the_real_name_is_an_act_of_its_own_in_the_journal(session, urgent):
    assert session.defenders.real_name(urgent.defender) == NAME

    assert session.journal.show(limit=1)[0].act == "real_name"


def test_a_hit_never_shows_text_that_could_point_to_a_source(session, urgent):
    session.answers.set(urgent.checklist, "urg_witness", "yes")
    session.answers.set(urgent.checklist, "urg_witness_note", "the baker on the corner")

    hits = session.search("baker")

    assert hits
    assert "baker" not in repr(hits)


def test_the_class_of_a_question_steers_what_is_shown_and_what_leaves_gdpr_03_gdpr_04_gdpr_09(session, urgent):
    """A public or internal word is shown in hits; a charge stays behind until it is chosen, a source always."""
    checklist = urgent.checklist
    session.answers.set(checklist, "urg_imprisoned", "yes")
    session.answers.set(checklist, "urg_medical", "yes")
    session.answers.set(checklist, "urg_charged", "yes")
    session.answers.set(checklist, "urg_charge_text", "A made-up charge of disorder")
    session.answers.set(checklist, "urg_measures_text", "Ask for a meeting about barley")
    source = session.records.new("source", urgent.case, {"label": "The neighbour with the barley"})

    def leaving(*special):
        found = select(session, urgent.case, SealChoice(special=frozenset(special)))
        return {path for each in found.records for path in each.statements}

    assert {"urg_charge_text", "urg_medical", "label"} & leaving() == set()
    assert {"urg_charge_text", "urg_medical", "label"} & leaving("urg_charge_text") == {"urg_charge_text"}
    assert {"urg_charge_text", "urg_medical", "label"} & leaving("*") == {"urg_charge_text", "urg_medical"}
    assert all("disorder" not in hit.snippet for hit in session.search("disorder"))
    assert all("neighbour" not in hit.snippet for hit in session.search("barley") if hit.record == source)


def test_every_opening_of_a_case_is_noted_with_who_and_when_gdpr_08(session, urgent):
    other = session.cases.new("Dodo")
    for record in (urgent.case, urgent.checklist, urgent.defender, "no-record", other, urgent.case):
        session.cases.look(record)

    looks = [(row.act, row.record) for row in session.journal.show(limit=3)]
    assert looks == [("look", urgent.case), ("look", other), ("look", urgent.case)]
    log = str(session.answers.sheet(urgent.case).value("cas_log"))
    assert log.count("The case was opened") == 2 and "Kari Testesen" in log


def test_a_list_that_hides_open_cases_says_so_obj_11(session, urgent):
    session.defenders.rename(urgent.defender, "Roc")  # birds that are never proposed
    for alias in ("Phoenix Red", "Phoenix Blue", "Dodo"):
        case = session.cases.new(alias)
    session.answers.set(case, "cas_status", "closed")

    assert session.cases.hidden("") == ""
    assert session.cases.hidden("phoenix") == "1 open case is hidden by the search. 1 of them urgent."
    assert session.cases.hidden("Dodo") == "3 open cases are hidden by the search. 1 of them urgent."
    with speaking("nb"):
        assert session.cases.hidden("blue") == "2 åpne saker er skjult av søket. 1 av dem haster."


def test_the_chronology_is_in_order_of_the_earliest_day(session, urgent):
    events = session.cases.view(urgent.case).chronology

    assert [event.text for event in events] == ["Other threat", "Arrest"]
    assert [event.date_text for event in events] == ["12 Mar 2026", "May 2026"]
    assert [event.harm for event in events] == [False, True]


def test_next_steps_ask_open_questions_and_name_the_rule_to_mend(session, urgent):
    steps = session.cases.view(urgent.case).next_steps

    asked = [step for step in steps if step.kind == "Ask"]
    assert "urg_urgency" in {step.path for step in asked}
    assert all(step.record == urgent.checklist for step in asked)
    assert ("consent", "CONSENT-SHARE") in {(step.action, step.rule) for step in steps}
    session.cases.give_consent(urgent.case, scopes=["share_ministry"])
    assert "CONSENT-SHARE" not in {step.rule for step in session.cases.view(urgent.case).next_steps}


def test_consent_given_by_card_or_by_answers_is_the_same(session, urgent):
    record = session.records.new("cns", urgent.case)
    for name, value in {
        "cns_giver": "self",
        "cns_scope": "share_ministry raise_authorities",
        "cns_state": "given",
        "cns_form": "spoken",
        "cns_date": this_day().isoformat(),
    }.items():
        session.answers.set(record, name, value)

    rows = session.cases.view(urgent.case).consents

    assert {(row.scope, row.in_force) for row in rows} == {("share_ministry", True), ("raise_authorities", True)}


def test_a_later_word_ends_an_earlier_consent(session, urgent):
    session.cases.give_consent(urgent.case, scopes=["share_ministry"], on=this_day() - timedelta(days=3))
    session.cases.give_consent(urgent.case, scopes=["share_ministry"], state="withdrawn")

    assert [row.in_force for row in session.cases.view(urgent.case).consents] == [False]


def test_a_consent_with_an_unknown_code_is_not_kept_by_half(session, urgent):
    before = session.vault.records.count()

    with pytest.raises(HrdError):
        session.cases.give_consent(urgent.case, scopes=["everything"])

    assert session.vault.records.count() == before


def test_lowering_a_marking_needs_a_reason_d23(session, urgent):
    with pytest.raises(HrdError) as refused:
        session.cases.mark(urgent.case, Marking.NONE, "")
    assert refused.value.error == "REASON_MISSING"

    session.cases.mark(urgent.case, Marking.STRENGT_FORTROLIG, "Beskyttelsesinstruksen § 4")
    assert session.cases.row(urgent.case).marking is Marking.STRENGT_FORTROLIG
    session.cases.mark(urgent.case, Marking.FORTROLIG, "Beskyttelsesinstruksen § 4", "Made-up reason.")
    assert session.records.show(urgent.case).text("marking_reason") == "Made-up reason."


def test_risk_and_status_show_in_lists_at_once(session, urgent):
    risk = session.records.new("risk", urgent.case)
    session.answers.set(risk, "risk_date", "2026-05-02")
    session.answers.set(risk, "risk_level", "high")

    row = session.cases.page().rows[0]
    assert (row.risk, row.risk_label, row.urgent) == ("high", "High", True)
    assert ("high", "High", 1) in session.today().risk_counts
    session.answers.set(urgent.case, "cas_status", "closed")
    assert session.today().counts.open_cases == 0


def test_a_new_alias_shows_on_the_case_and_nobody_shares_it(session, urgent):
    session.defenders.rename(urgent.defender, "Osprey")
    other = session.cases.new("Plover")

    assert session.cases.row(urgent.case).alias == "Osprey"
    assert session.cases.page(text="ospr").total == 1
    plover = session.records.show(other).items("cas_subjects")[0]
    with pytest.raises(HrdError) as taken:
        session.defenders.rename(plover, "osprey")
    assert taken.value.error == "ALIAS_TAKEN"
    with pytest.raises(HrdError):
        session.cases.new("Plover")


def test_aliases_never_repeat_and_never_run_out():
    taken: set[str] = set()
    for _ in range(len(aliases.BIRDS) + 20):
        alias = aliases.propose(taken)
        assert alias not in taken
        taken.add(alias)


def test_no_example_goes_by_a_name_that_may_be_drawn_for_a_real_person():
    """Or a case made by the demo or a test would now and then meet its own example's name."""
    folders = (ROOT / "tests", ROOT / "benchmarks", ROOT / "src" / "hrd_desktop" / "demo")
    told = "".join(path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.py"))
    quoted = set(re.findall(r'"([A-Z][a-z]+)"', told))
    guided = {word for path in (ROOT / "resources/docs").glob("user-guide*.md") for word in _words(path)}
    assert (quoted | guided).isdisjoint(aliases.BIRDS)
    assert quoted | guided >= aliases.EXAMPLES


def _words(path: Path) -> list[str]:
    return re.findall(r"[A-Z][a-z]+", path.read_text(encoding="utf-8"))


def test_today_asks_for_an_urgent_case_that_is_due(session, urgent):
    session.answers.set(urgent.checklist, "urg_next", this_day().isoformat())

    need = session.today().needs[0]

    assert (need.record, need.chip, need.tone) == (urgent.checklist, "Due today", "warn")


def test_today_says_where_work_stopped(session, urgent):
    row = session.today().continue_[0]

    assert (row.id, row.last_path.endswith("urg_event_type")) == (urgent.checklist, True)
    assert row.last_topic == "3 What happened"


def test_listeners_hear_which_records_and_cases_changed(session, urgent):
    heard = []
    session.changed.append(heard.append)

    session.answers.set(urgent.checklist, "urg_urgency", "hours")

    assert [change.cases for change in heard] == [{urgent.case}]
    assert urgent.checklist in heard[0].records


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("photo\u202egpj.exe", "photo\\u202egpj.exe"),
        ("a\u200bb", "a\\u200bb"),
        ("line\nbreak", "line\\u000abreak"),
        ("CON", "CON"),
        ("-rf", "-rf"),
        ("dot.", "dot."),
        ("æøå.jpg", "æøå.jpg"),
    ],
)
def test_names_from_outside_are_shown_escaped_fault_44(name, safe):
    assert shown(name) == safe
    assert len(shown(name * 60)) <= 120


def test_a_file_with_a_hostile_name_is_kept_under_an_id_fault_44(session, urgent, tmp_path):
    for name in ("\u202egpj.exe", "two\nlines", "-rf", "x" * 251 + ".txt", "dot."):
        path = tmp_path / name
        path.write_bytes(b"made up")
        row = session.files.add(urgent.checklist, path)
        assert "\u202e" not in row.name
        assert "\n" not in row.name
    bad = tmp_path / os.fsdecode(b"bad\xff.txt")
    bad.write_bytes(b"made up")
    assert "\\xff" in session.files.add(urgent.checklist, bad).name
    assert all(path.suffix == ".age" for path in (session.vault.folder / "files").iterdir())


def test_an_empty_file_is_a_file_fault_41(session, urgent, tmp_path):
    (tmp_path / "empty").write_bytes(b"")

    row = session.files.add(urgent.checklist, tmp_path / "empty")

    assert row.size == 0
    assert session.files.save(row.id, tmp_path / "out").read_bytes() == b""


def test_links_pipes_and_devices_are_not_attached_fault_46(session, urgent, tmp_path):
    (tmp_path / "real").write_bytes(b"made up")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    os.mkfifo(tmp_path / "pipe")

    for path in (tmp_path / "link", tmp_path / "pipe", tmp_path, tmp_path / "missing"):
        with pytest.raises(HrdError) as refused:
            session.files.add(urgent.checklist, path)
        assert refused.value.error in ("FILE_UNFIT", "SOURCE_UNREADABLE")
    assert session.files.list(urgent.checklist) == []


def test_deleting_a_case_takes_its_records_and_leaves_the_defender(session, urgent):
    session.records.delete(urgent.case)

    assert session.vault.records.count(form=["cas", "urg", "inc"]) == 0
    assert session.records.title(urgent.defender)


def test_an_urgent_checklist_is_confidential_from_its_first_moment_gdpr_02(session):
    started = session.cases.start_urgent()
    assert session.cases.row(started.case).marking is Marking.FORTROLIG
    asked = [one for one in forms.catalogue()["urg"].questions.values() if one.settable]
    assert "public" not in {one.sensitivity for one in asked}


@pytest.mark.parametrize("marking", [Marking.FORTROLIG, Marking.NONE])
def test_every_page_of_a_print_says_that_it_is_confidential_urg_03(session, urgent, tmp_path, marking):
    """Marked or not: a case without a protective marking holds personal data all the same."""
    session.cases.mark(urgent.case, marking, "A made-up basis", "Made up for a test.")
    session.cases.give_consent(urgent.case, scopes=["share_ministry"])
    session.answers.set(urgent.checklist, "urg_measures_text", "One more line.\n" * 120)
    (tmp_path / "sheet.pdf").write_bytes(session.briefing.sheet(urgent.case).pdf)
    told = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "sheet.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    pages = told.rstrip("\f").split("\f")
    assert len(pages) > 1
    assert all("Personal data: keep sealed" in page and marking.stamp in page for page in pages)


def test_printing_asks_consent_and_counts_copies(session, urgent):
    with pytest.raises(HrdError) as refused:
        session.briefing.sheet(urgent.case)
    assert refused.value.facts["rule"] == "CONSENT-PRINT"
    session.cases.give_consent(urgent.case, scopes=["share_ministry"])

    first = session.briefing.sheet(urgent.case)
    session.briefing.printed(urgent.case, first, "printed")
    content = session.briefing.content(urgent.case)

    assert (first.copy, content.copy) == (1, 2)
    assert first.pdf.startswith(b"%PDF-")
    session.cases.paper_safe(urgent.case, safe=False)
    with pytest.raises(HrdError) as unsafe:
        session.briefing.sheet(urgent.case)
    assert unsafe.value.facts["rule"] == "PAPER-UNSAFE"


def test_a_file_is_attached_byte_by_byte_where_the_system_would_change_line_ends(
    session, urgent, tmp_path, monkeypatch
):
    (tmp_path / "photo.jpg").write_bytes(b"made\r\nup\x1a")
    binary, asked, opening = 1 << 30, [], os.open

    def spied(path, flags, *rest, **named):
        if Path(path).name == "photo.jpg":
            asked.append(flags)
        return opening(path, flags & ~binary, *rest, **named)

    monkeypatch.setattr(os, "O_BINARY", binary, raising=False)
    monkeypatch.setattr(os, "open", spied)
    session.files.add(urgent.checklist, tmp_path / "photo.jpg")
    assert [flags & binary for flags in asked] == [binary]


def test_that_a_key_was_shown_stands_in_the_journal_in_words(session):
    session.identity.secret_identity("pq")
    assert session.journal.show(limit=1)[0].text == "A secret key was shown"


@pytest.mark.parametrize(
    "made",
    [
        lambda session: session.records.new("inc", answers={"inc_country": "XL", "inc_date": "soon"}),
        lambda session: session.people.new("witness", {"per_role": "nonsense", "per_name": NAME}),
    ],
)
def test_a_record_whose_first_answers_do_not_fit_is_not_made(session, made):
    before = session.vault.records.count()
    with pytest.raises(HrdError):
        made(session)
    assert session.vault.records.count() == before


def test_what_is_made_with_its_first_answers_is_taken_back_as_one(session, urgent):
    before = session.vault.records.count()
    session.measures.new(urgent.case, "refer_mechanism", {"act_aim": "Made up."})
    assert session.vault.records.count() == before + 1
    session.answers.undo()
    assert session.vault.records.count() == before
