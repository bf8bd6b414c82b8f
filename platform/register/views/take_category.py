"""Taking over an offered category without scripts: the form again, with it chosen."""

from django.http import HttpResponse

from register.rules.transition import Transition
from register.views.category_offers import FIELD, TAKE
from register.views.typed_again import typed_again
from register.views.visit import Visit


def take_category(visit: Visit, number: str, row: Transition) -> HttpResponse:
    """Answer with the form of the step as it was typed and the category chosen; nothing is sent."""
    data = visit.request.POST.copy()
    data[FIELD] = data.get(TAKE, "")
    return typed_again(visit, visit.case(number), row, data)
