"""Makes the vault of this release that later releases must open: ``python tests/vaults/make.py VERSION``.

Made-up cases only. The secrets stand in ``helpers.vaults``; the work factor is one that only tests may use.
"""

import io
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))


def main(version: str) -> None:
    """Write ``VERSION.hrdvault`` beside this script."""
    from helpers.vaults import CODE, NOON, OFFICER, PASSPHRASE, QUICK, record
    from hrd_desktop.vault import Add, Vault, Write

    vault = Vault.create(HERE / f"{version}.hrdvault", PASSPHRASE, label="desk", recovery_code=CODE, policy=QUICK)
    case = record("cas", answers={"case_number": "LID-26-7KQ4", "marking": "fortrolig"})
    heron = record("hrd", answers={"alias": "Heron", "hrd_name": "Made-up 王小明 Name", "hrd_nationality": "XL"})
    urgent = record("urg", case.id, answers={"urg_place": "Valmora"})
    gone = record("inc", case.id, answers={"inc_text": "made up"})
    vault.write(
        [Add(case, "Heron", "LID-26-7KQ4", "open"), Add(heron, "Heron"), Add(urgent, "Heron"), Add(gone)],
        by=OFFICER,
        at=NOON,
        act="start_urgent",
    )
    vault.write([Write(urgent.id, "urg_subject", heron.id, links=[heron.id])], by=OFFICER, at=NOON)
    vault.write([Write(urgent.id, "urg_place", "Orsena", reliability="high")], by=OFFICER, at=NOON)
    vault.write([Write(urgent.id, "urg_family_risk", state="not_asked")], by=OFFICER, at=NOON)
    vault.records.delete(gone.id, by=OFFICER)
    vault.files.add(case.id, io.BytesIO(b"made-up scan"), "scan \u202e.pdf", 12, by=OFFICER, at=NOON)
    vault.close()


if __name__ == "__main__":
    main(sys.argv[1])
