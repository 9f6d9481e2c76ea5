"""The kernel: dates, text, questions, kinds and grading, without Django, clock or chance."""
