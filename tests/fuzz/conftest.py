"""Nothing here is a test: each file runs by itself and needs atheris, see its first lines."""

collect_ignore_glob = ["*.py"]
