from notices.models.choices import OfficerChoice, ReporterChoice
from notices.models.notice import Notice
from notices.models.webhook_standing import WebhookStanding

__all__ = ["Notice", "OfficerChoice", "ReporterChoice", "WebhookStanding"]
