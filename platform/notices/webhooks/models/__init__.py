from notices.webhooks.models.attempt import Attempt
from notices.webhooks.models.delivery import Delivery, DeliveryState
from notices.webhooks.models.endpoint import Endpoint, PauseReason

__all__ = ["Attempt", "Delivery", "DeliveryState", "Endpoint", "PauseReason"]
