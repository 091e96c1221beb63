"""A file that changes while it is read: what was judged is what is used (a stick can lie about what it holds)."""

import io

import pytest

from helpers.forge import DESK, REAL, Forge
from helpers.vectors import outcome_of, reader_of
from hrd_desktop.bundle import Profile
from hrd_desktop.errors import HrdError

X25519 = Forge(payload=REAL).build()


class Turning(io.BytesIO):
    """Shows one file until its beginning was read *times* times, then another of the same length or not."""

    def __init__(self, first, second, times=1):
        super().__init__(first)
        self._second, self._left = second, times

    def readline(self, size=-1):
        at = self.tell()
        if at == 0:
            self._left -= 1
            if self._left < 0:
                super().__init__(self._second)
        return super().readline(size)


def test_a_header_is_read_once_so_that_it_cannot_change_between_judging_and_use():
    """Input 50: the header that was counted is the one that opened it; a second reading would be a second chance."""
    looked_at = Forge(payload=REAL, recipients=[DESK.recipient]).build()
    source = Turning(looked_at, b"never to be seen")
    reader = reader_of("reader", b"")
    reader._source = source

    assert outcome_of(reader)[0] == "accepted"
    assert source._left == 0


@pytest.mark.parametrize("at", range(0, len(X25519), 997))
def test_a_file_cut_or_turned_while_it_is_read_is_refused(at):
    """The second half is another good bundle's: nothing of the two can be put together."""
    other = Forge(payload=REAL, envelope={"case_revision": 8}).build()
    mixed = X25519[:at] + other[at:]
    if mixed in (X25519, other):
        return
    outcome, _ = outcome_of(reader_of("reader", mixed))
    assert outcome in {"HEADER_TAMPERED", "HEADER_MALFORMED", "PAYLOAD_TAMPERED", "NOT_FOR_YOU", "WEAK_PROFILE"}


class Vanishing(io.BytesIO):
    """A stick that is pulled after *room* bytes."""

    def __init__(self, data, room):
        super().__init__(data)
        self._room = room

    def read(self, size=-1):
        if self.tell() > self._room:
            raise OSError(5, "made up")
        return super().read(size)


@pytest.mark.parametrize("room", [0, 200, 300, 5000])
def test_a_stick_pulled_at_any_place_is_an_error_of_the_medium(room):
    """Input 60."""
    reader = reader_of("reader", b"")
    reader._source = Vanishing(Forge(payload=REAL | {"data/attachments/0001.txt": bytes(200_000)}).build(), room)
    with pytest.raises(HrdError) as refused:
        reader.open()
        assert reader._outside.profile is Profile.X25519
        reader.check_signature()
        reader.check_policy()
        for content in reader.contents():
            content.finish()
    assert refused.value.error == "IO_ERROR"
