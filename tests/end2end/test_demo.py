"""The demo, played once: what it leaves is judged by the command line, by stock tools and by its pictures' pixels."""

import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from hrd_desktop.ui import screens

PROGRAM = Path(sys.executable).parent / "hrd-desktop"
JUDGE = Path(__file__).parents[2] / "packaging" / "judges" / "check-bundle.sh"
KEYS = {
    "mission_vault", "desk_vault", "passphrase_file", "bundle", "bundle_x25519", "reply", "desk_identity",
    "desk_identity_x25519", "allowed_signers", "principal", "case_id", "sheets", "blank_forms", "screenshots",
}  # fmt: skip
SCREENS = {
    "unlock", "first-run-welcome", "first-run-passphrase", "first-run-own-passphrase", "first-run-recovery",
    "first-run-mission", "first-run-key", "today", "cases", "case-overview", "case-chronology", "case-checklists",
    "case-consent", "case-files", "case-exchange", "defenders", "defender", "wizard-urgent", "wizard-urgent-person",
    "wizard-urgent-events", "wizard-urgent-detention", "wizard-urgent-measures", "wizard-risk", "wizard-map",
    "wizard-hrd", "wizard-inc", "wizard-cas", "wizard-mis", "seal-leaves", "seal-readers", "seal-check", "seal-write",
    "seal-done", "exchange", "open-bundle", "ministry-case", "ministry-today", "ministry-exchange",
    "briefing-preview", "settings", "settings-trust", "measures", "country", "library",
    "case-measures", "case-risk", "measure", "risk", "consent-page", "path-short-term", "path-section-35", "finder",
    "wizard-act", "wizard-log", "wizard-cns", "contact", "call", "sort", "people", "person", "new-person", "pairs",
    "merge", "country-compare", "agenda-sheet", "country-sheet", "consent-list", "report-paper", "import-file",
    "import-columns", "import-look", "intervals", "search", "agenda", "reports", "multilateral", "blank-form",
}  # fmt: skip


def run(*words: object, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the program without any display, in a home of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    environment["HOME"] = str(home)
    told = [str(PROGRAM), *(str(word) for word in words)]
    return subprocess.run(told, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def played(tmp_path_factory):
    """What the demo said, and the home it was played in; once for all workers."""
    root = tmp_path_factory.getbasetemp()
    root = root.parent if "PYTEST_XDIST_WORKER" in os.environ else root
    home, said = root / "demo-home", root / "demo-said.json"
    with (root / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            home.mkdir()
            done = run("demo", "--out", root / "demo", "--json", home=home)
            said.write_text(json.dumps({"exit": done.returncode, "out": done.stdout, "err": done.stderr}))
    return json.loads(said.read_text())


@pytest.fixture(scope="session")
def told(played):
    """The document that the demo left."""
    assert played["exit"] == 0, played["err"]
    return json.loads(played["out"])


@pytest.fixture
def secret(told):
    return ("--passphrase-file", told["passphrase_file"], "--json")


def test_the_demo_names_everything_it_left_and_what_it_names_is_there(told):
    assert set(told) == KEYS
    assert told["reply"] is None
    assert len(told["blank_forms"]) == 6
    folder = Path(told["mission_vault"]).parents[2]
    assert json.loads((folder / "demo.json").read_text()) == told
    single = (told[name] for name in KEYS - {"reply", "principal", "case_id", "sheets", "blank_forms", "screenshots"})
    for path in (*single, *told["sheets"], *told["blank_forms"], *told["screenshots"]):
        assert Path(path).exists(), path
        assert folder in Path(path).parents


def test_the_demo_says_nothing_of_its_own_accord_and_touches_nothing_of_the_officer(played, told):
    assert played["err"] == ""
    home = Path(told["mission_vault"]).parents[3] / "demo-home"
    assert list(home.iterdir()) == []


def test_the_demo_refuses_a_folder_that_holds_anything(tmp_path):
    (tmp_path / "letter.txt").write_text("mine\n")
    refused = run("demo", "--out", tmp_path, home=tmp_path)
    assert refused.returncode == 3
    assert "already" in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    ("bundle", "identity"), [("bundle", "desk_identity"), ("bundle_x25519", "desk_identity_x25519")]
)
def test_the_demos_bundles_are_good_for_the_command_line_and_for_stock_tools(told, tmp_path, bundle, identity):
    key, trust = told[identity], told["allowed_signers"]
    verified = run("bundle", "verify", told[bundle], "--identity", key, "--trust", trust, "--json", home=tmp_path)
    assert verified.returncode == 0, verified.stderr
    found = json.loads(verified.stdout)
    assert (found["principal"], found["case_id"]) == (told["principal"], told["case_id"])
    judged = subprocess.run(
        [str(JUDGE), told[bundle], key, trust, told["principal"]], capture_output=True, text=True, check=False
    )
    assert judged.returncode == 0, judged.stdout + judged.stderr


@pytest.mark.parametrize("vault", ["mission_vault", "desk_vault"])
def test_a_second_process_opens_the_demos_vaults_and_finds_them_whole(told, secret, tmp_path, vault):
    checked = run("vault", "check", told[vault], *secret, home=tmp_path)
    assert checked.returncode == 0, checked.stderr
    assert json.loads(checked.stdout)["records"] > 0


def test_what_was_typed_into_the_window_is_read_by_the_command_line(told, secret, tmp_path):
    vault = ("--vault", told["mission_vault"])
    listed = json.loads(run("record", "list", "--form", "urg", *vault, *secret, home=tmp_path).stdout)
    rows = listed["rows"] if isinstance(listed, dict) else listed
    checklist = next(row["id"] for row in rows if row["case"] == told["case_id"])
    shown = json.loads(run("answer", "show", "--record", checklist, *vault, *secret, home=tmp_path).stdout)
    said = {one["path"]: one["value"] for one in shown["statements"]}
    assert said["urg_urgency"] == "hours"
    assert said["urg_subject_kind"] == "individual"
    assert len([path for path in said if path.endswith("/urg_event_date")]) == 4


def test_every_screen_is_pictured_light_and_dark_in_english_and_bokmaal(told):
    taken = {Path(path).stem.split("-", 1)[1] for path in told["screenshots"]}
    wanted = {
        f"{screen}-{theme}-{words}" for screen in SCREENS for theme in ("light", "dark") for words in ("en", "nb")
    }
    assert wanted - taken == set()


def test_no_screen_of_the_program_is_without_a_picture():
    shown = [f"{name}-" for name in SCREENS]
    keys = [one.key.replace("_", "-") for one in screens.SCREENS]
    assert [key for key in keys if not any(name.startswith(f"{key}-") for name in shown)] == []


def test_no_picture_is_blank_and_dark_is_darker_than_light(told):
    for path in told["screenshots"]:
        seen = QImage(path)
        assert (seen.width(), seen.height()) == (1280, 800), path
        small = seen.scaled(80, 50).convertToFormat(QImage.Format.Format_Grayscale8)
        assert len(set(bytes(small.constBits()))) > 10, f"{path} is blank"
        status_line = seen.pixelColor(640, 796).lightness()
        assert (status_line < 128) == ("-dark-" in path), path


def test_every_page_of_the_sheets_is_marked_and_numbered_and_names_nobody(told):
    for path in told["sheets"]:
        words = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        pages = words.removesuffix("\f").split("\f")
        norsk = path.endswith("-nb.pdf")
        for number, page in enumerate(pages, 1):
            assert "FORTROLIG" in page
            assert (f"side {number} av {len(pages)}" if norsk else f"page {number} of {len(pages)}") in page
            assert "Vestrand" not in page
        assert "Heron" in words
