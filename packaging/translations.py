#!/usr/bin/env python3
"""Brings the catalogues up to date with the code, and compiles them. Usage: packaging/translations.py

Below ui the texts go through gettext (``hrd_desktop_nb.po``), in the window through Qt (``ui_nb.ts``); Qt has no
bokmål of its own, so ``qt_nb.ts`` holds the words of its dialogs and menus that the program shows, and is written by
hand. New texts come in without a translation, texts that are gone are dropped, and nothing is guessed. Files hold no
date, no place in the code and no name of a machine: the same code always gives the same bytes, and a test compares.
"""

import argparse
import ast
import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
from babel.messages import mofile, pofile
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file

ROOT = Path(__file__).resolve().parent.parent
WINDOW = ("ui", "demo", "app.py")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}


class PlainCatalog(Catalog):
    """A catalogue whose header says only how to read it."""

    mime_headers = [  # noqa: RUF012 - babel's own name for the header
        ("Language", "nb"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    ]


def sources(package: Path) -> tuple[list[Path], list[Path]]:
    """Return the Python files of the window and those below it, in an order that never changes."""
    window, below = [], []
    for path in sorted(package.rglob("*.py"), key=lambda one: one.relative_to(package).parts):
        (window if path.relative_to(package).parts[0] in WINDOW else below).append(path)
    return window, below


def update_po(files: list[Path], po: Path) -> None:
    """Bring *po* up to date with *files* and compile it beside itself."""
    known = pofile.read_po(io.BytesIO(po.read_bytes()), locale="nb") if po.is_file() else Catalog(locale="nb")
    catalog = PlainCatalog(locale="nb", header_comment="# Bokmål for every text below the window.", fuzzy=False)
    for path in files:
        for text in (*_wrapped(path), *(_help(path) if path.parent.name == "cli" else ())):
            old = known.get(text if isinstance(text, str) else text[0])
            catalog.add(text, old.string if old is not None and _same(old, text) else "")
    with po.open("wb") as out:
        pofile.write_po(out, catalog, width=118, no_location=True, sort_output=True)
    with po.with_suffix(".mo").open("wb") as out:
        mofile.write_mo(out, catalog)


def _wrapped(path: Path) -> Iterator[str | tuple[str, ...]]:
    for _line, text, _comments, _context in extract_from_file("python", path, keywords=KEYWORDS):
        yield text


def _help(path: Path) -> Iterator[str]:
    """Yield what a module of the command line says as help: docstrings of commands, and ``help=`` of options."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and any(_makes_command(one) for one in node.decorator_list):
            yield from filter(None, [ast.get_docstring(node)])
        if isinstance(node, ast.Call):
            words = {one.arg: one.value for one in node.keywords}.get("help")
            if isinstance(words, ast.Constant) and isinstance(words.value, str):
                yield words.value


def _makes_command(decorator: ast.expr) -> bool:
    made = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(made, ast.Attribute) and made.attr in ("command", "group")


def _same(old: Message, text: str | tuple[str, ...]) -> bool:
    return old.id == text


def tool(name: str) -> Path:
    """Return one of Qt's own tools as PySide6 brings it."""
    found = next(Path(PySide6.__file__).parent.rglob(name if sys.platform != "win32" else f"{name}.exe"), None)
    if found is None:
        raise SystemExit(f"PySide6 brings no {name} here.")
    return found


def update_ts(files: list[Path], ts: Path) -> None:
    """Bring *ts* up to date with *files*."""
    plain = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages", "-disable-heuristic", "sametext"]
    words = [*plain, "-disable-heuristic", "similartext", "-source-language", "en", "-target-language", "nb_NO"]
    subprocess.run([tool("lupdate"), *words, *files, "-ts", ts.name], cwd=ts.parent, check=True)


def compile_ts(ts: Path) -> None:
    """Compile *ts* beside itself."""
    subprocess.run(
        [tool("lrelease"), "-silent", ts.name, "-qm", ts.with_suffix(".qm").name], cwd=ts.parent, check=True
    )


def main() -> None:
    """Update and compile every catalogue."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--package", type=Path, default=ROOT / "src" / "hrd_desktop", help="the code to read")
    words.add_argument("--into", type=Path, default=ROOT / "resources" / "translations", help="where catalogues lie")
    chosen = words.parse_args()
    window, below = sources(chosen.package.resolve())
    into: Path = chosen.into.resolve()
    update_po(below, into / "hrd_desktop_nb.po")
    update_ts(window, into / "ui_nb.ts")
    for name in ("ui_nb.ts", "qt_nb.ts"):
        compile_ts(into / name)


if __name__ == "__main__":
    main()
