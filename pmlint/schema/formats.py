"""The formats that a schema may ask for, really checked. An unknown one is a mistake in the schema."""

import re
from collections.abc import Callable, Mapping
from datetime import date

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]{1,9})?)?"
_OFFSET = r"(?P<offset>[Zz]|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})"
_TIMESTAMP = re.compile(rf"(?P<day>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})[Tt ]{_TIME} ?{_OFFSET}?")
_STRICT_OFFSET = re.compile(r"[Zz]|[+-][0-9]{2}:[0-9]{2}")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!#$%&'()*+,./0-9:;=?@A-Z\[\]_a-z~-]+")
_EMAIL = re.compile(r"[^@\s<>()\[\],;:\"]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")


def is_date(text: str) -> bool:
    """A day that exists: YYYY-MM-DD (RFC 3339, full-date)."""
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    try:
        date(*map(int, match.groups()))
    except ValueError:
        return False
    return True


def is_date_time(text: str) -> bool:
    """A date and time to the second with its offset (RFC 3339, date-time)."""
    match = _timestamp(text)
    return bool(
        match
        and match["second"]
        and text[10] in "Tt"
        and match["offset"]
        and _STRICT_OFFSET.fullmatch(match["offset"])
        and " " not in text
    )


def is_local_date_time(text: str) -> bool:
    """A date and time without an offset, so that nobody elsewhere can tell when it was."""
    match = _timestamp(text)
    return bool(match and not match["offset"])


def is_timestamp(text: str) -> bool:
    """A day, or a date and time as people write them: `T` or a space, seconds or none, any offset or none."""
    return is_date(text) or _timestamp(text) is not None


def is_uri(text: str) -> bool:
    """An absolute address with a scheme (RFC 3986, without its finer points)."""
    return _URI.fullmatch(text) is not None


def is_email(text: str) -> bool:
    """A mailbox at a host (RFC 5321, without quoted local parts)."""
    return _EMAIL.fullmatch(text) is not None


FORMATS: Mapping[str, Callable[[str], bool]] = {
    "date": is_date,
    "date-time": is_date_time,
    "local-date-time": is_local_date_time,
    "timestamp": is_timestamp,
    "uri": is_uri,
    "email": is_email,
}


def _timestamp(text: str) -> re.Match[str] | None:
    match = _TIMESTAMP.fullmatch(text)
    if match is None or not is_date(match["day"]):
        return None
    clock = int(match["hour"]) < 24 and int(match["minute"]) < 60 and int(match["second"] or 0) <= 60
    return match if clock else None
