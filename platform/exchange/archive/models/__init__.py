from exchange.archive.models.departure import Departure, DepartureState, Hindrance

__all__ = ["Departure", "DepartureState", "Hindrance"]
