"""Putting a ready text into a step's form without scripts: the form again, with it filled in."""

from django.http import HttpResponse

from register.rules.transition import Transition
from register.views.ready_replies import added_to, fitting, replies_of
from register.views.typed_again import typed_again
from register.views.visit import Visit


def use_reply(visit: Visit, number: str, row: Transition) -> HttpResponse:
    """Answer with the form of the step as it was typed, the chosen text below; nothing is sent."""
    case = visit.case(number)
    replies = fitting(replies_of(visit, case), row)
    return typed_again(visit, case, row, added_to(visit.request.POST, replies))
