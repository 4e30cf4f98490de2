"""The tracker references of a text, links and keys alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmlint.document.trackers import find_trackers, tracker_of_url
from pmlint.model.span import Span
from pmlint.source.inline import Inline


def references(text: Inline, own: Sequence[re.Pattern[str]] = ()) -> Iterator[tuple[str, Span]]:
    """The tracker references of a text: the address where it is a link, else the key as written, with their places."""
    links = text.marked("link")
    for link in links:
        address = tracker_of_url(link.value, own)
        if address is not None:
            yield address, text.span(link.start, link.end)
    for tracker in find_trackers(text.plain, own):
        if not any(link.start <= tracker.start < link.end for link in links):
            yield tracker.reference, text.span(tracker.start, tracker.end)
