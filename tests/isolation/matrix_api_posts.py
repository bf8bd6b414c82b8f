"""Sending steps as somebody's program, with all that any of them asks for."""

from tests.factories.tokens import Program, token_of
from tests.isolation.matrix_posts import typed
from tests.isolation.matrix_world import PEOPLE as WORLD

# The same people as at the consoles' forms, each at the host of their own desk.
SENDERS = ("NAT", "ADM", "ORG", "INS", "LIA", "LIA_2", "LEAD", "EXM", "PRV", "OMB", "OTHER")
ELSEWHERE = ("PRV", "OMB", "OTHER")
_NUMBERS = ("agency_id", "unit_id", "rating")


def programs_of(world):
    """Return a program of each, by who they are."""
    homes = {who: world.agencies.get(WORLD[who][0]) for who in SENDERS}
    return {
        who: Program(home, token_of(home, world.users[who]).secret) for who, home in homes.items()
    }


def column_of(who):
    """Return how the columns of the matrix call somebody at their own desk."""
    return f"{who}@" if who in ELSEWHERE else who


def told(world, row, life):
    """Return a step with its inputs as JSON, and its files."""
    given = typed(world, row, life)
    asked = {name.rstrip("?") for name in row.inputs}
    values = {name: given[name] for name in asked & given.keys()}
    files = values.pop("evidence", ())
    told = {name: _as_json(name, value) for name, value in values.items() if value != ""}
    return {"step": row.step.value, **told}, files


def _as_json(name, value):
    if value == "on":
        return True
    return int(value) if name in _NUMBERS else value


def send(program, life, values, files):
    """Send a step on a report as it is now."""
    for upload in files:
        upload.seek(0)
    path = f"/{life.report.number}/steps"
    return program.send(path, values, version=life.report.version, files=files)
