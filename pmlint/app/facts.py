"""What rules are told of the world around the documents."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from pmlint.app.project import Project
from pmlint.document.passages import passages
from pmlint.errors import ConfigError, RepositoryError, UnreadableError
from pmlint.model.people import Roster
from pmlint.repository.commits import Repository
from pmlint.repository.presence import Presence
from pmlint.repository.root import find_root
from pmlint.repository.roster import Gathered, read_mailmap
from pmlint.rule import Facts
from pmlint.source.text import decode


def gather_facts(project: Project, roster: Roster | None = None) -> Facts:
    """The facts of a run; `roster`: whom `gather_roster` found. Raises ConfigError where a registered template cannot
    be read.
    """
    root = find_root(project.cwd)
    guidance = frozenset(mark for path in project.settings.templates for mark in _marks(path, project))
    return Facts(Presence(root) if root is not None else None, guidance, roster or Roster())


def gather_roster(project: Project, repository: Repository | None = None, commits: Sequence[str] = ()) -> Roster:
    """The people whom settings and repository name, as far as `people.from` asks for them.

    The authors are those in the history of `commits`, of HEAD where there are none. A repository that cannot be read
    names nobody.
    """
    settings, gathered = project.settings, Gathered()
    gathered.take_declared(settings.known_people, settings.teams)
    root = find_root(project.cwd)
    if root is None:
        return gathered.roster(settings.not_people)
    if "codeowners" in settings.people_from:
        gathered.take_owners(project.files, root)
    mailmap = read_mailmap(project.files, root)
    if "mailmap" in settings.people_from:
        gathered.take_mailmap(mailmap)
    if "git" in settings.people_from:
        authors = repository.authors(commits) if repository is not None else _authors(root)
        gathered.take_authors(authors, mailmap)
    return gathered.roster(settings.not_people)


def _authors(root: Path) -> Sequence[bytes]:
    try:
        with closing(Repository(root)) as repository:
            head = repository.commit("HEAD")
            return tuple(repository.authors([head])) if head is not None else ()
    except RepositoryError:
        return ()


def _marks(template: str, project: Project) -> frozenset[str]:
    settings = project.settings
    folder = Path(settings.path).parent if settings.path else Path()
    try:
        file = project.files.resolve(project.root / folder / template, project.root)
        text = decode(project.files.read(file, settings.max_size))
    except (RepositoryError, UnreadableError) as error:
        message = f"the template `{template}` cannot be read: {error.message}"
        raise ConfigError(
            message, "name a file under `templates`, from the settings file", settings.path or ""
        ) from None
    return frozenset(passage.mark for passage in passages(text.content))
