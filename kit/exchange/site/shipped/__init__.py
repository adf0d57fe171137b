"""What a site takes along as it is: run in browsers, by node, or by who shows it."""
