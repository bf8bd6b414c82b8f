"""What can be measured, and how large the world is for it."""

from dataclasses import dataclass

WEB = ("submit", "track", "agency_queue_50", "national_queue_50", "report_page")
TENANCY = (
    "provision_10",
    "provision_100",
    "provision_600",
    "migrate_600",
    "migrate_noop_600",
    "queue_600_over_10",
)
SMALL = (*WEB, "provision_10")


@dataclass(frozen=True)
class Size:
    """reports over agencies; requests measured of each kind; what is measured by itself."""

    reports: int
    agencies: int
    requests: int
    names: tuple[str, ...]


SIZES = {
    "small": Size(reports=2_000, agencies=10, requests=300, names=SMALL),
    "full": Size(reports=100_000, agencies=100, requests=1_500, names=(*WEB, *TENANCY)),
}


def chosen(only, size):
    """Return the names to measure, in the order of the plan.

    :raises KeyError: a name that is not in the plan
    """
    if not only:
        return size.names
    wanted = [name.strip() for name in only.split(",") if name.strip()]
    for name in wanted:
        if name not in (*WEB, *TENANCY):
            raise KeyError(name)
    return tuple(name for name in (*WEB, *TENANCY) if name in wanted)
