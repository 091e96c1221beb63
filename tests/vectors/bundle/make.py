"""Makes the bundle vectors anew: ``python tests/vectors/bundle/make.py``.

What can be the same each time is; the quantum-safe stanzas and the RSA signature are random, so a run changes those
files. The vectors are checked in, and mending a reader begins with a new one.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from helpers import forge, hostile_inside, hostile_more, hostile_outside, refusals  # noqa: E402
from helpers.hostile import readers  # noqa: E402
from helpers.vectors import outcome_of, reader_of, write_vector  # noqa: E402

GROUPS = (
    hostile_outside.good,
    hostile_outside.age_header,
    hostile_outside.age_payload,
    hostile_inside.unsafe_members,
    hostile_inside.limits,
    hostile_inside.json_forms,
    hostile_inside.structure,
    hostile_outside.signatures,
    hostile_outside.for_whom,
    hostile_outside.place,
    *hostile_more.GROUPS,
)


def made() -> Iterator[tuple[str, dict[str, str], bytes]]:
    """Yield file name, header and bytes of every vector; randomness is fixed where we draw it."""
    states = readers()
    for group in GROUPS:
        with forge.fixed_randomness(group.__name__):
            vectors = [(vector, vector.build()) for vector in group()]
        for vector, data in vectors:
            facts = {"expect": vector.expect, "state": vector.state, "comment": vector.comment}
            _, content = outcome_of(reader_of(vector.state, data, states))
            yield f"{vector.name}.txt", facts | ({"content": content} if content else {}), data


def main() -> None:
    """Write every vector and the readers' states beside this script, and the table that names them."""
    (HERE / "readers.json").write_text(json.dumps(readers(), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    for name, facts, data in made():
        write_vector(HERE / name, facts, data)
    refusals.PAGE.write_text(refusals.page(), encoding="utf-8")


if __name__ == "__main__":
    main()
