"""What has become of the wish to erase who reported."""

from collections.abc import Iterable

from register.models import Erasure


def erasures_of(report_ids: Iterable[int]) -> dict[int, Erasure]:
    """Return the wishes by report; the scope that shows the reports is open."""
    return Erasure.objects.in_bulk(list(report_ids))
