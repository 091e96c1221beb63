"""Whether all that a PDF shows is in its structure: what PDF/UA-1 asks that a program can see.

Judged by pikepdf, which others wrote: every piece drawn is in an element or decoration, every field has an element
that leads to it and words of its own, headings skip no level.
"""

from io import BytesIO
from itertools import pairwise

import pikepdf

SHOWS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "Do", "sh"}


def untagged(pdf: bytes) -> list[str]:
    """Return what speaks against *pdf*; nothing if it is tagged throughout."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        root = opened.Root
        wrong = [
            what
            for what, right in (
                ("marked", bool(root.MarkInfo.Marked)),
                ("language", bool(str(root.Lang))),
                ("title", bool(root.ViewerPreferences.DisplayDocTitle) and bool(str(opened.docinfo["/Title"]))),
            )
            if not right
        ]
        owners = _numbered(root.StructTreeRoot.ParentTree)
        for number, page in enumerate(opened.pages, 1):
            wrong += [f"page {number}: {one}" for one in (*_outside(page, owners), *_fields(page, owners))]
        return wrong + _headings(root.StructTreeRoot)


def _numbered(tree) -> dict:
    return dict(pikepdf.NumberTree(tree).items())


def _outside(page, owners):
    """Yield what is drawn outside any element, and pieces that no element owns."""
    depth, pieces = 0, set()
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BMC", "BDC"):
            depth += 1
            if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]:
                pieces.add(int(operands[1].MCID))
        elif name == "EMC":
            depth -= 1
        elif name in SHOWS and not depth:
            yield f"{name} outside"
    owned = len(owners[int(page.obj.StructParents)]) if pieces else 0
    if pieces - set(range(owned)):
        yield "pieces without an element"


def _fields(page, owners):
    """Yield fields without words or without an element of their own."""
    widgets = [one for one in page.obj.get("/Annots", ()) if one.Subtype == "/Widget"]
    if widgets and page.obj.get("/Tabs") != "/S":
        yield "order of fields"
    for widget in widgets:
        element = owners[int(widget.StructParent)]
        if element.S != "/Form" or not any(_is(kid, widget) for kid in element.K):
            yield f"field {widget.StructParent} without an element"
        if not str(widget.get("/TU", widget.get("/Parent", {}).get("/TU", ""))):
            yield f"field {widget.StructParent} without words"


def _is(kid, widget) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.Obj.objgen == widget.objgen


def _headings(root) -> list[str]:
    levels = [
        int(kind[2]) for kind in _kinds(root.K) if len(kind) == 3 and kind.startswith("/H") and kind[2].isdigit()
    ]
    wrong = [f"heading {after} after {before}" for before, after in pairwise(levels) if after > before + 1]
    return wrong if levels[:1] == [1] else [*wrong, "no first heading"]


def _kinds(kids):
    if isinstance(kids, pikepdf.Array):
        for one in kids:
            yield from _kinds(one)
    elif isinstance(kids, pikepdf.Dictionary) and "/S" in kids:
        yield str(kids.S)
        yield from _kinds(kids.get("/K"))
