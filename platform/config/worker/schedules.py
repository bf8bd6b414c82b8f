"""What happens regularly, whether anybody rings the bell or not."""

from __future__ import annotations

from django_q.models import Schedule
from django_q.tasks import async_task

# Name, function, minutes between two runs.
_REGULAR = (
    ("drain", "register.tasks.drain.drain", 1),
    ("sweep", "register.tasks.sweep.sweep_now", 1),
    ("count", "register.tasks.count.count_now", 10),
    ("digests", "notices.tasks.digests.call_for_digests_now", 10),
    ("clean", "config.worker.cleaning.clean_now", 60),
    ("push", "search.tasks.push.push_now", 1),
    ("words", "search.tasks.count_words.count_words_now", 60),
    # Once a night; asked every hour, so that one in which the worker was down is made up for.
    ("learn", "search.tasks.learn_routing.learn_routing_now", 60),
    ("open", "exchange.open_data.tasks.refresh.refresh_now", 60),
    ("links", "onboarding.connectivity.tasks.refresh.refresh_now", 60),
    ("apart", "register.tasks.apart.work_apart", 1),
    # A decree holds from midnight on its agency's clocks.
    ("decrees", "tenants.teams.tasks.follow_decrees.follow_decrees_now", 30),
)


def ensure_schedules() -> None:
    """Write the schedules that are missing or have changed, and ring once."""
    # Numbered by us, so that two workers that start at once write each row once.
    for number, (name, function, minutes) in enumerate(_REGULAR, start=1):
        Schedule.objects.update_or_create(
            pk=number,
            defaults={
                "name": name,
                "func": function,
                "schedule_type": Schedule.MINUTES,
                "minutes": minutes,
            },
        )
    for _, function, _minutes in _REGULAR:
        async_task(function)
