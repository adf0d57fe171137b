"""What a case quotes from its article, as W3C Web Annotations, out and in."""
