"""The page that makes the week's schedule graphic, and the painter of the pictures."""
