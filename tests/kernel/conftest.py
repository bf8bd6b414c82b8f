from hypothesis import settings

# Examples are judged by what they show; a busy machine may take long over any of them.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
