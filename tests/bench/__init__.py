"""`make bench`: what a request costs, and what hundreds of tenants cost."""
