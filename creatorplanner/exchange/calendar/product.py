"""How calendar files name the program that wrote them."""

PRODUCT = "-//Creator Planner//Creator Planner//EN"
