"""Making a vault and opening one: the only way to a session.

Nothing here reads more than folder names before the secret is right. Whoever opens by the recovery code says who they
are: they work as that officer, and the journal notes that the vault was recovered, when and by whom (DESIGN D24).
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from hrd_desktop import i18n
from hrd_desktop.errors import HrdError
from hrd_desktop.services.starting import KnownVault, NewVault
from hrd_desktop.system import paths

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Info, Policy, Vault

SUFFIX = paths.VAULT_SUFFIX


class PassphraseShort(HrdError):
    """The passphrase may not protect a vault."""

    error = "PASSPHRASE_SHORT"


def known_vaults(folder: Path | None = None) -> list[KnownVault]:
    """Return the vault folders in *folder* (the default folder without one), by name. Reads folder names only."""
    return [KnownVault(path, path.name.removesuffix(SUFFIX)) for path in paths.known_vaults(folder)]


def propose_passphrase(words: int = 6) -> str:
    """Return a generated passphrase, which first run offers before the officer's own."""
    from hrd_desktop.crypto.words import new_passphrase

    return new_passphrase(words)


def judge(passphrase: str) -> tuple[bool, str]:
    """Return whether *passphrase* may protect a vault, and the judgment in words (chosen language)."""
    from hrd_desktop.crypto.words import judge as weigh

    judgment = weigh(passphrase)
    return judgment.acceptable, judgment.text


def create(
    folder: Path,
    new: NewVault,
    policy: "Policy | None" = None,
    *,
    hand_over: Callable[["Session", str], object] = lambda _session, _code: None,
) -> tuple["Session", str]:
    """Make a vault with its first officer and its keys; return the open session and the recovery code.

    *hand_over* gets both before the last step: where the code cannot be written down there is no vault, and no vault
    whose code nobody has. Raises what it raises, PASSPHRASE_SHORT, VAULT_EXISTS, TARGET_UNWRITABLE and the vault's
    other refusals; then nothing is left. *policy* is for tests.
    """
    from hrd_desktop.crypto.words import new_code, normal
    from hrd_desktop.services.errors import TargetUnwritable
    from hrd_desktop.services.founding import found
    from hrd_desktop.vault import Passphrase, Policy, Vault, VaultMissing

    if not judge(new.passphrase)[0]:
        raise PassphraseShort
    code, sessions = new_code(), []

    def first(vault: "Vault") -> None:
        sessions.append(found(vault, new))
        hand_over(sessions[0], code)

    # The label can be read without a secret, so it says what kind of slot this is and never whose.
    try:
        Vault.create(
            folder,
            Passphrase(normal(new.passphrase)),
            label="passphrase",
            recovery_code=code,
            state_dir=paths.state_folder(),
            policy=policy or Policy(),
            first=first,
        )
    except VaultMissing:  # no folder can be made there, as in a system's own file tree
        raise TargetUnwritable from None
    return sessions[0], code


def clear_unfinished(folder: Path | None = None) -> int:
    """Remove vaults whose making was interrupted from *folder* (the default one without it); return how many."""
    if not (found := paths.unfinished_vaults(folder)):
        return 0
    from hrd_desktop.vault import founding

    return sum(founding.clear(path) for path in found)


def prove_recovery(folder: Path, code: str, policy: "Policy | None" = None) -> None:
    """Prove that *code* (as typed from paper) opens the vault. Raises an HrdError where it does not."""
    from hrd_desktop.vault import Policy, Recovery, Vault

    Vault.open(folder, Recovery(_typed(code)), read_only=True, policy=policy or Policy()).close()


def _typed(code: str) -> str:
    """Return a code as the vault knows it. A misread character is found by the check characters, in words."""
    from hrd_desktop.crypto.words import parse_code

    return parse_code(code)


def open_session(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery: str | None = None,
    recovered_by: str = "",
    read_only: bool = False,
    policy: "Policy | None" = None,
) -> "Session":
    """Open the vault in *folder* by passphrase or recovery code. Raises an HrdError (wrong, damaged, in use...).

    *recovered_by* is the name of who uses the recovery code; '' stands for the vault's own officer.
    Look at :meth:`Session.standing` first: the vault may be older than this user last saw it.
    """
    from hrd_desktop.crypto.words import normal
    from hrd_desktop.vault import Passphrase, Policy, Recovery, Vault

    secret = Recovery(_typed(recovery)) if recovery is not None else Passphrase(normal(passphrase or ""))
    state = paths.state_folder()
    vault = Vault.open(folder, secret, read_only=read_only, state_dir=state, policy=policy or Policy())
    try:
        return _session(vault, recovered_by)
    except BaseException:
        vault.close()
        raise


def change_passphrase(session: "Session", old: str, new: str) -> None:
    """Close the officer's slot with *new* instead of *old*; takes some seconds and needs the vault to be writable.

    Copies of the vault made before stay openable with *old*. Raises PASSPHRASE_SHORT, VAULT_WRONG_PASSPHRASE and the
    vault's other refusals; then *old* still holds.
    """
    from hrd_desktop.crypto.words import normal

    if not judge(new)[0]:
        raise PassphraseShort
    session.vault.slots.change_passphrase(normal(old), normal(new))


def _session(vault: "Vault", recovered_by: str) -> "Session":
    from hrd_desktop.services.founding import recovered
    from hrd_desktop.services.mission import mission
    from hrd_desktop.services.session import Session

    role = cast(Literal["mission", "ministry"], vault.keep(mission.ROLE) or "mission")
    by_code = vault.opened_by.kind == "recovery"
    officer = recovered(vault, recovered_by.strip()) if by_code else vault.keep(mission.OFFICER) or ""
    session = Session(vault, officer, role, i18n.language())
    if not vault.read_only:
        session.imports.recover()
    return session


def look(folder: Path) -> "Info":
    """Return what can be known of a vault without its secret. Raises VAULT_MISSING and the like."""
    from hrd_desktop.vault import info

    return info(folder)


def save_recovery(to: Path, code: str, folder: Path) -> Path:
    """Write the recovery code to *to*: a sheet to print where the name ends in ``.pdf``, else a line of text."""
    from hrd_desktop.services.files.writing import write_new

    if to.suffix.lower() != ".pdf":
        return write_new(to, f"{code}\n".encode())
    return write_new(to, recovery_sheet(code, folder))


def recovery_sheet(code: str, folder: Path) -> bytes:
    """Return the paper that opens the vault when the passphrase is forgotten, as PDF in memory."""
    from hrd_desktop import reports
    from hrd_desktop.crypto.words import groups_of
    from hrd_desktop.services.store import this_day
    from hrd_desktop.services.words import day

    sheet = reports.RecoverySheet(i18n.language(), tuple(groups_of(code)), folder.name, day(this_day()))
    return reports.recovery_sheet(sheet)
