"""Enrolling a security key, as a browser would."""

import json

from django.core.serializers.json import DjangoJSONEncoder

from tests.factories.people import PUBLIC, person, sign_in

ADD = "/akun/keamanan/kunci/tambah/"


def sign_in_without_factor(client):
    user = person("siti@contoh.id")
    sign_in(client, user, host=PUBLIC, confirmed=True, second_factor=False)
    return user


def plain(options):
    """The options as the browser reads them from the page."""
    return json.loads(json.dumps(options, cls=DjangoJSONEncoder))


def enrol_key(client, key, **typed):
    """Enrol a key for a new person, who then signs out; return who it is."""
    user = sign_in_without_factor(client)
    options = client.get(ADD).context["js_data"]["creation_options"]
    answer = client.post(
        ADD, {"name": "Kunci kantor", "credential": key.register(plain(options)), **typed}
    )
    assert answer.status_code == 302
    client.post("/akun/keluar/")
    return user
