"""The composition root: builds every long-lived object and wires them."""
