"""The unit of the agency's rules in the form that assigns a report: chosen first, and why; never taken unseen."""

from look.forms.base import Form
from register.queries.case import Case
from register.queries.unit_offer import UnitOffer
from register.rules.steps import Step
from register.rules.transition import Transition
from register.views.visit import Visit


def offered_unit(visit: Visit, case: Case, row: Transition) -> UnitOffer | None:
    """Return what the rules say of a report that is first assigned, None where they say nothing."""
    ask = visit.console.unit_offer
    return ask(case) if ask and row.step is Step.ASSIGN_UNIT and case.is_own else None


def explained(form: Form, offer: UnitOffer | None) -> Form:
    """Return the form with the reason beside the unit."""
    if offer is not None:
        form.fields["unit_id"].help_text = offer.reason
    return form
