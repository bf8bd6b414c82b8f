"""All that is an agency's in one file: to keep, to bring back, to take along when it leaves."""
