"""``duties`` and ``duty``: what falls due, settled in writing, by command (CLI.md)."""

import json


def test_duties_are_listed_settled_and_moved_in_writing_and_put_on_paper(program, tmp_path):
    case = program.json("record", "new", "--form", "urg")["case"]
    found = program.json("duties")
    line = next(one for one in found["lines"] if one["case"] == case and one["by_hand"])
    assert found["total"] == found["late"] + found["week"] + found["later"]
    name = (line["rule"], line["record"], line["slot"])

    code, out, _err = program.run("duty", "done", *name, "--reason", " ", "--json")
    assert (code, json.loads(out)["error"]) == (3, "REASON_MISSING")
    moved = program.json("duty", "postpone", *name, "--until", "2099-01-01", "--reason", "The court closed.")
    assert moved["until"] == "2099-01-01"
    again = next(one for one in program.json("duties", "--group", "later")["lines"] if one["rule"] == name[0])
    assert (again["due"], "The court closed." in again["moved"]) == ("2099-01-01", True)
    program.json("duty", "done", *name, "--reason", "Told in person.")
    left = program.json("duties", "--out", str(tmp_path / "agenda.pdf"))["lines"]
    due = {(one["rule"], one["record"], one["slot"]): one["due"] for one in left}
    assert due.get(name, "later") != "2099-01-01", "settled; a duty that returns has its next day"
    assert (tmp_path / "agenda.pdf").read_bytes().startswith(b"%PDF")

    code, out, _err = program.run("duty", "done", "NO-SUCH", "--reason", "x", "--json")
    assert (code, json.loads(out)["error"]) == (3, "DUTY_UNKNOWN")


def test_an_interval_is_set_by_command_and_given_back(program):
    rows = program.json("duty", "interval")["rows"]
    assert rows and not any(row["own"] for row in rows)
    days = next(row for row in rows if row["unit"] == "days")
    (row,) = program.json("duty", "interval", days["rule"], "5")["rows"]
    assert (row["value"], row["own"]) == ("5", True)
    (row,) = program.json("duty", "interval", days["rule"], "")["rows"]
    assert (row["value"], row["own"]) == (days["default"], False)
    code, out, _err = program.run("duty", "interval", days["rule"], "soon", "--json")
    assert (code, json.loads(out)["error"]) == (3, "INTERVAL_UNFIT")
