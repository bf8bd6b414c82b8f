"""A place of its own for a judged corpus: rows of one transaction that is never committed.

The complaints stand in the very tables that the public search reads, held by an agency that does not
exist, by which they are told from all others. After an error, Ctrl-C or a power cut nothing is left,
and nobody else ever sees them or waits for them.
Source: ADR 0188
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import uuid4

from django.db import transaction

from register.models import Category, Report
from register.rules.states import ReportClass, State, Visibility
from search.index import end_judged, keep_judged
from search.judging.files import Line
from search.port import Engine
from search.queries.documents import documents_of
from tenants.scope import NATIONAL, REGISTER, SYSTEM, scope

NO_AGENCY = -1
_BATCH = 500
_LONGEST_TITLE = 150
_LONGEST_NAME = 80
_LONGEST_CODE = 40


@contextmanager
def scratch(lines: Sequence[Line], engine: Engine) -> Iterator[dict[int, str]]:
    """Open the place with the complaints in it; give their ids by those of their reports."""
    with transaction.atomic():
        _name_categories({line.category for line in lines if line.category})
        try:
            yield _keep_all(lines, engine)
        finally:
            transaction.set_rollback(True)


def _keep_all(lines: Sequence[Line], engine: Engine) -> dict[int, str]:
    ids: dict[int, str] = {}
    for start in range(0, len(lines), _BATCH):
        batch = lines[start : start + _BATCH]
        reports = [_report(line, start + place) for place, line in enumerate(batch)]
        with scope(REGISTER):
            Report.objects.bulk_create(reports)
        with scope(SYSTEM):
            documents = documents_of([report.pk for report in reports])
        keep_judged(engine, documents)
        ids |= {report.pk: line.id for report, line in zip(reports, batch, strict=True)}
    end_judged(engine)
    return ids


def _name_categories(names: set[str]) -> None:
    """Let categories that are not known be called as the corpus calls them."""
    with scope(NATIONAL):
        Category.objects.bulk_create(
            [
                Category(pk=name[:_LONGEST_CODE], name=name[:_LONGEST_NAME], name_en="")
                for name in sorted(names)
            ],
            ignore_conflicts=True,
        )


def _report(line: Line, place: int) -> Report:
    return Report(
        number=f"SCRATCH-{place}",
        idempotency_key=uuid4(),
        title=line.title[:_LONGEST_TITLE],
        body=line.body,
        report_class=ReportClass.COMPLAINT,
        visibility=Visibility.PUBLIC,
        published=True,
        category_code=line.category[:_LONGEST_CODE],
        region_code=line.district,
        state=State.IN_PROGRESS,
        agency_id=NO_AGENCY,
        submitted_at=line.created_at,
        entered_at=line.created_at,
    )
