"""Statistics: what the log adds up to, for an agency, a province, the nation and the public."""
