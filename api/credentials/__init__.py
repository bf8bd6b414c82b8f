"""Who asks, and how much their credential lets them."""
