"""Library, finder, routing, tables of the Ministry and countries on the command line."""

import io
import json

import pytest

from helpers import posts
from hrd_desktop import cli
from hrd_desktop.services import unlock


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    posts.mission(tmp_path, "made.hrdvault").close()
    secret = tmp_path / "secret"
    secret.write_text(posts.PHRASE + "\n", encoding="utf-8")
    original = unlock.open_session
    monkeypatch.setattr(unlock, "open_session", lambda folder, **o: original(folder, **(o | {"policy": posts.QUICK})))
    vault = ["--vault", str(tmp_path / "made.hrdvault"), "--passphrase-file", str(secret)]

    def command(*words, on_vault=True):
        monkeypatch.setattr("sys.stdin", io.StringIO(""))
        code = cli.main([*words, *(vault if on_vault else []), "--json"])
        said = capsys.readouterr()
        return code, json.loads(said.out)

    return command


def test_the_library_needs_no_vault(run):
    assert len(run("library", "list", on_vault=False)[1]) == 8
    assert [row["id"] for row in run("library", "search", "shelter", "city", on_vault=False)[1]] == ["REF-C-09"]
    assert run("library", "show", "argument-universality", on_vault=False)[1]["matrix"] == ["POL-09"]
    code, said = run("library", "show", "nowhere", on_vault=False)
    assert (code, said["error"]) == (3, "LIBRARY_ENTRY_UNKNOWN")


def test_the_finder_and_the_route_of_a_case(run, tmp_path):
    case = run("record", "new", "--form", "urg")[1]["case"]
    found = run("finder", "--record", case, "--need", "stay")[1]
    assert "REF-C-09" in [row["entry"] for row in found["rows"]]
    assert len(run("route", "--case", case)[1]["gaps"]) == 3
    table = tmp_path / "hubs.csv"
    table.write_text("iso2,hub\nXL,nairobi\n", encoding="utf-8")
    assert run("reference", "import", str(table), "--preview")[1]["new"] == ["XL"]
    assert run("reference", "import", str(table))[1]["rows"] == 1
    table.write_text("iso2,hub\nXL,moon\n", encoding="utf-8")
    assert run("reference", "import", str(table))[1]["error"] == "MINISTRY_TABLE_INVALID"


def test_a_country_is_shown_mapped_compared_and_printed(run, tmp_path):
    first = run("country", "new", "xl")[1]["id"]
    second = run("country", "new", "XL")[1]["id"]
    assert run("answer", "set", "--record", second, "map_climate", "closed")[0] == 0
    assert [row["after"] for row in run("country", "diff", "XL")[1]] == ["Closed"]
    assert run("country", "diff", "--from", first, "--to", second)[1] == run("country", "diff", "XL")[1]
    assert run("country", "show", "XL")[1]["name"] == "Lidovia"
    sheet = tmp_path / "sheet.pdf"
    assert run("brief", "--country", "XL", "--out", str(sheet))[0] == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    assert run("brief", "--out", str(tmp_path / "none.pdf"))[1]["error"] == "USAGE"
