"""Steps that wait for a second person's yes, as the one who may give it sees them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Value

from look.description import DescriptionRow
from look.files import FileLink
from register.models import Proposal
from register.queries.blank_actor import Kind, blank_actor, kind_of, numbers_of
from register.queries.case import Case
from register.queries.case_files import UrlOf, files_waiting
from register.queries.doors import visible_reports
from register.queries.typed_rows import typed_rows
from register.rules.actors import Actor, Role
from register.rules.authority import acting_role
from register.rules.refusals import StepNotAllowed
from register.rules.steps import Step
from register.words.steps import ROLE_LABELS, STEP_LABELS
from tenants.ready_statement import ReadyStatement

APPROVERS = (Role.NATIONAL, Role.ADMIN, Role.LEADER)


class NoSuchProposal(LookupError):
    """There is no such open proposal on this report."""


@dataclass(frozen=True)
class ProposalPanel:
    """A proposal on its report's page. may_decide: whether this person is asked for the yes."""

    id: int
    label: str
    proposed_by: str
    approver: str
    at: datetime
    text: str
    rows: tuple[DescriptionRow, ...]
    files: tuple[FileLink, ...]
    may_decide: bool


def waiting_for(actor: Actor) -> QuerySet[Proposal]:
    """Return the open proposals that this person is asked to decide, the oldest first."""
    asked = [role.value for role in APPROVERS if actor.has(role)]
    if not asked:
        return Proposal.objects.none()
    mine = Q(approver__in=asked, report__agency_id=actor.agency_id)
    if actor.agency_id is None:
        # Where no agency holds a report the national desk stands in for its admin.
        mine = Q(approver=Role.NATIONAL) | Q(approver=Role.ADMIN, report__agency_id__isnull=True)
    found = Proposal.objects.filter(mine, decided_at=None, report__in=visible_reports(actor))
    return found.exclude(proposed_by=actor.user_id).order_by("proposed_at", "pk")


def count_waiting(actor: Actor) -> int:
    """Return how many proposals wait for this person; one statement."""
    row = _COUNTED.first(kind_of(actor), **numbers_of(actor))
    return row.many if row else 0


def _counted(kind: Kind, **numbers: Any) -> QuerySet[Proposal, Any]:
    found = waiting_for(blank_actor(kind, numbers)).order_by()
    # Grouped by what all have in common, they are one row.
    return found.annotate(all=Value(1)).values("all").annotate(many=Count("pk"))


_COUNTED = ReadyStatement(_counted)


def waiting_list(actor: Actor) -> list[dict[str, object]]:
    """Return what a list of them shows, in one statement."""
    found = waiting_for(actor).annotate(number=F("report__number"), title=F("report__title"))
    return [
        {
            "number": number,
            "title": title,
            "label": STEP_LABELS[Step(step)],
            "role": ROLE_LABELS[Role(role)],
            "at": at,
        }
        for number, title, step, role, at in found.values_list(
            "number", "title", "step", "role", "proposed_at"
        )
    ]


def panel_on(case: Case, *, url_of: UrlOf) -> ProposalPanel | None:
    """Return the open proposal of a report, None where none waits."""
    row = Proposal.objects.filter(report=case.report, decided_at=None).first()
    if row is None:
        return None
    return ProposalPanel(
        id=row.pk,
        label=str(STEP_LABELS[Step(row.step)]),
        proposed_by=str(ROLE_LABELS[Role(row.role)]),
        approver=str(ROLE_LABELS[Role(row.approver)]),
        at=row.proposed_at,
        text=row.data.get("text", ""),
        rows=tuple(typed_rows(row.data)),
        files=files_waiting(case, row.data.get("evidence_ids", ()), url_of=url_of),
        may_decide=may_decide(case, row),
    )


def proposal_on(case: Case, *, proposal_id: int) -> Proposal:
    """Return an open proposal of this report.

    :raises NoSuchProposal: decided already, or of another report
    """
    row = Proposal.objects.filter(report=case.report, pk=proposal_id, decided_at=None).first()
    if row is None:
        raise NoSuchProposal
    return row


def may_decide(case: Case, row: Proposal) -> bool:
    """Tell whether this person is the second one whose yes it waits for."""
    if case.actor.user_id == row.proposed_by:
        return False
    try:
        acting_role(case.actor, case.life, (Role(row.approver),))
    except StepNotAllowed:
        return False
    return True
