"""The steps of a report's life: which are open to the caller now, and taking one."""
