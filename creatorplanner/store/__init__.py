"""The plan on disk: the only folder that speaks SQL."""
