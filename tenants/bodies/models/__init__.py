from tenants.bodies.models.body import Body
from tenants.bodies.models.body_change import REASON_LENGTH, BodyChange, ChangeKind
from tenants.bodies.models.connection_row import ConnectionRow, ConnectionState, Hindrance
from tenants.bodies.models.connection_run import ConnectionRun
from tenants.bodies.models.host_move import HostMove, MoveState
from tenants.bodies.models.succession import (
    LAW_LENGTH,
    MOST_REFUSED,
    Succession,
    SuccessionKind,
    SuccessionPart,
    SuccessionState,
)

__all__ = [
    "LAW_LENGTH",
    "MOST_REFUSED",
    "REASON_LENGTH",
    "Body",
    "BodyChange",
    "ChangeKind",
    "ConnectionRow",
    "ConnectionRun",
    "ConnectionState",
    "Hindrance",
    "HostMove",
    "MoveState",
    "Succession",
    "SuccessionKind",
    "SuccessionPart",
    "SuccessionState",
]
