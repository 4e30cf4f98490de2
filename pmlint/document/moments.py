"""Moments that a document states of its incident, and which of two is certainly the earlier one."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from pmlint.document.dates import leading_moment
from pmlint.document.zones import zone_offset
from pmlint.model.document import Document
from pmlint.model.span import Span

_EAST, _WEST = timedelta(hours=13), timedelta(hours=10)
"""The day begins first in New Zealand, 13 hours ahead of UTC, and ends last in Hawaii, 10 hours behind it."""


class Stated(NamedTuple):
    """A moment as stated."""

    key: str
    written: str
    span: Span
    day: date
    at: datetime | None
    """The time of the day, without its zone; None where only the day is known."""
    ahead: timedelta | None
    """How far its clock is ahead of UTC; None where no zone is known."""


def stated(document: Document, key: str) -> Stated | None:
    """The moment that a key of the front matter states, else that of a line in the body; None without a day."""
    matter = document.front_matter
    value = matter.data.get(key) if matter is not None else None
    if matter is not None and isinstance(value, str) and value:
        return _read(key, value, matter.spans.get(f"/{key}", matter.span), document.timezone)
    found = document.metadata.get(key)
    return _read(key, found.value, found.span, document.timezone) if found is not None else None


def is_before(one: Stated, other: Stated) -> bool:
    """Whether `one` is certainly before `other`: equal moments are not, nor days that touch in some zone."""
    if one.at is not None and other.at is not None and (one.ahead is None) == (other.ahead is None):
        nothing = timedelta(0)
        return one.at - (one.ahead or nothing) < other.at - (other.ahead or nothing)
    if one.at is None and other.at is None:
        return one.day < other.day
    return _latest(one) < _earliest(other)


def _read(key: str, value: str, span: Span, zone: str | None) -> Stated | None:
    moment = leading_moment(value)
    if moment is None or moment.day is None:
        return None
    at = datetime.combine(moment.day, moment.time) if moment.time is not None else None
    name = moment.zone or zone
    ahead = zone_offset(name, moment.day, moment.time) if name is not None and at is not None else None
    return Stated(key, moment.written, span, moment.day, at, ahead)


def _earliest(one: Stated) -> datetime:
    """The earliest instant in UTC that is meant."""
    if one.at is not None:
        return one.at - (one.ahead if one.ahead is not None else _EAST)
    return datetime.combine(one.day, time()) - _EAST


def _latest(one: Stated) -> datetime:
    if one.at is not None:
        return one.at + (_WEST if one.ahead is None else -one.ahead)
    return _earliest(one) + _EAST + timedelta(days=1) + _WEST
