"""The figures of the desk: its agency's, or the nation's."""
