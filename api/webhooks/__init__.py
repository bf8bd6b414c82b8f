"""The systems of a desk that are told of events: kept, paused, tried out, and what was sent to them."""
