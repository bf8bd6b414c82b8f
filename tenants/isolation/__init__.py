"""The database backend that keeps tenants apart, and the rights it relies on."""
