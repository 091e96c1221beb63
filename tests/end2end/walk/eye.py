"""Writes down what a screen reader would say: one line for each widget that gets the keyboard, role and name.

Runs on the system's Python with Debian's AT-SPI bindings, beside the program and knowing nothing of it. A name stands
for the widget, as it does for a person who cannot see the screen; what such a person cannot find, the walk cannot.
"""

import sys

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


def on_focus(event):
    """Write the widget that got the keyboard."""
    if not event.detail1:
        return
    try:
        role, name = event.source.get_role_name(), name_of(event.source)
    except GLib.Error:  # gone already
        return
    print(f"{role}|{name}", file=LOG, flush=True)


def on_renamed(event):
    """Write the new words of the widget that has the keyboard: a button that leads on changes them at each step."""
    try:
        if event.source.get_state_set().contains(Atspi.StateType.FOCUSED):
            print(f"{event.source.get_role_name()}|{name_of(event.source)}", file=LOG, flush=True)
    except GLib.Error:
        return


LOG = open(sys.argv[1], "a", encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the walk lasts
Atspi.init()
listener = Atspi.EventListener.new(on_focus)
listener.register("object:state-changed:focused")
renamed = Atspi.EventListener.new(on_renamed)
renamed.register("object:property-change:accessible-name")
print("eye|open", file=LOG, flush=True)
Atspi.event_main()
