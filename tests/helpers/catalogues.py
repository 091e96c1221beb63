"""The catalogues as they ship, and every text that the code hands to them."""

import ast
import gettext
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import hrd_desktop
from hrd_desktop import assets

PACKAGE = Path(hrd_desktop.__file__).parent
FOLDER = assets.resource("translations")
WINDOW = ("ui", "demo", "app.py")
PLACES = re.compile(r"%n|%\d|\{\w*\}")


class Entry:
    """A text of Qt's catalogues: where it stands, in English and in bokmål, and whether it is finished."""

    def __init__(self, context: str, message: ElementTree.Element) -> None:
        said = message.find("translation")
        assert said is not None
        self.context, self.source = context, message.findtext("source") or ""
        self.translation, self.state = said.text or "", said.get("type") or ""

    def __repr__(self) -> str:
        return f"{self.context}: {self.source!r}"


@cache
def window_texts(name: str) -> list[Entry]:
    """Return the entries of ``ui_nb.ts`` or ``qt_nb.ts``."""
    root = ElementTree.parse(FOLDER / name).getroot()
    return [Entry(c.findtext("name") or "", m) for c in root.iter("context") for m in c.iter("message")]


@cache
def texts_below() -> dict[tuple[str, int], str]:
    """Return the compiled gettext catalogue: (English, number of the form) to bokmål."""
    with (FOLDER / "hrd_desktop_nb.mo").open("rb") as stream:
        found = gettext.GNUTranslations(stream)._catalog  # type: ignore[attr-defined]
    return {key if isinstance(key, tuple) else (key, 0): text for key, text in found.items() if key}


def modules(window: bool) -> Iterator[tuple[Path, ast.Module]]:
    """Yield the package's modules: those of the window, or those below it."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if (path.relative_to(PACKAGE).parts[0] in WINDOW) is window:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def asked_of_qt() -> Iterator[tuple[str, str, str | None]]:
    """Yield (where, context, text) of every call for a text in the window; None for what is no literal."""
    for path, tree in modules(window=True):
        for cls in [tree, *(node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]:
            for call in _own_calls(cls):
                where = f"{path.relative_to(PACKAGE)}:{call.lineno}"
                if _called(call) == "tr" and isinstance(cls, ast.ClassDef):
                    yield where, cls.name, _literal(call.args[0])
                elif _called(call) == "tr":
                    yield where, "", None
                elif _called(call) in ("translate", "QT_TRANSLATE_NOOP") and len(call.args) > 1:
                    yield where, _literal(call.args[0]) or "", _literal(call.args[1])


def _own_calls(scope: ast.AST) -> Iterator[ast.Call]:
    waiting = list(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call):
            yield node
        if not isinstance(node, ast.ClassDef):
            waiting.extend(ast.iter_child_nodes(node))


def asked_of_gettext() -> Iterator[tuple[str, tuple[str | None, ...]]]:
    """Yield (where, texts) of every call for a text below the window."""
    count = {"_": 1, "gettext": 1, "ngettext": 2}
    for path, tree in modules(window=False):
        if path.name in ("i18n.py", "spoken.py"):  # they look up what others name
            continue
        for call in _own_calls(ast.Module([tree], [])):
            if isinstance(call.func, ast.Name) and call.func.id in count:
                where = f"{path.relative_to(PACKAGE)}:{call.lineno}"
                yield where, tuple(_literal(one) for one in call.args[: count[call.func.id]])
