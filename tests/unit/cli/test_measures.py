"""``measure``: the gates by command (CLI.md), with the rule named where one refuses."""

import json


def test_a_demarche_is_refused_with_its_rules_then_overruled_and_approved_dem_05(program):
    case = program.json("record", "new", "--form", "urg")["case"]
    made = program.json("measure", "new", "--case", case, "--type", "demarche")
    found = program.json("measure", "gate", made["id"])
    open_rules = [one["rule"] for one in found["verdicts"] if not one["allowed"] and one["strength"] == "must"]
    assert not found["allowed"]
    assert "APPROVAL-DEMARCHE" in open_rules

    code, out, _err = program.run("measure", "move", made["id"], "done", "--json")
    refused = json.loads(out)
    assert (code, refused["error"]) == (3, "GATE_CLOSED")
    assert "APPROVAL-DEMARCHE" in refused["rule"]

    outside = ["--outside", "--by", "Made-up department", "--on", "2026-11-20", "--how", "telephone", "--reason", "r"]
    approved = program.json("measure", "approve", made["id"], *outside)
    assert approved["approval"]["valid"]
    for rule in open_rules:
        if rule != "APPROVAL-DEMARCHE":
            program.json("measure", "overrule", made["id"], "--rule", rule, "--reason", "a made-up reason")
    assert program.json("measure", "move", made["id"], "done", "--on", "2026-11-21")["row"]["state"] == "done"
    assert program.json("measure", "list", "--case", case)["total"] == 1


def test_an_approval_without_its_reason_and_an_unknown_kind_are_refused(program):
    case = program.json("record", "new", "--form", "urg")["case"]
    made = program.json("measure", "new", "--case", case, "--type", "demarche")["id"]
    outside = ["--outside", "--by", "u", "--on", "2026-11-20", "--how", "telephone", "--reason", " "]
    assert program.run("measure", "approve", made, *outside)[0] == 3
    assert program.run("measure", "new", "--case", case, "--type", "parade")[0] == 3
    assert program.run("measure", "overrule", made, "--rule", "NO-SUCH", "--reason", "x")[0] == 3
