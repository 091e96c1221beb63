"""Every vector has its outcome and releases exactly what it says (bundle.md section 14)."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from helpers.vectors import VECTORS, outcome_of, read_vector, reader_of
from hrd_desktop import errors

READERS: dict[str, Any] = json.loads((VECTORS / "readers.json").read_text("utf-8"))
PATHS = sorted(VECTORS.glob("*.txt"))
OF_CRYPTO = """
    NOT_A_BUNDLE UNSUPPORTED_VERSION HEADER_MALFORMED LIMIT_EXCEEDED NOT_FOR_YOU WRONG_PASSPHRASE HEADER_TAMPERED
    PAYLOAD_TAMPERED TRUNCATED TRAILING_DATA SIGNATURE_INVALID SIGNER_UNKNOWN SIGNER_REVOKED SIGNER_EXPIRED
    WRONG_NAMESPACE
"""
FOR_OTHERS = {"IO_ERROR", "MEMBER_CHANGED"}
RANDOM = {"00-good-pq", "12-mixed", "48-rsa-1024"}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_vector(path: Path) -> None:
    vector = read_vector(path)
    outcome, content = outcome_of(reader_of(vector.facts["state"], vector.data, READERS))
    assert outcome == vector.facts["expect"]
    assert content == vector.facts.get("content")


def test_every_class_of_the_format_has_a_vector() -> None:
    """IO_ERROR needs a failing medium and MEMBER_CHANGED a failing sender: both have tests of their own."""
    of_bundles = {name for name, entry in errors.table().items() if entry.code.startswith("HRD-B")}
    of_crypto = set(OF_CRYPTO.split())
    shown = {read_vector(path).facts["expect"] for path in PATHS} - {"accepted"}
    assert shown == (of_bundles | of_crypto) - FOR_OTHERS


def test_the_checked_in_vectors_are_what_their_script_makes() -> None:
    made = {name.removesuffix(".txt"): (facts, data) for name, facts, data in _maker().made()}
    assert set(made) == {path.stem for path in PATHS}
    for path in PATHS:
        facts, data = made[path.stem]
        vector = read_vector(path)
        assert facts == vector.facts, path.stem
        assert data == vector.data or path.stem in RANDOM, path.stem


def test_the_checked_in_readers_are_what_their_script_makes() -> None:
    assert _maker().readers() == READERS


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_bundle_vectors", VECTORS / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
