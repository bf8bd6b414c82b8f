"""What a list of requests is asked for: which ones, of when, and which page of them.

Source: GeoReport v2, GET service requests; its extensions for pages and for what has changed
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.utils.translation import gettext as _

from api.open311.parameters import Parameters
from api.open311.refusal import not_understood
from api.open311.told import STATES
from register.queries.list_part import Part
from register.queries.published_requests import Listed
from register.rules.states import State

MOST: Final = 1_000
LONGEST: Final = timedelta(days=90)
# Names the row behind which a page begins, as the answer before has said it.
AFTER: Final = "after"
# Further back by numbers each page costs more than the one before; by `after` none does.
MOST_PASSED: Final = 100_000
Span = tuple[datetime | None, datetime | None]


def asked_list(parameters: Parameters, *, agency_id: int, at: datetime) -> Listed:
    """Return what a list is narrowed to: filed in the last 90 days where nothing is said.

    :raises Refusal311: 400, a time or a status that is none, or more than 90 days
    """
    changed = _span(parameters, "updated_after", "updated_before")
    filed = _span(parameters, "start_date", "end_date")
    if changed == (None, None):
        filed = within_90_days(*filed, names=("start_date", "end_date"), at=at)
    else:
        changed = within_90_days(*changed, names=("updated_after", "updated_before"), at=at)
    return Listed(
        agency_id=agency_id,
        states=_states(parameters),
        categories=parameters.words("service_code"),
        since=filed[0],
        until=filed[1],
        changed_since=changed[0],
        changed_until=changed[1],
    )


def asked_page(parameters: Parameters) -> Part:
    """Return which page is asked for, of 1,000 at most: by its number, or as `Link` has named it.

    :raises Refusal311: 400, not a number, or too far
    """
    size = min(_number(parameters, "page_size", MOST), MOST)
    skip = (_number(parameters, "page", 1) - 1) * size
    if skip > MOST_PASSED:
        raise not_understood("page", _("terlalu jauh; ikuti tautan next pada kepala Link."))
    return Part(size, skip, parameters.get(AFTER, ""))


def within_90_days(
    since: datetime | None, until: datetime | None, *, names: tuple[str, str], at: datetime
) -> tuple[datetime, datetime]:
    """Return both ends of a span of which one, both or none are said: the last 90 days for none.

    :raises Refusal311: 400, it ends before it begins, or is longer
    """
    if since is None:
        until = until or at
        return until - LONGEST, until
    until = until or since + LONGEST
    if until < since:
        raise not_understood(names[1], _("lebih awal dari {name}.").format(name=names[0]))
    if until - since > LONGEST:
        raise not_understood(names[1], _("rentangnya paling panjang 90 hari."))
    return since, until


def _span(parameters: Parameters, since: str, until: str) -> Span:
    return parameters.moment(since), parameters.moment(until)


def _states(parameters: Parameters) -> tuple[State, ...]:
    chosen = dict.fromkeys(word.lower() for word in parameters.words("status"))
    unknown = [word for word in chosen if word not in STATES]
    if unknown:
        raise not_understood("status", _("pilih open atau closed."))
    return tuple(state for word in chosen for state in STATES[word])


def _number(parameters: Parameters, name: str, default: int) -> int:
    text = parameters.get(name, "")
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and len(text) <= len("9999999") and int(text) > 0):
        raise not_understood(name, _("tulis angka mulai dari 1."))
    return int(text)
