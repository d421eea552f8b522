"""The schedule graphic as a plan of boxes and words; painting it is the views' part."""
