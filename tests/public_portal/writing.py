"""Filling in the report form page by page, as a visitor does."""

from datetime import timedelta

from django.utils import timezone

PROBLEM = {
    "report_class": "COMPLAINT",
    "title": "Tidak ada dokter di Puskesmas Bawang",
    "body": "Sudah tiga hari tidak ada dokter jaga, pasien disuruh pulang.",
}
IDENTITY = {
    "visibility": "PUBLIC",
    "name": "Siti Aminah",
    "email": "siti@contoh.id",
    "phone": "0812 3456 7890",
}
CONFIRM = {"privacy_notice_seen": "on"}


def place(chosen, /, **values):
    yesterday = timezone.localdate() - timedelta(days=1)
    return {
        "event_on": yesterday.isoformat(),
        "province": "33",
        "regency": "33.04",
        "district": "33.04.07",
        "place": "Jl. Raya Bawang 1",
        "agency": str(chosen.pk),
        **values,
    }


class Writing:
    """A draft of one visitor, and the addresses of its pages."""

    def __init__(self, visitor, agency):
        self.visitor, self.agency, self.id = visitor, agency, ""

    def address(self, page):
        return f"/lapor/{self.id}/{page}/" if self.id else "/lapor/"

    def post(self, page, data, **extra):
        return self.visitor.post(self.address(page), data, **extra)

    def begin(self, **values):
        response = self.post("1-masalah", {**PROBLEM, **values})
        self.id = response["Location"].split("/")[2]
        return self

    def locate(self, **values):
        self.post("2-lokasi", place(self.agency, **values))
        return self

    def show_evidence(self, *files):
        self.post("3-bukti", {"evidence": files})
        return self

    def identify(self, **values):
        self.post("4-identitas", {**IDENTITY, **values})
        return self

    def complete(self, **values):
        """Fill in all parts; values belong to the part that asks for them."""
        return self.begin().locate().identify(**values)

    def send(self, **values):
        return self.post("periksa", {**CONFIRM, **values})
