"""The reason for a deadline that has passed: given already, or asked from whoever may give it."""

from dataclasses import dataclass

from register.queries.case import Case
from register.queries.case_banner import Banner
from register.queries.case_thread import ThreadEntry
from register.rules.interpret import row_of
from register.rules.steps import Step
from register.views.visit import Visit


@dataclass(frozen=True, slots=True)
class Delay:
    """What stands below the banner. given: the note that gives the reason; url: takes one."""

    given: ThreadEntry | None = None
    url: str = ""


def delay_of(
    visit: Visit, case: Case, banner: Banner | None, thread: list[ThreadEntry]
) -> Delay | None:
    """Return what to show of the reason, None where there is none to show and none to give.

    A deadline that is set anew and passes again is another one, and its reason is asked again.
    """
    if not visit.console.delay_page or banner is None or banner.late is None:
        return None
    given = [entry for entry in thread if entry.explains == banner.late]
    if given:
        return Delay(given=given[-1])
    if row_of(Step.PROGRESS_NOTE) not in case.offered:
        return None
    return Delay(url=visit.url(visit.console.delay_page, case.report.number))
