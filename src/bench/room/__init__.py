"""The subjects of the benchmark, each with its tables."""
