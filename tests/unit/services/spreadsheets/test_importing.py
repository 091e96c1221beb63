"""Cases from a spreadsheet: looked at without a trace, taken in as a whole, taken back as a whole."""

import json

import pytest

from helpers import posts
from helpers.sheets import csv_bytes
from hrd_desktop.domain.statements import State
from hrd_desktop.errors import HrdError
from hrd_desktop.services.spreadsheets import running
from hrd_desktop.services.spreadsheets.mapping import Column, Mapping, parse, words_of
from hrd_desktop.services.spreadsheets.words import told
from hrd_desktop.system.progress import Cancelled, Progress
from hrd_desktop.vault import VaultFull

HEAD = ("Saksnr", "Navn", "Født", "Land", "Dato", "Hendelse", "Beskrivelse", "Risiko", "Telefon", "Internt")
KARI = ("17", "Kari Testesen", "1984", "Lidovia", "3.4.2026", "Trussel", "Made-up text", "Høy", "+000 11 22 33", "x")
OLA = ("18", "Ola Prøvesen", "ukjent", "Valmora", "mai 2026", "Drap", "Other made-up text", "", "", "y")


@pytest.fixture
def listed(put, session):
    """Read a list of these lines, with the mapping that its headings say."""

    def listed(*lines, head=HEAD):
        table = session.imports.read(put(csv_bytes([head, *lines], encoding="cp1252")))
        return table, session.imports.guess(table)

    return listed


def mapped(mapping, **columns):
    new = {name: Column(**changes) for name, changes in columns.items()}
    return mapping.model_copy(update={"columns": {**mapping.columns, **new}})


def hendelse(mapping):
    """Say what the made-up list calls incidents."""
    return mapped(mapping, Hendelse={"to": "inc_type", "values": {"Trussel": "threat", "Drap": "killing"}})


def test_a_line_becomes_a_case_about_a_defender_with_incident_and_risk(session, listed):
    table, mapping = listed(KARI, OLA)
    plan = session.imports.plan(table, hendelse(mapping))
    assert plan.problems == []
    assert plan.counts() == {"cas": 2, "hrd": 2, "inc": 2, "risk": 1}
    done = session.imports.run(plan, "list.csv")
    assert (done.cases, done.records, done.left_out) == (2, 7, 0)
    rows = session.cases.page(text="").rows
    assert len({row.number for row in rows}) == 2 and all(row.number.startswith("LID-") for row in rows)
    assert {row.risk for row in rows} == {"high", ""}
    case = next(row for row in rows if row.risk == "high")
    view = session.cases.view(case.id)
    assert [event.date_text for event in view.chronology] == ["3 Apr 2026"]
    defender = session.records.show(session.records.show(case.id).items("cas_subjects")[0])
    assert (defender.text("hrd_name"), defender.text("hrd_birth"), defender.text("hrd_country")) == (
        "Kari Testesen", "1984", "XL",
    )  # fmt: skip
    row = defender.items("hrd_contacts")[0]
    assert defender.text(f"hrd_contacts[{row}]/hrd_contact_channel") == "phone"
    assert defender.text("hrd_alias") == case.alias and "Kari" not in case.alias
    assert {hit.record for hit in session.search("17")} >= {case.id}, "the number it had before finds it"
    other = session.records.show(next(one.id for one in rows if one.id != case.id))
    unknown = session.records.show(other.items("cas_subjects")[0]).statements["hrd_birth"]
    assert unknown.state is State.NOT_KNOWN
    assert session.vault.check().integrity == ()


def test_a_dry_run_writes_nothing(session, listed):
    digest, length = session.vault.digest(), session.vault.journal.length
    table, mapping = listed(KARI, OLA)
    session.imports.plan(table, mapping)
    assert (session.vault.digest(), session.vault.journal.length) == (digest, length)


def test_what_cannot_be_taken_is_told_line_by_line_and_stops_the_import_until_it_may_be_left_out(session, listed):
    table, mapping = listed(KARI, ("19", "x", "i fjor", "Atlantis", "03/04/2026", "Ball", "t", "Høy", "", ""))
    plan = session.imports.plan(table, mapping)
    found = {(one.line, one.heading, one.kind) for one in plan.problems}
    assert found == {
        (2, "Hendelse", "unknown_choice"), (3, "Født", "bad_date"), (3, "Land", "unknown_choice"),
        (3, "Dato", "ambiguous_date"), (3, "Hendelse", "unknown_choice"),
    }  # fmt: skip
    assert "3 Apr 2026 / 4 Mar 2026" in " ".join(told(one) for one in plan.problems)
    with pytest.raises(HrdError) as caught:
        session.imports.run(plan, "list.csv")
    assert caught.value.error == "IMPORT_PROBLEMS"
    assert session.vault.records.count(form="cas") == 0
    assert session.imports.run(plan, "list.csv", leave_out=True).left_out == 5


def test_saying_whether_the_day_or_the_month_comes_first_settles_it(session, listed):
    table, mapping = listed(("19", "x", "", "", "03/04/2026", "", "t", "", "", ""))
    plan = session.imports.plan(table, mapped(mapping, Dato={"to": "inc_date", "dates": "mdy"}))
    assert plan.problems == []
    assert plan.cases[0].records[0].answers["inc_date"].answer == "2026-03-04"


def test_lines_with_the_same_number_are_one_case_and_what_differs_is_told(session, listed):
    again = ("17", "Kari Testesen", "1985", "", "5.5.2026", "Drap", "Later", "", "", "")
    table, mapping = listed(KARI, OLA, again)
    assert mapping.key == "Saksnr"
    plan = session.imports.plan(table, hendelse(mapping))
    assert plan.counts() == {"cas": 2, "hrd": 2, "inc": 3, "risk": 1}
    assert [(one.line, one.kind, one.words) for one in plan.problems] == [(4, "differs", "1985")]
    session.imports.run(plan, "list.csv", leave_out=True)
    assert sorted(session.vault.records.count(form="inc", case=row.id) for row in session.cases.page().rows) == [1, 2]


def test_a_case_of_several_lines_stands_at_its_newest_assessment_whatever_the_order_of_the_lines(session, listed):
    head = ("Saksnr", "Navn", "Beskrivelse", "Risiko", "Vurderingsdato")
    newer = ("17", "Kari Testesen", "Made-up text", "Høy", "2026-05-01")
    older = ("17", "Kari Testesen", "Other made-up text", "Lav", "2026-03-01")
    table, mapping = listed(newer, older, head=head)
    session.imports.run(session.imports.plan(table, mapping), "list.csv")
    (row,) = session.cases.page(text="").rows
    assert (row.risk, session.vault.records.count(form="risk", case=row.id)) == ("high", 2)
    session.answers.set(row.id, "cas_status", "closed")
    assert session.cases.page(text="").rows[0].risk == "high", "what the list is told when the case changes agrees"


def test_the_whole_import_is_taken_back_after_a_restart_and_the_vault_is_as_before(session, listed):
    session.cases.start_urgent()
    digest = session.vault.digest()
    table, mapping = listed(*[(str(n), f"Name {n}", "", "", "", "", "text", "", "", "") for n in range(25)])
    done = session.imports.run(session.imports.plan(table, mapping), "list.csv")
    assert session.vault.records.count(form="cas") == 26
    folder = session.vault.folder
    session.close()
    again = posts.opened(folder)
    try:
        assert [(row.id, row.state, row.cases, row.by_label) for row in again.imports.list()] == [
            (done.id, "done", 25, "Kari Testesen")
        ]
        assert again.imports.undo(done.id).left == 0
        assert again.vault.digest() == digest
        assert again.imports.list()[0].state == "undone"
        assert again.vault.check().integrity == ()
        with pytest.raises(HrdError) as caught:
            again.imports.undo(done.id)
        assert caught.value.error == "IMPORT_UNKNOWN"
    finally:
        again.close()


def test_a_case_that_was_worked_on_since_stays_when_the_import_is_taken_back(session, listed):
    table, mapping = listed(KARI, OLA)
    done = session.imports.run(session.imports.plan(table, mapping), "list.csv", leave_out=True)
    case = session.cases.page().rows[0]
    session.answers.set(case.id, "cas_lessons", "worked on")
    assert session.imports.undo(done.id).left == 1
    assert session.records.show(case.id).text("cas_lessons") == "worked on"
    assert session.vault.records.count(form="cas") == 1


class Stopper(Progress):
    """Asks to stop once the work has come so far."""

    def at(self, percent, what=""):
        if percent >= 40:
            raise Cancelled
        super().at(percent, what)


def test_an_import_that_is_stopped_leaves_nothing(session, listed):
    digest = session.vault.digest()
    table, mapping = listed(*[(str(n), f"Name {n}", "", "", "", "", "text", "", "", "") for n in range(45)])
    plan = session.imports.plan(table, mapping)
    with pytest.raises(Cancelled):
        session.imports.run(plan, "list.csv", Stopper())
    assert session.vault.digest() == digest
    assert session.people.sought(plan.cases[0].traits()) == []


def test_an_import_cut_off_by_a_crash_is_taken_back_at_the_next_opening_fault_66(session, listed, monkeypatch):
    digest = session.vault.digest()
    table, mapping = listed(*[(str(n), f"Name {n}", "", "", "", "", "text", "", "", "") for n in range(45)])
    monkeypatch.setattr("hrd_desktop.services.spreadsheets.running._take_back", lambda *_args: 0)
    with pytest.raises(Cancelled):
        session.imports.run(session.imports.plan(table, mapping), "list.csv", Stopper())
    assert session.vault.records.count(form="cas") == 20, "the crash left half of it"
    monkeypatch.undo()
    folder = session.vault.folder
    session.close()
    again = posts.opened(folder)
    assert again.vault.digest() == digest
    assert again.imports.list()[0].state == "undone"
    again.close()


def test_people_on_file_and_earlier_lines_are_hinted_at(session, listed):
    on_file = session.records.new("hrd", answers={"hrd_name": "Cari Testesen", "hrd_birth": "1984-05"})
    table, mapping = listed(KARI, OLA, ("20", "Testesen, Kari", "1984", "", "", "", "t", "", "", ""))
    first, second, third = session.imports.plan(table, mapping).cases
    assert [hint[0] for hint in first.hints] == [on_file]
    assert second.hints == []
    assert {hint[0] for hint in third.hints} == {on_file, "line 2"}


def test_a_line_can_be_about_somebody_on_file_whose_answers_are_never_written_over(session, listed):
    on_file = session.records.new("hrd", answers={"hrd_name": "Cari Testesen"})
    table, mapping = listed(KARI)
    mapping = mapping.model_copy(update={"same": {2: on_file}})
    done = session.imports.run(session.imports.plan(table, hendelse(mapping)), "list.csv")
    assert session.vault.records.count(form="hrd") == 1
    assert session.records.show(on_file).text("hrd_name") == "Cari Testesen"
    assert session.records.show(on_file).text("hrd_birth") == "1984"
    assert session.cases.page().rows[0].alias == session.words.alias(on_file)
    session.imports.undo(done.id)
    assert session.records.show(on_file).text("hrd_birth") == ""


def test_a_working_name_that_is_taken_is_not_given_twice(session, listed):
    taken = session.words.alias(session.cases.start_urgent().defender)
    head = ("Navn", "Alias")
    table, mapping = listed(("A", taken.upper()), ("B", "Made-up bird"), ("C", "made-up BIRD"), head=head)
    plan = session.imports.plan(table, mapping)
    assert [(one.line, one.kind) for one in plan.problems] == [(2, "alias_taken"), (4, "alias_taken")]
    session.imports.run(plan, "list.csv", leave_out=True)
    aliases = [row.title.casefold() for row in session.vault.records.list(form="hrd", limit=None)]
    assert len(set(aliases)) == 4


@pytest.mark.parametrize("then", ["again", "undo"])
def test_an_import_that_a_full_disk_cut_off_is_taken_back_once_there_is_room_fault_28(
    session, listed, monkeypatch, then
):
    table, mapping = listed(*((f"Kari {n}",) for n in range(12)), head=("Navn",))
    plan = session.imports.plan(table, mapping)

    def full(percent, _what="", *_rest):
        if percent:
            raise VaultFull

    with monkeypatch.context() as patch, pytest.raises(VaultFull):
        patch.setattr(running, "_take_back", lambda *_all: full(1))
        session.imports.run(plan, "list.csv", Progress(full))
    assert session.cases.page().total == 10
    if then == "again":
        session.imports.run(plan, "list.csv")
    else:
        session.imports.undo(session.imports.list()[0].id)
    assert session.cases.page().total == (12 if then == "again" else 0)


def test_no_two_people_get_one_working_name_whoever_is_named_later_or_made_meanwhile(session, listed, monkeypatch):
    monkeypatch.setattr("hrd_desktop.services.aliases.BIRDS", ("Dodo", "Moa", "Roc"))
    lines = [*((f"Kari {n}", "") for n in range(12)), ("Ola", "Moa"), ("Per", "Dodo 2"), ("Eva", "vet ikke")]
    table, mapping = listed(*lines, head=("Navn", "Alias"))
    plan = session.imports.plan(table, mapping)
    made = []

    def meanwhile(percent, _what):
        if percent and not made:
            made.append(session.cases.new("Moa"))  # the officer works on while the list is taken in

    session.imports.run(plan, "list.csv", Progress(meanwhile), leave_out=True)
    aliases = [row.title for row in session.vault.records.list(form="hrd", limit=None)]
    assert len({alias.casefold() for alias in aliases}) == len(lines) + 1


def test_a_person_on_file_who_is_none_is_refused_so_that_no_case_gets_a_name(session, listed):
    started = session.cases.start_urgent()
    table, mapping = listed(KARI)
    for other in (started.case, "nobody"):
        with pytest.raises(HrdError) as caught:
            session.imports.plan(table, mapping.model_copy(update={"same": {2: other}}))
        assert caught.value.error == "MAPPING_INVALID"


def test_a_mapping_is_kept_and_found_again_by_its_headings(session, listed):
    table, mapping = listed(KARI)
    session.imports.keep_mapping("monthly list", hendelse(mapping))
    assert session.imports.guess(table).columns["Hendelse"].values == {"Trussel": "threat", "Drap": "killing"}
    other, _guess = listed(("a", "b"), head=("Navn", "Noe"))
    assert session.imports.guess(other).columns["Navn"].to == "hrd_name"


def test_a_mapping_reads_back_what_it_writes_and_says_what_does_not_fit(session, listed):
    _table, mapping = listed(KARI)
    assert parse(mapping.to_text()) == mapping
    for wrong, why in (
        ("no json", "JSON"),
        (json.dumps({"format": "other"}), "format"),
        (json.dumps({"columns": {"A": {"to": "made_up"}}}), "made_up"),
        (json.dumps({"extra": 1}), "extra"),
        (json.dumps({"file": {"delimiter": "ab"}}), "delimiter"),
        (json.dumps({"columns": {"A": {"to": "inc_victims"}}}), "inc_victims"),
    ):
        with pytest.raises(HrdError) as caught:
            parse(wrong)
        assert caught.value.error == "MAPPING_INVALID" and why in str(caught.value.facts["why"])


def test_a_mapping_for_other_headings_or_two_columns_for_one_question_is_refused(session, listed):
    table, mapping = listed(KARI)
    wrong = (
        Mapping(columns={"Missing": Column(to="hrd_name")}),
        mapped(mapping, Internt={"to": "hrd_name"}),
        mapping.model_copy(update={"fixed": {"hrd_gender": "blue"}}),
    )
    for one in wrong:
        with pytest.raises(HrdError) as caught:
            session.imports.plan(table, one)
        assert caught.value.error == "MAPPING_INVALID"
    with pytest.raises(HrdError) as caught:
        session.imports.plan(table, Mapping())
    assert caught.value.error == "IMPORT_NOTHING"


def test_the_words_of_a_column_are_counted_so_that_each_is_mapped_once(session, listed):
    table, _mapping = listed(KARI, OLA, KARI)
    assert words_of(table, table.headings.index("Hendelse")) == [("Trussel", 2), ("Drap", 1)]


def test_a_consent_that_the_list_calls_withdrawn_has_its_list_of_where_the_data_went_gdpr_06(session, listed):
    head = ("Name", "Consent", "Agreed to", "Asked on")
    table, mapping = listed(("Kari Testesen", "withdrawn", "visit", "2026-04-03"), head=head)
    mapping = mapped(
        mapping, Consent={"to": "cns_state"}, **{"Agreed to": {"to": "cns_scope"}, "Asked on": {"to": "cns_date"}}
    )
    session.imports.run(session.imports.plan(table, mapping), "list.csv")

    consent = session.vault.records.list(form="cns")[0].id
    assert "Nothing left this vault." in session.consents.view(consent).kept


def test_a_long_list_is_looked_at_taken_in_and_taken_back_as_a_whole(session, listed):
    """Ten thousand lines go the same way (a minute and 230 MB on a core of its own): in parts, and none is left."""
    lines = [(str(n), f"Kari Testesen{chr(97 + n % 26)}{n // 26}", str(1950 + n % 50), "Lidovia") for n in range(130)]
    table, mapping = listed(*lines, head=("Saksnr", "Navn", "Født", "Land"))
    before, seen = session.vault.digest(), []
    plan = session.imports.plan(table, mapping, Progress(lambda percent, _what: seen.append(percent)))
    assert (plan.counts(), plan.problems, session.vault.digest()) == ({"cas": 130, "hrd": 130}, [], before)
    assert (seen == sorted(seen), len(set(seen)) > 3) == (True, True)

    done = session.imports.run(plan, "list.csv")

    assert (done.cases, done.records, session.cases.page().total) == (130, 260, 130)
    assert len({row.alias for row in session.cases.page(limit=200).rows}) == 130
    assert session.imports.undo(done.id).left == 0
    assert (session.cases.page().total, session.defenders.page(0, 10, "").total) == (0, 0)
    assert session.vault.check().integrity == ()
