"""Reports that have ended for good: nobody can reopen or object any more.

Source: LIFECYCLE 3, T9 and T11; UU PDP 27/2022
"""

from django.db.models import Q

from register.rules.states import State


def over() -> Q:
    """Return the condition on a report.

    A merged one goes on with its master, whose answer its reporter is still told; a withdrawn one
    while the Inspektorat examines it.
    """
    ended = Q(state__in=[State.CLOSED, State.ARCHIVED], final=True)
    withdrawn = Q(state=State.WITHDRAWN, under_examination=False)
    return ended | withdrawn | Q(state=State.MERGED, master__final=True)
