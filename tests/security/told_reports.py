"""Two reports of the canary, filed and answered by the pages themselves."""

import re
from dataclasses import dataclass
from io import BytesIO

from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image, PngImagePlugin

from kernel.receipt_secret import parse_secret
from register.tasks.drain import run_batch
from tests.factories.agencies import REGENCY
from tests.factories.people import PUBLIC
from tests.public_portal.writing import Writing
from tests.security.canary import EMAIL, NAME, NIK, PHONE

ANSWER = {"text": "Dokter pengganti sudah bertugas.", "substantive": "on"}
ROUTE = {
    "report_class": "COMPLAINT",
    "category_code": "kesehatan",
    "region_code": "33.04.07",
    "checklist": "on",
    "text": "Kewenangan kabupaten.",
}


@dataclass(frozen=True)
class Told:
    """A report that has been answered: its number and the secret its reporter was shown."""

    visibility: str
    number: str
    secret: str


def tell(world, visibility):
    """File a report as the canary and bring it to its answer; the mails stay in the outbox."""
    told = _file(world, visibility)
    _send(world, "NAT", "NATIONAL", told, "verify-and-route", {**ROUTE, "agency_id": _id(world)})
    _send(world, "ADM", "AGENCY", told, "assign-unit", {"unit_id": world.unit.pk})
    _send(world, "LIA", "AGENCY", told, "respond-initial", {"text": "Kami cek hari ini."})
    _send(world, "LIA", "AGENCY", told, "answer", ANSWER)
    while run_batch(at=timezone.now()):  # noqa: TID251 - what the pages did is due by the real clock
        pass
    return told


def letters():
    """Return the mails that wait in the outbox, each with the address and what it says."""
    return [
        (letter.to, "\n".join((letter.subject, letter.body, *_in_html(letter))))
        for letter in mail.outbox
        if getattr(letter, "alternatives", None)
    ]


def _in_html(letter):
    # A mail of plain text alone has no such thing.
    return [text for text, _kind in getattr(letter, "alternatives", ())]


def _file(world, visibility):
    visitor = Client(headers={"host": PUBLIC})
    page = Writing(visitor, world.agencies[REGENCY]).begin().locate()
    page.show_evidence(_picture_of_the_canary())
    page.identify(visibility=visibility, name=NAME, email=EMAIL, phone=PHONE)
    if visibility != "ANONYMOUS":
        page.post("kode", {"code": re.search(r"^[0-9]{6}$", mail.outbox[-1].body, re.MULTILINE)[0]})
    receipt = visitor.get(page.send()["Location"])
    context = receipt.context
    return Told(visibility, context["report"].number, parse_secret(context["secret"]))


def _picture_of_the_canary():
    notes, out = PngImagePlugin.PngInfo(), BytesIO()
    notes.add_text("Author", NAME)
    notes.add_text("Comment", f"{EMAIL} {NIK}")
    Image.new("RGB", (64, 64), "gold").save(out, "PNG", pnginfo=notes)
    return SimpleUploadedFile("bukti.png", out.getvalue(), "image/png")


def _send(world, actor, site, told, slug, data):
    client = world.client(actor, world.host(site))
    start = "/konsol" if site == "AGENCY" else ""
    address = f"{start}/laporan/{told.number}/{slug}/"
    version = client.get(address).context["report"].version
    response = client.post(address, {**data, "version": version})
    assert response.status_code == 302, response.content.decode()


def _id(world):
    return world.agencies[REGENCY].pk
