"""``person``: whatever the pages can do with people, a command can do (CLI.md), and no command prints a real name."""

import json


def named(program, name):
    made = program.json("record", "new", "--form", "hrd")["id"]
    program.json("answer", "set", "--record", made, "hrd_name", name)
    return made


def test_two_records_of_one_defender_are_found_compared_merged_and_taken_apart_again(program):
    one, other = named(program, "Yusuf Haddad"), named(program, "Youssef Hadad")
    found = program.json("person", "find", "يوسف", "حداد")
    assert {hint["record"] for hint in found} == {one, other}
    assert [hint["record"] for hint in program.json("person", "hints", one)] == [other]
    assert len(program.json("person", "pairs")) == 1
    differ = program.json("person", "compare", one, other)["differences"]
    assert {each["path"] for each in differ} == {"hrd_alias", "hrd_name"}
    assert "keep" not in next(each for each in differ if each["path"] == "hrd_name")

    code, out, _err = program.run("person", "merge", one, other, "--take", "hrd_alias", "--json")
    assert (code, json.loads(out)["error"]) == (3, "MERGE_UNDECIDED")
    program.json("person", "merge", one, other, "--take", "hrd_alias", "--keep-rest")
    assert program.json("person", "list")["total"] == 1
    program.json("person", "unmerge", other)
    assert program.json("person", "list")["total"] == 2
    code, out, _err = program.run("person", "unmerge", other, "--json")
    assert (code, json.loads(out)["error"]) == (3, "MERGE_UNKNOWN")

    program.json("person", "apart", one, other)
    assert program.json("person", "hints", one) == []
    program.json("person", "apart", one, other, "--forget")
    assert len(program.json("person", "hints", one)) == 1


def test_people_are_made_connected_and_shown_without_their_names(program):
    defender = named(program, "Made-up Real Name")
    lawyer = program.json("person", "new", "--kind", "lawyer")["id"]
    program.json("answer", "set", "--record", lawyer, "per_name", "Another Real Name")
    program.json("person", "tie", lawyer, "legal_representative", defender)
    office = program.json("person", "new", "--kind", "authority", "--body", "Made-up Ministry of Order")
    assert office["title"] == "Made-up Ministry of Order"
    code, out, _err = program.run("person", "show", lawyer)
    assert code == 0 and "legal representative" in out and "Real Name" not in out
    assert program.run("person", "new", "--kind", "made_up")[0] == 3
    assert [row["label"] for row in program.json("person", "list", "--kind", "lawyer")["rows"]] == [
        "Lawyer or legal representative"
    ]
