"""Lists and single resources: what a query asks for, one page, and its answer."""
