"""The page of an examination file, and who stands before it."""

from dataclasses import dataclass
from datetime import date
from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from agency_console.console import CONSOLE
from casework.actions.hand_examination import NobodyThere
from casework.forms.examination_form import ExaminationForm, HandingForm, initial_of
from casework.queries.examination_file import FileView, file_view
from casework.queries.examination_files import NoSuchFile
from casework.queries.hands import hands_of
from casework.rules.examination import Hand
from casework.words.examination import HAND_LABELS, HANDING_LABELS, PART_LABELS, STAGE_LABELS
from look.moments import in_zone
from look.navigation import NavLink
from register.queries.doors import NoSuchReport
from register.rules.refusals import Refusal, StepNotAllowed
from register.views.visit import Visit, visit_of, zone_of
from register.words.refusals import sentence

TEMPLATE = "agency_console/examination/page.html"
Refused = StepNotAllowed | NobodyThere | NoSuchReport


@dataclass(frozen=True)
class Desk:
    """Whoever opens a file: their visit, their hands, and the day at their agency."""

    visit: Visit
    hands: frozenset[Hand]
    today: date

    def file(self, number: str) -> FileView:
        """Return the file, or an examiner's new one, or answer 404."""
        try:
            return file_view(self.visit.actor, self.hands, number)
        except (NoSuchFile, NoSuchReport, StepNotAllowed) as error:
            raise Http404 from error


def desk_of(request: HttpRequest) -> Desk:
    """Return whoever the gate has let in with the hands that they are; one statement."""
    visit = visit_of(request, CONSOLE)
    today = in_zone(visit.at, zone_of(visit.staff)).date()
    return Desk(visit, hands_of(visit.actor, today=today), today)


def draw(
    desk: Desk,
    file: FileView,
    *,
    form: ExaminationForm | None = None,
    handing: HandingForm | None = None,
    refusal: str = "",
) -> HttpResponse:
    """Show the file. refusal: why what was sent was not done; what was typed is still there."""
    visit = desk.visit
    here = visit.url("examination-list")
    context = {
        "file": file,
        "title": file.content.subject or _("Berkas pemeriksaan baru"),
        "stage": STAGE_LABELS[file.stage],
        "form": (form or _blank(file)) if file.is_writable else None,
        "parts": [
            (label, getattr(file.content, name))
            for name, label in PART_LABELS.items()
            if name != "subject"
        ],
        "handing": handing or HandingForm(),
        "ways": [(way.handing.value, HANDING_LABELS[way.handing]) for way in file.ways],
        "refusal": refusal,
        "hand_url": visit.url("examination-hand", file.number),
        "print_url": visit.url("examination-print", file.number) if file.version else "",
        "report_url": _report_url(desk, file),
        "crumbs": (NavLink(_("Berkas pemeriksaan"), here), NavLink(file.number, "")),
    }
    status = HTTPStatus.CONFLICT if refusal else None
    answer = visit.page(TEMPLATE, context, here=here, status=status)
    add_never_cache_headers(answer)
    return answer


def words_of(refused: Refused) -> str:
    """Return why something was not done, in a sentence that says what to do."""
    if isinstance(refused, NobodyThere):
        told = _("Belum ada {hand} yang punya akun. Minta Admin Instansi melengkapinya dalam SK.")
        return told.format(hand=HAND_LABELS[refused.hand])
    if isinstance(refused, NoSuchReport):
        return str(sentence(Refusal.NOT_YOUR_REPORT))
    if refused.field in PART_LABELS:
        told = _("Lengkapi dahulu bagian “{part}”, simpan, lalu serahkan.")
        return told.format(part=PART_LABELS[refused.field])
    return str(sentence(refused.refusal))


def _blank(file: FileView) -> ExaminationForm:
    return ExaminationForm(initial=initial_of(file.content))


def _report_url(desk: Desk, file: FileView) -> str:
    """Only the examiners see the report itself."""
    is_theirs = Hand.EXAMINERS in desk.hands
    return desk.visit.url("report-detail", file.number) if is_theirs else ""
