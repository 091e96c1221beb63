"""Writes down what a screen reader would say: one line for each widget that gets the keyboard, role and name.

Runs on the system's Python with Debian's AT-SPI bindings, beside the program and knowing nothing of it. A name stands
for the widget, as it does for a person who cannot see the screen; what such a person cannot find, the walk cannot.
"""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def name_of(widget):
    """Return the words of the widget's label where it has one (a list's own name is its value), else its name."""
    widget.clear_cache()  # a button's words may have changed since it was first met
    for relation in widget.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY and relation.get_n_targets():
            return relation.get_target(0).get_name()
    return widget.get_name()


def tell(widget, *, known=""):
    """Write the widget that has the keyboard, unless it is gone already or is the *known* one."""
    global last, heard  # noqa: PLW0603
    try:
        line = f"{widget.get_role_name()}|{name_of(widget)}"
    except GLib.Error:
        return
    heard = time.monotonic()
    if line != known:
        last = line
        print(line, file=LOG, flush=True)


def on_focus(event):
    """Write the widget that got the keyboard."""
    if event.detail1:
        tell(event.source)


def focused(widget):
    """Return the widget in *widget* that has the keyboard, None where none has."""
    states = widget.get_state_set()
    if not states.contains(Atspi.StateType.SHOWING) and widget.get_role() not in UNSEEN:
        return None
    children = (widget.get_child_at_index(index) for index in range(widget.get_child_count()))
    inside = next((found for child in children if child and (found := focused(child))), None)
    return inside or (widget if states.contains(Atspi.StateType.FOCUSED) else None)


def look_again():
    """Look for the keyboard where nothing was heard for long: a new process may tell its news before we listen."""
    if time.monotonic() - heard > PATIENCE:
        try:
            found = focused(Atspi.get_desktop(0))
        except GLib.Error:
            found = None
        if found:
            tell(found, known=last)
    return True


def on_renamed(event):
    """Write the new words of the widget that has the keyboard: a button that leads on changes them at each step."""
    try:
        if event.source.get_state_set().contains(Atspi.StateType.FOCUSED):
            tell(event.source)
    except GLib.Error:
        return


LOG = open(sys.argv[1], "a", encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the walk lasts
PATIENCE = 5
UNSEEN = (Atspi.Role.DESKTOP_FRAME, Atspi.Role.APPLICATION)
last, heard = "", time.monotonic()
Atspi.init()
listener = Atspi.EventListener.new(on_focus)
listener.register("object:state-changed:focused")
renamed = Atspi.EventListener.new(on_renamed)
renamed.register("object:property-change:accessible-name")
GLib.timeout_add_seconds(1, look_again)
print("eye|open", file=LOG, flush=True)
Atspi.event_main()
