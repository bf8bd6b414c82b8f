"""Published reports listed and read.

Source: GeoReport v2, GET service requests
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from api.open311.asked_list import MOST, asked_list, asked_page
from api.open311.endpoint import Call
from api.open311.next_page import page_of
from api.open311.refusal import not_found
from api.open311.told import more_told, names_for, note_told, request_told
from kernel.public_number import NumberMistyped, parse_number
from register.queries.published_requests import (
    public_events,
    published_by_number,
    published_requests,
)
from register.rules.moderation import is_hidden

NAME = "service_request_id"


def request_list(call: Call) -> list[dict[str, Any]]:
    """Return the reports that are named, or a page of those that are asked for."""
    named = call.parameters.words(NAME)
    if named:
        numbers = _numbers(named[:MOST])
        return _told(call, published_by_number(numbers, agency_id=call.agency.pk))
    listed = asked_list(call.parameters, agency_id=call.agency.pk, at=call.at)
    part = asked_page(call.parameters)
    return _told(call, page_of(call, lambda: published_requests(listed, part=part)))


def request_detail(call: Call, number: str) -> list[dict[str, Any]]:
    """Return one report, as a list of one."""
    rows = published_by_number(_numbers([number]), agency_id=call.agency.pk)
    if not rows:
        raise not_found(NAME)
    return _told(call, rows)


def _told(call: Call, rows: Sequence[Any]) -> list[dict[str, Any]]:
    if not rows:
        return []
    zone, names = ZoneInfo(call.agency.time_zone), names_for(rows)
    told = [request_told(row, names, zone=zone) for row in rows]
    if call.parameters.get("extensions", "").lower() != "true":
        return told
    notes = _notes(rows, zone=zone)
    return [
        each | more_told(row, notes=notes[row.pk]) for each, row in zip(told, rows, strict=True)
    ]


def _notes(rows: Sequence[Any], *, zone: ZoneInfo) -> dict[int, list[dict[str, Any]]]:
    hidden = {row.pk for row in rows if is_hidden(row.title, row.body)}
    notes: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    for event in public_events(row.pk for row in rows):
        is_moderated = event.report_id in hidden
        notes[event.report_id].append(note_told(event, hidden=is_moderated, zone=zone))
    return notes


def _numbers(texts: Iterable[str]) -> set[str]:
    """Return the numbers as they are written; what cannot be one is of no report."""
    found = set()
    for text in texts:
        try:
            found.add(parse_number(text))
        except NumberMistyped:
            continue
    return found
