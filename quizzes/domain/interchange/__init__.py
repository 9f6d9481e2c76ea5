"""One codec per format: from text or bytes to values and back, with problems by place."""
