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


def test_a_period_is_reported_in_figures_words_pdf_and_csv_rep_02(run, tmp_path):
    days = ("--from", "2026-01-01", "--to", "2026-12-31")
    record = run("report", "write", "report_support", "We met Wren.", *days)[1]["record"]
    assert [one["record"] for one in run("report", "list")[1]] == [record]
    pdf, table = tmp_path / "report.pdf", tmp_path / "report.csv"
    code, said = run("report", "period", *days, "--out", str(pdf), "--csv", str(table))
    assert code == 0 and said["files"] == [str(pdf), str(table)]
    assert [box["caption"] for box in said["boxes"]][:2] == ["Cases", "Defenders"]
    assert pdf.read_bytes().startswith(b"%PDF") and "We met Wren." in table.read_text(encoding="utf-8-sig")
    assert [row["act"] for row in run("journal", "show")[1]][:2] == ["save", "save"]
    assert run("report", "period", *days, "--out", str(pdf))[1]["error"] == "TARGET_EXISTS"


def test_a_text_that_may_name_somebody_is_refused_until_it_was_looked_at(run, tmp_path):
    defender = run("record", "new", "--form", "hrd")[1]["id"]
    days = ("--from", "2025-01-01", "--to", "2025-12-31")
    assert run("answer", "set", "--record", defender, "hrd_alias", "Wren")[0] == 0
    run("report", "write", "report_results", "Wren went home.", *days)
    code, said = run("report", "period", *days, "--csv", str(tmp_path / "a.csv"))
    assert (code, said["error"]) == (3, "REPORT_NAMES")
    assert run("report", "period", *days, "--words-checked", "--csv", str(tmp_path / "a.csv"))[0] == 0


def test_the_indicator_and_the_climate_are_reported_pol_13(run):
    assert run("report", "sdg", "--country", "XL")[1]["parts"][0]["key"] == "indicator"
    assert run("report", "climate")[1]["asked"]["country"] == "XL"
    assert run("report", "sdg", "--from", "2026-02-30", "--to", "2026-03-01")[1]["error"] == "PERIOD_INVALID"
    assert run("report", "climate", "--country", "QQ")[1]["error"] == "RECORD_UNKNOWN"


def test_a_blank_checklist_is_written_without_a_vault(run, tmp_path):
    file = tmp_path / "risk.pdf"
    code, said = run("brief", "--blank", "risk", "--out", str(file), "--language", "nb", on_vault=False)
    assert (code, said["form"], said["marking"]) == (0, "risk", "fortrolig") and said["pages"] > 3
    assert file.read_bytes().startswith(b"%PDF")
    assert run("brief", "--blank", "risk", "--out", str(file), on_vault=False)[1]["error"] == "TARGET_EXISTS"
    assert run("brief", "--blank", "no", "--out", str(tmp_path / "n"), on_vault=False)[1]["error"] == "FORM_UNKNOWN"
    both = run("brief", "--blank", "risk", "--country", "XL", "--out", str(tmp_path / "n"), on_vault=False)
    assert both[1]["error"] == "USAGE"


def test_a_comparison_that_names_somebody_known_says_so_beside_the_words(program):
    mapped = [program.json("country", "new", "XL")["id"] for _time in range(2)]
    defender = program.json("record", "new", "--form", "hrd")["id"]
    program.json("answer", "set", "--record", defender, "hrd_name", "Kari Testesen")
    program.json("answer", "set", "--record", mapped[1], "map_climate_text", "It is closed.")
    assert "whom the vault knows" not in program.run("country", "diff", "XL")[2]
    program.json("answer", "set", "--record", mapped[1], "map_climate_text", "Kari Testesen was fined.")
    code, out, err = program.run("country", "diff", "XL")
    assert code == 0 and "Kari Testesen" in out
    assert "whom the vault knows" in err and "Testesen" not in err
