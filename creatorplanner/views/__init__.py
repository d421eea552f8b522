"""What the user sees: Qt widgets that know models and values, never the store."""
