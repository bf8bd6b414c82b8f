from tenants.signin.models.invitation import Invitation
from tenants.signin.models.session import Session
from tenants.signin.models.throttle_entry import ThrottleEntry

__all__ = ["Invitation", "Session", "ThrottleEntry"]
