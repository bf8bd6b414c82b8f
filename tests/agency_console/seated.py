"""A browser of somebody who is known to the rules already."""

from accounts.models import User
from tenants.scope import SIGN_IN, scope
from tests.factories.consoles import Officer
from tests.factories.people import host_of, sign_in


class Seated(Officer):
    """An officer whose account and roles are there."""

    def __init__(self, agency, actor):
        super(Officer, self).__init__()
        with scope(SIGN_IN):
            user = User.objects.get(pk=actor.user_id)
        self.agency, self.user, self.actor, self.root = agency, user, actor, "/konsol/"
        sign_in(self, user, host=host_of(agency))


def seat(agency, actor):
    """Return a browser signed in at the agency's host."""
    return Seated(agency, actor)
