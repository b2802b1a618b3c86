"""docgen and its peers side by side, in one run, on the same templates and data: `python -m benchmarks`.

Every figure is a ratio of two things timed in the same interleaved rounds, so that a noisy machine is noisy for both.
A peer takes part only when its document holds the same text as docgen's.
"""
