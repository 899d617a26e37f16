"""How the properties are tried."""

import os

from hypothesis import settings

# No test is timed. In CI the same examples are tried each time.
settings.register_profile("untimed", deadline=None)
settings.register_profile("untimed-ci", deadline=None, derandomize=True, database=None)
settings.load_profile("untimed-ci" if "CI" in os.environ else "untimed")
# The wheels of `.ci/run` ask for it: the command of the README tries all examples.
settings.register_profile("few", max_examples=20, deadline=None, derandomize=True, database=None)
# `.ci/slow fuzz` asks for it: other examples each time, and many of them.
settings.register_profile("long", max_examples=20_000, derandomize=False, deadline=None)
