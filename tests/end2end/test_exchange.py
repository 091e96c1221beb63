"""A case travels to the Ministry: nothing leaves unasked, nothing stays unchecked (faults 28, 31, 32, 64)."""

import errno
import json
from pathlib import Path

import pytest

from hrd_desktop.errors import HrdError
from hrd_desktop.services.exchange.outside import verify
from hrd_desktop.services.views import Overrule, SealChoice
from hrd_desktop.system.progress import Cancelled, Progress

REAL_NAME = "Nadia Testperson"
WITNESS = "the neighbour saw it"


def seal(session, case, recipients, out, **options):
    """Seal without the sheet, which takes longer to set than everything else here."""
    options.setdefault("choice", SealChoice(briefing=False))
    return session.exchange.seal(case, recipients, out, **options)


@pytest.fixture
def urgent(mission, tmp_path):
    """An urgent case with answers of every class and one file."""
    started = mission.cases.start_urgent()
    answers = {
        "urg_subject_kind": "individual",
        "urg_name": REAL_NAME,
        "urg_country": "XL",
        "urg_events[1]/urg_event_date": "2026-05",
        "urg_events[1]/urg_event_type": "arrest",
        "urg_events[1]/urg_event_text": "Taken from home at night.",
        "urg_imprisoned": "yes",
        "urg_medical": "refused",
        "urg_witness": "yes",
        "urg_witness_note": WITNESS,
        "urg_perp_side": "government",
    }
    for name, value in answers.items():
        try:
            mission.answers.set(started.checklist, name, value)
        except HrdError:
            assert name == "urg_medical"
    mission.answers.set(started.checklist, "urg_charged", "yes")
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"made-up picture" * 5000)
    mission.files.add(started.checklist, photo)
    return started


@pytest.fixture
def agreed(mission, urgent):
    mission.cases.give_consent(urgent.case, scopes=["share_ministry"])
    return urgent


def left_on(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith("out") or path.suffix == ".part"]


def test_without_consent_sealing_is_refused_with_the_rule_and_no_file(mission, urgent, tmp_path):
    with pytest.raises(HrdError) as refused:
        seal(mission, urgent.case, ["desk@ministry"], tmp_path / "out.hrdbundle")

    assert (refused.value.error, refused.value.facts["rule"]) == ("RULE_REFUSES", "CONSENT-SHARE")
    assert left_on(tmp_path) == []


def test_overruled_in_writing_it_is_sealed_and_the_reason_is_kept(mission, urgent, tmp_path):
    overrule = [Overrule("CONSENT-SHARE", "She cannot be reached and is in danger.")]

    seal(mission, urgent.case, ["desk@ministry"], tmp_path / "out.hrdbundle", overrule=overrule)

    case = mission.records.show(urgent.case)
    row = case.items("overrule")[0]
    assert case.text(f"overrule[{row}]/rule") == "CONSENT-SHARE"
    assert case.statements[f"overrule[{row}]/reason"].by == mission.officer
    with pytest.raises(HrdError, match="reason"):
        seal(
            mission,
            urgent.case,
            ["desk@ministry"],
            tmp_path / "b.hrdbundle",
            overrule=[Overrule("CONSENT-SHARE", " ")],
        )


def test_the_ministry_opens_what_the_mission_sealed(mission, desk, agreed, tmp_path):
    sealed = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")

    opened = desk.exchange.open(sealed.path)
    assert opened.first_contact
    assert all(check.ok for check in opened.checks)
    assert desk.vault.records.count() == 1, "nothing is kept before it is accepted"
    accepted = opened.accept()

    assert accepted.case == agreed.case
    assert desk.answers.at(agreed.checklist, "urg_name").value == REAL_NAME
    assert desk.answers.at(agreed.checklist, "urg_events[1]/urg_event_text").value == "Taken from home at night."
    row = desk.files.list(case=agreed.case)[0]
    assert desk.files.save(row.id, tmp_path / "back.jpg").read_bytes() == (tmp_path / "photo.jpg").read_bytes()
    assert desk.cases.page().rows[0].alias == mission.cases.page().rows[0].alias
    assert next(event.text for event in desk.cases.view(agreed.case).chronology) == "Arrest"
    assert desk.vault.check().integrity == ()


def test_what_could_point_to_a_source_stays_and_special_answers_leave_only_when_chosen(
    mission, desk, agreed, tmp_path
):
    plain = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "plain.hrdbundle")
    chosen = seal(
        mission,
        agreed.case,
        ["desk@ministry"],
        tmp_path / "chosen.hrdbundle",
        choice=SealChoice(special=frozenset({"*"}), briefing=False),
    )

    desk.exchange.open(plain.path).accept()
    assert desk.answers.at(agreed.checklist, "urg_witness") is None
    assert desk.answers.at(agreed.checklist, "urg_charged") is None
    assert plain.held_back > chosen.held_back
    desk.exchange.open(chosen.path).accept()
    assert desk.answers.at(agreed.checklist, "urg_witness_note") is None
    assert desk.answers.at(agreed.checklist, "urg_charged").value == "yes"


def test_gaps_of_an_urgent_case_travel_as_questions(mission, desk, agreed, tmp_path):
    sealed = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")

    gaps = desk.exchange.open(sealed.path).preview.gaps

    assert "How soon must something happen?" in {gap.text for gap in gaps}
    assert len(gaps) == sealed.gaps


def test_the_same_bundle_twice_changes_nothing(mission, desk, agreed, tmp_path):
    sealed = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")
    desk.exchange.open(sealed.path).accept()
    digest = desk.vault.digest()

    again = desk.exchange.open(sealed.path)

    assert again.already
    assert again.accept().already
    assert desk.vault.digest() == digest


def test_an_earlier_bundle_after_a_later_one_is_refused(mission, desk, agreed, tmp_path):
    first = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "1.hrdbundle")
    second = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "2.hrdbundle")
    assert (first.sequence, second.sequence) == (1, 2)

    with pytest.raises(HrdError) as unknown:
        desk.exchange.open(second.path)
    assert unknown.value.error == "GAP"
    desk.exchange.open(second.path, first_contact_ok=True).accept()
    with pytest.raises(HrdError) as rolled:
        desk.exchange.open(first.path)
    assert rolled.value.error == "ROLLBACK"


def test_a_second_bundle_brings_what_changed(mission, desk, agreed, tmp_path):
    first = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "1.hrdbundle")
    desk.exchange.open(first.path).accept()
    mission.answers.set(agreed.checklist, "urg_urgency", "hours")

    second = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "2.hrdbundle")
    desk.exchange.open(second.path).accept()

    assert desk.answers.at(agreed.checklist, "urg_urgency").value == "hours"
    assert [row.sequence for row in desk.exchange.received()] == [2, 1]


def test_a_defender_who_arrives_under_another_alias_is_called_so_in_every_list(mission, desk, agreed, tmp_path):
    first = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "1.hrdbundle")
    desk.exchange.open(first.path).accept()
    other = desk.records.new("cas", answers={"cas_subjects": [agreed.defender]})
    incident = desk.records.new("inc", other)
    mission.defenders.rename(agreed.defender, "Bar-tailed Godwit")

    second = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "2.hrdbundle")
    desk.exchange.open(second.path).accept()

    assert {row.alias for row in desk.cases.page().rows} == {"Bar-tailed Godwit"}
    assert desk.cases.page(text="godwit").total == 2 and desk.defenders.page(text="godwit").total == 1
    shown = {row.id: row for row in desk.records.page("incident").rows}[incident]
    assert "Bar-tailed Godwit" in shown.title and "Bar-tailed Godwit" in shown.detail
    assert [row.id for row in desk.records.candidates("defender", "godwit")] == [agreed.defender]
    assert "godwit" in desk.search("godwit")[0].title.casefold()


def test_the_other_profiles_ask_for_what_they_need(mission, desk, agreed, tmp_path):
    with pytest.raises(HrdError) as unsafe:
        seal(mission, agreed.case, ["desk@ministry"], tmp_path / "x.hrdbundle", profile="x25519")
    assert unsafe.value.error == "NOT_QUANTUM_SAFE"

    classic = seal(
        mission, agreed.case, ["desk@ministry"], tmp_path / "x.hrdbundle", profile="x25519", not_quantum_safe=True
    )
    assert desk.exchange.inspect(classic.path).profile == "x25519"
    assert desk.exchange.open(classic.path).accept().case == agreed.case
    coded = seal(
        mission, agreed.case, [], tmp_path / "c.hrdbundle", profile="passphrase", code="made-up code by telephone"
    )
    assert desk.exchange.open(coded.path, code="made-up code by telephone").preview.case == agreed.case


def test_a_bundle_is_verified_without_a_vault_and_nothing_is_written(mission, desk, agreed, tmp_path):
    sealed = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")
    identity, signers = tmp_path / "desk.age", tmp_path / "allowed_signers"
    identity.write_text("# made up\n" + desk.identity.secret_identity("pq") + "\n", encoding="ascii")
    signers.write_text(desk.trust.allowed_signers(), encoding="ascii")
    before = sorted(tmp_path.rglob("*"))

    checked = verify(sealed.path, trust=signers, identity=identity)

    assert (checked.digest, checked.principal) == (sealed.digest, "amb@lidovia")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_signer_whose_words_were_not_compared_is_unknown(mission, desk, agreed, tmp_path):
    sealed = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")
    desk.trust.add(mission.identity.card())

    with pytest.raises(HrdError) as unknown:
        desk.exchange.open(sealed.path)

    assert unknown.value.error == "SIGNER_UNKNOWN"


def test_a_recipient_whose_words_were_not_compared_is_not_written_to(mission, desk, agreed, tmp_path):
    mission.trust.add(desk.identity.card())

    with pytest.raises(HrdError) as refused:
        seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")

    assert refused.value.facts["rule"] == "RECIPIENT-VERIFIED"


def test_writing_out_puts_the_checked_contents_into_a_new_folder(mission, desk, agreed, tmp_path):
    sealed = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle", choice=SealChoice())

    files = desk.exchange.write_out(sealed.path, tmp_path / "clear")

    document = json.loads((tmp_path / "clear" / "case.json").read_text(encoding="utf-8"))
    assert document["case"] == agreed.case
    assert document["reply_to"]["principal"] == "amb@lidovia"
    assert WITNESS not in json.dumps(document)
    assert (tmp_path / "clear" / "attachments" / "0001.jpg") in files
    assert (tmp_path / "clear" / "briefing.pdf").read_bytes().startswith(b"%PDF-")
    with pytest.raises(HrdError) as there:
        desk.exchange.write_out(sealed.path, tmp_path / "clear")
    assert there.value.error == "TARGET_EXISTS"


def test_unknown_fields_of_a_newer_colleague_come_back_in_the_next_document(mission, desk, agreed, tmp_path):
    from hrd_desktop.services.exchange.documents import export_case, import_case

    document = json.loads(export_case(mission, agreed.case).data)
    document["weather"] = "made up"
    document["records"][0]["colour"] = {"deep": [1]}
    document["records"][0]["statements"][0]["confidence"] = 3
    path = tmp_path / "newer.json"
    path.write_text(json.dumps(document), encoding="utf-8")

    import_case(desk, path)
    again = json.loads(export_case(desk, agreed.case).data)

    assert again["weather"] == "made up"
    same = next(one for one in again["records"] if one["id"] == document["records"][0]["id"])
    assert same["colour"] == {"deep": [1]}
    assert "confidence" in json.dumps(same["statements"])
    assert import_case(desk, path).already


def test_a_case_deleted_here_does_not_come_back_silently_fault_64(mission, desk, agreed, tmp_path):
    sealed = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "1.hrdbundle")
    desk.exchange.open(sealed.path).accept()
    desk.records.delete(agreed.case)
    later = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "2.hrdbundle")

    with pytest.raises(HrdError) as erased:
        desk.exchange.open(later.path).accept()

    assert erased.value.error == "CASE_ERASED"
    assert desk.vault.records.count(form="cas") == 0


def test_a_stick_pulled_while_writing_leaves_no_file_and_says_so_fault_31(mission, agreed, tmp_path, monkeypatch):
    def pulled(_handle: int) -> None:
        raise OSError(errno.EIO, "made-up failure")

    monkeypatch.setattr("hrd_desktop.services.files.writing.os.fsync", pulled)

    with pytest.raises(HrdError) as gone:
        seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")

    assert gone.value.error == "MEDIUM_REMOVED"
    words = gone.value.words("en")
    assert f"{words.what} {words.data} {words.do}" == (
        "The stick was removed while writing. Nothing was sent and nothing is lost. "
        "Insert it and choose Seal and write again."
    )
    assert left_on(tmp_path) == []
    assert mission.exchange.sent() == []


def test_a_stick_that_lies_is_found_by_reading_back_fault_32(mission, agreed, tmp_path, monkeypatch):
    replace = Path.open

    def lying(self, mode="r", *rest, **more):
        if self.name.endswith(".part") and mode == "rb":
            with replace(self, "r+b") as stick:
                stick.seek(100)
                stick.write(b"lie")
        return replace(self, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", lying)
    monkeypatch.setattr("hrd_desktop.services.files.writing.nameless", lambda _folder: None)

    with pytest.raises(HrdError) as differs:
        seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")

    assert differs.value.error == "READ_BACK_DIFFERS"
    monkeypatch.undo()
    assert left_on(tmp_path) == []


def test_a_medium_without_room_leaves_no_file_fault_28(mission, agreed, tmp_path, monkeypatch):
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "made-up failure")

    monkeypatch.setattr("hrd_desktop.services.files.writing.os.fsync", full)

    with pytest.raises(HrdError) as no_room:
        seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")

    assert no_room.value.error == "NOT_ENOUGH_SPACE"
    assert left_on(tmp_path) == []


def test_an_existing_file_is_never_written_over(mission, agreed, tmp_path):
    (tmp_path / "out.hrdbundle").write_bytes(b"mine")

    with pytest.raises(HrdError) as there:
        seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")

    assert there.value.error == "TARGET_EXISTS"
    assert (tmp_path / "out.hrdbundle").read_bytes() == b"mine"


def test_into_a_folder_the_bundle_gets_a_random_name(mission, agreed, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()

    sealed = seal(mission, agreed.case, ["desk@ministry"], stick)

    assert [path.name for path in stick.iterdir()] == [sealed.path.name]
    assert len(sealed.path.stem) == 8


def test_a_sheet_shows_the_alias_and_never_a_name_or_a_witness(mission, agreed):
    from hrd_desktop.services.views import BriefingOptions

    mission.answers.set(agreed.checklist, "urg_measures_text", f"Visit {REAL_NAME} soon.")

    content = mission.briefing.content(agreed.case, BriefingOptions())

    text = repr(content)
    assert REAL_NAME not in text
    assert WITNESS not in text
    assert mission.words.alias(agreed.defender) in content.title
    assert content.marking == "FORTROLIG"
    assert content.open_questions


def test_a_reader_seals_on_the_long_lane_while_the_writer_notes_it(mission, desk, agreed, tmp_path):
    reader = mission.reader()
    try:
        sealed = seal(reader, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")
    finally:
        reader.close()

    assert [row.digest for row in mission.exchange.sent()] == [sealed.digest]
    assert desk.exchange.open(sealed.path).accept().case == agreed.case


def test_who_arrives_in_a_bundle_is_looked_for_at_once_however_long_ago_the_record_changed(
    mission, desk, agreed, tmp_path
):
    sealed = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle")
    desk.records.new("hrd")
    assert not desk.naming.around("").find(REAL_NAME)

    desk.exchange.open(sealed.path).accept()

    assert desk.naming.around("").find(REAL_NAME)


def test_what_is_cut_off_while_writing_out_leaves_nothing_in_the_clear(mission, desk, agreed, tmp_path):
    sealed = seal(mission, agreed.case, ["desk@ministry"], tmp_path / "out.hrdbundle", choice=SealChoice())
    clear = tmp_path / "kept" / "clear"
    clear.parent.mkdir()

    class CutOff(Progress):
        def at(self, percent):
            if any(path.is_file() for path in clear.parent.rglob("*")):
                raise Cancelled

    with pytest.raises(Cancelled):
        desk.exchange.write_out(sealed.path, clear, progress=CutOff())
    assert list(clear.parent.iterdir()) == []
