"""The databases of a test run: one server, a template made once, a copy for each process."""
