import json
import re

from public_portal.installable.worker import SCRIPT
from tests.public_portal.seeing import text_of


def test_the_manifest_names_the_deployment(visitor, settings):
    settings.BRAND_NAME = "Lapor Jaya"

    response = visitor.get("/manifest.webmanifest")

    assert response["Content-Type"] == "application/manifest+json"
    assert response.json()["short_name"] == "Lapor Jaya"
    assert [icon["sizes"] for icon in response.json()["icons"]] == ["192x192", "512x512", "512x512"]


def test_the_worker_knows_what_to_keep_and_is_asked_for_anew(visitor):
    response = visitor.get("/sw.js")

    shell = json.loads(
        re.search(r"^const SHELL = (.*);$", response.content.decode(), re.MULTILINE)[1]
    )
    assert (shell["offline"], shell["form"]) == ("/luring/", "/lapor/")
    assert [path.startswith("/static/look/") for path in shell["files"]] == [True] * 6
    assert response["Cache-Control"] == "no-cache"
    assert response["Content-Type"].startswith("text/javascript")


def test_the_worker_leaves_private_pages_alone():
    private = re.search(r"PRIVATE = /(.*)/;", SCRIPT.read_text())[1].replace("\\/", "/")

    assert all(re.match(private, path) for path in ("/konsol/x/", "/nasional/", "/akun/laporan/"))
    assert not re.match(private, "/lapor/")


def test_a_fresh_token_fits_its_cookie_and_is_kept_nowhere(visitor):
    response = visitor.get("/lapor/token/")

    assert len(response.content) == 64
    assert "csrf" in response.cookies
    assert "no-store" in response["Cache-Control"]


def test_they_cost_the_database_nothing(visitor, statements):
    with statements() as taken:
        for path in ("/manifest.webmanifest", "/sw.js", "/lapor/token/"):
            visitor.get(path)

    assert taken.texts() == []


def test_the_kept_form_asks_for_a_fresh_token(visitor):
    response = visitor.get("/lapor/")

    assert 'data-fresh-token="/lapor/token/"' in response.content.decode()
    assert "Ceritakan masalahnya" in text_of(response)
