"""The tests: what a user gets."""
