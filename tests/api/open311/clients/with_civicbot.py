"""civicbot as it is: reads, its own checks of the attributes, a filing and its token."""

import json
import sys

from civicbot import Endpoint, Open311Client, ValidationError

url, jurisdiction, number, key = sys.argv[1:]
client = Open311Client(
    Endpoint(id="tuntas", name="Tuntas", base_url=url, write=True), jurisdiction_id=jurisdiction
)
said = {
    "lat": -7.41333,
    "lng": 109.63667,
    "description": "Lampu puskesmas padam.",
    "first_name": "Siti",
    "last_name": "Aminah",
    "phone": "081234567890",
    "validate_remote": True,
}
refused = []
for attributes in ({}, {"privacy_notice_seen": "no"}):
    try:
        client.create_request("kesehatan", attributes=attributes, **said)
    except ValidationError as error:
        refused += error.problems
sent = client.create_request(
    "kesehatan",
    attributes={"privacy_notice_seen": "yes", "report_class": ["COMPLAINT"]},
    dry_run=False,
    confirm="SEND",
    api_key=key,
    **said,
)
(answer,) = sent.response
told = {
    "services": client.list_services(),
    "request": client.get_request(number),
    "requests": client.list_requests(status="open", page_size=1),
    "refused": refused,
    "answer": answer,
    "token": client.get_token(answer["token"]),
}
sys.stdout.write(json.dumps(told))
