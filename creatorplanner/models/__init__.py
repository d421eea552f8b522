"""Qt without widgets: the desk and the models that screens show."""
