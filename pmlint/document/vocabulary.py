"""The names people give to the sections of a postmortem. A synonym is one name in the first table.

Sources: document-model.md of the design (templates of Google SRE, PagerDuty, Atlassian, Etsy, Wikimedia and others) and
headings met in public postmortems. Names are written as `naming.normalise` leaves them: lower case, without numbering,
emoji, punctuation and brackets. `naming` also sees through leading words such as "incident", plurals and a mistyped
letter, so those need no names of their own.
"""

from collections.abc import Mapping

from pmlint.document.wordlists import names, table

# Canonical role: what people write.
NAMES: Mapping[str, tuple[str, ...]] = table(
    """
summary: in short, gist, the gist, short version, the short version, in a nutshell, summary, executive summary,
    management summary, overview, issue summary, problem summary, tl dr, tldr, abstract, what happened, what
    happend, what has happened, outage description, description, in brief, problem, symptom, symptoms, problem
    statement, problem description, synopsis, at a glance, high level summary, quick summary, summary of events,
    summary of the incident, summary of incident, details, issue, the incident, the problem, what went down, short
    summary, details of incident, event summary, what is this about, what was the issue, what was the problem,
    outline, recap
impact: what it cost, cost, who felt it, what users saw, what did users see, what could people see, what customers
    saw, how bad was it, who was hit, impact, customer impact, user impact, business impact, summary of impact,
    affected users, effect, effects, blast radius, who was affected, scope, fallout, other side effects, side
    effects, impact assessment, impact analysis, what was impacted, what was affected, affected services, affected
    systems, who was impacted, consequences, consequence, damage, damages, service impact, impact on users, impact
    on customers, impacted services, impacted users, scope of impact, affected customers, loss, extent, scale of
    impact, magnitude, affected components, severity and impact
background: background, context, architecture, history, introduction, intro, background information, background and
    context, prerequisites, system overview, environment, about, preamble, some background, setup
timeline: how it unfolded, how things unfolded, how the day went, play by play, blow by blow, minute by minute,
    timeline, chronology, chain of events, sequence of events, key events, log, incident log, what happened when,
    timeline of events, events, events timeline, timeline of the incident, event log, event timeline, timeline and
    response, timeline recovery efforts, chronological summary, time line, order of events, detailed timeline,
    timeline of actions, response timeline, timeline of response, course of events
trigger: trigger, triggers, leadup, lead up, proximate cause, what started it, what triggered it, triggering event,
    precipitating event, the trigger, how it started, initial trigger, leading up
root_cause: what went wrong and why, where things fell over, what fell over, why it broke, root cause, root causes,
    cause, causes, root cause s, cause s, root causes and trigger, root cause and trigger, root cause analysis,
    contributing conditions analysis, contributing factors, contributing factor, contributors, contributing causes,
    cause analysis, causal analysis, why did it happen, why did this happen, why it happened, identified cause, why
    it failed, five whys, 5 whys, 5 why s, five why s, whys, the 5 whys, the five whys, why, what caused the
    incident, process breakdowns, fault, diagnosis, analysis, analysis of causes, technical cause, root cause of the
    outage, why this happens, why this happened, root cause identification, what broke, details of vulnerability,
    details of the issue, details of issue, details of the vulnerability, details of the bug, the bug, the
    vulnerability, what caused it, what caused this, what caused the outage, what was the cause, reason, reasons,
    underlying cause, technical details, technical analysis, technical explanation, technical root cause, technical
    summary, rca, causal factors, investigation, findings, failure analysis, the cause, how did this happen, how did
    it happen, how this happened, what went on, vulnerability details, explanation, problem analysis, contributing
    conditions, why did this occur, why did that happen, underlying causes, primary cause, primary root cause,
    secondary cause, secondary causes, causation, factors, mechanism, attack vector, exploit details, vulnerability,
    technical description, what allowed this to happen, details of exploit, details of the exploit, how it happened,
    why did we fail, what failed, what happened technically, root problem, contributory factors, contributing
    events, bug, details of bug, the exploit, how was this possible, what was the root cause, the root cause, what
    is the root cause, why was this possible, why it broke
sense_making: why it made sense, why it made sense at the time, local rationality, decisions at the time, what we
    believed, mental models
swap_test: swap test, could someone else have caused it, substitution test
detection: detection, identified, how was it detected, how was this detected, discovery, alerting, alert, how did we
    detect it, how did we find out, how we found out, identification, how was the issue detected, why was this hard
    to detect, how it was detected, how was it discovered, how did we detect, how did we notice, detecting the
    issue, monitoring and detection, detection and alerting, how it was discovered, how we noticed
response: response, escalation, response analysis, how we responded, our response, how did we respond, response and
    recovery, incident response, emergency response, immediate response, initial response, incident management,
    handling, investigation and response, actions during the incident
resolution: resolution, recovery, resolution and recovery, recovery and resolution, mitigation, mitigations,
    mitigation and resolution, remediation, root cause and mitigation, how it was fixed, how we fixed it, fix, the
    fix, fixes, solution, solutions, details of fix, details of the fix, what was done, short term fix, long term
    fix, short term solution, long term solution, fix implemented, immediate fix, resolution steps, how did we fix
    it, how was it fixed, how was it resolved, how did we resolve it, how we resolved it, steps taken, steps to
    resolve, workaround, workarounds, restoration, service restoration, containment, mitigation steps, remediation
    steps, immediate remediation, mitigation and recovery, recovery actions, what did we do, what we did, resolution
    of the incident, temporary fix, permanent fix, how to fix it, immediate mitigation, short term mitigation,
    repair, corrections, patch, rollback
went_well: what went well, what worked, what went right, mitigators, good, positives, kudos, things that went well,
    went well, what worked well, the good, what did we do well, what we did well, what has gone well, what went
    good, successes, what was good, things we did well, things that worked, things that worked well, the good
    things, pros, strengths, what helped
went_poorly: what was difficult, where it hurt, where we struggled, what was hard, what slowed us down, what went
    wrong, what went poorly, what didn t go well, what didn t go so well, what went badly, what could have gone
    better, what didn t work, risks, to improve, gaps, things that went poorly, what could we have done better, what
    did not go well, what went bad, what didn t work well, opportunities, went poorly, went wrong, what could be
    improved, what could we improve, what can be improved, what can we improve, what to improve, what needs
    improvement, the bad, bad, negatives, things that went wrong, things that could have gone better, what could be
    better, what could have been better, what was bad, what was not so good, what hurt, things that didn t go well,
    what did not work, areas for improvement, opportunities for improvement, improvement opportunities, room for
    improvement, the ugly, what can we learn from this incident and improve, where did we fail, difficulties,
    challenges, pain points, what did we do badly, weaknesses, cons
lucky: where we got lucky, where were we lucky, luck, near misses, near miss, where did we get lucky, lucky, what
    were we lucky about, how did we get lucky, things we got lucky with, how we got lucky, lucky breaks
lessons: what we take from this, what we take away, what we took away, lessons learned, lessons learnt, lessons,
    lesson, learnings, learnings and risks, key takeaways, takeaways, conclusions, conclusion, insights, surprises
    and learning, surprises and learnings, how d we do, reflections, reflection, what did we learn, what we learned,
    what we learnt, what have we learned, thoughts, postmortem, post mortem, lessons learned and future
    improvements, closing thoughts, final thoughts, retrospective, key learnings, key lessons, lesson learned,
    moral, wrap up, closing, discussion, what i learned, observations, concluding remarks, in conclusion, main
    takeaways
surprise: what surprised us, why surprised, surprises, what was surprising
reasoning: reasoning audit, assumptions, thinking audit, look back at our reasoning, cognitive review
principle: generalised lesson, generalized lesson, principle, generalised, generalized, the class of problem,
    pattern
verification: verification, validation, did the fix work, confirmation
actions: what changes, what will change, what we are changing, what we re changing, what s changing, what we will
    change, what we ll change, what needs to change, how are we making incidents like this less likely or less
    impactful, actions arising, action items, action item, actions, action items and follow ups, follow up, follow
    ups, followup, followups, follow up actions, actionables, corrective actions, corrective and preventative
    measures, corrective and preventative measure, corrective and preventive measures, corrective and preventive
    actions, corrective and preventative actions, remediation items, review actions, next steps, recommendations,
    moving forward, planned actions, immediate actions, immediate improvements, short term improvements, long term
    improvements, medium term improvements, short term actions, long term actions, short term, long term, medium
    term, prevention, preventions, preventative measures, preventive measures, preventative actions, preventive
    actions, how are we preventing it from happening again, process improvements, technical improvements,
    documentation improvements, future actions, follow up tasks, follow up items, followup items, followup actions,
    followup tasks, actions following review, action plan, action points, actions items, to do, todo, todos, to dos,
    tasks, tickets, improvements, future work, future improvements, future plans, what s next, what next, what are
    we doing about it, what we re doing about it, what we are doing about it, what are we going to do, what we re
    doing, what we are doing, what we will do, how will we prevent this, how do we prevent this, how can we prevent
    this, how we will prevent this, how to prevent this, how are we going to do better in the future, changes,
    preventing recurrence, recurrence prevention, prevention and follow up, prevention of recurrence, prevent
    recurrence, prevention measures, measures, improvement actions, improvement items, remediation plan, remediation
    actions, remediations, action list, actions to take, actions taken, follow on actions, follow through,
    countermeasures, repair items, further actions, further work, outstanding actions, proposed actions, proposed
    changes, proposed improvements, suggested improvements, suggested actions, agreed actions, post incident
    actions, post mortem actions, postmortem actions, steps forward, going forward, plan, plans, remaining work,
    open items, open actions, completed actions, issues to open, commitments, what are the next steps, future
    prevention, future steps, future mitigation, future mitigations, future, next actions, way forward, path
    forward, follow up work, followup work, work items, preventative work, remedial actions, response actions
participants: participants, attendees, authors, author, responders, names of people involved, roles, incident team,
    postmortem owner, people involved, involved parties, involved, team, people, who was involved, involved people,
    contributors to this report, incident responders, response team, owner, owners, postmortem author, report
    authors, meeting attendees, key people, incident commander, parties involved, teams involved, on call,
    stakeholders
capture: capture, knowledge sharing plan, runbooks, knowledge sharing
communication: messaging, external message, internal email, communications, communication, public statement,
    internal message, customer communication, external communication, third party disclosure, disclosure, user
    communication, internal communication, customer communications, status page, communication to customers, public
    communication, comms, announcement, announcements
glossary: glossary, definitions, terminology, terms
appendix: appendix, appendices, supporting information, supporting data, supporting documents, logs, chat log, chat
    logs, links, references, resources, notes, other information, related issues prs, further reading, additional
    information, related links, supporting information and documentation, links to relevant documentation, relevant
    links, useful links, additional resources, attachments, screenshots, graphs, footnotes, sources, raw logs,
    further information, more information, see also, related issues, related, external links, reference, related
    documents, documentation links, additional notes, evidence, relevant documents
"""
)

# What a heading says that is no synonym, on whole words; `*` at the end of a word stands for any ending. Tried in this
# order, the first that is found decides: the more telling a clue, the earlier it stands.
CLUES: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    table(
        """
appendix: appendix, references, links, supporting, additional information, further reading
went_poorly: difficult, struggled, not go well, t go well, t go so well, t go as well, t work, not work, went wrong,
    went poorly, went bad*, gone better, go better, done better, been better, be improved, went less well, not so
    well, go wrong, gone wrong, go poorly
went_well: went well, worked well, go well, went right, gone well, go right, did well
lucky: lucky, luck
timeline: timeline*, chronolog*, sequence of events, chain of events, key events
actions: will we do, are we doing, less likely, keep it from, keep this from, from coming back, from happening,
    never happen, not happen, stop it happening, stop this happening, action item*, action plan, action point*,
    follow up*, followup*, next step*, corrective, preventative, preventive, to do, todo*, prevent* this, prevent*
    it, prevent* that, prevent* recurrence, prevent* similar, prevent* future, prevent* a, prevent* such,
    prevention, doing about, do about, do better, do differently, future actions, future improvements, future work,
    planned improvements, improvements, recommend*, countermeasures, do to avoid, doing to avoid, actions, going to
    do, will do, mov* forward, going forward, happen* again, s next, comes next, remediation item*, changes we,
    plan* for, future steps, what now, future plan*, steps we, we re changing, we are changing, making changes
root_cause: root cause*, contributing, 5 whys, five whys, cause*, why did, why was, why were, causal, what caused,
    how did this happen, how did it happen, technical detail*, technical explanation, technical analysis, what
    broke, went on, vulnerability detail*, details of vulnerability, details of the, the bug, the vulnerability, the
    exploit, deep dive, allowed this, allowed it, details of exploit
detection: detect*, discover*, noticed, find out, found out, alerting, identified
lessons: lesson*, learn*, takeaway*, conclusion*, insights, reflection*
trigger: trigger*, lead up, leadup, leading up
resolution: resol*, mitigat*, recover*, remediat*, fix, fixes, fixed, fixing, workaround*, solution*, restor*,
    repair*, containment
impact: effect on, effects on, was lost, users saw, users see, customers see, impact, impacts, impacted, affected,
    blast radius, side effects, consequence*, damage*, scope of
summary: summary, overview, tl dr, tldr, what happened, synopsis, what happen*, at a glance
background: background, context, introduction
response: respon*, escalat*
communication: communicat*, announcement*, statement, messaging
participants: participants, attendees, responders, involved, authors
"""
    ).items()
)

# Names that mean more roles than their own.
ALSO: Mapping[str, tuple[str, ...]] = table(
    """
remediation: actions
remediations: resolution
remediation steps: actions
moving forward: lessons
going forward: lessons
mitigation: actions
mitigations: actions
recovery: actions
solution: actions
solutions: actions
long term fix: actions
long term solution: actions
root cause and mitigation: resolution
conclusions: actions
lessons learned and future improvements: actions
what we re doing about it: resolution
root causes and trigger: trigger
root cause and trigger: trigger
next steps: lessons
improvements: lessons
fixes: actions
corrective actions: resolution
prevention: lessons
what happened: timeline
analysis: lessons
response: resolution
timeline and response: response
fault: trigger
investigation: response
actions taken: resolution, response
what was done: response
recommendations: lessons
scope: summary
description: root_cause
details: root_cause
learnings and risks: went_poorly
problem: root_cause
issue: root_cause
trigger: root_cause
how to fix it: actions
"""
)

# Names that mean a timeline where timed entries stand below them.
MAY_BE_TIMELINE = frozenset(
    names(
        """
        context, description, details, how did we respond, what went on, our timeline, details of incident, events,
        history, how we responded, incident, incident details, incident report, investigation, log, notes, our
        response, report, response, story, the incident, the story, updates, what happend, what happened
        """
    )
)

# Words before a name that only say that the report is about an incident.
OPENERS = frozenset(
    names(
        """
        a, an, blameless, brief, detailed, event, final, full, general, incident, initial, issue, key, main, mortem,
        our, outage, overall, post, postmortem, the
        """
    )
)

# Before a text (`Issue: …`, `Owner: …`) these are data about the report or an item, not sections of it; below a section
# they are topics of it.
WEAK_NAMES = frozenset(
    names(
        """
        about, alert, analysis, bad, challenges, closing, context, description, details, discussion, documentation
        improvements, effect, environment, event, events, findings, fix, fixes, future, good, incident,
        investigation, issue, log, long term, medium term, note, plan, problem, process improvements, reason,
        response, risks, scope, setup, short term, technical details, technical improvements, why
        """
    )
)
