"""What shows pages in the browser. Knows nothing of cases, and no page but what it is handed."""
