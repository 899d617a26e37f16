"""What every test may rely on."""

import sys
from pathlib import Path

# The oracle of the rules is a plain module beside its tests.
sys.path.append(str(Path(__file__).parent / "rules"))
