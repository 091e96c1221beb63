"""A screen reader reads every screen over the real accessibility bus; a dictated answer reaches the vault.

The ear (``senses/ear.py``) is another program in another Python: it hears what AT-SPI carries, nothing else. A list
is judged by the label that names it, since its own name is its value (WCAG 4.1.2, 1.3.1; EN 301 549 11.5.2).
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from helpers.furnished import Furnished
from hrd_desktop.services import unlock
from hrd_desktop.services.views import NewVault

SENSES = Path(__file__).parent / "senses"
PROGRAM = Path(sys.executable).parent / "hrd-desktop"
PASSPHRASE = "made up heron plover avocet lantern"
DICTATED = "Spoken by a dictation program, made up"


def told(stop):
    """Return what the guest is told to go to *stop*."""
    place = [stop.place.screen, stop.place.record, stop.place.path]
    kind, _dash, number = stop.name.partition("-")
    turn = {"case": "tab", "seal": "step"}.get(kind)
    return {"place": place} | ({turn: int(number)} if turn and number.isdigit() else {})


def stops(furnished):
    """Return every screen, a topic of three forms, a dictated answer and a planted field, in this order.

    The walk in the program's own process (``gui/access``) asks every topic of every form for names.
    """
    found = [[stop.name, told(stop), "", ""] for stop in furnished.screens()]
    opened = {form: ["wizard", furnished.records[form], ""] for form in ("urg", "act", "log")}
    found += [[f"form {form}", {"place": place, "topic": 0}, "", ""] for form, place in opened.items()]
    where = {"place": ["wizard", furnished.checklist, "urg_place"]}
    found.append(["dictated", where, "Town, city or region of work", DICTATED])
    today = {"place": ["today", "", ""]}
    found.append(["seek", today | {"seek": "heron"}, "", "Heron"])
    found.append(["walk", today | {"walk": 1}, "", "eron"])
    found.append(["nothing", today | {"seek": "zzzz"}, "", "Nothing found"])
    found.append(["failed", today | {"fail": "TARGET_UNWRITABLE"}, "", "HRD-"])
    found.append(["planted", {"place": ["settings", "", ""], "plant": True}, "", ""])
    return found


@pytest.fixture(scope="module")
def heard():
    """What the ear heard at each stop, and the answer that the command line reads afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="hrd-ear-"))  # short: a socket's path may not be longer than 107 bytes
    vault = folder / "office.hrdvault"
    new = NewVault("mission", PASSPHRASE, officer="Made-up Officer", mission="Embassy, Lidovia", country="XL")
    session, _code = unlock.create(vault, new)
    furnished = Furnished(session)
    session.close()
    order, answer, secret = (folder / name for name in ("order.json", "answer.json", "secret"))
    order.write_text(json.dumps({"vault": str(vault), "passphrase": PASSPHRASE, "stops": stops(furnished)}))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
    command = ["dbus-run-session", "--", SENSES / "hear.sh", folder, sys.executable, SENSES / "listen.py"]
    done = subprocess.run(
        [*command, folder, order, answer], env=environment, capture_output=True, text=True, check=False, timeout=540
    )
    logs = "".join(log.read_text(errors="replace")[-2000:] for log in folder.glob("*.log"))
    assert done.returncode == 0, f"{done.stdout}{done.stderr}{logs}"
    secret.write_text(f"{PASSPHRASE}\n")
    words = [
        "answer",
        "show",
        "--record",
        furnished.checklist,
        "--vault",
        vault,
        "--passphrase-file",
        secret,
        "--json",
    ]
    read = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=True)
    yield json.loads(answer.read_text()), json.loads(read.stdout)
    shutil.rmtree(folder)


def test_every_control_of_every_screen_has_a_name_on_the_accessibility_bus(heard):
    said, _answers = heard
    unnamed = {name: one["unnamed"] for name, one in said.items() if one["unnamed"] and name != "planted"}
    assert unnamed == {}
    assert len(said) >= 50
    assert sum(one["controls"] for one in said.values()) > 500


def test_a_dictated_answer_reaches_the_vault_and_the_command_line_reads_it(heard):
    said, answers = heard
    assert said["dictated"]["set"]
    assert DICTATED in json.dumps(answers, ensure_ascii=False)


def test_what_changes_while_the_keyboard_stays_elsewhere_is_said(heard):
    """EN 301 549 11.4.1.3: hits while one types and walks in them, that there are none, and what has failed."""
    said, _answers = heard
    assert any("Heron" in words for words in said["seek"]["said"])
    assert said["walk"]["said"] and set(said["walk"]["said"]).isdisjoint(said["seek"]["said"])
    assert any("Nothing found" in words for words in said["nothing"]["said"])
    assert any("HRD-" in words for words in said["failed"]["said"])


def test_a_field_that_nobody_has_named_is_heard_of(heard):
    said, _answers = heard
    assert len(said["planted"]["unnamed"]) == 1
    assert "only grey" in said["planted"]["unnamed"][0]
