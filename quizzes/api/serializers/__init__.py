"""What learners get and send. Authors' serializers are other classes: a key has no field here."""
