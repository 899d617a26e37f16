"""How the properties are tried."""

import os

from hypothesis import settings

# No test is timed. Under CI hypothesis has a profile of its own: the same examples each time.
settings.register_profile("untimed", deadline=None)
if "CI" not in os.environ:
    settings.load_profile("untimed")
# `.ci/slow fuzz` asks for it: other examples each time, and many of them.
settings.register_profile("long", max_examples=20_000, derandomize=False, deadline=None)
