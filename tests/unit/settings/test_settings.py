"""The few settings outside the vault."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop import settings
from hrd_desktop.settings import Settings


def test_without_a_file_defaults_hold(tmp_path: Path):
    assert settings.load(tmp_path) == settings.Loaded(Settings(), damaged=False)


def test_what_was_saved_is_read_again(tmp_path: Path):
    wanted = Settings().with_values({"language": "nb", "theme": "dark", "lock_minutes": 5, "printers_told": ("ab",)})
    settings.save(wanted, tmp_path)
    assert settings.load(tmp_path).settings == wanted


@pytest.mark.parametrize("text", ["", "{", "[]", '{"theme": "pink"}', '{"lock_minutes": 0}', "[" * 100_000])
def test_a_damaged_file_is_kept_aside_and_the_officer_is_told(tmp_path: Path, text: str):
    (tmp_path / "settings.json").write_text(text)
    assert settings.load(tmp_path) == settings.Loaded(Settings(), damaged=True)
    assert (tmp_path / "settings.damaged").read_text() == text


def test_a_setting_of_a_later_version_is_passed_over(tmp_path: Path):
    (tmp_path / "settings.json").write_text(json.dumps({"theme": "dark", "font_size": 3}))
    assert settings.load(tmp_path).settings == Settings(theme="dark")


def test_settings_hold_no_place_of_a_vault():
    with pytest.raises(ValueError, match="last_vault"):
        Settings().with_values({"last_vault": "/home/heron/desk-1.hrdvault"})


@given(st.sampled_from(settings.NAMES), st.none() | st.text() | st.integers() | st.lists(st.text()))
def test_no_value_out_of_range_is_ever_taken(name: str, value: object):
    try:
        changed = Settings().with_values({name: value})
    except ValueError:
        return
    assert changed.lock_minutes in range(1, 121)
    assert changed.theme in settings.THEMES
