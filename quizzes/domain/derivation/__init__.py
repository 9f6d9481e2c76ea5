"""From an article's text to facts with their places, and to drafts; a person decides."""
