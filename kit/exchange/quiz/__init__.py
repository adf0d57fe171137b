"""Questions of a case for a learning platform's quiz."""
