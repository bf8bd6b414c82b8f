from django.urls import path, register_converter

from api.open311 import filing, requests, services, tokens, update_filing, updates
from api.open311.discovery import discovery
from api.open311.endpoint import open311
from api.open311.unknown import unknown
from api.open311.written import JSON, XML


class EndingConverter:
    """The form of an answer, as the end of an address."""

    regex = f"{XML}|{JSON}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(EndingConverter, "ending")

request_list = open311("service_requests", get=requests.request_list, post=filing.file_request)
request_detail = open311("service_requests", get=requests.request_detail)
update_list = open311(
    "service_request_updates", get=updates.update_list, post=update_filing.file_update
)

app_name = "open311"
urlpatterns = [
    path("discovery.<ending:ending>", discovery, name="discovery"),
    path("services.<ending:ending>", services.services, name="service-list"),
    path("services/<str:code>.<ending:ending>", services.service, name="service"),
    path("requests.<ending:ending>", request_list, name="request-list"),
    path("requests/<str:number>.<ending:ending>", request_detail, name="request"),
    path("tokens/<str:token>.<ending:ending>", tokens.token, name="token"),
    path("servicerequestupdates.<ending:ending>", update_list, name="update-list"),
    path("<path:rest>", unknown, name="unknown"),
]
