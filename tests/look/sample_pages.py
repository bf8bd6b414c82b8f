"""Sample pages in the look of the product, drawn without a database."""

from pathlib import Path

from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.http import QueryDict
from django.template import engines
from django.test import RequestFactory, override_settings
from django.utils import translation

from look.brand import current_brand
from look.chips import sla_chip
from look.navigation import NavLink
from tests.look.sample_facts import AT, console_frame, facts, history, portal_frame, queue
from tests.look.sample_forms import AnswerForm, SampleForm

SAMPLES = Path(__file__).parent / "samples"
NAMES = tuple(sorted(path.stem for path in SAMPLES.glob("*.html")))


@override_settings(
    BRAND_SERVICE_NUMBERS=["sms:1708", "wa:6281234567890"],
    BRAND_SOURCE_URL="https://contoh.go.id/sumber",
)
def draw_sample(name: str, *, language: str = "id", is_wrong: bool = False) -> str:
    """Draw a sample page; is_wrong: as after sending an empty form."""
    with translation.override(language):
        request = RequestFactory().get("/contoh/?q=1")
        context = _context(name, QueryDict("") if is_wrong else None)
        source = (SAMPLES / f"{name}.html").read_text()
        return engines["django"].from_string(source).render(context, request)


def _context(name: str, data: QueryDict | None) -> dict[str, object]:
    is_console = name in {"queue", "report"}
    return {
        "brand": current_brand(),
        "frame": console_frame() if is_console else portal_frame(),
        "form": AnswerForm(data) if is_console else SampleForm(data),
        "has_errors": data is not None,
        "messages": [Message(constants.SUCCESS, "Laporan sudah diteruskan.")]
        if name == "report"
        else [],
        "crumbs": (NavLink("Beranda", "/"), NavLink("Laporan", "")) if name != "start" else (),
        "chip": sla_chip(days_left=2, due=AT),
        "at": AT,
        "zone": "Asia/Jakarta",
        "number": "LP26-8K3M-7QX4",
        "secret": "K7QX 4M2P 9RWT 3HVC 8JNB",
        "entries": history(),
        "rows": queue() if name == "queue" else facts(),
        "next_url": "?setelah=abc",
        "previous_url": "",
        "shown": "50 laporan",
    }
