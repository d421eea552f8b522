"""What a user can understand and act on; everything else is a bug."""


class PlannerError(Exception):
    """Base of all errors that are shown in words instead of reported as bugs."""
