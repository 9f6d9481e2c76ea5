"""The account behind a session, with its learner joined: every page that needs one needs both."""

from django.contrib.auth.backends import ModelBackend

from quizzes.models import User


class AccountBackend(ModelBackend):
    """Names and passwords as Django does it; `user.learner` costs no statement of its own."""

    def get_user(self, user_id: int) -> User | None:
        user = User.objects.select_related("learner").filter(pk=user_id).first()
        return user if user is not None and self.user_can_authenticate(user) else None
