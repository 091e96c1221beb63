"""Files that leave the vault: what the medium gives back is compared with what was written, byte by byte."""

from pathlib import Path

import pytest

from hrd_desktop.errors import HrdError
from hrd_desktop.services.files.writing import write_checked, write_new

WRITTEN = b"Lidovia, made up. " * 1000


def damaged(data: bytes) -> dict[str, bytes]:
    """Return what a lying medium may give back for *data*."""
    flipped = bytes([data[0] ^ 1]) + data[1:]
    return {"flipped": flipped, "shorter": data[:-1], "longer": data + b"\0", "empty": b"", "other": data[::-1]}


@pytest.mark.parametrize("how", sorted(damaged(WRITTEN)))
def test_what_a_lying_medium_gives_back_never_gets_the_name_fault_32(how, tmp_path, monkeypatch):
    usual = Path.open

    def lying(self, mode="r", *rest, **more):
        if self.name.endswith(".part") and mode == "rb":
            with usual(self, "wb") as stick:
                stick.write(damaged(WRITTEN)[how])
        return usual(self, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", lying)
    noted = []

    with pytest.raises(HrdError) as differs:
        write_checked(tmp_path / "out", lambda sink: sink.write(WRITTEN), noted.append)

    assert differs.value.error == "READ_BACK_DIFFERS"
    assert noted == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"x", WRITTEN], ids=len)
def test_what_was_read_back_is_what_stands_there(data, tmp_path):
    assert write_new(tmp_path / "out", data).read_bytes() == data
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("place", ["made.hrdvault", "made.hrdvault/files", "link"])
def test_nothing_in_the_clear_is_put_into_a_vaults_own_folder(place, tmp_path):
    for part in ("slots", "files"):
        (tmp_path / "made.hrdvault" / part).mkdir(parents=True)
    (tmp_path / "made.hrdvault" / "vault.json").write_text("{}")
    (tmp_path / "link").symlink_to(tmp_path / "made.hrdvault" / "files")
    with pytest.raises(HrdError) as refused:
        write_new(tmp_path / place / "sheet.pdf", WRITTEN)
    assert refused.value.error == "TARGET_IN_VAULT" and list(tmp_path.rglob("sheet.pdf")) == []


@pytest.mark.parametrize(
    ("target", "error"),
    [
        ("/", "TARGET_EXISTS"),
        (".", "TARGET_EXISTS"),
        ("n" * 300, "TARGET_UNWRITABLE"),
        ("no/such/x", "TARGET_UNWRITABLE"),
    ],
)
def test_a_place_that_no_file_can_have_is_refused_in_words(target, error, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(HrdError) as refused:
        write_new(Path(target), WRITTEN)
    assert refused.value.error == error and list(tmp_path.iterdir()) == []
