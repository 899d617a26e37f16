"""What every room prints with: messages in two languages, text made harmless, pictures as SVG.

Pictures take plain counts and words, so any room may show its values in a notebook. Nothing here is
public; ``zmp_core.minutes`` gathers what is.
"""

__all__: tuple[str, ...] = ()
