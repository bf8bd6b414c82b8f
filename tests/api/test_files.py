"""The files of a report: sent with a step that takes some, told of, and handed out."""

import hashlib

import pytest

from register.models import Attachment
from register.rules.states import State
from tenants.scope import scope
from tests.api.problems import errors_of, problem_of
from tests.factories.consoles import Officer, snapshot
from tests.factories.everything import EVERYTHING
from tests.factories.files import broken_png, png
from tests.factories.tokens import program_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ANSWER = {"step": "ANSWER_AGENCY", "text": "Sudah.", "substantive": True, "field_work": True}


@pytest.fixture
def answered(program, life):
    """The report, answered with a picture of the work done."""
    path = f"/{life.report.number}/steps"
    answer = program.send(path, ANSWER, version=2, files=[png("bukti.png")])
    assert answer.status_code == 200, answer.content
    return life


def files_of(program, life):
    answer = program.read(f"/{life.report.number}/files")
    assert answer.status_code == 200
    assert answer.headers["ETag"] == f'"{life.report.version}"'
    return answer.json()["items"]


def content_of(answer):
    try:
        return b"".join(answer.streaming_content)
    finally:
        answer.close()


def test_evidence_comes_with_the_step_and_is_told_of(agency, program, answered):
    [told] = files_of(program, answered)

    assert answered.report.state == State.ANSWERED
    with scope(EVERYTHING):
        kept = Attachment.objects.get()
    assert (told["id"], told["name"], told["kind"]) == (kept.pk, "bukti.png", "png")
    assert (told["size"], told["sha256"], told["by_reporter"]) == (kept.size, kept.sha256, False)
    assert told["seq"] == 3
    assert told["url"].endswith(f"/api/v1/reports/{answered.report.number}/files/{kept.pk}")
    assert kept.agency_id == agency.pk


def test_a_file_is_handed_out_as_it_is_kept(program, answered):
    [told] = files_of(program, answered)

    answer = program.get(told["url"], headers={"accept": "image/png"})

    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="bukti.png"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    content = content_of(answer)
    assert (len(content), hashlib.sha256(content).hexdigest()) == (told["size"], told["sha256"])


def test_what_a_program_has_already_is_not_sent_again(program, answered):
    [told] = files_of(program, answered)
    etag = f'"{told["sha256"]}"'

    same = program.get(told["url"], headers={"if-none-match": f'"x", {etag}'})
    head = program.head(told["url"])
    other = program.get(told["url"], headers={"if-none-match": '"x"'})

    assert (same.status_code, same.content, same.headers["ETag"]) == (304, b"", etag)
    assert (head.status_code, head.headers["Content-Length"]) == (200, str(told["size"]))
    head.close()
    assert len(content_of(other)) == told["size"]


def test_a_step_names_the_files_that_it_takes(program, life):
    steps = program.read(f"/{life.report.number}/steps").json()["items"]

    inputs = {step["step"]: {it["name"]: it for it in step["inputs"]} for step in steps}
    evidence = inputs["ANSWER_AGENCY"]["evidence"]
    assert (evidence["kind"], evidence["required"], evidence["choices"]) == ("files", False, None)
    assert "evidence" not in inputs["ASSIGN_UNIT"]


@pytest.mark.parametrize(
    ("sent", "files", "status", "code", "errors"),
    [
        (ANSWER, [broken_png], 422, "FILE_BROKEN", [("evidence", "BROKEN")]),
        (
            {"step": "ASSIGN_UNIT", "unit_id": 1}, [png],
            422, "INPUT_REFUSED", [("evidence", "UNKNOWN")],
        ),
        (ANSWER | {"text": ""}, [png], 422, "INPUT_REFUSED", [("text", "REQUIRED")]),
        (
            ANSWER | {"text": ""}, [lambda: png("a.gif")],
            415, "FILE_WRONG_KIND", [("evidence", "WRONG_KIND")],
        ),
    ],
)  # fmt: skip
def test_a_file_that_is_refused_changes_nothing(program, life, sent, files, status, code, errors):
    before = snapshot(life)

    answer = program.send(
        f"/{life.report.number}/steps", sent, version=2, files=[make() for make in files]
    )

    assert (answer.status_code, problem_of(answer)["code"]) == (status, code)
    assert errors_of(answer) == errors
    assert snapshot(life) == before


def test_a_file_that_is_gone_or_of_another_report(program, answered, settings, tmp_path):
    [told] = files_of(program, answered)
    settings.MEDIA_ROOT = tmp_path

    assert problem_of(program.get(told["url"]))["code"] == "NOT_FOUND"
    assert problem_of(program.get(f"{told['url']}0"))["code"] == "NOT_FOUND"


def test_whose_report_it_is_not_gets_no_file(other_agency, program, answered):
    [told] = files_of(program, answered)
    stranger = program_of(other_agency, Officer(other_agency, "ADM").user)
    path = told["url"].partition("/api/v1/reports")[2]

    assert problem_of(stranger.read(path))["code"] == "NOT_FOUND"
    assert problem_of(stranger.read(path.rpartition("/")[0]))["code"] == "NOT_FOUND"
