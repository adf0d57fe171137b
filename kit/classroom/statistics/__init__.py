"""Agreement, exact tests and intervals on plain numbers: knows nothing of cases or sheets."""
