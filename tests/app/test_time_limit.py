"""A slow pattern takes its document down and not the run."""

import json
import re
import signal
import threading
from pathlib import Path

import pytest
from documents import CLEAN

from pmlint.app.check import Outcome, Request, check
from pmlint.app.project import open_project
from pmlint.app.time_limit import OutOfTimeError, time_limit

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs POSIX signals")

SLOW = "^(a+)+$"
VICTIM = "a" * 60 + "!"
OWN = {
    "allOf": [{"$ref": "https://pmlint.dev/schemas/postmortem.schema.json"}],
    "properties": {"front_matter": {"properties": {"title": {"not": {"pattern": SLOW}}}}},
}


def test_regular_expressions_are_interrupted() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with pytest.raises(OutOfTimeError), time_limit(0.05):
        re.fullmatch(SLOW, VICTIM)
    assert signal.getsignal(signal.SIGPROF) is before
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_in_time_nothing_happens() -> None:
    with time_limit(60):
        found = re.fullmatch(SLOW, "aaa")
    assert found is not None
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_other_threads_have_no_limit() -> None:
    done = []

    def work() -> None:
        with time_limit(60):
            done.append(signal.getitimer(signal.ITIMER_PROF))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [(0, 0)]


def test_slow_pattern_of_a_schema_is_a_finding_of_its_document(tmp_path: Path) -> None:
    folder = tmp_path / "docs/postmortems"
    folder.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (tmp_path / "own.json").write_text(json.dumps(OWN))
    (tmp_path / ".pmlint.yml").write_text("schema: own.json\n")
    (folder / "a.md").write_text(CLEAN.replace("title: Checkout returned", f"title: {VICTIM} #"))
    (folder / "b.md").write_text(CLEAN.replace('owner: "@dana"\n', ""))

    checked = check(Request(open_project(tmp_path), seconds=0.5))

    found = [(one.path, one.code, one.problem.span.line) for one in checked.report.diagnostics]
    assert found == [("docs/postmortems/a.md", "PM007", 1), ("docs/postmortems/b.md", "PM101", 1)]
    assert checked.report.diagnostics[0].problem.message == (
        "the document took longer than 0.5 seconds and was not judged to its end"
    )
    assert (checked.outcome(), checked.report.documents) == (Outcome.FINDINGS, 2)
