"""A table handed out as a file that a spreadsheet opens."""

import csv
import io
from collections.abc import Iterable

from django.http import HttpResponse

from exchange.harmless_cell import Cell


def csv_answer(rows: Iterable[Iterable[Cell]], name: str) -> HttpResponse:
    """Return it as a download that nobody keeps."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    answer = HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer
