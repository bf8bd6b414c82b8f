"""What happens every minute, whether anybody rings the bell or not."""

from __future__ import annotations

from django_q.models import Schedule
from django_q.tasks import async_task

_EVERY_MINUTE = (
    ("drain", "register.tasks.drain.drain"),
    ("sweep", "register.tasks.sweep.sweep_now"),
)


def ensure_schedules() -> None:
    """Write the schedules that are missing or have changed, and ring once."""
    # Numbered by us, so that two workers that start at once write each row once.
    for number, (name, function) in enumerate(_EVERY_MINUTE, start=1):
        Schedule.objects.update_or_create(
            pk=number,
            defaults={
                "name": name,
                "func": function,
                "schedule_type": Schedule.MINUTES,
                "minutes": 1,
            },
        )
    for _, function in _EVERY_MINUTE:
        async_task(function)
