"""IAM, as far as tests need it: which actions a request asks for, on what, and whether given policies allow them. README.md says what is judged."""
