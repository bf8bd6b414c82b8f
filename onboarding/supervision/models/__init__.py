from onboarding.supervision.models.answer import SupervisionAnswer

__all__ = ["SupervisionAnswer"]
