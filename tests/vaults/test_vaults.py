"""Every vault of an earlier release opens, comes up to date and keeps what it held."""

import shutil
from pathlib import Path

import pytest

from helpers.vaults import PASSPHRASE, RECOVERY, opened

HELD = {"0.1.0": "edac38f7c8c37d852c19aca40c0543b13dd9e39b1754c71b0f67b4a85389f162"}
"""By release, the digest of what its vault holds."""


@pytest.mark.parametrize("secret", [PASSPHRASE, RECOVERY], ids=["passphrase", "recovery"])
@pytest.mark.parametrize("release", sorted(HELD))
def test_a_vault_of_an_earlier_release_keeps_all_it_held(tmp_path, release, secret):
    folder = tmp_path / "vault"
    shutil.copytree(Path(__file__).parent / f"{release}.hrdvault", folder)
    with opened(folder, secret=secret) as vault:
        report = vault.check()
        assert (report.integrity, report.records, report.digest) == ((), 3, HELD[release])
        urgent = vault.records.list(form="urg")[0]
        assert [past.statement.value for past in vault.history(urgent.id, "urg_place")] == ["Valmora", "Orsena"]
        assert vault.search("小明")[0].form == "hrd"
        assert vault.files.open(vault.files.list()[0].id).read() == b"made-up scan"
        assert len(vault.records.tombstones()) == 1


def test_every_checked_in_vault_is_tried():
    assert {path.name.removesuffix(".hrdvault") for path in Path(__file__).parent.glob("*.hrdvault")} == set(HELD)
