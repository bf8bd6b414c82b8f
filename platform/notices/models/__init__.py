from notices.models.choices import OfficerChoice, ReporterChoice
from notices.models.notice import Notice

__all__ = ["Notice", "OfficerChoice", "ReporterChoice"]
