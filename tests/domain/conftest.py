"""Settings for tests of pure rules."""

from hypothesis import settings

# Machines that are busy with other things must not make a rule look broken.
settings.register_profile("rules", deadline=None)
settings.load_profile("rules")
