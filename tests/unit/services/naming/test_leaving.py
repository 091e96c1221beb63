"""Names of people in what leaves: listed, decided, covered or kept with a reason, and until then nothing leaves."""

import json
import subprocess

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services import naming
from hrd_desktop.services.exchange.document import document
from hrd_desktop.services.exchange.planning import plan
from hrd_desktop.services.views import BriefingOptions, NameDecision, Overrule, SealChoice

SISTER, FAR = "Amina Madeupova", "Boris Inventov"


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


@pytest.fixture
def case(session, tmp_path):
    """An urgent case with a sister on a record of her own, a cousin named in an answer, and a far defender."""
    started = session.cases.start_urgent()
    session.defenders.rename(started.defender, "Heron")
    say = session.answers.set
    say(started.checklist, "urg_name", "Nadia Testperson")
    sister = session.records.create_linked("person", started.case, "Wren")
    say(sister, "per_kind", "family")
    say(sister, "per_name", SISTER)
    say(sister, "per_cases", [started.case])
    far = session.records.new("hrd")
    session.defenders.rename(far, "Plover")
    say(far, "hrd_name", FAR)
    say(started.checklist, "urg_linked_text", f"Her sister Amina phoned. {FAR} was not there. Nadia's door was open.")
    (tmp_path / "AminaMadeupova-passport.jpg").write_bytes(b"made up")
    session.files.add(started.checklist, tmp_path / "AminaMadeupova-passport.jpg")
    session.cases.give_consent(started.case, scopes=["share_ministry"])
    return started


def hits(session, case, *names):
    return session.exchange.plan(case.case, ["desk@ministry"], choice=SealChoice(names=names)).names


def cover_all(found):
    return tuple(NameDecision(hit.key) for hit in found)


def test_names_in_free_text_and_file_names_are_listed_with_place_and_alias(session, case):
    found = hits(session, case)
    assert {(hit.words, hit.alias) for hit in found} == {
        ("Amina", "Wren"), (FAR, "Plover"), ("AminaMadeupova", "Wren"),
    }  # fmt: skip
    assert {hit.label for hit in found if hit.words == "AminaMadeupova"} == {"Name of a file"}
    first = next(hit for hit in found if hit.words == "Amina")
    assert (first.before, first.after) == ("Her sister ", " phoned. Boris Inventov was not there. N…")


def test_nothing_is_sealed_until_each_name_is_decided(session, case, tmp_path):
    found = hits(session, case)
    for decided in ((), cover_all(found[:-1])):
        choice = SealChoice(briefing=False, names=decided)
        assert not session.exchange.plan(case.case, ["desk@ministry"], choice=choice).allowed
        with pytest.raises(HrdError) as waits:
            session.exchange.seal(case.case, ["desk@ministry"], tmp_path / "out", choice=choice)
        assert waits.value.error == "NAMES_UNDECIDED"
        assert waits.value.facts["count"] == len(found) - len(decided)
        assert not (tmp_path / "out").exists()


def selected(session, case, names):
    planned, selection = plan(session, case.case, [], SealChoice(names=names), ())
    naming.cover_selection(session, selection, planned.names)
    return planned, json.dumps(document(session, selection, {}).plain(), ensure_ascii=False)


def test_what_was_decided_to_be_covered_leaves_under_the_alias_text_and_file_name_alike(session, case):
    planned, text = selected(session, case, cover_all(hits(session, case)))
    assert planned.allowed or all(hit.decided for hit in planned.names)
    assert "Her sister Wren phoned. Plover was not there. Nadia's door was open." in text
    assert "Wren-passport.jpg" in text
    for name in ("Amina", "Madeupova", "Boris", "Inventov"):
        assert name not in text
    assert session.answers.at(case.checklist, "urg_linked_text").value.startswith(
        "Her sister Amina"
    )  # the vault's own


def test_a_name_that_is_kept_stays_and_the_reason_is_written_down(session, case, tmp_path):
    found = hits(session, case)
    why = "The Ministry knows the sister already."
    names = tuple(NameDecision(hit.key, why if hit.words == "Amina" else "") for hit in found)
    _planned, text = selected(session, case, names)
    assert "Her sister Amina phoned." in text and "Wren-passport.jpg" in text
    session.exchange.seal(
        case.case, ["desk@ministry"], tmp_path / "out", choice=SealChoice(briefing=False, names=names)
    )
    kept = session.records.show(case.case)
    row = kept.items("overrule")[-1]
    assert (kept.text(f"overrule[{row}]/rule"), kept.text(f"overrule[{row}]/reason")) == ("names", why)


def test_a_decision_stands_for_these_words_in_this_place_and_not_for_what_is_written_later(session, case):
    decided = cover_all(hits(session, case))
    session.answers.set(case.checklist, "urg_linked_text", "Amina Madeupova phoned.")
    assert [hit.words for hit in hits(session, case, *decided) if not hit.decided] == ["Amina Madeupova"]


def test_a_name_that_leaves_openly_anyway_is_not_asked_about_but_is_where_consent_holds_it_back(session, case):
    assert "Nadia" not in {hit.words for hit in hits(session, case)}
    session.answers.set(session.cases.give_consent(case.case, scopes=["share_ministry"]), "cns_data", ["account"])
    assert ("Nadia", "Heron") in {(hit.words, hit.alias) for hit in hits(session, case)}


def paper(session, case):
    session.cases.paper_safe(case.case, True)
    return tuple(
        Overrule(one.rule, "Made-up reason.") for one in session.briefing.verdicts(case.case) if not one.allowed
    )


def words_of(pdf, tmp_path):
    (tmp_path / "sheet.pdf").write_bytes(pdf)
    done = subprocess.run(["pdftotext", tmp_path / "sheet.pdf", "-"], capture_output=True, check=True, text=True)
    return done.stdout


def test_no_sheet_is_drawn_until_each_name_on_it_is_decided_and_then_it_says_the_alias(session, case, tmp_path):
    overrule = paper(session, case)
    options = BriefingOptions(overrule=overrule)
    found = session.briefing.names(case.case, options)
    assert {hit.words for hit in found} == {"Amina", FAR, "Nadia"}
    with pytest.raises(HrdError, match="Names of people"):
        session.briefing.sheet(case.case, options)
    decided = BriefingOptions(overrule=overrule, names=cover_all(found))
    text = words_of(session.briefing.sheet(case.case, decided).pdf, tmp_path)
    assert "Her sister Wren phoned." in " ".join(text.split())
    assert not any(name in text for name in ("Amina", "Boris", "Nadia"))


def test_the_sheet_inside_a_bundle_says_no_name_that_was_not_kept(session, case, tmp_path):
    planned, selection = plan(session, case.case, [], SealChoice(names=cover_all(hits(session, case))), ())
    text = words_of(session.briefing.for_bundle(selection, planned.names), tmp_path)
    assert not any(name in text for name in ("Amina", "Boris", "Nadia"))


def test_people_connected_with_the_case_from_either_side_are_near_it_and_others_are_not(session, case):
    around = session.naming.around(case.case)
    assert {one.alias for one in around.near} == {"Heron", "Wren"}
    assert [around.alias(one.key) for one in around.find(f"{FAR}, Boris, Inventov")] == ["Plover"]


def test_everybody_is_read_again_only_when_a_person_changed(session, case, monkeypatch):
    session.naming.around(case.case)
    read = []
    monkeypatch.setattr("hrd_desktop.services.naming.people._everybody", lambda _session: read.append(1) or [])
    session.answers.set(case.checklist, "urg_place", "Valmora")
    session.naming.around(case.case)
    before = len(read)
    session.answers.set(session.records.new("hrd"), "hrd_name", "Célia Fabule")
    session.naming.around(case.case)
    assert len(read) == before + 1


@pytest.mark.parametrize(
    ("said", "by"),
    [("Amina Prova", "part"), ("Elder sister", "several"), ("Police of Orsena", "several"), ("Omar", "part")],
)
def test_an_answer_that_is_a_word_for_somebody_is_not_looked_for_word_by_word(session, case, said, by):
    session.answers.set(case.checklist, "urg_family[1]/urg_family_name", said)
    found = [one for one in session.naming.around(case.case).near if one.names == (said,)]
    assert [one.by for one in found] == [by]
