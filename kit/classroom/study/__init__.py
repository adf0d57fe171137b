"""Many classes as a study: tables in Parquet, counted where they lie."""
