"""What days an event may mean: its sort key ends with the partial date as it was written."""

from datetime import date

from hrd_desktop.domain.edtf import Edtf, is_edtf
from hrd_desktop.services.views import Event
from hrd_desktop.ui.charts.placing import Span


def span_of(event: Event) -> Span:
    """Return the days that *event* may have happened on; undated without a sort key, open without a known end."""
    written = event.sort.partition(" ")[2]
    if is_edtf(written):
        partial = Edtf.parse(written)
        return Span(partial.earliest, partial.latest)
    try:
        day = date.fromisoformat(event.sort[:10])
    except ValueError:
        return Span(None, None)
    return Span(day, day)
