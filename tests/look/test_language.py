from django.conf import settings

from look.language import switch_language


def test_the_language_is_kept_in_a_cookie(rf):
    response = switch_language(rf.post("/bahasa/", {"language": "en", "next": "/lacak/?no=1"}))

    assert response.status_code == 302
    assert response["Location"] == "/lacak/?no=1"
    assert response.cookies[settings.LANGUAGE_COOKIE_NAME].value == "en"


def test_no_token_is_needed(rf):
    request = rf.post("/bahasa/", {"language": "en", "next": "/"})
    request._dont_enforce_csrf_checks = False

    assert switch_language.csrf_exempt
    assert switch_language(request).status_code == 302


def test_an_unknown_language_changes_nothing(rf):
    response = switch_language(rf.post("/bahasa/", {"language": "xx", "next": "/"}))

    assert settings.LANGUAGE_COOKIE_NAME not in response.cookies


def test_it_never_leads_to_another_host(rf):
    response = switch_language(
        rf.post("/bahasa/", {"language": "en", "next": "https://jahat.example/"})
    )

    assert response["Location"] == "/"


def test_a_link_alone_switches_nothing(rf):
    response = switch_language(rf.get("/bahasa/?language=en"))

    assert response.status_code == 405
    assert settings.LANGUAGE_COOKIE_NAME not in response.cookies
