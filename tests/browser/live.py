"""The product as `make run` serves it, on a database of the tests, with people who can sign in."""

import os
import re
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import override_settings

from register.actions.set_category import set_category
from tenants.actions.appoint_liaison import appoint_liaison
from tenants.scope import NATIONAL, of_agency, scope
from tests.bench.server import WebServer
from tests.database.server import ROOT
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.lives import make_unit
from tests.factories.people import NATIONAL as NATIONAL_HOST
from tests.factories.people import PUBLIC, host_of, staff

UNIT = "Puskesmas Bawang 1"


class LiveSite:
    """A running server. port: where it listens. regency: the agency that reports go to.

    mail: the folder of the mails that it sends. media: of the files that it serves.
    """

    def __init__(self, port, folder):
        self.port = port
        self.mail, self.media = folder / "mail", folder / "media"
        self.regency = read_agency(REGENCY)
        self.unit = make_unit(self.regency, name=UNIT, staffed=False)
        with scope(NATIONAL):
            set_category(
                code="kesehatan", name="Kesehatan", name_en="Health", default_class="COMPLAINT"
            )

    def url(self, site, path="/"):
        hosts = {"PUBLIC": PUBLIC, "NATIONAL": NATIONAL_HOST, "REGENCY": host_of(self.regency)}
        host = hosts.get(site) or f"{site.lower()}.localhost"
        return f"http://{host}:{self.port}{path}"

    def mailed_code(self, address):
        """Return the code in the latest mail to an address."""
        for file in sorted(self.mail.iterdir(), key=lambda it: it.stat().st_mtime, reverse=True):
            text = file.read_text()
            code = re.search(r"^([0-9]{6})$", text, re.MULTILINE)
            if f"To: {address}" in text and code:
                return code[1]
        raise AssertionError(f"no code was mailed to {address}")

    def officers(self, variant):
        """Make the three officers of one run; a code of their app serves once only."""
        desk = staff(None, "NAT", email=f"meja.{variant}@contoh.go.id", name="Ratna Dewi")
        admin = staff(self.regency, "ADM", email=f"admin.{variant}@contoh.go.id", name="Agus Salim")
        liaison = staff(self.regency, "LIA", email=f"unit.{variant}@contoh.go.id", name="Wati")
        with scope(of_agency(self.regency)):
            appoint_liaison(unit_id=self.unit.pk, user_id=liaison.pk)
        return desk, admin, liaison


@contextmanager
def live_site():
    """Serve the present database, with static files as they are named for good."""
    with tempfile.TemporaryDirectory(prefix="tuntas-browser-") as folder:
        static = Path(folder) / "static"
        with override_settings(STATIC_ROOT=static):
            call_command("collectstatic", interactive=False, verbosity=0)
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("TUNTAS_VAR", folder)
            environment.setenv("PYTHONPATH", os.pathsep.join(map(str, (ROOT / "platform", ROOT))))
            with WebServer() as server:
                yield LiveSite(server.port, Path(folder))
