"""`python -m tests.bench [ID ...]`: what the service costs, beside a baseline that runs with it.

Every figure is a ratio of two measurements of one run on one machine, or a count. Runs of ours and
of the baseline alternate, so that whatever else the machine does falls on both. docs/performance.md
tells what each figure means.
"""
