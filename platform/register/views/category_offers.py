"""The categories offered in the form of a step that sets one."""

from look.forms.base import Form
from register.queries.case import Case
from register.queries.category_offers import CategoryOffer, category_offers
from register.views.offers import waits_for_agency
from register.views.visit import Visit

FIELD = "category_code"
# The button that takes one over: its value is the code.
TAKE = "pakai_kategori"


def offered_categories(visit: Visit, case: Case, form: Form) -> tuple[CategoryOffer, ...]:
    """Return what the form offers to take over, beside what it shows as chosen."""
    likely = visit.console.likely_categories
    if likely is None or FIELD not in form.fields or not waits_for_agency(case):
        return ()
    learnt = likely(title=case.report.title, body=case.report.body)
    names = {code: str(name) for code, name in form.fields[FIELD].choices if code}  # type: ignore[attr-defined]
    return category_offers(learnt, names, chosen=form[FIELD].value() or "")
