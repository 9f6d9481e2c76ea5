"""The instructors' admin: a module for each subject, registered by `quizzes.admin.subjects`."""
