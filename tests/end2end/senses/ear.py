"""A screen reader of its own: reads what the program tells the accessibility bus, and nothing else.

Runs on the system's Python with Debian's AT-SPI bindings, beside the program and knowing nothing of it. Takes a
command on each line of its input and answers each with a line of JSON:

read whole|page   every control that is shown, of the window or of the screen in it, and those without a name
set NAME TEXT     puts TEXT into the field called NAME, as a dictation program does (words split by a tab)
hear TEXT         waits until the program has TEXT said, and tells all that it had said since it was asked last
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

CONTROLS = {
    "push button", "button", "toggle button", "check box", "radio button", "text", "entry", "password text",
    "combo box", "spin button", "slider", "list", "table", "tree", "tree table", "page tab", "page tab list", "link",
    "menu", "menu item", "progress bar",
}  # fmt: skip
MUST_BE_NAMED = CONTROLS - {"page tab list", "progress bar", "menu"}


def window():
    """Return the program's window once it stands on the bus."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        desk = Atspi.get_desktop(0)
        for at in range(desk.get_child_count()):
            app = desk.get_child_at_index(at)
            if app is not None and app.get_name().startswith("HRD") and app.get_child_count():
                return app.get_child_at_index(0)
        time.sleep(0.05)
    raise SystemExit("no window on the accessibility bus")


def shown(node, inside_of=""):
    """Yield *node* and all below it that is shown, each with its role, its states and the role it is inside of."""
    try:
        node.clear_cache()
        states = node.get_state_set()
        if not states.contains(Atspi.StateType.VISIBLE) or not states.contains(Atspi.StateType.SHOWING):
            return
        role = node.get_role_name()
        yield node, role, states, inside_of
        if states.contains(Atspi.StateType.MANAGES_DESCENDANTS):
            return
        inside = [node.get_child_at_index(at) for at in range(min(node.get_child_count(), 400))]
    except GLib.Error:  # gone already
        return
    for child in inside:
        if child is not None:
            yield from shown(child, role)


def name_of(node, role):
    """Return the own name, else a label's words; of a list the label's alone: its own name is its value."""
    own = "" if role == "combo box" else node.get_name()
    if own and own.strip():
        return own
    labels = [
        relation.get_target(0).get_name()
        for relation in node.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY and relation.get_n_targets()
    ]
    return next((words for words in labels if words and words.strip()), "")


def page(top):
    """Return the pile of screens inside the frame: the second pane of layers from the top."""
    found, layer = top, 0
    for node, role, _states, _inside in shown(top):
        if role == "layered pane":
            found, layer = node, layer + 1
            if layer == 2:
                break
    return found


def read(top):
    """Return how many controls are shown below *top*, and which of them nobody has named."""
    count, unnamed = 0, []
    for node, role, states, inside in shown(top):
        if role not in CONTROLS and not states.contains(Atspi.StateType.FOCUSABLE):
            continue
        if role in ("filler", "panel", "frame", "scroll pane", "viewport"):
            continue
        count += 1
        if inside in ("combo box", "spin button"):
            continue  # a part of what has been judged as a whole
        if role in MUST_BE_NAMED and not name_of(node, role):
            unnamed.append(f"{role} {node.get_name()!r}: {node.get_description()}")
    return {"controls": count, "unnamed": unnamed}


def put(top, name, words):
    """Put *words* into the first field called *name*; return whether there is one."""
    for node, role, _states, _inside in shown(top):
        if role in ("text", "entry") and name_of(node, role) == name:
            return {"set": bool(Atspi.EditableText.set_text_contents(node, words))}
    return {"set": False}


class Announced:
    """What the program wants said though the keyboard stays where it is."""

    def __init__(self):
        self.words, self._loop = [], GLib.MainContext.default()
        self._listener = Atspi.EventListener.new(lambda event: self.words.append(event.any_data))
        self._listener.register("object:announcement")

    def until(self, words):
        """Return all that was said up to *words*, or within a minute; begin anew."""
        end = time.monotonic() + 60
        while not any(words in said for said in self.words) and time.monotonic() < end:
            while self._loop.iteration(False):
                pass
            time.sleep(0.01)
        said, self.words = self.words, []
        return {"said": said}


def main():
    """Answer each line of the input."""
    Atspi.init()
    announced = Announced()
    top = window()
    for line in sys.stdin:
        act, _space, rest = line.rstrip("\n").partition(" ")
        if act == "read":
            answer = read(top if rest == "whole" else page(top))
        elif act == "hear":
            answer = announced.until(rest)
        else:
            name, _tab, words = rest.partition("\t")
            answer = put(page(top), name, words)
        print(json.dumps(answer), flush=True)


main()
