"""GET /healthz: whether everything that is needed is up."""
