"""Changing something as a program does."""

import json

from tests.api.problems import problem_of


def send(program, method, path, body=None, *, etag=None, key=None):
    headers = {"if-match": etag, "idempotency-key": key}
    return getattr(program, method)(
        f"/api/v1/{path}",
        json.dumps(body) if body is not None else "",
        content_type="application/json",
        headers={name: value for name, value in headers.items() if value},
    )


def errors_of(answer):
    assert answer.status_code == 422, answer.content
    return [(each["field"], each["code"]) for each in problem_of(answer)["errors"]]


def etag_of(program, path):
    return program.get(f"/api/v1/{path}").headers["ETag"]


def rows(officer, model):
    with officer.scope:
        return list(model.objects.order_by("pk").values())
