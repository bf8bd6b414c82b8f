"""Giving the new agency a file of its own of a paper that was applied with."""

from __future__ import annotations

from django.core.files.storage import default_storage

from onboarding.applications.models import Paper
from tenants.models import Agency
from tenants.own_folder import own_folder


def copy_paper(paper: Paper, agency: Agency, *, what: str) -> str:
    """Copy it into the agency's folder and return its path; what was copied before stays.

    The application keeps its own, so that either can go without the other.
    """
    path = f"{own_folder(agency.pk, what)}/{paper.sha256}.pdf"
    if default_storage.exists(path):
        return path
    with default_storage.open(paper.path) as content:
        return str(default_storage.save(path, content))
