"""Making and opening a vault through services (faults 2, 8, 68; VAULT section 2)."""

import shutil

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services import settings, unlock
from hrd_desktop.services.views import NewVault
from hrd_desktop.system import drives, paths


@pytest.fixture
def made(tmp_path):
    session, code = unlock.create(tmp_path / "new.hrdvault", posts.MISSION, posts.QUICK)
    session.close()
    return tmp_path / "new.hrdvault", code


def test_nothing_but_a_passphrase_is_needed(tmp_path):
    session, _code = unlock.create(tmp_path / "a.hrdvault", NewVault(passphrase=posts.PHRASE), posts.QUICK)
    try:
        started = session.cases.start_urgent()
        session.answers.set(started.checklist, "urg_urgency", "hours")
        assert session.records.show(started.case).text("case_number").startswith("XXX-")
        assert len(session.identity.show().words) == 8
    finally:
        session.close()


def test_a_passphrase_that_is_easy_to_guess_makes_no_vault(tmp_path):
    for text in ("short", "aaaaaaaaaaaaaaaaaaaa"):
        with pytest.raises(HrdError) as refused:
            unlock.create(tmp_path / "a.hrdvault", NewVault(passphrase=text), posts.QUICK)
        assert refused.value.error == "PASSPHRASE_SHORT"
    assert not (tmp_path / "a.hrdvault").exists()


def test_a_proposed_passphrase_is_good_enough():
    ok, _why = unlock.judge(unlock.propose_passphrase())

    assert ok


def test_the_paper_code_opens_the_vault_in_any_spacing(made):
    folder, code = made

    unlock.prove_recovery(folder, code.lower().replace("-", " "), posts.QUICK)
    session = unlock.open_session(folder, recovery=code, policy=posts.QUICK)
    assert session.about().label == "Embassy, Lidovia"
    session.close()


def acts(session):
    return [(row.act, row.by) for row in session.journal.show()]


def test_the_journal_says_that_and_by_whom_a_vault_was_recovered_d24(made):
    """DESIGN D24: every change knows its author, also in a vault that someone else had to open."""
    folder, code = made
    session = unlock.open_session(folder, recovery=code, recovered_by=" Deputy, Lidovia ", policy=posts.QUICK)
    assert acts(session)[0] == ("recovered", "Deputy, Lidovia")
    session.cases.start_urgent()
    assert acts(session)[0][1] == "Deputy, Lidovia"
    session.close()
    again = unlock.open_session(folder, recovery=code, recovered_by="DEPUTY, Lidovia", policy=posts.QUICK)
    assert again.officer == session.officer
    again.close()


def test_an_opening_by_passphrase_or_for_reading_only_is_no_recovery_d24(made):
    folder, code = made
    unlock.open_session(folder, recovery=code, recovered_by="Deputy", read_only=True, policy=posts.QUICK).close()
    session = unlock.open_session(folder, passphrase=posts.PHRASE, policy=posts.QUICK)
    assert all(act != "recovered" for act, _officer in acts(session))
    session.close()
    unnamed = unlock.open_session(folder, recovery=code, policy=posts.QUICK)
    assert acts(unnamed)[0] == ("recovered", unnamed.about().officer)
    unnamed.close()


def test_a_mistyped_code_is_told_before_any_work(made):
    folder, code = made
    wrong = ("2" if code[0] != "2" else "3") + code[1:]

    with pytest.raises(HrdError) as refused:
        unlock.prove_recovery(folder, wrong, posts.QUICK)

    assert refused.value.error.startswith("RECOVERY")


def test_pasted_spaces_do_not_lock_anyone_out_fault_68(made):
    folder, _code = made

    unlock.open_session(folder, passphrase=f"  {posts.PHRASE} \n", policy=posts.QUICK).close()


def test_a_wrong_passphrase_says_the_same_whatever_it_is_fault_8(made):
    folder, _code = made
    said = set()
    for text in ("made up and wrong", "", posts.PHRASE.upper()):
        with pytest.raises(HrdError) as refused:
            unlock.open_session(folder, passphrase=text, policy=posts.QUICK)
        said.add(refused.value.message())

    assert len(said) == 1


def test_no_vault_is_made_where_one_was_expected_fault_2(tmp_path):
    with pytest.raises(HrdError) as missing:
        unlock.open_session(tmp_path / "gone.hrdvault", passphrase=posts.PHRASE, policy=posts.QUICK)

    assert missing.value.error == "VAULT_MISSING"
    assert not (tmp_path / "gone.hrdvault").exists()


def test_known_vaults_are_told_by_folder_name_alone(made):
    folder, _code = made
    (folder.parent / "other").mkdir()

    assert [vault.name for vault in unlock.known_vaults(folder.parent)] == ["new"]


def test_before_unlock_nobody_learns_whose_vault_it_is(made):
    """VAULT section 3: labels stand in the clear, so they name no person (posts.MISSION has an officer)."""
    folder, _code = made

    assert posts.MISSION.officer
    assert sorted(slot.label for slot in unlock.look(folder).slots) == ["passphrase", "recovery"]
    assert posts.MISSION.officer not in (folder / "vault.json").read_text(encoding="utf-8")


def test_the_recovery_code_is_saved_once_as_text_or_sheet(made, tmp_path):
    folder, code = made

    assert unlock.save_recovery(tmp_path / "code.txt", code, folder).read_text(encoding="ascii").strip() == code
    assert unlock.save_recovery(tmp_path / "code.pdf", code, folder).read_bytes().startswith(b"%PDF-")
    with pytest.raises(HrdError):
        unlock.save_recovery(tmp_path / "code.txt", code, folder)


def test_settings_are_kept_and_unknown_ones_refused():
    settings.change(theme="dark", lock_minutes=5)

    assert (settings.show().theme, settings.show().lock_minutes) == ("dark", 5)
    for bad in ({"colour": "blue"}, {"theme": "pink"}, {"lock_minutes": 0}):
        with pytest.raises(HrdError):
            settings.change(**bad)
    with pytest.raises(HrdError, match="theme"):
        settings.change(lock_minutes=5, theme="pink")


def test_the_last_vault_is_remembered_by_a_hash_that_tells_nothing(made):
    folder, _code = made

    settings.remember_vault(folder)

    assert settings.show().last_vault == settings.vault_mark(folder)
    assert "new" not in settings.show().last_vault


def test_faults_6_and_7_an_older_vault_put_back_is_told_until_it_is_accepted(made, tmp_path):
    folder, _code = made
    shutil.copytree(folder, tmp_path / "older")
    session = posts.opened(folder)
    assert session.standing() is None
    session.cases.start_urgent()
    session.close()
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "older", folder)

    session = posts.opened(folder)
    told = session.standing()
    assert told.error == "VAULT_ROLLED_BACK" and told.message("nb") != told.message("en")
    session.close()
    session = posts.opened(folder)
    assert session.standing().error == "VAULT_ROLLED_BACK"
    session.accept_standing()
    session.close()
    session = posts.opened(folder)
    assert session.standing() is None
    session.close()


def test_a_vault_on_a_weak_place_is_told_fault_23(made, monkeypatch):
    folder, _code = made
    session = posts.opened(folder)
    assert session.place_warning() is None
    session.close()
    monkeypatch.setattr(drives, "is_weak", lambda _folder, _mounts=None: True)
    session = posts.opened(folder)
    told = session.place_warning()
    assert told.error == "VAULT_WEAKLY_PLACED" and told.message("nb") != told.message("en")
    assert session.cases.start_urgent().case
    session.close()


def test_fault_18_a_vault_that_this_machine_does_not_remember_is_told(made):
    folder, _code = made
    for head in paths.state_folder().glob("*.head"):
        head.unlink()

    session = posts.opened(folder)
    assert session.standing().error == "VAULT_UNKNOWN_HERE"
    session.accept_standing()
    session.close()
    session = posts.opened(folder)
    assert session.standing() is None
    session.close()
