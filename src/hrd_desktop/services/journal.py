"""The journal as people read it: who did what and when, never what was answered."""

from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.member import Member
from hrd_desktop.services.views import JournalRow, JournalState


class Journal(Member):
    """The session's journal."""

    def show(self, offset: int = 0, limit: int = 100) -> list[JournalRow]:
        """Return entries, newest first."""
        found = self._session.vault.journal.entries(offset, limit, newest_first=True)
        return [
            JournalRow(
                one.seq, one.at, self._session.officer_label(one.by), one.act, one.record, act_in_words(one.act)
            )
            for one in found
        ]

    def check(self) -> JournalState:
        """Walk the whole chain and say whether it holds."""
        wrong = self._session.vault.journal.check()
        return self._state(wrong)

    def state(self) -> JournalState:
        """Return head and length without walking the chain."""
        return self._state([])

    def _state(self, wrong: list[str]) -> JournalState:
        journal = self._session.vault.journal
        return JournalState(not wrong, journal.head, journal.short, journal.length, wrong[0] if wrong else "")


def act_in_words(act: str) -> str:
    """Return what *act* means, in the chosen language."""
    said = {
        "add": _("A record was made"),
        "write": _("Answers were written"),
        "undo": _("A change was taken back"),
        "delete": _("A record was deleted"),
        "import": _("Records were taken in from a spreadsheet"),
        "merge": _("Two records were made one"),
        "file_add": _("A file was attached"),
        "file_remove": _("A file was removed"),
        "keep": _("A setting of the vault was changed"),
        "real_name": _("A real name was shown"),
        "seal": _("A bundle was sealed"),
        "look": _("The case was opened"),
        "open": _("A bundle was accepted"),
        "print": _("A sheet was printed"),
        "save": _("A copy was saved in the clear"),
        "copy": _("A comparison was put on the clipboard"),
        "export": _("A case was exported in the clear"),
        "list": _("A list of where data went was printed or saved"),
        "key_shown": _("A secret key was shown"),
        "recovered": _("The vault was opened by its recovery sheet"),
        "accept": _("The vault was accepted as it was found"),
    }
    return said.get(act, act)
