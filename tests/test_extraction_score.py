"""The extraction score: documents and labels in, precision, recall and F1 out."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

DOCUMENT = """# Checkout outage

## Summary

The pool was too small.

## Timeline

- 10:02 deployed
- 10:11 alert

## Follow-up

- [x] Page on queue age (@sam) #88
- Drain the backlog. Owner: @lee. Due: 2026-04-01.
"""
LABEL = {
    "corpus_path": "documents/a.md",
    "sections": [
        {"role": "summary", "line": 3, "heading": "Summary", "form": "heading"},
        {"role": "timeline", "line": 7, "heading": "Timeline", "form": "heading"},
        {"role": "actions", "line": 12, "heading": "Follow-up", "form": "heading"},
        {"role": "impact", "line": 16, "heading": "Impact", "form": "heading"},
        {"role": "other", "line": 18, "heading": "Stats", "form": "heading"},
    ],
    "action_items": [
        {"line": 14, "text": "Page on queue age", "owner": "sam", "due": None, "tracker": ["#88"], "done": True},
        {"line": 15, "text": "Drain", "owner": "raj", "due": "2026-04-01", "tracker": [], "done": None},
        {"line": 30, "text": "neutral", "owner": None, "due": None, "tracker": [], "done": None, "implicit": True},
    ],
    "timeline": {"entries": 2, "format": "list"},
}


@pytest.fixture(name="score")
def script() -> ModuleType:
    path = Path(__file__).parents[1] / "bench" / "extraction_score.py"
    spec = importlib.util.spec_from_file_location("extraction_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["extraction_score"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(name="folder")
def labelled(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    (tmp_path / "labels").mkdir()
    (tmp_path / "documents" / "a.md").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "labels" / "a.md.json").write_text(json.dumps(LABEL), encoding="utf-8")
    return tmp_path


def test_score(score: ModuleType, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert score.main([str(folder), str(folder / "labels"), "-v"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 documents",
        "sections  precision 1.000  recall 0.750  F1 0.857  (hits 3, false 0, missed 1)",
        "    a.md:16: missed impact (heading) 'Impact'",
        "actions   precision 1.000  recall 1.000  F1 1.000  (hits 2, false 0, missed 0)",
        "owner     precision 0.500  recall 0.500  F1 0.500  (hits 1, false 1, missed 1)",
        "    a.md:15: found 'lee', labelled 'raj'",
        "due       precision 1.000  recall 1.000  F1 1.000  (hits 1, false 0, missed 0)",
        "tracker   precision 1.000  recall 1.000  F1 1.000  (hits 1, false 0, missed 0)",
        "done      precision 1.000  recall 1.000  F1 1.000  (hits 1, false 0, missed 0)",
        "timeline  precision 1.000  recall 1.000  F1 1.000  (hits 1, false 0, missed 0)",
    ]


def test_a_label_without_its_document_is_an_error(
    score: ModuleType, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "documents" / "a.md").unlink()
    assert score.main([str(folder), str(folder / "labels")]) == 2
    assert capsys.readouterr().err == "no document for documents/a.md\n"


def test_documents_can_be_left_out(score: ModuleType, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert score.main([str(folder), str(folder / "labels"), "--skip", "a.md"]) == 0
    assert capsys.readouterr().out.startswith("0 documents\n")
