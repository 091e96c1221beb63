"""Journey 2: a new defender, and the channel agreed with them."""

from helpers.steps import fill


def test_a_new_defender_is_written_down_and_a_channel_agreed(walk):
    """The record begins with an alias, others are looked for first, and how to call stands before any call."""
    with walk() as officer:
        officer.go("defenders")
        officer.picture("defenders")
        officer.press("New defender")
        officer.arrives("new_person")
        officer.write("Name", "Ilmaria Vestrand")
        officer.stage.settle()
        officer.picture("looked-for")
        officer.press("Nobody fits: make a new record")
        officer.arrives("wizard")
        defender = officer.place.record
        way = officer.row("hrd_contacts")
        fill(officer, defender, {f"{way}/hrd_contact_channel": "e2ee_call", f"{way}/hrd_contact_agreed": "yes"})
        officer.go("defender", defender)
        officer.sees("Encrypted call (end to end) · agreed together")
        officer.sees_not("Ilmaria Vestrand")
        officer.picture("defender")
