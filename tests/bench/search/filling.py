"""Writing the reports that are searched, some thousands a transaction, so that it can go on later."""

from datetime import timedelta
from random import Random

from django.db import connections, transaction

from register.models import Category, Report
from tests.bench.rows import TOLD_COLUMNS, begin_told, numbers, write_told
from tests.bench.search.texts import categories, complaint

CHUNK = 20_000
_YEARS = timedelta(days=2 * 365)
_KINDS = 5
_FEW = 10  # the first agency has about so many times more than the tenth


def fill_searched(*, reports, agencies, at, show):
    """Write what is missing of so many reports; at: when the last of them was filed."""
    Category.objects.using("owner").bulk_create(
        [Category(code=code, name=code.capitalize(), name_en=code) for code in categories()],
        ignore_conflicts=True,
    )
    all_numbers = numbers(reports, year=at.year)
    shares = [1 / (place + _FEW) for place in range(agencies)]
    done = Report.objects.using("owner").count()
    while done < reports:
        told = [
            _row(number, n, shares, at=at - _YEARS * (1 - (n + 1) / reports))
            for n, number in enumerate(all_numbers[done : done + CHUNK], start=done)
        ]
        with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
            begin_told(cursor)
            with cursor.copy(f"COPY told ({TOLD_COLUMNS}) FROM STDIN") as copy:
                for row in told:
                    copy.write_row(row)
            write_told(cursor, at=at)
        done += len(told)
        show(done, reports)
    with connections["owner"].cursor() as cursor:
        cursor.execute("ANALYZE")


def _row(number, n, shares, *, at):
    rng = Random(f"filed {n}")  # noqa: S311 - the same at every run
    title, body, category, region = complaint(n)
    (agency,) = rng.choices(range(len(shares)), shares)
    return (number, n, agency, rng.randrange(_KINDS), title, body, category, region, at)
