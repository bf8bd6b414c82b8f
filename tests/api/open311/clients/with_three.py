"""three as it is, beside the one name that Python has no more: all of its methods, a file as well."""

import io
import itertools
import json
import sys

itertools.ifilter = filter

from three import Three  # noqa: E402 - needs the name above

endpoint, jurisdiction, number, key, picture = sys.argv[1:]
client = Three(endpoint, api_key=key, jurisdiction=jurisdiction)
media = io.BytesIO(bytes.fromhex(picture))
media.name = "foto.png"
(answer,) = client.post(
    "kesehatan",
    address="Jl. Raya 3, Kecamatan Sigaluh, Kabupaten Banjarnegara",
    name="Budi Santoso",
    phone="081234567891",
    description="Atap bocor.",
    media=media,
    **{"attribute[privacy_notice_seen]": "yes"},
)
told = {
    "discovery": client.discovery(),
    "services": client.services(),
    "definition": client.services("kesehatan"),
    "requests": client.requests(),
    "of_service": client.requests("kesehatan", count=1),
    "request": client.request(number),
    "answer": answer,
    "token": client.token(answer["token"]),
    "refused": Three(endpoint, api_key="x", jurisdiction=jurisdiction).post("kesehatan"),
}
sys.stdout.write(json.dumps(told))
