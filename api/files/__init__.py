"""The files of a report: told of, and handed out."""
