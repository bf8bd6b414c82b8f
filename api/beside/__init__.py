"""What stands beside a report on its page, and what is done there that is no step of the table."""
