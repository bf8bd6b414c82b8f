"""The steps that are one form each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onboarding.applications.actions.save_step import save_channels
from onboarding.applications.rules.steps import Step
from public_portal.joining.forms.channels import ChannelsForm
from public_portal.joining.forms.decree import DecreeForm
from public_portal.joining.forms.policy import PolicyForm
from public_portal.joining.forms.procedures import ProceduresForm
from public_portal.joining.opened import while_editable
from public_portal.joining.step_page import form_step
from public_portal.uploads import takes_files

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.joining.opened import Opened


@takes_files
@while_editable
def join_decree(request: HttpRequest, opened: Opened) -> HttpResponse:
    return form_step(request, opened, Step.DECREE, DecreeForm)


@takes_files
@while_editable
def join_procedures(request: HttpRequest, opened: Opened) -> HttpResponse:
    return form_step(request, opened, Step.PROCEDURES, ProceduresForm)


@while_editable
def join_policy(request: HttpRequest, opened: Opened) -> HttpResponse:
    return form_step(request, opened, Step.POLICY, PolicyForm)


@while_editable
def join_channels(request: HttpRequest, opened: Opened) -> HttpResponse:
    return form_step(request, opened, Step.CHANNELS, ChannelsForm, save=save_channels)
