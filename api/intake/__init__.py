"""Taking reports in for people who came, called or wrote."""
