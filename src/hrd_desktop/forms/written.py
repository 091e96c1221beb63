"""Reads the small part of YAML that forms are written in, and refuses the rest.

Mappings, lists and text; ``true``, ``false`` and whole numbers. No tags, anchors, aliases or second documents, no
key twice, no deep nesting. Words such as ``no`` stay words: a choice called ``no`` must not become false. It builds
on the parser's events, not on its constructors, so nothing in a file can name a type of the program.
"""

import re
from pathlib import Path
from typing import Any

import yaml

from hrd_desktop.forms.problems import FormInvalid
from hrd_desktop.i18n import gettext as _

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 24
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}")


class _Builder:
    """Turns one document's events into mappings and lists."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.stack: list[tuple[Any, Any]] = []  # an open container and, for a mapping, the key that waits
        self.root: Any = None
        self.documents = 0

    def refuse(self, why: str, event: yaml.Event) -> FormInvalid:
        """Return the error that names the line of *event* and *why*."""
        return FormInvalid("FORM_WRITING", file=self.file, line=_line(event.start_mark), why=why)

    def add(self, event: yaml.Event) -> None:
        """Take the next event of the file."""
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise self.refuse(_("anchors and aliases are not used in forms; write the text out"), event)
        if getattr(event, "tag", None) is not None:
            raise self.refuse(_("tags are not used in forms; remove it"), event)
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self.refuse(_("a file holds one form only"), event)
        elif isinstance(event, yaml.ScalarEvent):
            self.put(_scalar(event), event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self.open({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.stack.pop()

    def open(self, container: Any, event: yaml.Event) -> None:
        """Begin a mapping or list."""
        self.put(container, event)
        self.stack.append((container, None))
        if len(self.stack) > MAX_DEPTH:
            raise self.refuse(_("it nests deeper than {limit} levels").format(limit=MAX_DEPTH), event)

    def put(self, value: Any, event: yaml.Event) -> None:
        """Put *value* where the open container waits for one."""
        if not self.stack:
            self.root = value
            return
        container, key = self.stack[-1]
        if isinstance(container, list):
            container.append(value)
        elif key is None:
            self.stack[-1] = (container, self.new_key(value, container, event))
        else:
            container[key] = value
            self.stack[-1] = (container, None)

    def new_key(self, key: Any, container: dict[str, Any], event: yaml.Event) -> str:
        """Return *key*, a word that *container* does not have yet."""
        if not isinstance(key, str):
            raise self.refuse(_("a key must be a word"), event)
        if key in container:
            raise self.refuse(_('"{key}" is written twice; remove one').format(key=key), event)
        return key


def _line(mark: object) -> int:
    return int(getattr(mark, "line", 0)) + 1


def _scalar(event: yaml.ScalarEvent) -> str | int | bool | None:
    text: str = event.value
    if not event.implicit[0]:  # quoted: text, whatever it looks like
        return text
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "~", "null"):
        return None
    return int(text) if _INTEGER.fullmatch(text) else text


def read(path: Path) -> dict[str, Any]:
    """Return the one mapping that *path* holds. FormInvalid names the line and what to do."""
    file = f"{path.parent.name}/{path.name}"
    try:
        if path.stat().st_size > MAX_BYTES:
            raise FormInvalid("FORM_TOO_LARGE", file=file, limit=f"{MAX_BYTES // 1024 // 1024} MiB")
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise FormInvalid("FORM_UNREADABLE", file=file) from None
    return parse(text, file)


def parse(text: str, file: str) -> dict[str, Any]:
    """Return the mapping written in *text*; *file* is its name in messages."""
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.add(event)
    except yaml.YAMLError as error:
        why = getattr(error, "problem", None) or _("a character is not allowed")
        line = _line(getattr(error, "problem_mark", None))
        raise FormInvalid("FORM_WRITING", file=file, line=line, why=why) from None
    if not isinstance(builder.root, dict):
        raise FormInvalid("FORM_WRITING", file=file, line=1, why=_("the file must hold names with values"))
    return builder.root
