"""A form that is refused answers 422, also where the view is allauth's."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse


class RefusedFormMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_template_response(
        self, request: HttpRequest, response: TemplateResponse
    ) -> TemplateResponse:
        if request.method == "POST" and response.status_code == HTTPStatus.OK:
            values = (response.context_data or {}).values()
            if any(isinstance(v, BaseForm) and v.is_bound and v.errors for v in values):
                response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response
