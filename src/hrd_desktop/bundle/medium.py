"""Where files fail: a pulled stick or a full disk becomes ``IO_ERROR``, told apart from our own defects."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from hrd_desktop.bundle.errors import BundleIoError


@contextmanager
def medium() -> Iterator[None]:
    """Translate an OSError inside to :class:`BundleIoError`; the path in it may name a person, so it is dropped."""
    try:
        yield
    except OSError as failure:
        raise BundleIoError(why=errno.errorcode.get(failure.errno or 0, "EIO")) from None
