"""Looks for canaries in any bytes: files, a raw disk, a process's memory, what a program said.

A text is looked for as UTF-8, UTF-16 of both orders, hex and base64 at each of its three places; a key of raw bytes
as it is too. In what a PDF or an archive compresses it is looked for behind zlib. In memory, where a program holds
things as it uses them, only UTF-8, UTF-16 and raw bytes are looked for: there is much of it.
"""

import base64
import mmap
import os
import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

_STREAM = re.compile(rb"stream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78][\x01\x5e\x9c\xda])")
_MOST = 4 << 20
_WRITABLE = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) rw")


class Canaries:
    """What is looked for: *texts*, and *raw* bytes."""

    def __init__(self, texts: Sequence[str], raw: Sequence[bytes] = ()) -> None:
        self._marks = [mark for text in texts for mark in _forms(text)]
        self._marks += [mark for each in raw for mark in (each, each.hex().encode(), *_base64(each))]
        self._held = [mark for text in texts for mark in (text.encode(), text.encode("utf-16-le"))] + [*raw]

    def in_bytes(self, data: "bytes | mmap.mmap") -> list[str]:
        """Return what was found in *data* with some of what stands around it, once for each kind of find."""
        return _found(self._marks, data) + [f"compressed: {each}" for each in self._in_streams(data)]

    def _in_streams(self, data: "bytes | mmap.mmap") -> Iterator[str]:
        for start in _STREAM.finditer(data):
            try:
                plain = zlib.decompressobj().decompress(data[start.end() : start.end() + _MOST], _MOST)
            except zlib.error:
                continue
            yield from _found(self._marks, plain)

    def in_file(self, path: Path) -> list[str]:
        """Return what was found in a file, however large."""
        if not path.stat().st_size:
            return []
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return self.in_bytes(data)

    def in_tree(self, folder: Path) -> list[str]:
        """Return the files below *folder* that hold a canary in their bytes or their name, by name from there."""
        found = []
        for path in folder.rglob("*"):
            name = os.fsencode(path.relative_to(folder))
            if self.in_bytes(name) or (path.is_file() and not path.is_symlink() and self.in_file(path)):
                found.append(str(path.relative_to(folder)))
        return sorted(found)

    def in_memory(self, pid: int) -> list[str]:
        """Return what was found in what a process may write to in its memory. PermissionError where that is shut."""
        found = []
        with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:  # noqa: PTH123 - unbuffered
            for start, end in _regions(pid):
                memory.seek(start)
                try:
                    found += _found(self._held, memory.read(end - start))
                except OSError:
                    continue  # a region that is not there behind its name
        return found


def _found(marks: Sequence[bytes], data: "bytes | mmap.mmap") -> list[str]:
    return [around(data, at) for mark in marks if (at := data.find(mark)) >= 0]


def _regions(pid: int) -> list[tuple[int, int]]:
    lines = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace").splitlines()
    return [(int(match[1], 16), int(match[2], 16)) for line in lines if (match := _WRITABLE.match(line))]


def _forms(text: str) -> list[bytes]:
    plain = text.encode()
    wide = [text.encode("utf-16-le"), text.encode("utf-16-be")]
    return [plain, *wide, plain.hex().encode(), plain.hex().upper().encode(), *_base64(plain), *_base64(wide[0])]


def _base64(data: bytes) -> list[bytes]:
    """Return the part of base64 text that is the same whatever stands before and behind, at each of three places."""
    found = []
    for before in range(3):
        text = base64.b64encode(bytes(before) + data)
        found.append(text[(before * 8 + 5) // 6 : (before + len(data)) * 8 // 6])
    return found


def around(data: "bytes | mmap.mmap", at: int) -> str:
    """Return where a find is and what stands around it, as a person can read it."""
    return f"at {at}: {bytes(data[max(at - 40, 0) : at + 60])!r}"
