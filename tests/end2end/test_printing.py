"""Printing for real: a print server of the test's own takes what the program prints, and its pictures are compared.

The program prints pictures of the pages (ui/briefing/printing.py), so that what lies in a spool cannot be searched by
words; what arrives is therefore judged by eye, the eye being poppler.
"""

import os
import pwd
import shutil
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from hrd_desktop.services import blank_forms
from hrd_desktop.system import scratch

PRINT = """
import sys
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication
from hrd_desktop.ui.briefing.printing import print_pages

app = QApplication([])
document = QPdfDocument()
document.load(sys.argv[1])
print_pages(document, QPrinter(QPrinterInfo.printerInfo("made-up"), QPrinter.PrinterMode.HighResolution))
"""
CUPSD = """
LogLevel warn
Listen {folder}/socket
Browsing No
WebInterface No
PreserveJobFiles Yes
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
FILES = """
ServerRoot {folder}/root
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
FileDevice Yes
{user}
"""
PATIENCE = 60


def until(condition, what):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.01)


@pytest.fixture
def server(tmp_path):
    """A print server with one printer, which puts its paper nowhere and keeps what it was sent."""
    folder = tmp_path / "cups"
    for name in ("root", "spool/tmp", "cache", "state", "log"):
        (folder / name).mkdir(parents=True)
    user = ""
    if os.getuid() == 0:  # a print server that root starts becomes somebody else for the rest
        user = "User lp\nGroup lp"
        for part in folder.rglob("*"):
            os.chown(part, pwd.getpwnam("lp").pw_uid, pwd.getpwnam("lp").pw_gid)
    (folder / "cupsd.conf").write_text(CUPSD.format(folder=folder))
    (folder / "cups-files.conf").write_text(FILES.format(folder=folder, user=user))
    paths = os.environ["PATH"] + ":/usr/sbin"
    daemon = shutil.which("cupsd", path=paths)
    with (folder / "said").open("wb") as said:
        given = ["-f", "-c", folder / "cupsd.conf", "-s", folder / "cups-files.conf"]
        running = subprocess.Popen([daemon, *given], stdout=said, stderr=said)
    environment = os.environ | {"CUPS_SERVER": f"{folder}/socket", "QT_QPA_PLATFORM": "offscreen", "PATH": paths}
    try:
        until((folder / "socket").is_socket, "the print server to listen")
        add = ["lpadmin", "-p", "made-up", "-E", "-v", "file:/dev/null", "-m", "raw"]
        subprocess.run(add, env=environment, check=True, capture_output=True)
        yield folder, environment
    finally:
        running.terminate()
        running.wait(PATIENCE)


def picture(pdf, page):
    """The page as 60 by 85 grey dots, which forgive a hair's breadth and no more."""
    told = ["pdftoppm", "-gray", "-r", "100", "-f", str(page), "-l", str(page), "-singlefile", pdf]
    seen = QImage.fromData(subprocess.run(told, check=True, capture_output=True).stdout)
    small = seen.scaled(60, 85, mode=Qt.TransformationMode.SmoothTransformation)
    return [small.pixelColor(x, y).lightness() for y in range(85) for x in range(60)]


def away(one, other):
    """How far two pictures are from each other, from 0 to 255 a dot."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def pages_in(pdf):
    told = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:"))


def test_what_the_print_client_puts_down_before_a_kill_is_removed_at_the_next_start(server, tmp_path, monkeypatch):
    run, common = tmp_path / "run", tmp_path / "tmp"
    for folder in (run, common):
        folder.mkdir()
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(blank_forms.draw("cas", "nb").pdf)
    environment = server[1] | {"XDG_RUNTIME_DIR": str(run), "TMPDIR": str(common)}
    script = "from hrd_desktop.system import scratch\nscratch.use()\n" + PRINT
    own = run / "hrd-desktop-tmp"
    with subprocess.Popen([sys.executable, "-c", script, sheet], env=environment) as printing:
        until(lambda: own.is_dir() and any(own.iterdir()), "the client to put the sheet down")
        printing.kill()
    assert any(own.iterdir()) and list(common.iterdir()) == []
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(run))
    monkeypatch.setenv("TMPDIR", str(common))
    scratch.use()
    assert list(own.iterdir()) == [] and os.environ["TMPDIR"] == str(own)


def test_what_reaches_the_print_server_is_the_sheet_page_by_page_and_its_job_bears_no_name(server, tmp_path):
    spool, environment = server[0] / "spool", server[1]
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(blank_forms.draw("cas", "nb").pdf)
    printed = [sys.executable, "-c", PRINT, sheet]
    subprocess.run(printed, env=environment, check=True, capture_output=True, timeout=PATIENCE)
    until(lambda: list(spool.glob("d*-001")), "the job to arrive")
    arrived = tmp_path / "arrived.pdf"
    until(lambda: b"%%EOF" in next(spool.glob("d*-001")).read_bytes()[-64:], "the job to be whole")
    shutil.copy(next(spool.glob("d*-001")), arrived)
    assert pages_in(arrived) == pages_in(sheet) > 1
    wanted, seen = ([picture(pdf, page) for page in range(1, pages_in(sheet) + 1)] for pdf in (sheet, arrived))
    for number, page in enumerate(seen):
        assert away(page, wanted[number]) < 2.5
        assert away(page, wanted[number - 1]) > 5
    until(lambda: list(spool.glob("c*")), "what the server keeps of the job")
    job = b"".join(one.read_bytes() for one in spool.glob("c*"))
    assert b"HRD Desktop" in job and b"sheet.pdf" not in job
