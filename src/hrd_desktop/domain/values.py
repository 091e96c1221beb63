"""The base of small value types.

They are frozen: a changed value is a new value, so the history can hold the old one. Validation errors never quote
the input, since an input may be a name.
"""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value that refuses unknown fields and never shows its input in an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
