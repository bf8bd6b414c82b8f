"""The look of every page: theme, base templates, form rendering, template tags."""
