"""Full-text search that also finds names in scripts without spaces.

SQLite's tokenizers cut at spaces, so nothing inside a Chinese or Thai sentence would be found. Text is therefore
folded (compatibility forms, case, marks) and runs of such scripts are cut into overlapping pairs before they reach
the index; a query is cut the same way, and asks for its pairs in a row. The index keeps no text of its own: a hit
leads to the statement.
"""

import json
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from hrd_desktop.vault.rows import run
from hrd_desktop.vault.values import Hit
from hrd_desktop.vault.whole import parts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hrd_desktop.vault.engine import Store

DDL = (
    "create virtual table search using fts5(text, content='', contentless_delete=1, "
    "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Mn Mc Co'\")"
)
_SPACELESS = (
    "\u0e00-\u0e7f"  # Thai
    "\u0e80-\u0eff"  # Lao
    "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"  # Burmese
    "\u1780-\u17ff"  # Khmer
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"  # Japanese
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
)
_RUN = re.compile(f"[{_SPACELESS}]+")
_IGNORED = {"Mn", "Cf", "Cs", "Cc"}
_TATWEEL = "\u0640"
_SPACES = {"\t", "\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f", "\x85"}
_GROUPS = ("يىی", "كک", "هةہە", "اٱ")
"""Letters that keyboards of Arabic, Persian and Urdu put for each other. The index holds them as they were typed."""
_ALIKE = {letter: group for group in _GROUPS for letter in group}
_FIRST_ALIKE = str.maketrans({letter: group[0] for group in _GROUPS for letter in group})
_MOST_SPELLINGS = 64
_MOST = 80
"""How many of the records that said the words last are ordered by their change: reading each is what costs."""
_MANY = 1000
_APART = (_MANY, -1)
"""How many records with the rarest word are looked at: a first few, and all of them where those did not do."""
_QUERY = 1000
_LONGEST = 100_000


def fold(text: str) -> str:
    """Return *text* as it is compared: NFKC, without case, marks, joiners or stretching."""
    if text.isascii() and text.isprintable():
        return text.lower()
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    kept = (" " if c in _SPACES else c for c in plain if c in _SPACES or _counts(c))
    return unicodedata.normalize("NFKC", "".join(kept))


def _counts(character: str) -> bool:
    return unicodedata.category(character) not in _IGNORED and character != _TATWEEL


def terms(text: str) -> str:
    """Return *text* as it enters the index."""
    return _RUN.sub(lambda run: f" {' '.join(_pairs(run[0]))} {run[0][-1]} ", fold(text[:_LONGEST]))


def _pairs(run: str) -> Iterator[str]:
    return (run[i : i + 2] for i in range(max(1, len(run) - 1)))


def query(words: str) -> list[str]:
    """Return the index's expressions for *words*: each must be found in the record, the last may be unfinished."""
    found = []
    for word in fold(words[:_QUERY]).replace('"', " ").split():
        cut = _RUN.sub(lambda run: f" {' '.join(_pairs(run[0]))} ", word).strip()
        if any(unicodedata.category(c)[0] in "LN" for c in cut):
            found.append(cut)
    ends = ["*" if place == len(found) - 1 else "" for place in range(len(found))]
    return [_either(cut, end) for cut, end in zip(found, ends, strict=True)]


def _either(cut: str, end: str) -> str:
    """Return the expression for *cut* in each of its spellings."""
    said = [f'"{one}"{end}' for one in _spellings(cut)]
    return said[0] if len(said) == 1 else f"({' OR '.join(said)})"


def _spellings(word: str) -> list[str]:
    """Return *word* as keyboards of Arabic, Persian and Urdu spell it; beyond 64 spellings its end stays as typed."""
    found = [""]
    for letter in word:
        ways = _ALIKE.get(letter, letter)
        ways = ways if len(found) * len(ways) <= _MOST_SPELLINGS else letter
        found = [before + way for before in found for way in ways]
    return found


def _alike(text: str) -> str:
    return text.translate(_FIRST_ALIKE)


def put(connection: "Connection", record: str, path: str, value: object, override: str | None) -> None:
    """Enter the statement at *path*, in place of what the index held for it."""
    text = override if override is not None else value if isinstance(value, str) else ""
    row = run(connection, "select id from indexed where record = ? and path = ?", (record, path)).fetchone()
    if not text:
        if row is not None:
            remove(connection, record, path)
        return
    kept = None if override is None else json.dumps(override)
    if row is None:
        added = run(connection, "insert into indexed (record, path, text) values (?, ?, ?)", (record, path, kept))
        number = added.lastrowid
    else:
        number = row[0]
        run(connection, "delete from search where rowid = ?", (number,))
        run(connection, "update indexed set text = ? where id = ?", (kept, number))
    run(connection, "insert into search (rowid, text) values (?, ?)", (number, terms(text)))


def override(connection: "Connection", record: str, path: str) -> tuple[bool, str | None]:
    """Return whether the statement is in the index, and the text it stands under if that is not its value."""
    row = run(connection, "select text from indexed where record = ? and path = ?", (record, path)).fetchone()
    return (False, None) if row is None else (True, None if row[0] is None else json.loads(row[0]))


def remove(connection: "Connection", record: str, path: str | None = None) -> None:
    """Take a statement, or all of a record's, out of the index."""
    where = "record = ?" if path is None else "record = ? and path = ?"
    which = (record,) if path is None else (record, path)
    run(connection, f"delete from search where rowid in (select id from indexed where {where})", which)
    run(connection, f"delete from indexed where {where}", which)


def rebuild(connection: "Connection") -> None:
    """Make the index anew from the statements that are to be found."""
    found = connection.exec_driver_sql(
        "select i.id, i.text, s.value from indexed i join statement s on s.record = i.record and s.path = i.path"
    ).all()
    run(connection, "insert into search (search) values ('delete-all')")
    for number, kept, value in found:
        text = json.loads(value if kept is None else kept)
        run(
            connection,
            "insert into search (rowid, text) values (?, ?)",
            (number, terms(text if isinstance(text, str) else "")),
        )


def find(store: "Store", words: str, limit: int, forms: Collection[str] | None) -> list[Hit]:
    """Return the records in which all *words* are found, the most recently changed first.

    Where more records hold them than anybody reads, those are looked at that said so last. Words that stand in one
    answer come before words that stand in several, which are looked for only while too few were found.
    """
    wanted = query(words)
    if not wanted:
        return []
    with store.read() as connection:
        found = set(_together(connection, wanted, forms, max(_MOST, 2 * limit)))
        for most in _APART if len(wanted) > 1 else ():
            if len(found) < limit:
                found |= set(_apart(connection, wanted, forms, most))
        rows = _newest_first(connection, found, limit)
        return list(_hits(connection, rows, fold(words[:_QUERY]).split()[0]))


def _together(
    connection: "Connection", wanted: Sequence[str], forms: Collection[str] | None, most: int
) -> Iterator[str]:
    """Yield the records that have all of *wanted* in one answer, the answers entered last first, *most* of them."""
    sql = (
        f"select distinct i.record from search join indexed i on i.id = search.rowid {_of(forms)} "
        f"where search match ? order by search.rowid desc limit ?"
    )
    return (str(row[0]) for row in run(connection, sql, (*(forms or ()), " AND ".join(wanted), most)))


def _apart(
    connection: "Connection", wanted: Sequence[str], forms: Collection[str] | None, most: int
) -> Iterator[str]:
    """Yield the records that have all of *wanted*, each in any answer: from those, *most*, that have the rarest."""
    count = f"select count(*) from (select 1 from search where search match ? limit {_MANY})"
    rarest, *rest = sorted(wanted, key=lambda word: int(run(connection, count, (word,)).fetchone()[0]))
    first = (
        f"select distinct i.record from search join indexed i on i.id = search.rowid {_of(forms)} "
        "where search match ? order by search.rowid desc limit ?"
    )
    others = (
        "select i.record from first join indexed i on i.record = first.record "
        "where i.id in (select rowid from search where search match ?)"
    )
    sql = f"with first as materialized ({first}) " + " intersect ".join(others for _each in rest)
    return (str(row[0]) for row in run(connection, sql, (*(forms or ()), rarest, most, *rest)))


def _of(forms: Collection[str] | None) -> str:
    """What narrows records ``i.record`` to *forms*."""
    if forms is None:
        return ""
    return f"join record r on r.id = i.record and r.form in ({', '.join('?' * len(forms))})"


def _newest_first(connection: "Connection", found: Collection[str], limit: int) -> list[tuple[str, str]]:
    """Return id and form of the *limit* most recently changed records of *found*."""
    rows: list[tuple[str, str, str]] = []
    for part in parts(sorted(found), _MANY):
        sql = f"select changed, id, form from record where id in ({', '.join('?' * len(part))})"
        rows += run(connection, sql, tuple(part)).fetchall()
    by_id = sorted(rows, key=lambda row: row[1])
    return [(row[1], row[2]) for row in sorted(by_id, key=lambda row: row[0], reverse=True)[:limit]]


def _hits(connection: "Connection", rows: Sequence[tuple[str, str]], word: str) -> Iterator[Hit]:
    """Yield each record with the first of its statements that holds *word*, or its first at all."""
    said: dict[str, list[tuple[str, str]]] = {record: [] for record, _form in rows}
    for part in parts(list(said), _MANY):
        sql = (
            "select i.record, i.path, coalesce(i.text, s.value) "
            "from indexed i join statement s on s.record = i.record and s.path = i.path "
            f"where i.record in ({', '.join('?' * len(part))}) order by i.id"
        )
        for record, path, text in run(connection, sql, tuple(part)):
            said[record].append((str(path), str(json.loads(text))))
    for record, form in rows:
        texts = said[record]
        path, text = next((one for one in texts if _alike(word) in _alike(fold(one[1][:_LONGEST]))), texts[0])
        yield Hit(record, form, path, text)
