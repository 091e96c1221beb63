"""The command line: whatever the window can do, a script can do (``resources/docs/formats/cli.md``).

Each command imports what it needs when it runs, so that a call that only asks for help does not load a database.
"""

from hrd_desktop.cli.run import main

__all__ = ["main"]
