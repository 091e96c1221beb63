"""Controls any screen may use. They ask the theme for tokens, know no record and no service."""

from hrd_desktop.ui.widgets.aloud import announce, walk_aloud
from hrd_desktop.ui.widgets.buttons import (
    Button,
    DangerButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from hrd_desktop.ui.widgets.cards import Card, Notice, Scroller
from hrd_desktop.ui.widgets.choices import Check, Radio
from hrd_desktop.ui.widgets.columns import Columns
from hrd_desktop.ui.widgets.fields import Field, SecretEdit, TextEdit, clear_clipboard_if_ours
from hrd_desktop.ui.widgets.flow import FlowLayout
from hrd_desktop.ui.widgets.focus_ring import FocusRing
from hrd_desktop.ui.widgets.in_writing import InWriting
from hrd_desktop.ui.widgets.labels import (
    CardTitle,
    Chip,
    Elided,
    FieldLabel,
    Label,
    Muted,
    PageTitle,
    Rule,
    Stamp,
    Strong,
    capital,
    restyle,
    reveal,
)
from hrd_desktop.ui.widgets.matching import the_one_meant
from hrd_desktop.ui.widgets.name_edit import NameEdit
from hrd_desktop.ui.widgets.named_list import NamedList
from hrd_desktop.ui.widgets.page_head import PageHead
from hrd_desktop.ui.widgets.pile import Pile
from hrd_desktop.ui.widgets.rows import Facts, Row, Rows, head_row
from hrd_desktop.ui.widgets.steps import Number, StepBar, StepItem, StepList, Track

__all__ = [
    "Button",
    "Card",
    "CardTitle",
    "Check",
    "Chip",
    "Columns",
    "DangerButton",
    "Elided",
    "Facts",
    "Field",
    "FieldLabel",
    "FlowLayout",
    "FocusRing",
    "IconButton",
    "InWriting",
    "Label",
    "LinkButton",
    "Muted",
    "NameEdit",
    "NamedList",
    "Notice",
    "Number",
    "PageHead",
    "PageTitle",
    "Pile",
    "PrimaryButton",
    "Radio",
    "Row",
    "Rows",
    "Rule",
    "Scroller",
    "SecondaryButton",
    "SecretEdit",
    "Stamp",
    "StepBar",
    "StepItem",
    "StepList",
    "Strong",
    "TextEdit",
    "Track",
    "announce",
    "capital",
    "clear_clipboard_if_ours",
    "head_row",
    "restyle",
    "reveal",
    "the_one_meant",
    "walk_aloud",
]
