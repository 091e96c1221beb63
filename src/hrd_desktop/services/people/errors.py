"""Why people cannot be joined or connected. The words stand in ``resources/errors/people.toml``."""

from hrd_desktop.errors import HrdError


class MergeImpossible(HrdError):
    """The two are the same record, or one is about nobody."""

    error = "MERGE_IMPOSSIBLE"


class MergeTwoKinds(HrdError):
    """One is a defender, the other a person around a case."""

    error = "MERGE_TWO_KINDS"


class MergeUndecided(HrdError):
    """Answers differ and nobody decided which holds. Facts: names, count."""

    error = "MERGE_UNDECIDED"


class MergeUnknown(HrdError):
    """No merge of this record stands."""

    error = "MERGE_UNKNOWN"


class TieImpossible(HrdError):
    """These two cannot be connected so. Facts: kind."""

    error = "TIE_IMPOSSIBLE"


class PartyKindUnknown(HrdError):
    """There is no such kind of person or body. Facts: kind."""

    error = "PARTY_KIND_UNKNOWN"
