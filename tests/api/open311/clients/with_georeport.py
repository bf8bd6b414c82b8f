"""georeport as it is: all that it reads, in one form. Prints what it was given."""

import json
import sys

from georeport import GeoReport

endpoint, jurisdiction, form, number = sys.argv[1:]
client = GeoReport(endpoint, jurisdiction=jurisdiction, output_format=form)
told = {
    "services": client.get_service_list(),
    "definition": client.get_service_definition("kesehatan"),
    "requests": client.get_service_requests(status="open", service_code="kesehatan"),
    "named": client.get_service_requests(service_request_id=number),
    "request": client.get_service_request(number),
}
sys.stdout.write(json.dumps(told))
