"""Why a spreadsheet is not taken. The words stand in ``resources/errors/spreadsheets.toml``."""

from hrd_desktop.errors import HrdError


class SpreadsheetUnfit(HrdError):
    """No spreadsheet that can be read here: another kind of file, or one that needs a passphrase."""

    error = "SPREADSHEET_UNFIT"


class SpreadsheetDamaged(HrdError):
    """It begins like a spreadsheet and cannot be read to its end."""

    error = "SPREADSHEET_DAMAGED"


class SpreadsheetTooLarge(HrdError):
    """More than is read here. Facts: limit."""

    error = "SPREADSHEET_TOO_LARGE"


class SpreadsheetEncoding(HrdError):
    """The text is not in this encoding. Facts: encoding."""

    error = "SPREADSHEET_ENCODING"


class SpreadsheetEmpty(HrdError):
    """There is no line with headings and one below it. Facts: sheet."""

    error = "SPREADSHEET_EMPTY"


class MappingInvalid(HrdError):
    """A mapping that does not fit. Facts: why."""

    error = "MAPPING_INVALID"


class ImportProblems(HrdError):
    """Answers that cannot be taken, and nobody said that they may be left out. Facts: count."""

    error = "IMPORT_PROBLEMS"


class ImportNothing(HrdError):
    """No column goes to any question, so that nothing would be made."""

    error = "IMPORT_NOTHING"


class ImportUnknown(HrdError):
    """No import of this id stands."""

    error = "IMPORT_UNKNOWN"
