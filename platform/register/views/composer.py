"""Where an officer writes on a report's page: replies and notes, each with its readers named."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from look.forms.base import Form
from register.forms.step_form import StepChoices, step_form
from register.queries.approval_hint import approval_hint
from register.queries.case import Case
from register.queries.offered_groups import slug_of
from register.queries.ready_reply import ReadyReply
from register.rules.states import Visibility
from register.rules.steps import Step
from register.rules.transition import Transition
from register.views.ready_replies import fitting
from register.views.visit import Visit
from register.words.audiences import OWN_AGENCY
from register.words.steps import STEP_LABELS

# Steps that only need words, evidence and a tick, in the order of the tabs.
REPLIES = (
    Step.RESPOND_INITIAL,
    Step.RESPOND_INITIAL_AGENCY,
    Step.ANSWER,
    Step.ANSWER_AGENCY,
    Step.ANSWER_WHILE_REFERRED,
    Step.PROGRESS_NOTE,
)


@dataclass(frozen=True, slots=True)
class ComposerTab:
    """One form: what it does and who will read it. hint: whose yes it waits for, if anybody's."""

    code: str
    label: str
    readers: str
    is_internal: bool
    form: Form
    url: str
    replies: list[ReadyReply]
    hint: str = ""


def is_written_on(case: Case) -> bool:
    """Tell whether the table offers a way of writing on the report's page now."""
    return any(row.step in REPLIES for row in case.offered)


def composer_of(visit: Visit, case: Case, replies: list[ReadyReply]) -> list[ComposerTab]:
    """Return a tab for each way of writing that the table offers now, the internal note last."""
    rows = {row.step: row for row in case.offered}
    tabs = [
        _tab(visit, case, rows[step], fitting(replies, rows[step]))
        for step in REPLIES
        if step in rows
    ]
    if Step.PROGRESS_NOTE in rows and visit.console.notes_on is not None:
        row = rows[Step.PROGRESS_NOTE]
        tabs.append(_tab(visit, case, row, fitting(replies, row), is_internal=True))
    return tabs


def readers_of(case: Case) -> str:
    """Name in words who reads a reply on this report."""
    if case.life.visibility is Visibility.CONFIDENTIAL:
        return _("Dibaca pelapor dan petugas")
    return _("Dibaca pelapor dan publik")


def _tab(
    visit: Visit,
    case: Case,
    row: Transition,
    replies: list[ReadyReply],
    *,
    is_internal: bool = False,
) -> ComposerTab:
    form = step_form(row, StepChoices())
    code = "catatan-internal" if is_internal else slug_of(row)
    # Beside other forms of the page, each field needs an id of its own.
    form.auto_id = f"{code}_%s"
    form.fields.pop("internal", None)
    if is_internal:
        form.fields.pop("evidence", None)
    return ComposerTab(
        code,
        _("Catatan internal") if is_internal else str(STEP_LABELS[row.step]),
        str(OWN_AGENCY) if is_internal else readers_of(case),
        is_internal,
        form,
        visit.url("report-step", case.report.number, slug_of(row)),
        replies,
        approval_hint(case, row),
    )
