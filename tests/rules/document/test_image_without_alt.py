"""Images and what stands in for them."""

import pytest
from documents import CLEAN, brief, findings, with_section

LINE = CLEAN.split("\n").index("## Summary") + 2


@pytest.mark.parametrize(
    ("image", "message"),
    [
        ("![](iops.png)", "nothing says what `iops.png` shows"),
        ("![ ](iops.png)", "nothing says what `iops.png` shows"),
        ("![iops.png](iops.png)", 'the image `iops.png` is described only as "iops.png"'),
        ("![iops](iops.png)", 'the image `iops.png` is described only as "iops"'),
        ("![Image](iops.png)", 'the image `iops.png` is described only as "Image"'),
        ("![image-2](iops.png)", 'the image `iops.png` is described only as "image-2"'),
        (
            "![Screen Shot 2026-02-11 at 10.22.13](iops.png)",
            'the image `iops.png` is described only as "Screen Shot 2026-02-11 at 10.22.13"',
        ),
        ("<img src='iops.png'>", "nothing says what `iops.png` shows"),
        ('<img alt="" src="iops.png" width=5/>', "nothing says what `iops.png` shows"),
    ],
)
def test_nothing_said(image: str, message: str) -> None:
    found = findings(with_section(f"## Summary\nErrors, {image} and more."))
    assert brief(found) == [("PM017", LINE, 9, "warning")]
    assert found[0].problem.message == message
    assert found[0].problem.hint == "say what one sees in it: `![Reads reach their limit at 13:20](iops.png)`"


@pytest.mark.parametrize(
    "image",
    [
        "![Reads reach the limit](iops.png)",
        "![Graph of errors](iops.png)",
        "<img src='iops.png' alt='Reads reach the limit'>",
        "`![](iops.png)`",
    ],
)
def test_something_said(image: str) -> None:
    assert findings(with_section(f"## Summary\nErrors, {image} and more.")) == []
