"""The typed client does the main job over HTTP: list, read, what is open, assign, answer."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import httpx
import pytest

from api.description.file import FILE
from tests.bench.server import WebServer
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.clients import client_of
from tests.factories.consoles import fresh_life
from tests.factories.lives import make_unit
from tests.factories.people import host_of, staff

NAME = "generated_client"
CONFIG = Path(__file__).with_name("generator.yaml")
COMMAND = Path(sys.executable).with_name("openapi-python-client")
ANSWER = "Dokter jaga sudah ditambah sejak hari ini."


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    """Generate the client; return what the generator said."""
    folder = tmp_path_factory.mktemp("generated")
    asked = ["generate", "--path", FILE, "--meta", "none", "--config", CONFIG]
    done = subprocess.run(
        [COMMAND, *asked, "--output-path", folder / NAME],
        capture_output=True,
        text=True,
        check=True,
    )
    sys.path.insert(0, str(folder))
    yield done.stdout + done.stderr
    sys.path.remove(str(folder))


def _part(name):
    return import_module(f"{NAME}.{name}")


def _call(operation):
    return _part(f"api.reports.{operation}").sync


def _client(address, agency, made):
    """Return the client with a token that it has fetched for its id and secret."""
    host = {"Host": host_of(agency)}
    given = httpx.post(
        f"{address}/api/oauth/token",
        data={"grant_type": "client_credentials"},
        auth=(made.client.client_id, made.secret),
        headers=host,
    )
    token = given.json()["access_token"]
    return _part("client").AuthenticatedClient(base_url=address, token=token, headers=host)


def test_the_generator_has_nothing_to_complain_of(generated):
    assert "WARNING" not in generated.upper()
    assert generated.startswith("Generating ")


def test_it_does_the_main_job(generated, own_database):
    models = _part("models")
    steps, assign = models.StepEnum, models.StepEnum.ASSIGN_UNIT
    agency = read_agency(REGENCY)
    unit = make_unit(agency)
    fresh_life().route(agency)
    made = client_of(agency, staff(agency, "ADM"))
    with WebServer() as server, _client(f"http://127.0.0.1:{server.port}", agency, made) as client:

        def take(number, seen, step, **inputs):
            body = models.StepSent(step=step, **inputs)
            return _call("take_step")(number, client=client, if_match=seen, body=body)

        (row,) = _call("list_reports")(client=client).items
        report = _call("read_report")(row.number, client=client)
        offered = {each.step for each in _call("list_steps")(row.number, client=client).items}
        step = _call("read_step")(row.number, assign, client=client)
        stale = take(row.number, '"1"', assign, unit_id=unit.pk)
        assigned = take(row.number, f'"{report.version}"', assign, unit_id=unit.pk)
        answered = take(
            row.number, f'"{assigned.version}"', steps.ANSWER, text=ANSWER, substantive=True
        )
        events = _call("list_events")(row.number, client=client).items

    assert report.body.startswith("Sudah tiga hari")
    assert assign in offered
    choices = next(each.choices for each in step.inputs if each.name == "unit_id")
    assert [choice.value for choice in choices] == [str(unit.pk)]
    assert isinstance(stale, models.ProblemRead)
    assert stale.code == "CHANGED_MEANWHILE"
    assert (assigned.state, answered.state) == ("LIAISON_REVIEW", "ANSWERED")
    assert [(each.step, each.actor_name) for each in events[-2:]] == [
        ("ASSIGN_UNIT", "Sistem SPBE"),
        ("ANSWER", "Sistem SPBE"),
    ]
    assert events[-1].text == ANSWER
