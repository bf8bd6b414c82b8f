"""Addresses of the wizard by which a body asks to be connected."""

from django.urls import path, register_converter

from public_portal.joining.views.access import join_access
from public_portal.joining.views.begin import join_begin
from public_portal.joining.views.code import join_code
from public_portal.joining.views.link import join_link, join_resume
from public_portal.joining.views.lists import (
    join_person,
    join_person_drop,
    join_team,
    join_unit,
    join_unit_drop,
    join_units,
)
from public_portal.joining.views.paper import join_paper
from public_portal.joining.views.pick import join_pick
from public_portal.joining.views.send import join_send, join_withdraw
from public_portal.joining.views.steps import (
    join_channels,
    join_decree,
    join_policy,
    join_procedures,
)
from public_portal.joining.views.tasks import join_status, join_tasks
from public_portal.joining.views.trial import join_trial
from public_portal.joining.views.units_file import join_units_file, join_units_template
from public_portal.paths import DraftConverter

# Named as drafts are.
register_converter(DraftConverter, "application")

ROOT = "onboarding/"
OWN = f"{ROOT}<application:ref>/"
joining_urls = [
    path(ROOT, join_pick, name="join-pick"),
    path(f"{ROOT}badan/<str:code>/", join_begin, name="join-begin"),
    path(f"{ROOT}badan/<str:code>/akses/", join_access, name="join-access"),
    path(f"{ROOT}badan/<str:code>/tautan/", join_link, name="join-link"),
    path(f"{ROOT}lanjut/<application:ref>/<str:secret>/", join_resume, name="join-resume"),
    path(OWN, join_tasks, name="join-tasks"),
    path(f"{OWN}kode/", join_code, name="join-code"),
    path(f"{OWN}sk/", join_decree, name="join-step-sk"),
    path(f"{OWN}tim/", join_team, name="join-step-tim"),
    path(f"{OWN}tim/tambah/", join_person, name="join-step-tim-add"),
    path(f"{OWN}tim/<slug:key>/", join_person, name="join-step-tim-edit"),
    path(f"{OWN}tim/<slug:key>/hapus/", join_person_drop, name="join-step-tim-drop"),
    path(f"{OWN}unit/", join_units, name="join-step-unit"),
    path(f"{OWN}unit/tambah/", join_unit, name="join-step-unit-add"),
    path(f"{OWN}unit/berkas/", join_units_file, name="join-step-unit-file"),
    path(f"{OWN}unit/contoh.csv", join_units_template, name="join-step-unit-template"),
    path(f"{OWN}unit/<slug:key>/", join_unit, name="join-step-unit-edit"),
    path(f"{OWN}unit/<slug:key>/hapus/", join_unit_drop, name="join-step-unit-drop"),
    path(f"{OWN}sop/", join_procedures, name="join-step-sop"),
    path(f"{OWN}sla/", join_policy, name="join-step-sla"),
    path(f"{OWN}kanal/", join_channels, name="join-step-kanal"),
    path(f"{OWN}uji/", join_trial, name="join-step-uji"),
    path(f"{OWN}kirim/", join_send, name="join-send"),
    path(f"{OWN}batal/", join_withdraw, name="join-withdraw"),
    path(f"{OWN}status/", join_status, name="join-status"),
    path(f"{OWN}berkas/<slug:step>/", join_paper, name="join-paper"),
]
