"""Which reports a split or a merger of governments takes along, in the scope NATIONAL."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from register.models import Report, Timer
from register.rules.states import ACTIVE, ENDED
from register.rules.steps import Step
from register.rules.transitions import BY_STEP
from tenants.bodies.models import SuccessionPart
from tenants.bodies.queries.successions import locals_of
from tenants.models import Agency

# From where the desk may send a report to another agency: the table says it.
MOVABLE = Q(state__in=BY_STEP[Step.RECALL_REROUTE].sources)
OPEN = Q(state__in=ACTIVE)


@dataclass(frozen=True, slots=True)
class Reach:
    """How many reports of one part go now, go once it is nobody else's turn, and stay as history.

    handed: those that the former agency only oversees or shares in.
    """

    going: int
    waiting: int
    handed: int
    staying: int


def reach_of(part: SuccessionPart) -> Reach:
    """Return how many a part reaches; two statements, none where the former body is no tenant."""
    if part.former.agency_id is None:
        return Reach(0, 0, 0, 0)
    counted = held(part).aggregate(
        all=Count("pk"),
        going=Count("pk", filter=MOVABLE),
        unsettled=Count("pk", filter=_unsettled()),
    )
    return Reach(
        going=counted["going"],
        waiting=counted["unsettled"] - counted["going"],
        handed=shared(part).count(),
        staying=counted["all"] - counted["unsettled"],
    )


def held(part: SuccessionPart) -> QuerySet[Report]:
    """Return the reports that the former agency holds, of the regions that go."""
    return Report.objects.filter(_in_regions(part), agency_id=part.former.agency_id)


def movable(part: SuccessionPart) -> QuerySet[Report]:
    """Return those of them that the table lets go now."""
    return held(part).filter(MOVABLE)


def unsettled(part: SuccessionPart) -> QuerySet[Report]:
    """Return those that are open, or may still be opened again."""
    return held(part).filter(_unsettled())


def shared(part: SuccessionPart) -> QuerySet[Report]:
    """Return open reports of others that the former agency oversees or shares in handling."""
    former = part.former.agency_id
    overseen = Q(supervisor_id=former)
    if part.region_codes:
        below = Agency.objects.filter(body__in=locals_of(part))
        overseen &= Q(agency_id__in=list(below.values_list("pk", flat=True)))
    joint = Q(joint_agency_ids__contains=[former]) & _in_regions(part)
    return Report.objects.filter(OPEN, overseen | joint).exclude(agency_id=former)


def _unsettled() -> Q:
    running = Timer.objects.filter(report=OuterRef("pk"), next_at__isnull=False)
    return ~Q(state__in=ENDED) | Q(Exists(running))


def _in_regions(part: SuccessionPart) -> Q:
    """Return the condition that a place lies in what goes; all places where everything does."""
    inside = (
        Q(region_code=code) | Q(region_code__startswith=f"{code}.") for code in part.region_codes
    )
    return reduce(or_, inside, Q())
