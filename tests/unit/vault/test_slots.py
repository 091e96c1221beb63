"""Ways of unlocking: what opens, what is refused, and in which words."""

import hashlib
import json
import shutil
import subprocess
import sys

import pytest

from helpers.vaults import CODE, OFFICER, PASSPHRASE, QUICK, RECOVERY, opened, record
from hrd_desktop.vault import (
    NotEnoughMemory,
    Passphrase,
    Policy,
    Recovery,
    SlotDamaged,
    SlotForeign,
    SlotUnproved,
    SlotWeak,
    Vault,
    VaultWrongPassphrase,
    slots,
)


def slot_file(folder, kind="passphrase"):
    slot = next(s for s in json.loads((folder / "vault.json").read_text())["slots"] if s["kind"] == kind)
    return folder / slot["file"]


def record_hash(folder, path):
    """Let vault.json name the hash that the slot file now has, as someone would who edits it."""
    description = json.loads((folder / "vault.json").read_text())
    for slot in description["slots"]:
        if slot["file"] == f"slots/{path.name}":
            slot["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / "vault.json").write_text(json.dumps(description))


def test_passphrase_and_recovery_code_open_the_same_vault(folder):
    r = record(answers={"urg_place": "Valmora"})
    with opened(folder) as vault:
        vault.records.add(r, by=OFFICER)
        assert vault.opened_by.kind == "passphrase"
    with opened(folder, secret=RECOVERY) as vault:
        assert vault.records.get(r.id).text("urg_place") == "Valmora"
        assert vault.opened_by.kind == "recovery"


@pytest.mark.parametrize("written", [CODE.lower(), CODE.replace("-", " "), CODE.replace("-", ""), f"  {CODE}\n"])
def test_a_recovery_code_opens_however_it_is_spaced(folder, written):
    opened(folder, secret=Recovery(written)).close()


def test_fault_8_a_wrong_passphrase_and_a_wrong_code_have_the_same_words(folder):
    for secret in (
        Passphrase("wrong"),
        Passphrase(""),
        Recovery("wrong"),
        Passphrase(CODE),
        Recovery(PASSPHRASE.text),
    ):
        with pytest.raises(VaultWrongPassphrase) as caught:
            opened(folder, secret=secret)
        assert caught.value.__cause__ is None and caught.value.exit_code == 4


@pytest.mark.parametrize("secret", [PASSPHRASE, Passphrase("wrong")])
def test_fault_8_a_damaged_slot_takes_one_key_derivation_like_a_wrong_passphrase(folder, secret, monkeypatch):
    taken = []
    real = hashlib.scrypt

    def counted(*args, **options):
        taken.append(options["n"])
        return real(*args, **options)

    monkeypatch.setattr(hashlib, "scrypt", counted)
    with pytest.raises(VaultWrongPassphrase):
        opened(folder, secret=Passphrase("wrong"))
    path = slot_file(folder)
    whole = path.read_bytes()
    for damaged in (b"", whole[:100], bytes([whole[0] ^ 1]) + whole[1:], whole[:-1], whole + b"x"):
        path.write_bytes(damaged)
        with pytest.raises(SlotDamaged):
            opened(folder, secret=secret)
    assert taken == [2**10] * 6


def test_fault_9_the_slot_of_another_vault_is_refused(tmp_path, folder):
    Vault.create(tmp_path / "other", PASSPHRASE, label="x", policy=QUICK).close()
    shutil.copy(slot_file(tmp_path / "other"), slot_file(folder))
    with pytest.raises(SlotForeign):
        opened(folder)
    record_hash(folder, slot_file(folder))
    with pytest.raises(SlotForeign):
        opened(folder)
    opened(folder, secret=RECOVERY).close()


def test_a_damaged_slot_does_not_stand_in_the_way_of_another(folder):
    with opened(folder) as vault:
        vault.slots.add_passphrase("the second made up officer", "second")
    slot_file(folder).write_bytes(b"")
    with opened(folder, secret=Passphrase("the second made up officer")) as vault:
        assert vault.opened_by.label == "second"
    with pytest.raises(SlotDamaged):
        opened(folder)


def with_factor(path, factor):
    path.write_bytes(path.read_bytes().replace(b" 10\n", f" {factor}\n".encode(), 1))


def test_fault_10_a_changed_work_factor_is_refused_by_the_hash(folder):
    with_factor(slot_file(folder), 11)
    with pytest.raises(SlotDamaged):
        opened(folder)


def test_fault_10_a_changed_work_factor_with_its_hash_is_a_wrong_key(folder):
    with_factor(slot_file(folder), 11)
    record_hash(folder, slot_file(folder))
    with pytest.raises(VaultWrongPassphrase):
        opened(folder)


@pytest.mark.parametrize("factor", [21, 63])
def test_fault_11_a_raised_work_factor_is_refused_before_any_work(folder, factor, monkeypatch):
    with_factor(slot_file(folder), factor)
    record_hash(folder, slot_file(folder))
    monkeypatch.setattr(hashlib, "scrypt", None)
    with pytest.raises(SlotWeak) as caught:
        opened(folder)
    assert "2^20" in caught.value.message()


def test_the_real_floor_refuses_a_slot_that_only_tests_may_have(folder):
    with pytest.raises(SlotWeak):
        Vault.open(folder, PASSPHRASE)


def test_the_real_floor_holds_for_new_vaults(tmp_path):
    with Vault.create(tmp_path / "real", PASSPHRASE, label="x") as vault:
        header = (vault.folder / vault.opened_by.file).read_bytes().split(b"\n")[1]
    assert int(header.split()[-1]) in (17, 18)
    Vault.open(tmp_path / "real", PASSPHRASE).close()


def test_the_real_floor_cannot_be_lowered_by_a_vault(folder):
    description = json.loads((folder / "vault.json").read_text())
    description["floor"] = description["policy"] = 10
    (folder / "vault.json").write_text(json.dumps(description))
    with pytest.raises(SlotWeak):
        Vault.open(folder, PASSPHRASE)
    assert Policy().floor == 17 and Policy().cap == 20


def test_a_second_officer_has_a_slot_and_a_name_of_their_own(folder):
    with opened(folder) as vault:
        slot = vault.slots.add_passphrase("the second made up officer", "second")
        vault.slots.name_officer(slot, "officer-2", by=OFFICER)
        vault.slots.name_officer(vault.opened_by, OFFICER, by=OFFICER)
    with opened(folder, secret=Passphrase("the second made up officer")) as vault:
        assert vault.slots.officer(vault.opened_by) == "officer-2"
        assert vault.slots.prove(PASSPHRASE).label == "desk laptop"
    with opened(folder, secret=RECOVERY) as vault:
        assert vault.slots.officer(vault.opened_by) is None
        assert "officer" not in (folder / "vault.json").read_text()


def test_a_changed_passphrase_opens_and_the_old_one_does_not(folder):
    with opened(folder) as vault:
        old = vault.opened_by
        vault.slots.name_officer(old, OFFICER, by=OFFICER)
        fresh = vault.slots.change_passphrase(PASSPHRASE.text, "a new made up passphrase")
        assert vault.opened_by == fresh and not (folder / old.file).exists()
    with pytest.raises(VaultWrongPassphrase):
        opened(folder)
    with opened(folder, secret=Passphrase("a new made up passphrase")) as vault:
        assert vault.slots.officer(vault.opened_by) == OFFICER
    opened(folder, secret=RECOVERY).close()


def test_a_passphrase_is_the_same_in_every_unicode_form(folder):
    with opened(folder) as vault:
        vault.slots.add_passphrase("blåbærsyltetøy på brødskiven é", "x")
    opened(folder, secret=Passphrase("bla\u030abærsyltetøy pa\u030a brødskiven e\u0301")).close()


def test_a_recovery_slot_can_be_added_later(tmp_path):
    folder = tmp_path / "without"
    with Vault.create(folder, PASSPHRASE, label="x", policy=QUICK) as vault:
        vault.slots.add_recovery(CODE)
        assert vault.slots.prove(RECOVERY).kind == "recovery"
    opened(folder, secret=RECOVERY).close()


def test_a_new_slot_that_does_not_open_is_not_added(vault, monkeypatch):
    real = slots.make

    def spoiled(layout, *rest):
        slot = real(layout, *rest)
        (layout.folder / slot.file).write_bytes(b"what a lying disk gives back")
        return slot

    monkeypatch.setattr(slots, "make", spoiled)
    with pytest.raises(SlotUnproved):
        vault.slots.add_passphrase("the second made up officer", "second")
    assert len(vault.slots.list()) == 2


def test_fault_37_too_little_memory_has_its_own_words(folder, monkeypatch):
    def starved(*_args, **_options):
        raise MemoryError

    monkeypatch.setattr(hashlib, "scrypt", starved)
    with pytest.raises(NotEnoughMemory):
        opened(folder)


def test_fault_37_a_memory_limit_is_told_and_not_a_crash(tmp_path):
    folder = tmp_path / "real"
    Vault.create(folder, PASSPHRASE, label="x").close()
    code = (
        "import resource, sys; from pathlib import Path; from hrd_desktop import vault; "
        "import hrd_desktop.crypto.age, sqlalchemy, sqlcipher3, hrd_desktop.vault.access; "
        "used = int(open('/proc/self/statm').read().split()[0]) * 4096; "
        "resource.setrlimit(resource.RLIMIT_AS, (used + 64 * 2**20,) * 2)\n"
        "try: vault.Vault.open(Path(sys.argv[1]), vault.Passphrase(sys.argv[2]))\n"
        "except vault.VaultError as error: print(error.error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder), PASSPHRASE.text], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "NOT_ENOUGH_MEMORY"


def test_slot_identities_are_quantum_safe(folder):
    assert all(
        slot["recipient"].startswith("age1pq1") for slot in json.loads((folder / "vault.json").read_text())["slots"]
    )
