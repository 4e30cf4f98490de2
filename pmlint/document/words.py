"""Word lists of the trade that several readers share: verbs of tasks, words for teams and for topics. Add yours."""

from pmlint.document.wordlists import names

# Base forms that a task starts with, or that follow "to" in "Sam to add an alert".
TASK_VERBS = frozenset(
    names(
        """
        abandon, abort, accelerate, accept, achieve, act, adapt, add, address, adjust, adopt, advertise, agree, alert,
        align, allocate, allow, alter, analyse, analyze, announce, apply, approve, arrange, ask, assess, assign,
        attach, audit, automate, avoid, backfill, backport, backup, ban, batch, begin, benchmark, block, book, bring,
        broadcast, build, bump, buy, cache, call, cancel, capture, carry, catch, centralise, centralize, change,
        chase, check, choose, circulate, clarify, clean, cleanup, clear, close, codify, collect, come, commit,
        communicate, compare, complete, configure, confirm, connect, consider, consolidate, contact, continue,
        convert, coordinate, cordon, correct, create, cull, cut, debug, decide, declare, decommission, decouple,
        decrease, define, delegate, delete, deliver, deploy, deprecate, derive, design, destroy, detect, determine,
        develop, diagnose, disable, disband, discontinue, discuss, distribute, do, document, downgrade, draft, drain,
        drop, educate, eliminate, emphasise, emphasize, enable, encourage, encrypt, enforce, enhance, ensure,
        escalate, establish, estimate, evaluate, examine, exclude, expand, experiment, expire, explain, explore,
        export, expose, extend, extract, factor, fail, figure, filter, finalise, finalize, find, finish, fix, follow,
        force, formalise, formalize, forward, gather, generate, get, give, grant, handle, harden, have, help,
        highlight, hire, hold, identify, implement, import, improve, include, incorporate, increase, inform, initiate,
        inspect, install, instruct, instrument, integrate, introduce, invest, investigate, invite, isolate, issue,
        iterate, keep, know, launch, learn, let, limit, link, list, load, lock, log, look, lower, maintain, make,
        manage, map, mark, measure, merge, migrate, minimise, minimize, mirror, mitigate, modify, monitor, move, name,
        negotiate, normalise, normalize, notify, obtain, offer, onboard, open, optimise, optimize, order, organise,
        organize, outline, overhaul, own, page, parse, patch, perform, phase, pick, pin, plan, point, post, practice,
        practise, prepare, prevent, prioritise, prioritize, probe, process, procure, produce, profile, promote,
        propose, protect, prototype, prove, provide, provision, prune, publish, pull, purchase, purge, push, put,
        query, raise, rate, reach, read, rebalance, rebuild, recommend, reconfigure, reconsider, reconstruct, record,
        recover, recreate, recycle, redefine, redeploy, redesign, redirect, reduce, reevaluate, refactor, refine,
        reflect, refresh, refuse, register, reimplement, reinforce, reinstall, reinstate, reintroduce, reject,
        release, remediate, remind, remove, rename, reorganise, reorganize, repair, repeat, replace, replicate,
        report, reproduce, request, require, rerun, research, reset, resize, resolve, respond, restart, restore,
        restrict, restructure, resubmit, retire, retrain, retry, return, reuse, revamp, revert, review, revise,
        revisit, revoke, rework, rewrite, roll, rotate, route, run, sanitise, sanitize, save, scale, scan, schedule,
        scope, script, search, secure, see, seek, segment, send, separate, serve, set, setup, share, shift, ship,
        shorten, shut, sign, silence, simplify, simulate, slow, snapshot, socialise, socialize, solve, sort, specify,
        speed, spike, split, standardise, standardize, start, stop, store, streamline, strengthen, stress, submit,
        suggest, supply, support, suppress, survey, suspend, switch, sync, synchronise, synchronize, tag, take, talk,
        teach, tell, terminate, test, throttle, tidy, tighten, trace, track, train, transfer, transition,
        transparently, trial, trigger, trim, try, tune, turn, understand, undo, unify, uninstall, update, upgrade,
        upload, use, utilise, utilize, validate, verify, version, visit, wait, walk, warn, watch, whitelist, wipe,
        wire, work, wrap, write
        """
    )
)

# Words that make a name a team's or a role's, and so an owner though no person.
TEAM_WORDS = frozenset(
    names(
        """
        admin, administrators, admins, analysts, architects, backend, ceo, cio, ciso, contributors, core, crew, crews,
        cto, data, dba, dbas, design, dev, developer, developers, devops, engineer, engineering, engineers, everybody,
        everyone, frontend, group, guild, infra, infrastructure, it, lead, leadership, leads, legal, maintainer,
        maintainers, management, manager, managers, marketing, netops, network, oncall, operations, ops, people,
        platform, pm, product, qa, release, sales, sec, secops, security, squad, sre, sres, staff, support, sysadmin,
        sysadmins, team, teams, techops, tribe, us, vendor, we
        """
    )
)

# What a group of action items is called when it is not called after its owner.
TOPIC_WORDS = frozenset(
    names(
        """
        access, action, actions, alarm, alarms, alert, alerting, alerts, api, app, application, architecture, audit,
        authentication, automation, availability, backend, backup, backups, bug, bugs, build, business, capacity,
        cause, causes, change, changes, ci, cleanup, client, cloud, cluster, code, comms, communication,
        communications, completed, compliance, config, configuration, considered, cost, culture, customer, customers,
        dashboards, data, database, databases, debugging, decision, decisions, delivery, dependencies, dependency,
        deploy, deployment, deployments, detection, disk, dns, doc, docs, documentation, done, education, engineering,
        environment, error, errors, escalation, failover, feature, features, fix, fixes, follow, followup, followups,
        frontend, future, general, governance, hardware, high, host, hosting, immediate, immediately, improvement,
        improvements, in, incident, incidents, infra, infrastructure, investigation, item, items, kubernetes, later,
        learning, legal, lessons, likely, limits, load, log, logging, logs, long, longer, low, maintenance, major,
        management, mandatory, medium, metrics, migration, minor, misc, miscellaneous, mitigation, mitigations,
        monitor, monitoring, network, networking, new, next, nice, note, notes, observability, on, ongoing, open,
        operation, operational, operations, optional, org, organisation, organization, other, others, outstanding,
        ownership, paging, people, performance, pipeline, plan, planned, planning, policies, policy, post, postmortem,
        postponed, prevent, preventative, prevention, preventive, priority, proactive, process, processes, product,
        production, progress, quality, queue, quick, recovery, redundancy, release, releases, reliability, remaining,
        remediation, repair, reporting, research, resilience, resolution, response, responsibility, review, rollback,
        rollout, runbook, runbooks, safety, scale, scaling, schedule, search, security, server, service, services,
        short, shortly, sla, slas, slo, slos, soon, staging, standards, status, step, steps, storage, strategic,
        support, system, systems, tactical, task, tasks, team, teams, technical, term, test, testing, tests, tickets,
        time, to, todo, tool, tooling, tools, traffic, training, upstream, urgent, user, users, validation, vendor,
        verification, web, website, wins, work, workflow
        """
    )
)

# Words that open a sentence with a capital and are no names.
OPENING_WORDS = frozenset(
    names(
        """
        ability, able, additional, again, agreement, aim, all, also, although, an, another, any, anything, as, at,
        attempt, because, before, better, both, budget, but, can, commitment, could, currently, decision, did,
        difficulty, do, does, due, during, each, effort, either, enough, even, eventually, every, everything, except,
        extra, few, finally, first, for, from, further, goal, going, good, guidelines, had, hard, has, having, he,
        here, how, however, i, idea, ideas, if, inability, instead, intent, intention, it, its, just, last, likely,
        lots, many, may, maybe, might, more, most, much, must, my, need, needs, neither, never, new, no, nobody, none,
        nor, not, nothing, now, number, old, one, only, opportunity, option, options, or, our, ours, perhaps,
        permission, permissions, please, possibility, possible, potential, previously, procedure, proposal, question,
        questions, ready, reason, reasons, request, requests, required, requirement, requirements, room, same, second,
        she, short, similar, since, so, some, something, still, such, that, the, their, then, there, these, they,
        thing, things, third, this, those, though, three, thus, today, tomorrow, try, trying, two, unable, under,
        unfortunately, unless, unlikely, until, various, very, want, was, way, ways, we, were, what, when, where,
        whether, which, while, who, whom, whose, why, will, with, without, would, yes, yet, you, your
        """
    )
)
