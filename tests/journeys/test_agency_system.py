"""A report is settled between three parties that meet over HTTP alone.

The platform's own server and worker; an agency's system in a process of its own, which is told by
webhook, reads, assigns and answers; and a reporter, who accepts. Nobody opens the agency's console
but its Kominfo admin, once, to name the system.
"""

import json
import os
import re
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from config.run.commands import worker_command
from config.run.processes import Child, end
from tenants.actions.appoint_liaison import appoint_liaison
from tenants.scope import of_agency, scope
from tests.browser.live import live_site
from tests.browser.signed_in import session_cookie
from tests.database.aliases import environment
from tests.factories.people import NATIONAL, PUBLIC, host_of, staff
from tests.factories.tokens import token_of
from tests.factories.told import told

PATIENCE = 60
SCRIPT = Path(__file__).with_name("agency_system.py")
SECRET = re.compile(r"whsec_[A-Za-z0-9+/=]{44}")
CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class System:
    """The agency's system; said: all that it was told and did."""

    def __init__(self, **settings):
        self.process = subprocess.Popen(
            [sys.executable, str(SCRIPT)],
            env={**os.environ, **settings},
            stdout=subprocess.PIPE,
            text=True,
        )
        self.said = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)
        self.process.stdout.close()

    def wait_for(self, **what):
        """Listen until it says something with all this in it."""
        deadline = time.monotonic() + PATIENCE
        os.set_blocking(self.process.stdout.fileno(), False)
        while time.monotonic() < deadline:
            line = self.process.stdout.readline()
            if not line:
                time.sleep(0.05)
                continue
            self.said.append(json.loads(line))
            if what.items() <= self.said[-1].items():
                return self.said[-1]
        raise AssertionError(f"{what} was not said, but {self.said}")


class Browser:
    """A person's browser at one host: forms are sent with their hidden token."""

    def __init__(self, site, host, cookie=None):
        self.site, self.host = site, host
        self.cookie = f"{cookie['name']}={cookie['value']}" if cookie else ""
        self.kept = {}

    def ask(self, path, typed=None):
        body = urlencode(typed).encode() if typed is not None else None
        link = HTTPConnection("127.0.0.1", self.site.port, timeout=30)
        cookies = "; ".join(filter(None, [self.cookie, *self.kept.values()]))
        headers = {"Host": f"{self.host}:{self.site.port}", "Cookie": cookies}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        link.request("POST" if body else "GET", path, body, headers)
        answer = link.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            pair = cookie.partition(";")[0]
            self.kept[pair.partition("=")[0]] = pair
        text = answer.read().decode()
        link.close()
        return answer.status, answer.headers.get("Location"), text

    def send(self, path, **typed):
        """Open a form, and send it filled in."""
        _status, _place, page = self.ask(path)
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
        return self.ask(path, {**hidden, "csrfmiddlewaretoken": CSRF.search(page)[1], **typed})


class Program:
    """A program of the national desk."""

    def __init__(self, site, token):
        self.site, self.token = site, token

    def post(self, path, values, **headers):
        link = HTTPConnection("127.0.0.1", self.site.port, timeout=30)
        known = {
            "Host": f"{NATIONAL}:{self.site.port}",
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json",
        }
        link.request("POST", f"/api/v1/reports{path}", json.dumps(values), {**known, **headers})
        answer = link.getresponse()
        content = json.loads(answer.read())
        link.close()
        return answer.status, answer.headers.get("ETag"), content


@pytest.fixture(scope="module")
def site(own_database):
    """The product served, with its worker, on a machine whose systems are on loopback."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TUNTAS_WEBHOOK_LOOPBACK", "1")
        with live_site() as running:
            settings = {**os.environ, **environment(), "PORT": str(running.port)}
            worker = subprocess.Popen(worker_command(), env=settings, start_new_session=True)
            yield running
            end([Child("worker", worker)])


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def named_to_the_platform(site, url):
    """Let the agency's Kominfo admin name the system; return its secret."""
    host = host_of(site.regency)
    admin = staff(site.regency, "KOM", email="kominfo@contoh.go.id", name="Bayu Aji")
    browser = Browser(site, host, session_cookie(admin, f"http://{host}/"))
    status, _place, page = browser.send("/konsol/webhook/baru/", name="SPBE", url=url, which="ALL")
    assert status == 200, page
    return SECRET.search(page)[0]


def test_a_report_is_settled_by_systems_that_meet_over_http(site):
    liaison = staff(site.regency, "LIA", email="unit@contoh.go.id", name="Wati")
    with scope(of_agency(site.regency)):
        appoint_liaison(unit_id=site.unit.pk, user_id=liaison.pk)
    worker = staff(site.regency, "ADM", email="spbe@contoh.go.id", name="Sistem SPBE")
    desk = staff(None, "NAT", email="meja@contoh.go.id", name="Ratna Dewi")
    program = Program(site, token_of(None, desk).secret)
    port = free_port()
    secret = named_to_the_platform(site, f"http://127.0.0.1:{port}/masuk")
    settings = {
        "PLATFORM": f"127.0.0.1:{site.port}",
        "TOKEN": token_of(site.regency, worker).secret,
        "SECRET": secret,
        "UNIT": str(site.unit.pk),
        "LISTENS_AT": str(port),
    }

    with System(**settings) as system:
        system.wait_for(url=f"http://127.0.0.1:{port}/masuk")
        sent = told(region_code="33.04")
        del sent["for_us"]
        status, _etag, filed = program.post("", sent, **{"Idempotency-Key": "satu"})
        assert status == 201, filed
        number = filed["number"]
        routed = {
            "step": "VERIFY_AND_ROUTE",
            "report_class": "COMPLAINT",
            "checklist": True,
            "agency_id": site.regency.pk,
            "category_code": "kesehatan",
            "region_code": "33.04.07",
            "text": "Kewenangan kabupaten.",
        }
        status, _etag, content = program.post(f"/{number}/steps", routed, **{"If-Match": '"1"'})
        assert status == 200, content

        system.wait_for(told="report.VERIFY_AND_ROUTE")
        assert system.wait_for(read=200)["title"] == sent["title"]
        assert system.wait_for(step="ASSIGN_UNIT")["taken"] == 200
        system.wait_for(told="report.ASSIGN_UNIT")
        answered = system.wait_for(step="ANSWER")
        assert (answered["taken"], answered["state"]) == (200, "ANSWERED")
        system.wait_for(told="report.ANSWER")

        reporter = Browser(site, PUBLIC)
        status, place, page = reporter.send("/lacak/", number=number, secret=filed["secret"])
        assert status == 302, page
        assert "Dokter pengganti hadir mulai besok." in reporter.ask(place)[2]
        status, _place, page = reporter.send(f"/lacak/{number}/selesai/", rating="5")
        assert status == 302, page
        system.wait_for(told="report.ACCEPT")

    types = [each["told"] for each in system.said if "told" in each]
    assert [each for each in types if each != "report.ANSWER_DELIVERED"] == [
        "report.VERIFY_AND_ROUTE",
        "report.ASSIGN_UNIT",
        "report.ANSWER",
        "report.ACCEPT",
    ]
    assert not [each for each in system.said if "refused" in each]
    ids = [each["id"] for each in system.said if "id" in each]
    assert len(ids) == len(set(ids))
