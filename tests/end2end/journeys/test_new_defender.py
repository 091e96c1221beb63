"""Journey 2: a new defender, and the channel agreed with them."""

from helpers.steps import fill


def test_a_new_defender_is_written_down_and_a_channel_agreed(walk):
    """CON-01, CON-05: the record begins with an alias, and nobody is called before the way is agreed."""
    with walk() as officer:
        officer.go("defenders")
        officer.picture("defenders")
        print(officer.words())
        officer.press("New defender")
        officer.stage.settle()
        print(officer.place, officer.words())
