"""What takes two people begins with a person.

Whoever holds the secret of a client could else say yes, as themselves, to what it has proposed.
"""

from __future__ import annotations

from api.caller import Caller
from api.problems.problem import Problem, Refused
from register.actions.take_step import StepTaken
from tenants.tokens.client_pass import ClientPass


def check_is_person(caller: Caller) -> None:
    """Refuse a client what only a person may answer for.

    :raises Refused: 403
    """
    if isinstance(caller.token, ClientPass):
        raise Refused(Problem(403, code="PEOPLE_ONLY"))


def check_no_client_proposes(taken: StepTaken, caller: Caller) -> None:
    """Refuse, in the transaction of the step, what waits for a second person and a client has begun.

    :raises Refused: 403
    """
    if taken.proposal is not None and isinstance(caller.token, ClientPass):
        raise Refused(Problem(403, code="NEEDS_A_PERSON"))
