"""The sheets in a folder, a zip or a learning platform's download, none of it trusted."""
