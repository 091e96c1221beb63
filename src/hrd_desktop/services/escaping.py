"""Names from outside, made safe to look at (fault 44): nothing in them turns, hides or breaks a line."""

import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_LONGEST = 120


def shown(name: str) -> str:
    """Return *name* with control, direction and invisible characters written out as ``\\u202e``, and cut if long."""
    text = visible(name)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 12]}…{text[-11:]}"


def visible(text: str) -> str:
    """Return *text* in full, with the same characters written out."""
    return text if text.isascii() and text.isprintable() else "".join(_escape(character) for character in text)


def _escape(character: str) -> str:
    if unicodedata.category(character) not in _HIDDEN:
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
