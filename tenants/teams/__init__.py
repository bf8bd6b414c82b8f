"""The people of one agency: units, liaison officers and the decrees that name its teams."""
