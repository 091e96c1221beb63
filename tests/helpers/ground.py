"""The ground on which a program lives for a test: a file system of its own, which can be read raw afterwards.

As root that is a mounted image in a mount namespace, which ends with its last process: what was written and deleted
again is still in it. Elsewhere it is a folder, of which an image is made afterwards; deleted files are then not seen.
No network is there either: the namespace holds not even a loopback that is up.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_SIZE = 64 << 20
_TOOLS = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


@cache
def may_mount() -> bool:
    """Whether an image can be mounted here."""
    return _works(["unshare", "--mount", "--net", "sh", "-c", "losetup -f && mount -t tmpfs none /mnt"])


@cache
def netless() -> tuple[str, ...]:
    """Return the words that start a program in an empty network; none where that is not allowed (it is root's)."""
    return ("unshare", "--net") if _works(["unshare", "--net", "true"]) else ()


def _tool(name: str) -> str:
    return shutil.which(name, path=_TOOLS) or name


def _works(words: Sequence[str]) -> bool:
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


class Ground:
    """A folder *place* whose file system is read by :meth:`raw`."""

    def __init__(self, place: Path, image: Path) -> None:
        self.place, self._image = place, image
        place.mkdir()
        if may_mount():
            image.touch()
            with image.open("r+b") as file:
                file.truncate(_SIZE)
            subprocess.run([_tool("mkfs.ext4"), "-q", "-E", "lazy_itable_init=0,nodiscard", str(image)], check=True)

    def words(self, command: Sequence[str]) -> list[str]:
        """Return the words that run *command* on this ground, without a network."""
        if not may_mount():
            return [*netless(), *command]
        mount = 'mount -o loop,nodiscard "$1" "$2" && shift 2 && exec "$@"'
        inside = ["sh", "-c", mount, "ground", str(self._image), str(self.place), *command]
        return ["unshare", "--net", "--mount", "--propagation", "private", *inside]

    def raw(self) -> Path:
        """Return the image, once nothing runs on it any more: the last process has just ended."""
        if not may_mount():
            size = f"{_SIZE >> 10}k"
            subprocess.run(
                [_tool("mkfs.ext4"), "-q", "-F", "-d", str(self.place), str(self._image), size], check=True
            )
        end = time.monotonic() + 60
        while self._is_mounted():
            assert time.monotonic() < end, "something still runs on the image"
        return self._image

    def _is_mounted(self) -> bool:
        if not may_mount():
            return False
        asked = subprocess.run([_tool("losetup"), "-j", str(self._image)], capture_output=True, check=True)
        return bool(asked.stdout.strip())

    def clear(self) -> None:
        """Remove it all."""
        self._image.unlink(missing_ok=True)
        shutil.rmtree(self.place, ignore_errors=True)
