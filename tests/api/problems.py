"""What a refusal looks like."""

from api.problems import catalogue


def problem_of(answer):
    """Return a problem's members, after checking that it is one."""
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Cache-Control"] == "no-store"
    told = answer.json()
    assert told["status"] == answer.status_code
    assert told["type"] == f"/api/docs#problem-{told['code'].lower().replace('_', '-')}"
    assert told["code"] in {each.code for each in catalogue.every_code()}
    assert told["title"]
    assert told["detail"]
    assert told["instance"].startswith("/api/")
    return told


def errors_of(answer):
    """Return field and code of each input that is refused."""
    return [(error["field"], error["code"]) for error in problem_of(answer)["errors"]]
