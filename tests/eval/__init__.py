"""How good derivation is on other people's annotated texts: `python -m tests.eval`."""
