"""Failures of the rules' own files. Their words stand in ``resources/errors/rules.toml``."""

from hrd_desktop.errors import HrdError


class RuleFileInvalid(HrdError):
    """A rule file cannot be used as it stands. Facts: file, rule, problem (never a person's data)."""

    error = "RULE_FILE_INVALID"

    def __init__(self, *, file: str, rule: str, problem: str) -> None:
        super().__init__(file=file, rule=rule, problem=problem)
