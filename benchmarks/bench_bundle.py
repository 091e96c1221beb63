"""Sealing and opening a bundle beside stock tools, in interleaved pairs of one run.

Peers: ``tar | age`` to a file, and ``age -d | tar x`` followed by ``sha256sum``. Both use X25519, since Debian's age
knows no quantum-safe recipients; ours is shown in that profile too. Times are medians; memory is the peak of a
process of its own, beside one that only loads the same modules. ``--large`` takes 1 GB as well.
"""

import hashlib
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, cast

from hrd_desktop import bundle
from hrd_desktop.crypto import age, sshsig

MIB = 1024 * 1024
REACH = 0.8
KEYS = {kind: age.Identity(kind, hashlib.sha256(kind.encode()).digest()) for kind in ("pq", "x25519")}
SIGNER = sshsig.SigningKey.from_private_bytes(hashlib.sha256(b"made up").digest())
TRUST = f"amb@orsena {SIGNER.public_line()}\n"


def draft() -> bundle.EnvelopeDraft:
    """Return made-up facts for an envelope."""
    uuid = "11111111-1111-4111-8111-111111111111"
    return bundle.EnvelopeDraft(
        bundle_id=uuid,
        case_id=uuid,
        case_revision=1,
        installation_id=uuid,
        stream_id=uuid,
        created=bundle.now_text(datetime.now(UTC)),
        marking="fortrolig",
        journal=bundle.JournalMark(head="0" * 64, length=1),
    )


def prepare(folder: Path, megabytes: int) -> None:
    """Write ten attachments of random bytes, with their hashes beside them as the vault stores them."""
    bag = folder / "bundle" / "data" / "attachments"
    bag.mkdir(parents=True)
    lines = []
    for number in range(1, 11):
        data = os.urandom(megabytes * MIB // 10)
        (bag / f"{number:04d}.bin").write_bytes(data)
        lines.append(f"{hashlib.sha256(data).hexdigest()}  bundle/data/attachments/{number:04d}.bin\n")
    (folder / "sums").write_text("".join(lines))
    (folder / "key").write_text(f"{KEYS['x25519']}\n")


def seal(folder: Path, kind: str, *, hashed: bool = False) -> None:
    """Seal the attachments, hashes given, to ``ours-KIND``, with what reading back needs."""
    members = [bundle.Member.of("data/case.json", b"{}")]
    for line in (folder / "sums").read_text().splitlines():
        digest, path = line.split("  ")
        file = folder / path
        name = path.removeprefix("bundle/")
        members.append(bundle.Member(name, file.stat().st_size, digest, lambda file=file: file.open("rb")))
    with (folder / f"ours-{kind}").open("wb") as sink:
        bundle.pack(
            sink if hashed else cast(BinaryIO, bundle.Tagged(sink)),
            draft=draft(),
            members=members,
            signing_key=SIGNER,
            principal="amb@orsena",
            recipients=[KEYS[kind].recipient],
            profile=bundle.Profile(kind),
            hashed=hashed,
        )


def open_(folder: Path, kind: str) -> None:
    """Open and verify ``ours-KIND``, writing each attachment out as the peer does."""
    out = folder / "out-ours"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()

    def keep(content: bundle.Content) -> None:
        with (out / Path(content.path).name).open("wb") as target:
            while piece := content.read(256 * 1024):
                target.write(piece)

    with (folder / f"ours-{kind}").open("rb") as source:
        bundle.verify(source, [KEYS[kind]], sshsig.AllowedSigners.parse(TRUST), each=keep)


def read_back(folder: Path, kind: str) -> None:
    """Read the sealed file again and hash it, as is done after writing to a stick."""
    with (folder / f"ours-{kind}").open("rb") as source:
        hashlib.file_digest(source, "sha256")


def shell(folder: Path, command: str) -> None:
    """Run one of the peers."""
    subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, check=True, capture_output=True)


def peer_seal(folder: Path) -> None:
    """Seal with tar and age."""
    shell(folder, f"tar -c bundle | age -r {KEYS['x25519'].recipient} > theirs")


def peer_open(folder: Path) -> None:
    """Open with age and tar, then check the hashes."""
    shutil.rmtree(folder / "out-theirs", ignore_errors=True)
    (folder / "out-theirs").mkdir()
    shell(folder, "age -d -i key theirs | tar -x -C out-theirs && cd out-theirs && sha256sum -c --quiet ../sums")


def measure(works: dict[str, Callable[[], None]], rounds: int) -> dict[str, float]:
    """Return each work's median time in seconds, the works taking turns."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in times.items()}


def peak(folder: Path, what: str) -> float:
    """Return the peak memory in MiB of a process that does *what*: seal, open or idle."""
    done = subprocess.run([sys.executable, __file__, "--child", what, str(folder)], check=True, capture_output=True)
    return float(done.stdout)


def child(what: str, folder: Path) -> None:
    """Do one thing and print the peak memory of this process in MiB."""
    if what == "seal":
        seal(folder, "pq")
    elif what == "open":
        open_(folder, "pq")
    else:
        age.decrypt(age.encrypt(b"", [KEYS["pq"].recipient]), [KEYS["pq"]])
    print(int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024)


def report(megabytes: int, rounds: int) -> None:
    """Print one table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder, megabytes)
        works = {
            "tar | age": lambda: peer_seal(folder),
            "seal x25519": lambda: seal(folder, "x25519"),
            "seal pq": lambda: seal(folder, "pq"),
            "seal pq, file hashed": lambda: seal(folder, "pq", hashed=True),
            "age -d | tar x, sha256sum": lambda: peer_open(folder),
            "open x25519": lambda: open_(folder, "x25519"),
            "open pq": lambda: open_(folder, "pq"),
            "read back (apart)": lambda: read_back(folder, "pq"),
        }
        found = measure(works, rounds)
        idle = peak(folder, "idle")
        more = {what: peak(folder, what) - idle for what in ("seal", "open")}
    print(f"{megabytes} MiB, median of {rounds} interleaved rounds")
    for what, seconds in found.items():
        peer = "tar | age" if what.startswith("seal") else "age -d | tar x, sha256sum"
        speed = f"{found[peer] / seconds:5.2f} x" if what.startswith(("seal", "open")) else "       "
        print(f"  {what:28} {seconds:7.3f} s {megabytes / seconds:7.0f} MiB/s {speed}")
    print(f"  to reach: {REACH} x, at most 100 MiB above idle; peak above idle: ", end="")
    print(", ".join(f"{what} {size:.0f} MiB" for what, size in more.items()))


def main(arguments: list[str]) -> None:
    """Measure, or be the child that is measured."""
    if arguments[:1] == ["--child"]:
        child(arguments[1], Path(arguments[2]))
        return
    report(100, 7)
    if "--large" in arguments:
        report(1024, 5)


if __name__ == "__main__":
    main(sys.argv[1:])
