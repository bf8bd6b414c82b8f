"""A date in an address: `kalender/2027-01-01/`."""

from datetime import date


class DayConverter:
    """What is no date, such as 30 February, leads nowhere."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()
