"""A file for each family of rules, found by itself."""
