"""A vault keeps what is written, as it was said, through closing and opening."""

import subprocess
import sys
import threading

import pytest

from helpers.vaults import NOON, OFFICER, PASSPHRASE, QUICK, empty_folder, opened, record
from hrd_desktop.domain.statements import State
from hrd_desktop.vault import (
    Delete,
    Keys,
    NothingToUndo,
    Put,
    RecordMissing,
    Vault,
    VaultExists,
    VaultFull,
    VaultLocked,
    VaultMissing,
    VaultReadOnly,
    VaultUnfinished,
    Write,
    founding,
    info,
)


def test_an_answer_is_there_after_closing_and_opening(folder):
    plover = record(answers={"urg_place": "Valmora"})
    with opened(folder) as vault:
        vault.records.add(plover, by=OFFICER, title="Plover", number="LID-26-7KQ4")
        seq = vault.write([Write(plover.id, "urg_place", "Orsena", reliability="high")], by=OFFICER, at=NOON)
    with opened(folder) as vault:
        found = vault.records.get(plover.id)
        assert found.text("urg_place") == "Orsena"
        assert found.statements["urg_place"].seq == seq
        assert found.statements["urg_place"].at == NOON
        assert found.statements["urg_place"].reliability == "high"
        assert vault.records.row(plover.id).title == "Plover"


def test_every_state_and_kind_of_answer_comes_back_as_it_was(vault):
    r = record()
    vault.records.add(r, by=OFFICER)
    answers = {"a": "text", "b": 7, "c": ["one", "two"], "d": None, "e": "", "f": [], "rows[k7q4m2xa]/g": "2026-05"}
    vault.write([Write(r.id, path, value) for path, value in answers.items()], by=OFFICER)
    vault.write([Write(r.id, "h", state=State.NOT_SAFE)], by=OFFICER)

    found = vault.records.get(r.id)

    assert {path: found.statements[path].value for path in answers} == answers
    assert found.statements["h"].state is State.NOT_SAFE


def test_a_change_of_several_records_is_one_change(vault):
    case, person = record("cas"), record("hrd")
    vault.records.add(case, by=OFFICER)
    with pytest.raises(RecordMissing):
        vault.write([Write(case.id, "cas_status", "open"), Write(person.id, "hrd_name", "A")], by=OFFICER)
    assert vault.records.get(case.id).statements == {}

    vault.records.add(person, by=OFFICER)
    last = vault.write([Write(case.id, "cas_status", "open"), Write(person.id, "hrd_name", "A")], by=OFFICER)

    assert vault.records.get(person.id).statements["hrd_name"].seq == last
    assert vault.records.get(case.id).statements["cas_status"].seq == last - 1


def test_the_history_tells_who_said_what_and_when(vault):
    r = record(answers={"urg_place": "Valmora"})
    vault.records.add(r, by=OFFICER)
    vault.write([Write(r.id, "urg_place", "Orsena", by="source officer")], by=OFFICER)
    seq = vault.write([Write(r.id, "urg_place", state="not_known")], by=OFFICER)

    history = vault.history(r.id, "urg_place")

    assert [(past.statement.value, past.statement.by) for past in history] == [
        ("Valmora", OFFICER),
        ("Orsena", "source officer"),
        (None, OFFICER),
    ]
    assert [past.until for past in history] == [2, seq, None]


def test_lists_page_sort_and_filter(vault):
    case = record("cas")
    vault.records.add(case, by=OFFICER, title="Heron", number="LID-26-AAAA", status="open")
    birds = ["Avocet", "Bittern", "Curlew", "Dunlin", "Egret"]
    for bird in birds:
        vault.records.add(record("hrd", case.id), by=OFFICER, title=bird)

    titles = [row.title for row in vault.records.list(form="hrd", sort="title", offset=1, limit=2)]

    assert titles == ["Bittern", "Curlew"]
    assert vault.records.count(form="hrd") == 5
    assert vault.records.count(case=case.id) == 5
    assert [row.title for row in vault.records.list(kind="defender", text="RLE")] == ["Curlew"]
    assert [row.number for row in vault.records.list(form=("cas", "urg"), status="open")] == ["LID-26-AAAA"]
    assert [row.title for row in vault.records.list(text="26-aaaa")] == ["Heron"]
    vault.write([Keys(case.id, title="Ibis")], by=OFFICER)
    assert vault.records.list(limit=1)[0].title == "Ibis"
    assert [row.title for row in vault.records.list(form="hrd", sort="title", descending=True, limit=1)] == ["Egret"]


def test_pages_follow_each_other_whichever_end_they_are_found_from(vault):
    for number in range(11):
        vault.records.add(record("hrd"), title="x", number=str(number % 3), by=OFFICER)
    for options in ({"sort": "number"}, {"sort": "changed"}, {"sort": "title", "descending": True}):
        whole = [row.id for row in vault.records.list(form="hrd", limit=None, **options)]
        pages = [vault.records.list(form="hrd", offset=at, limit=4, **options) for at in range(0, 16, 4)]
        assert [row.id for page in pages for row in page] == whole and len(whole) == 11


def test_what_was_read_ahead_answers_in_that_look_alone(vault):
    person, case = record("hrd"), record("cas")
    incidents = [record("inc", case.id, {"inc_date": day}) for day in ("2026-05-01", "2026-05-02")]
    for one in (person, case, *incidents):
        vault.records.add(one, by=OFFICER)
    asked = []
    for count in (0, 1):
        with vault.moment():
            vault.records.links_ahead([person.id, case.id], "inc_victims")
            vault.records.inside_values([case.id, person.id], "inc", "inc_date")
            vault._store._raw.set_trace_callback(asked.append)
            assert len(vault.records.links_to(person.id, path="inc_victims")) == count
            assert len(vault.records.inside_values([case.id], "inc", "inc_date")[case.id]) == 2 - count
            vault._store._raw.set_trace_callback(None)
        assert asked == []
        vault.write([Write(incidents[0].id, "inc_victims", [person.id], links=[person.id])], by=OFFICER)
        if count == 0:
            vault.records.delete(incidents[1].id, by=OFFICER)
    assert len(vault.records.links_to(person.id, path="inc_victims")) == 1


def test_answers_of_many_records_come_at_once(vault):
    ids = []
    for bird in ("Avocet", "Bittern"):
        r = record("hrd", answers={"alias": bird, "hrd_name": "not asked for"})
        vault.records.add(r, by=OFFICER)
        ids.append(r.id)

    found = vault.records.answers(["alias"], form="hrd")

    assert {record: answers["alias"].value for record, answers in found.items()} == dict(
        zip(ids, ("Avocet", "Bittern"), strict=True)
    )
    assert set(found[ids[0]]) == {"alias"}
    assert list(vault.records.answers(["alias"], ids=ids[:1])) == ids[:1]


def test_relations_are_found_from_both_ends(vault):
    person, incident = record("hrd"), record("inc")
    vault.records.add(person, by=OFFICER)
    vault.records.add(incident, by=OFFICER)
    vault.write([Write(incident.id, "inc_victims", [person.id], links=[person.id])], by=OFFICER)
    assert [link.record for link in vault.records.links_to(person.id, "inc")] == [incident.id]
    assert vault.records.links_to(person.id, "cns") == []
    assert [link.path for link in vault.records.links(incident.id)] == ["inc_victims"]
    vault.write([Write(incident.id, "inc_victims", [])], by=OFFICER)
    assert vault.records.links_to(person.id) == []


def test_a_deleted_record_leaves_a_tombstone(vault):
    r = record(answers={"urg_place": "Valmora"})
    vault.records.add(r, by=OFFICER)
    vault.records.delete(r.id, by=OFFICER)
    with pytest.raises(RecordMissing):
        vault.records.get(r.id)
    assert vault.records.tombstone(r.id).form == "urg"
    assert vault.search("Valmora") == []
    assert vault.check().integrity == ()


def test_settings_are_kept_and_removed(vault):
    vault.put("trust.list", "made up", by=OFFICER)
    vault.put("view.last", "1", quiet=True)
    assert vault.keep("trust.list") == "made up"
    assert vault.kept("trust.") == {"trust.list": "made up"}
    vault.put("trust.list", None, by=OFFICER)
    assert vault.keep("trust.list") is None
    assert vault.check().integrity == ()


def test_settings_and_records_change_together(vault):
    with pytest.raises(RecordMissing):
        vault.write([Put("sequence", "2"), Delete("no such record")], by=OFFICER)
    assert vault.keep("sequence") is None


def test_a_reader_sees_what_is_written_and_can_write_nothing(vault):
    r = record()
    vault.records.add(r, by=OFFICER)
    reader = vault.reader()
    vault.write([Write(r.id, "urg_place", "Orsena")], by=OFFICER)
    assert reader.records.get(r.id).text("urg_place") == "Orsena"
    with pytest.raises(VaultReadOnly):
        reader.write([Write(r.id, "urg_place", "Valmora")], by=OFFICER)
    with pytest.raises(VaultReadOnly):
        reader.slots.add_passphrase("another made up one", "x")
    reader.close()


def test_a_reader_and_the_writer_work_at_the_same_time(vault):
    r = record()
    vault.records.add(r, by=OFFICER)
    reader, seen = vault.reader(), []

    def read() -> None:
        while not seen or seen[-1] != "99":
            seen.append(reader.records.get(r.id).text("n"))

    thread = threading.Thread(target=read)
    thread.start()
    for number in range(100):
        vault.write([Write(r.id, "n", str(number))], by=OFFICER)
    thread.join()
    reader.close()
    assert vault.records.get(r.id).text("n") == "99"


def test_a_read_only_session_changes_no_byte(folder):
    r = record(answers={"urg_place": "Valmora"})
    with opened(folder) as vault:
        vault.records.add(r, by=OFFICER)
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with opened(folder, read_only=True) as vault:
        assert vault.records.get(r.id).text("urg_place") == "Valmora"
        assert vault.check().integrity == ()
    assert {name: (folder / name).read_bytes() for name in before} == before


def test_info_needs_no_secret(folder):
    found = info(folder)
    assert (found.generation, [slot.kind for slot in found.slots]) == (1, ["passphrase", "recovery"])
    assert found.pages > 0
    assert "AGE" not in repr(found) and "age1" not in repr(found)


def test_importing_and_info_load_no_database_library(folder):
    code = (
        "import sys; from pathlib import Path; from hrd_desktop import vault; vault.info(Path(sys.argv[1])); "
        "print([m for m in ('sqlalchemy', 'alembic', 'sqlcipher3', 'cryptography.hazmat') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_vault_is_made_over_anything(tmp_path, folder):
    with pytest.raises(VaultExists):
        Vault.create(folder, PASSPHRASE, label="x", policy=QUICK)
    other = tmp_path / "photos"
    other.mkdir()
    (other / "bird.jpg").write_bytes(b"made up")
    with pytest.raises(VaultExists):
        Vault.create(other, PASSPHRASE, label="x", policy=QUICK)
    assert [path.name for path in other.iterdir()] == ["bird.jpg"]


def test_what_interrupted_the_first_contents_leaves_no_vault(tmp_path):
    def first(vault):
        vault.records.add(record(answers={"urg_perp_title": "made up"}), by=OFFICER)
        with pytest.raises(VaultUnfinished):
            opened(vault.folder)
        raise VaultFull

    with pytest.raises(VaultFull):
        Vault.create(tmp_path / "new", PASSPHRASE, label="x", state_dir=tmp_path / "state", policy=QUICK, first=first)
    assert [path for path in tmp_path.rglob("*") if path.name != "state"] == []


def test_a_vault_that_lost_its_description_is_never_taken_for_an_interrupted_making(folder):
    """Its people are still in it: nothing is cleared, and nothing made over it."""
    (folder / "vault.json").unlink()
    before = sorted(path.name for path in folder.rglob("*"))
    with pytest.raises(VaultMissing):
        opened(folder)
    with pytest.raises(VaultExists):
        Vault.create(folder, PASSPHRASE, label="again", policy=QUICK)
    assert not founding.clear(folder)
    assert sorted(path.name for path in folder.rglob("*")) == before


def test_a_vault_in_the_making_is_left_to_whoever_makes_it(tmp_path):
    def first(vault):
        assert not founding.clear(vault.folder)
        with pytest.raises(VaultLocked):
            Vault.create(vault.folder, PASSPHRASE, label="y", policy=QUICK)

    Vault.create(tmp_path / "new", PASSPHRASE, label="x", policy=QUICK, first=first).close()
    opened(tmp_path / "new").close()


def test_the_folder_is_closed_to_others(tmp_path):
    folder = empty_folder(tmp_path)
    assert folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.rglob("*.age"))


def test_nothing_secret_shows_in_a_repr(vault):
    shown = repr(vault) + repr(vault.opened_by) + repr(PASSPHRASE) + repr(vault._access.opened)
    assert "heron" not in shown and "AGE-SECRET" not in shown and vault._access.opened.key.hex() not in shown


def test_the_same_content_has_the_same_digest_in_another_vault(tmp_path, vault):
    heron = record(answers={"urg_place": "Valmora", "urg_name": "Made Up"})
    other = opened(empty_folder(tmp_path / "second"))
    vault.put("other", "setting")
    vault.records.add(heron, by=OFFICER, title="Heron")
    other.records.add(heron, by="somebody else", title="another title")
    assert vault.digest() == other.digest()
    other.write([Write(heron.id, "urg_place", "Orsena")], by=OFFICER)
    assert vault.digest() != other.digest()
    other.close()


def test_an_empty_vault_has_nothing_to_undo(vault):
    assert not vault.undoable()
    with pytest.raises(NothingToUndo):
        vault.undo(by=OFFICER)


def test_bare_values_are_read_for_counting_with_rows_of_repeats_and_without_other_states(vault):
    heron, plover = record(answers={"urg_place": "Valmora", "rows[k7q4m2xa]/kin": "Wren"}), record()
    for one in (heron, plover):
        vault.records.add(one, by=OFFICER)
    vault.write([Write(plover.id, "urg_place", state=State.NOT_KNOWN)], by=OFFICER)

    assert vault.records.values(["urg_place"], form=heron.form) == {heron.id: {"urg_place": "Valmora"}}
    found = vault.records.values([], form=heron.form, inside="kin", ids=[heron.id, plover.id])
    assert found == {heron.id: {"rows[k7q4m2xa]/kin": "Wren"}}
    assert vault.records.values(["urg_place"], form="no such form") == {}
    assert set(vault.records.outline(heron.form)) == {heron.id, plover.id}
