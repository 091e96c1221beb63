"""``form check|to-xlsx|to-xform`` and ``schema``."""

from pathlib import Path

import click

from hrd_desktop.cli.opening import json_option
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _


@click.group()
def form() -> None:
    """Form definitions."""


@form.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
def check(files: tuple[Path, ...], as_json: bool) -> int:
    """Load form definitions and name every problem."""
    from hrd_desktop.services import forms_desk

    found = forms_desk.check(list(files))
    Out(as_json).result({"files": len(files), "problems": found}, *found, *([] if found else [_("No problems.")]))
    return 3 if found else 0


@form.command("to-xlsx")
@click.argument("form_id")
@click.option("--out", "target", required=True, type=click.Path(path_type=Path))
@json_option
def to_xlsx(form_id: str, target: Path, as_json: bool) -> None:
    """Write a form as an XLSForm spreadsheet."""
    from hrd_desktop.services import forms_desk
    from hrd_desktop.services.files.writing import write_new

    write_new(target, forms_desk.to_xlsx(form_id))
    Out(as_json).result({"form": form_id, "file": target}, _("Written to {path}").format(path=target))


@form.command("to-xform")
@click.argument("form_id")
@click.option("--out", "target", type=click.Path(path_type=Path), help="Write it here instead of standard output.")
@click.option("--language", type=click.Choice(["en", "nb"]), default=None)
@json_option
def to_xform(form_id: str, target: Path | None, language: str | None, as_json: bool) -> None:
    """Write a form as an ODK XForm."""
    from hrd_desktop.services import forms_desk
    from hrd_desktop.services.files.writing import write_new

    text = forms_desk.to_xform(form_id, language)
    if target is None:
        Out(as_json).result({"form": form_id, "xform": text}, text)
        return
    write_new(target, text.encode())
    Out(as_json).result({"form": form_id, "file": target}, _("Written to {path}").format(path=target))


@click.command()
@click.argument("what", type=click.Choice(["case", "bundle", "form"]))
@json_option
def schema(what: str, **_as_json: bool) -> None:
    """Print the JSON Schema of a case document, a bundle's envelope or a form definition, as JSON either way."""
    from hrd_desktop.services import forms_desk

    Out(as_json=True).result(forms_desk.schema(what))
