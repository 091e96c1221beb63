"""``hrd-desktop demo --out DIR``: refuses a folder that holds anything, plays the day, says where things lie."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from hrd_desktop import i18n, settings
from hrd_desktop.cli.ending import carry_out
from hrd_desktop.cli.output import Out
from hrd_desktop.errors import HrdError


def main(words: Sequence[str]) -> int:
    """Run the demo with *words* (the command line's after ``demo``) and return the exit code."""
    i18n.set_language(settings.load().settings.language)
    return carry_out(_demo, words, "hrd-desktop demo")


@click.command("demo", context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--out", type=click.Path(path_type=Path), required=True, help="A new or empty folder for the results.")
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
def _demo(out: Path, as_json: bool) -> None:
    """Play an officer's day in Lidovia, a made-up country, through the real windows; no display is needed."""
    folder = _empty_folder(out.absolute())
    said = Out(as_json)
    from hrd_desktop.demo.day import play

    told = play(folder, said.say if not as_json else lambda _words: None)
    said.result(told, *_lines(folder, told))


def _empty_folder(folder: Path) -> Path:
    """Make *folder* unless it is there and empty. Raises TARGET_EXISTS, TARGET_UNWRITABLE."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if any(folder.iterdir()):
            raise HrdError("TARGET_EXISTS")
    except FileExistsError:
        raise HrdError("TARGET_EXISTS") from None
    except OSError:
        raise HrdError("TARGET_UNWRITABLE") from None
    return folder


def _lines(folder: Path, told: dict[str, object]) -> list[str]:
    pictures = told["screenshots"]
    assert isinstance(pictures, list)
    return [
        f"An officer's day in Lidovia, a made-up country, was played. Everything lies in {folder}",
        f"  the mission's vault    {told['mission_vault']}",
        f"  the Ministry's vault   {told['desk_vault']}",
        f"  their passphrase       {told['passphrase_file']}",
        f"  the sealed bundle      {told['bundle']}",
        f"  briefing sheets        {folder / 'sheets'}",
        f"  {len(pictures)} pictures of screens {folder / 'screens'}",
        f"  all of it, as JSON     {folder / 'demo.json'}",
    ]


def write_told(folder: Path, told: dict[str, object]) -> None:
    """Write ``demo.json``."""
    (folder / "demo.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
