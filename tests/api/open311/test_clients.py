"""Clients by other people, unmodified, against the server as `make run` starts it."""

import json
import subprocess

import pytest

from register.models import Attachment, Report
from register.rules.states import Visibility
from tenants.scope import scope
from tenants.tokens.models import TokenScope
from tests.api.open311.clients.environment import HERE, python_of_clients
from tests.api.open311.conftest import JURISDICTION
from tests.bench.server import WebServer
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, fresh_life
from tests.factories.everything import EVERYTHING
from tests.factories.files import png
from tests.factories.tokens import token_of

FIELDS = {"service_request_id", "status", "service_code", "description", "requested_datetime"}


class Site:
    """The server, a report that all may read, and a key."""

    def __init__(self, port):
        agency = read_agency(REGENCY)
        make_category("kesehatan", "Kesehatan", name_en="Health")
        self.endpoint = f"http://localhost:{port}/open311/v2"
        life = fresh_life(title="Tidak ada dokter", body="Sudah tiga hari.")
        life.route(agency)
        hidden = fresh_life(title="Kenari", body="Kenari", visibility=Visibility.CONFIDENTIAL)
        hidden.route(agency)
        self.number = life.report.number
        scopes = frozenset({TokenScope.INTAKE})
        self.key = token_of(agency, Officer(agency, "ADM").user, scopes=scopes).secret

    def run(self, name, *arguments):
        """Run a client and return what it was told."""
        python = python_of_clients()
        ran = subprocess.run(
            [python, HERE / name, self.endpoint, JURISDICTION, *arguments],
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
        assert "Kenari" not in ran.stdout
        return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def site(own_database, tmp_path_factory):
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TUNTAS_VAR", str(tmp_path_factory.mktemp("open311")))
        with WebServer() as server:
            yield Site(server.port)


def filed_last():
    with scope(EVERYTHING):
        return Report.objects.order_by("-pk").first()


@pytest.mark.parametrize("form", ["json", "xml"])
def test_georeport_reads(site, form):
    told = site.run("with_georeport.py", form, site.number)

    # Of a list of one the XML parser of this client makes that one.
    services, requests, named = (
        each if isinstance(each, list) else [each]
        for each in (told["services"], told["requests"], told["named"])
    )
    assert [each["service_code"] for each in services] == ["kesehatan"]
    attributes = told["definition"]["attributes"]
    listed = attributes["attribute"] if form == "xml" else attributes
    assert listed[0]["code"] == "privacy_notice_seen"
    assert [each["service_request_id"] for each in requests] == [site.number]
    assert named == requests == [told["request"]]
    assert told["request"]["status"] == "open"
    assert told["request"]["description"] == "Tidak ada dokter\n\nSudah tiga hari."
    assert told["request"].keys() >= FIELDS


def test_civicbot_reads_checks_files_and_asks_by_the_token(site):
    told = site.run("with_civicbot.py", site.number, site.key)

    assert [each["service_code"] for each in told["services"]] == ["kesehatan"]
    assert told["request"]["service_request_id"] == site.number
    assert [each["service_request_id"] for each in told["requests"]] == [site.number]
    assert [problem.split(" ")[0] for problem in told["refused"]] == ["required", "attribute"]
    report = filed_last()
    assert told["answer"].keys() == {"token", "service_notice"}
    assert told["token"] == [
        {"service_request_id": report.number, "token": told["answer"]["token"]}
    ]
    assert (report.title, report.report_class) == ("Lampu puskesmas padam.", "COMPLAINT")
    assert (report.visibility, report.state) == ("PUBLIC", "NATIONAL_REVIEW")


def test_three_by_all_its_methods(site):
    told = site.run("with_three.py", site.number, site.key, png().read().hex())

    assert told["discovery"]["endpoints"][0]["url"] == site.endpoint
    assert [each["service_code"] for each in told["services"]] == ["kesehatan"]
    assert told["definition"]["service_code"] == "kesehatan"
    for name in ("requests", "of_service", "request"):
        assert [each["service_request_id"] for each in told[name]] == [site.number]
    report = filed_last()
    assert told["token"][0]["service_request_id"] == report.number
    assert (report.title, report.region_code) == ("Atap bocor.", "33.04.07")
    with scope(EVERYTHING):
        assert Attachment.objects.get(report_id=report.pk).kind == "png"
    assert [each["code"] for each in told["refused"]] == ["403"]
