from onboarding.applications.models.application import Application, ApplicationState
from onboarding.applications.models.entry import Entry, EntryKind
from onboarding.applications.models.paper import Paper
from onboarding.applications.models.section import Section

__all__ = [
    "Application",
    "ApplicationState",
    "Entry",
    "EntryKind",
    "Paper",
    "Section",
]
