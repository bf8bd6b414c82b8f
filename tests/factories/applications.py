"""A body of the master list, and somebody of it who applies."""

import re
from datetime import timedelta

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from onboarding.applications.models import Application, Entry, Paper, Section
from onboarding.applications.rules.link import link_secret
from tenants.bodies.models import Body
from tenants.models.agency import AgencyKind, TimeZone
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.people import PUBLIC
from tests.factories.uploads import letter

CODE = "33.06"
OFFICIAL = "rina@purworejokab.go.id"
WHO = {"name": "Rina Astuti", "position": "Kepala Bagian Organisasi", "email": OFFICIAL}
DECREE = {
    "number": "065/123/2026",
    "signed_on": "2026-01-12",
    "title": "Pembentukan Tim Pengelola Pengaduan Pelayanan Publik",
    "signer": "Yuli Hastuti, Bupati Purworejo",
    "valid_from": "2026-01-15",
    "valid_to": "",
}
PERSON = {
    "name": "Sri Wahyuni",
    "duty": "ADMIN_KOMINFO",
    "place_in_team": "",
    "position": "Kepala Dinas Kominfo",
    "rank": "Pembina, IV/a",
    "nip": "19790817 200312 2 004",
    "email": "sri@purworejokab.go.id",
    "phone": "0812 3456 7890",
}
TEAM = (
    {**PERSON, "name": "Yuli Hastuti", "duty": "PATRON", "nip": "", "email": ""},
    {
        **PERSON,
        "name": "Said Romadhon",
        "duty": "ACCOUNTABLE_OFFICER",
        "email": "sekda@purworejokab.go.id",
    },
    PERSON,
    {
        **PERSON,
        "name": "Bambang Susilo",
        "duty": "ADMIN_ORGANISATION",
        "nip": "",
        "email": "bambang@purworejokab.go.id",
    },
)
UNIT = {
    "code": "DINKES",
    "name": "Dinas Kesehatan",
    "kind": "OPD",
    "liaison_name": "Nur Aini",
    "liaison_position": "Sekretaris Dinas",
    "liaison_email": "nur@purworejokab.go.id",
    "liaison_phone": "",
    "substitute_name": "Joko Susilo",
    "substitute_email": "joko@purworejokab.go.id",
    "substitute_phone": "",
}
POLICY = {"choice": "DEFAULT", "time_zone": "Asia/Jakarta", "confirms": "on", "wishes": ""}
CHANNELS = {"slug": "purworejo", "sms_prefix": "purworejo", "phone": ""}
TRIAL = {"report_class": "COMPLAINT", "unit_code": "DINKES"}


def make_body(code=CODE, *, name="Pemerintah Kabupaten Purworejo", slug="purworejo", **values):
    """Store a regency of the master list that nobody has connected."""
    with scope(EVERYTHING):
        return Body.objects.create(
            **{
                "code": code,
                "slug": slug,
                "name": name,
                "short_name": name.replace("Pemerintah Kabupaten", "Pemkab"),
                "kind": AgencyKind.REGENCY,
                "region_code": code,
                "time_zone": TimeZone.WIB,
            }
            | values
        )


def pdf(name="sk.pdf", *, pages=2):
    return SimpleUploadedFile(name, letter(pages=pages), content_type="application/pdf")


class Applying:
    """Somebody in front of the wizard, in a browser of their own."""

    def __init__(self, body, *, mails, run_commits):
        self.browser, self.body = Client(HTTP_HOST=PUBLIC), body
        self.mails, self.run_commits, self.ref = mails, run_commits, ""

    def get(self, path="", **query):
        return self.browser.get(self.url(path), query)

    def post(self, path, data):
        with self.run_commits(execute=True):
            return self.browser.post(self.url(path), data)

    def url(self, path=""):
        return f"/onboarding/{self.ref}/{path}"

    def begin(self, **who):
        with self.run_commits(execute=True):
            answer = self.browser.post(f"/onboarding/badan/{self.body.code}/", {**WHO, **who})
        assert answer.status_code == 302, answer.content.decode()
        self.ref = answer["Location"].split("/")[2]
        return self

    def prove(self):
        code = re.search(r"^[0-9]{6}$", self.mails[-1].body, re.MULTILINE)[0]
        answer = self.post("kode/", {"code": code})
        assert answer["Location"] == self.url()
        return self

    def fill(self):
        """Answer every step."""
        self.done("sk/", {**DECREE, "file": pdf()})
        for person in TEAM:
            self.done("tim/tambah/", person)
        self.done("unit/tambah/", UNIT)
        self.done("sop/", {"choice": "LATER"})
        self.done("sla/", POLICY)
        self.done("kanal/", CHANNELS)
        self.done("uji/", TRIAL)
        return self

    def done(self, path, data):
        answer = self.post(path, data)
        assert answer.status_code == 302, (path, answer.content.decode())
        return answer

    def send(self):
        self.done("kirim/", {"confirms": "on"})
        return self

    @property
    def row(self):
        return application(self.ref)

    @property
    def secret(self):
        return link_secret(self.row.seed, settings.RECEIPT_KEY)


def application(ref):
    with scope(EVERYTHING):
        return Application.objects.select_related("body").get(ref=ref)


def section(ref, step):
    with scope(EVERYTHING):
        return Section.objects.filter(application__ref=ref, step=step).first()


def entries(ref):
    with scope(EVERYTHING):
        rows = Entry.objects.filter(application__ref=ref).order_by("pk")
        return list(rows.values_list("kind", flat=True))


def everything_of(ref):
    """Return all that a refused request must leave as it was."""
    with scope(EVERYTHING):
        return (
            list(Application.objects.filter(ref=ref).values()),
            list(Section.objects.filter(application__ref=ref).order_by("pk").values()),
            list(Paper.objects.filter(application__ref=ref).order_by("pk").values()),
            entries(ref),
        )


def long_ago(days=2):
    return timezone.now() - timedelta(days=days)  # noqa: TID251 - the pages read the real clock
