"""The gallery of the documentation shows what the code makes today."""

from make_gallery import PAGE, gallery


def test_the_gallery_is_what_the_code_makes() -> None:
    assert PAGE.read_text("utf-8") == gallery()
