"""Pictures of the screens, taken from a running demo."""
