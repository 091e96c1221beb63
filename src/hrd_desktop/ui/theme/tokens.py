"""Every colour, size and weight of the window, and nothing else.

Widgets ask for a token, never for a colour (design system). No Qt here, so that a test can compute contrasts in a
millisecond. Pairs that carry text reach 4.5:1, outlines and rings 3:1, in both themes:
``PAIRS`` lists them for the test.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as ``#RRGGBB``."""

    name: str
    canvas: str
    surface: str
    sunk: str
    line: str
    text: str
    muted: str
    primary: str
    on_primary: str
    danger: str
    warn: str
    ok: str
    edge: str
    focus: str
    rail: str
    rail_text: str
    rail_muted: str
    rail_line: str
    rail_selected: str
    rail_mark: str
    danger_weak: str
    warn_weak: str
    ok_weak: str
    primary_weak: str

    @property
    def dark(self) -> bool:
        """Whether this is the dark theme."""
        return self.name == "dark"


LIGHT = Tokens(
    name="light",
    canvas="#F5F6F8",
    surface="#FFFFFF",
    sunk="#EDF0F4",
    line="#D3D9E0",
    text="#17212B",
    muted="#53616F",
    primary="#1B4B7A",
    on_primary="#FFFFFF",
    danger="#A8201A",
    warn="#7A5200",
    ok="#1C6637",
    edge="#76828F",
    focus="#0B66C3",
    rail="#12283D",
    rail_text="#E8EDF2",
    rail_muted="#A6B8CA",
    rail_line="#2A3F54",
    rail_selected="#24394E",
    rail_mark="#86B8EA",
    danger_weak="#FBE9E7",
    warn_weak="#FDF3DC",
    ok_weak="#E4F3E9",
    primary_weak="#E3EDF7",
)

DARK = Tokens(
    name="dark",
    canvas="#11161C",
    surface="#1A2129",
    sunk="#222B35",
    line="#36424F",
    text="#E8EDF2",
    muted="#A6B3C0",
    primary="#86B8EA",
    on_primary="#11161C",
    danger="#FF9A92",
    warn="#F2C463",
    ok="#84D39C",
    edge="#7D8B99",
    focus="#5AB0FF",
    rail="#0B1118",
    rail_text="#E8EDF2",
    rail_muted="#A6B3C0",
    rail_line="#222B35",
    rail_selected="#1D242C",
    rail_mark="#86B8EA",
    danger_weak="#40211F",
    warn_weak="#3A2F17",
    ok_weak="#1B3626",
    primary_weak="#203448",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}

TONES = ("neutral", "primary", "danger", "warn", "ok")


def tone_colours(tokens: Tokens, tone: str) -> tuple[str, str]:
    """Return (text, weak background) of a *tone* of chips and notices."""
    if tone == "neutral":
        return tokens.text, tokens.sunk
    return getattr(tokens, tone), getattr(tokens, f"{tone}_weak")


# (foreground, background, least contrast)
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((ink, paper, 4.5) for ink in ("text", "muted", "primary", "danger") for paper in ("canvas", "surface")),
    *((ink, "sunk", 4.5) for ink in ("text", "muted")),
    *((ink, paper, 4.5) for ink in ("warn", "ok") for paper in ("canvas", "surface")),
    *((tone, f"{tone}_weak", 4.5) for tone in ("danger", "warn", "ok", "primary")),
    *(("text", f"{tone}_weak", 4.5) for tone in ("danger", "warn", "ok", "primary")),
    ("on_primary", "primary", 4.5),
    *((ink, paper, 4.5) for ink in ("rail_text", "rail_muted") for paper in ("rail", "rail_selected")),
    ("edge", "surface", 3.0),
    ("edge", "canvas", 3.0),
    *(("focus", paper, 3.0) for paper in ("canvas", "surface", "sunk")),
    *(("focus", f"{tone}_weak", 3.0) for tone in ("danger", "warn", "ok", "primary")),
    *(("edge", f"{tone}_weak", 3.0) for tone in ("danger", "warn", "ok", "primary")),
    *(("rail_mark", paper, 3.0) for paper in ("rail", "rail_selected")),
)

# Sizes in logical pixels at the normal text size; fonts scale with the system's text size.
GRID = 8
GUTTER = 16
RADIUS = 6
CARD_RADIUS = 8
RING = 2
RAIL = 208
RAIL_FOLDED = 60
TOP_LINE = 56
STATUS_LINE = 30
FOLD_RAIL_BELOW = 900
FOLD_GUIDANCE_BELOW = 1100
ICON = 18

BODY = 14.0
PAGE_TITLE = 20.0
CARD_TITLE = 15.0
SECONDARY = 12.5

FAMILY = "Noto Sans"
MONO = "Noto Sans Mono"
