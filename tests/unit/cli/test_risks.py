"""``risk``: begun, decided in writing, compared with the one before, by command (CLI.md)."""

import json


def case_of(program):
    return program.json("record", "new", "--form", "urg")["case"]


def test_a_level_against_the_answers_needs_its_reason_and_forces_the_next_date_risk_47(program):
    case = case_of(program)
    risk = program.json("risk", "begin", case)["id"]
    assert program.json("risk", "begin", case)["id"] == risk
    program.json("answer", "set", "--record", risk, "risk_threat_now", "yes")

    decide = ("risk", "decide", risk, "--level", "low", "--reason", "An old quarrel.")
    code, out, _err = program.run(*decide, "--json")
    assert (code, json.loads(out)["error"]) == (3, "REASON_MISSING")
    view = program.json(*decide, "--against", "It was settled.")
    assert (view["level"], [one["rule"] for one in view["objections"]]) == ("low", ["THREAT-NOW"])
    assert view["look_again"] > view["date"]

    code, out, _err = program.run("risk", "decide", risk, "--level", "extreme", "--reason", "Hunted.", "--review",
                                  "2099-01-01", "--json")  # fmt: skip
    assert (code, json.loads(out)["error"]) == (3, "RISK_REVIEW_LATE")
    assert program.run("risk", "decide", risk, "--level", "huge", "--reason", "x")[0] == 3


def test_what_changed_is_told_and_an_answer_is_said_again(program):
    case = case_of(program)
    old = program.json("record", "new", "--form", "risk", "--case", case)["id"]
    for name, value in (("risk_date", "2024-03-12"), ("risk_mech", "yes"), ("risk_level", "low")):
        program.json("answer", "set", "--record", old, name, value)
    new = program.json("risk", "begin", case)["id"]
    changes = {one["name"]: one["before"] for one in program.json("risk", "show", case)["changes"]}
    assert changes == {"risk_mech": "Yes", "risk_level": "Low"}
    program.json("risk", "same", new, "risk_mech")
    assert [one["name"] for one in program.json("risk", "show", new)["changes"]] == ["risk_level"]
    assert program.run("risk", "same", new, "risk_level")[0] == 3
    assert [row["id"] for row in program.json("risk", "list", case)["rows"]] == [new, old]
    code, out, _err = program.run("risk", "show", old)
    assert code == 0
    assert "Low" in out


def test_the_matrix_of_each_measure_considered_is_printed(program):
    risk = program.json("risk", "begin", case_of(program))["id"]
    for name, value in (
        ("risk_harms[1]/risk_harm_text", "Arrested again"),
        ("risk_harms[1]/risk_harm_measure", "no_action"),
        ("risk_harms[1]/risk_harm_kind", "physical"),
    ):
        program.json("answer", "set", "--record", risk, name, value)
    found = program.json("risk", "matrix", risk)
    assert found["id"] == risk
    assert "Arrested again" in [harm["text"] for one in found["measures"] for harm in one["harms"]]
    assert "Arrested again" in program.run("risk", "matrix", risk)[1]
