"""The server that a lesson is opened with: what it shows, and what it leaves out."""
