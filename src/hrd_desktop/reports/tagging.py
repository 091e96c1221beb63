"""Tags on paper that reportlab draws, so that a screen reader hears headings, words, lists and fields in their order.

reportlab leaves room for tags in a file and writes none. What is drawn here goes into an element of the structure or
is told to be decoration; a field belongs to the element that is open while it is made. What else PDF/UA-1 asks of a
file (title, language, order of the fields, its own name in the metadata) is written at the end.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from typing import Any

from reportlab.pdfbase.pdfdoc import XMP, PDFArray, PDFDictionary, PDFName, PDFString

_TOLD = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class Tagged:
    """A canvas and the structure of what is drawn on it.

    Draw through :attr:`canvas`, always inside :meth:`words` or :meth:`decoration`; end pages with :meth:`end_page`
    and the file with :meth:`end`.
    """

    def __init__(self, canvas: Any, title: str, language: str) -> None:
        self.canvas, self._file = canvas, canvas._doc
        self._title, self._language = title, language
        self._parents: list[Any] = []  # by number: whose element a page's pieces, or a field, are
        self._root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        self._file.Reference(self._root)
        self._open: list[tuple[Any, list[Any]]] = []
        self._pieces: list[Any] = []
        self._add_field = canvas._addAnnotation
        canvas._addAnnotation = self._take_field
        canvas.setTitle(title)
        canvas.setCreator("HRD Desktop")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        self.begin("Document")

    def begin(self, kind: str, alt: str = "", language: str = "") -> None:
        """Open an element of *kind* (``H1``, ``P``, ``L``) within the one that is open."""
        over = self._open[-1][0] if self._open else self._root
        made = PDFDictionary({"S": PDFName(kind), "P": self._file.Reference(over)})
        if alt:
            made["Alt"] = PDFString(alt)
        if language:
            made["Lang"] = PDFString(language)
        if self._open:
            self._open[-1][1].append(self._file.Reference(made))
        self._file.Reference(made)
        self._open.append((made, []))

    def close(self) -> None:
        """Close the element that is open."""
        made, kids = self._open.pop()
        made["K"] = PDFArray(kids)

    @contextmanager
    def element(self, *kinds: str, alt: str = "") -> Iterator[None]:
        """Open elements within each other for the time of the block; *alt* tells the innermost in words."""
        for kind in kinds:
            self.begin(kind, alt if kind == kinds[-1] else "")
        yield
        for _kind in kinds:
            self.close()

    @contextmanager
    def words(self, kind: str = "", alt: str = "", language: str = "") -> Iterator[None]:
        """Let what is drawn in the block be an element of *kind*; without one, a piece of the open element."""
        if kind:
            self.begin(kind, alt, language)
        element, kids = self._open[-1]
        kids.append(len(self._pieces))
        element["Pg"] = self._file.thisPageRef()
        self.canvas._code.append(f"/{kind or 'Span'} <</MCID {len(self._pieces)}>> BDC")
        self._pieces.append(self._file.Reference(element))
        yield
        self.canvas._code.append("EMC")
        if kind:
            self.close()

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """Let what is drawn in the block be passed over by who listens: rules, frames, the head of every page."""
        self.canvas._code.append("/Artifact BMC")
        yield
        self.canvas._code.append("EMC")

    def _take_field(self, field: Any, *more: Any, **named: Any) -> None:
        """Give a field its element as the canvas takes it."""
        field["StructParent"] = len(self._parents)
        self._add_field(field, *more, **named)
        self.begin("Form")
        element, kids = self._open[-1]
        element["Pg"] = page = self._file.thisPageRef()
        kids.append(PDFDictionary({"Type": PDFName("OBJR"), "Obj": self._file.Reference(field), "Pg": page}))
        self._parents.append(self._file.Reference(element))
        self.close()

    def end_page(self) -> None:
        """End the page; its fields are walked through in the order of the structure."""
        self.canvas.showPage()
        page = self._file.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "Tabs", "StructParents"]
        page.Tabs, page.StructParents = PDFName("S"), len(self._parents)
        self._parents.append(PDFArray(self._pieces))
        self._pieces = []

    def end(self) -> None:
        """Write structure and metadata, and save."""
        document = self._open[-1][0]
        self.close()
        numbered = [part for pair in enumerate(self._parents) for part in pair]
        self._root["K"] = self._file.Reference(document)
        self._root["ParentTree"] = PDFDictionary({"Nums": PDFArray(numbered)})
        self._root["ParentTreeNextKey"] = len(self._parents)
        told = _TOLD.format(title=escape(self._title), language=self._language).encode()
        catalog = self._file.Catalog
        catalog.StructTreeRoot, catalog.MarkInfo = self._root, PDFDictionary({"Marked": "true"})
        catalog.Metadata = XMP(creator=lambda _file: told)
        self.canvas.save()
