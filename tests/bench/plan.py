"""What can be measured, and how large the world is for it."""

from dataclasses import dataclass

API = ("api_create", "api_list", "api_read", "open311_list", "open311_file")
WEB = ("submit", "track", "agency_queue_50", "national_queue_50", "report_page", *API)
TENANCY = (
    "provision_10",
    "provision_100",
    "provision_600",
    "migrate_600",
    "migrate_noop_600",
    "queue_600_over_10",
    "memory_600",
)
EXCHANGE = (
    "exchange_export_csv",
    "exchange_export_xlsx",
    "exchange_export_jsonl",
    "exchange_import_csv",
    "exchange_import_xlsx",
    "exchange_import_units",
)
WEBHOOKS = ("webhooks_beside_hanging",)
ENGINES = ("postgres", "elasticsearch")
SEARCHING = ("search_public_facets", "search_tenant", "suggest", "similar")
# What is indexed is then searched.
SEARCH = tuple(f"{name}.{engine}" for engine in ENGINES for name in ("index_docs", *SEARCHING))
ALL = (*WEB, *TENANCY, *EXCHANGE, *WEBHOOKS, *SEARCH)
SMALL = (*WEB, "provision_10", *EXCHANGE, *WEBHOOKS, *SEARCH)


@dataclass(frozen=True)
class Searched:
    """What is searched: reports over agencies. is_kept: for the next run, as filling takes long."""

    reports: int
    agencies: int
    is_kept: bool


@dataclass(frozen=True)
class Size:
    """reports over agencies; requests measured of each kind; what is measured by itself.

    imported: rows of a file of old reports.
    """

    reports: int
    agencies: int
    requests: int
    imported: int
    searched: Searched
    names: tuple[str, ...]


SIZES = {
    "small": Size(
        reports=2_000,
        agencies=10,
        requests=300,
        imported=1_000,
        searched=Searched(reports=2_000, agencies=10, is_kept=False),
        names=SMALL,
    ),
    "full": Size(
        reports=100_000,
        agencies=100,
        requests=1_500,
        imported=50_000,
        searched=Searched(reports=500_000, agencies=600, is_kept=True),
        names=ALL,
    ),
}


def chosen(only, size):
    """Return the names to measure, in the order of the plan; the beginning of some means them all.

    :raises KeyError: a name that is not in the plan
    """
    if not only:
        return size.names
    wanted = [name.strip() for name in only.split(",") if name.strip()]
    for name in wanted:
        if not any(each.startswith(name) for each in ALL):
            raise KeyError(name)
    exact = {name for name in wanted if name in ALL}
    begun = tuple(name for name in wanted if name not in ALL)
    return tuple(name for name in ALL if name in exact or (begun and name.startswith(begun)))
