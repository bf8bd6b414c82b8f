"""Bringing reports into the search that were made without a life, so without a job in the ledger."""

from register.models import Report
from search.index import keep_inside
from search.queries.documents import documents_of
from tenants.scope import SYSTEM, scope


def index_all():
    """Index every report as it is now."""
    with scope(SYSTEM):
        keep_inside(documents_of(list(Report.objects.values_list("pk", flat=True))))
