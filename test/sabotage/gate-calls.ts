/**
 * Every call of the gate of the conflict of interest (R2, R13), and how to take it away: what is found contains the call.
 * `gate-calls.test.ts` fails while one of them is on no list here.
 */

import type { Defence } from "./defences.ts";
import type { Removal } from "./removal.ts";

const referral = (...names: readonly string[]) => names.map((name) => `functions/referral/${name}.test.ts`);
const attempts = ["test/conflict/attempts.test.ts"];
const hidden = ["test/hidden/hidden.test.ts"];
const handlers = ["functions/directory/checks/outside.test.ts"];
const links = ["functions/referral/link-case/link-case.test.ts"];
const contacts = ["functions/intake/contact-applicant/contact-applicant.test.ts"];
const clerks = ["functions/intake/rate-for-applicant/rate-for-applicant.test.ts"];

/** A case that concerns nobody, as the gate is told of it. */
const nobody = "{ parties: { units: [], people: [] }, round: 1 }";

const steps: readonly Defence[] = [
  {
    name: "gate: each step is asked about the case as it is",
    file: "functions/referral/act.ts",
    find: "gate: gateOf(snapshot, state, at), document",
    instead: `gate: gateOf(snapshot, ${nobody}, at), document`,
    tests: attempts,
  },
  {
    name: "gate: who acts is asked about",
    file: "functions/referral/act.ts",
    find: "about !== undefined && about.gate.conflictOf(about.staff.username) !== undefined",
    instead: "false",
    tests: attempts,
  },
  {
    name: "gate: who is in conflict by now is not told again of their own step",
    file: "functions/referral/act.ts",
    find: "!mayOwe(step.action) && inConflict(aboutState(before.state))",
    instead: "false",
    tests: referral("act"),
  },
  {
    name: "gate: a step is asked about again when the case has moved on",
    file: "functions/referral/act.ts",
    find: 'if (own && !mayOwe(action)) return { code: "not-found" };',
    instead: "",
    tests: referral("act"),
  },
  {
    name: "gate: who is in conflict and owes nothing is told of no case",
    file: "functions/referral/act.ts",
    find: "const own = inConflict(about);",
    instead: "const own = false;",
    tests: attempts,
  },
  {
    name: "gate: a case is asked about before each step: days begin without anybody publishing anything",
    file: "functions/referral/act.ts",
    find: "await rightlyHeld(deps, found, { number, snapshot })",
    instead: "found",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: who is in conflict changes nothing by trying",
    file: "functions/referral/act.ts",
    find: "own && !inConflict(own)",
    instead: "own",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: a refusal is kept",
    file: "functions/referral/act.ts",
    find: "if (!outcome.accepted) await keepConflict(deps, ask, step, command, about(before.state), outcome.refusal);",
    instead: "",
    tests: attempts,
  },
  {
    name: "gate: that somebody in conflict tried a step is kept",
    file: "functions/referral/act.ts",
    find: "asAnybody ? undefined : about?.gate.conflictOf(ask.username)?.reason",
    instead: "undefined",
    tests: attempts,
  },
  {
    name: "gate: that somebody in conflict was named is kept",
    file: "functions/referral/act.ts",
    find: "own ?? conflictIn(refusal)",
    instead: "own",
    tests: attempts,
  },
  {
    name: "gate: what is kept of a step is a row",
    file: "functions/referral/act.ts",
    find: "await noteConflict(deps, ask.case, { by: ask.username, action, why, ...named }, directory);",
    instead: "",
    tests: attempts,
  },
  {
    name: "gate: no unit in conflict is referred to",
    file: "functions/referral/refer-case/refer-case.ts",
    find: "namedByHand(gate, snapshot, input.unit)",
    instead: "{ cleared: input.unit }",
    tests: attempts,
  },
  {
    name: "gate: nobody in conflict is given a case",
    file: "functions/referral/assign-case/assign-case.ts",
    find: "gate.person(input.expert)",
    instead: "{ cleared: input.expert }",
    tests: attempts,
  },
  {
    name: "gate: a case is not returned within a unit in conflict",
    file: "functions/referral/return-case/return-case.ts",
    find: "gate.unit(placeOfReturn(state, snapshot, gate, at))",
    instead: "{ cleared: placeOfReturn(state, snapshot, gate, at) }",
    tests: referral("return-case/return-case"),
  },
  {
    name: "gate: a sender in conflict is passed over",
    file: "functions/referral/return-case/place-of-return.ts",
    find: '"cleared" in gate.unit(wanted)',
    instead: "true",
    tests: referral("return-case/return-case"),
  },
  {
    name: "gate: the place of a return is looked for among those not in conflict",
    file: "functions/referral/return-case/place-of-return.ts",
    find: "concernedOf(state)",
    instead: nobody,
    tests: referral("return-case/return-case"),
  },
  {
    name: "gate: a look by somebody in conflict does not count",
    file: "functions/referral/see-case/see-case.ts",
    find: "gateOf(snapshot, state, at).conflictOf(username) !== undefined",
    instead: "false",
    tests: referral("see-case/see-case"),
  },
  {
    name: "gate: no part goes to a unit in conflict",
    file: "functions/referral/split-case/split-case.ts",
    find: "namedByHand(gate, snapshot, part.unit)",
    instead: "{ cleared: part.unit }",
    tests: attempts,
  },
  {
    name: "gate: which unit a part was refused for is kept",
    file: "functions/referral/split-case/split-case.ts",
    find: `gateOf(snapshot, state, now());
  const refused = parts.find((part) => "refused" in gate.unit(part.unit));`,
    instead: "undefined;\n  const refused = parts.find(() => false);",
    tests: attempts,
  },
];

const parties: readonly Defence[] = [
  {
    name: "gate: who is named loses the case in the same decision",
    file: "functions/referral/name-parties/name-parties.ts",
    find: "withTakeAway(state, decide(state, namedBy(state, input, about), ask.seen), about)",
    instead: "decide(state, namedBy(state, input, about), ask.seen)",
    tests: referral("name-parties/name-parties"),
  },
  {
    name: "gate: who is named loses the parts in the same decision",
    file: "functions/referral/name-parties/name-parties.ts",
    find: 'withTakeAway(state, hearParties(state, parties, about.document("reason")), about)',
    instead: 'hearParties(state, parties, about.document("reason"))',
    tests: referral("name-parties/name-parties"),
  },
  {
    name: "gate: whose silence a corrected case is about loses it in the same decision",
    file: "functions/referral/correct-case/correct-case.ts",
    find: "return withTakeAway(state, decide(state, chosen, ask.seen), about);",
    instead: "return decide(state, chosen, ask.seen);",
    tests: referral("correct-case/correct-case"),
  },
  {
    name: "gate: whose silence a corrected case is about loses the parts in the same decision",
    file: "functions/referral/correct-case/correct-case.ts",
    find: "return withTakeAway(state, hearCorrection(state, to), about);",
    instead: "return hearCorrection(state, to);",
    tests: referral("correct-case/correct-case"),
  },
  {
    name: "gate: it is asked under the parties that were just named",
    file: "functions/referral/name-parties/name-parties.ts",
    find: "conflictFound(after, snapshot, at)",
    instead: "conflictFound(state, snapshot, at)",
    tests: referral("name-parties/name-parties"),
  },
  {
    name: "gate: who has a case is asked about under what it concerns",
    file: "functions/referral/take-away/conflict-found.ts",
    find: "gateOf(snapshot, held.concerning, at)",
    instead: `gateOf(snapshot, ${nobody}, at)`,
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: a case is taken from a unit in conflict",
    file: "functions/referral/take-away/conflict-found.ts",
    find: "unitsConflict(gate, held.unit) ??",
    instead: "",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: the unit that has a case is asked about",
    file: "functions/referral/take-away/conflict-found.ts",
    find: `gate.unit(key);
  return "refused" in clearance ? conflictIn(clearance.refused) : undefined;`,
    instead: "key;\n  return undefined;",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: a case is taken from an expert in conflict",
    file: "functions/referral/take-away/conflict-found.ts",
    find: "[held.expert, held.draftBy]",
    instead: "[held.draftBy]",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: a case is taken away when the author of its draft is in conflict",
    file: "functions/referral/take-away/conflict-found.ts",
    find: "[held.expert, held.draftBy]",
    instead: "[held.expert]",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: the people who have a case are asked about",
    file: "functions/referral/take-away/conflict-found.ts",
    find: "gate.conflictOf(username) ?? []",
    instead: "[]",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: an open case is asked about",
    file: "functions/referral/take-away/conflict-found.ts",
    find: "whyLost(held, snapshot, at) : undefined",
    instead: "undefined : undefined",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: what is taken away goes to a unit not in conflict",
    file: "functions/referral/take-away/conflict-found.ts",
    find: "concernedOf(state)",
    instead: nobody,
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: who keeps a hidden case is asked about",
    file: "functions/referral/hidden.ts",
    find: "concernedOf(contested)",
    instead: "{ parties: { units: [], people: [] } }",
    tests: hidden,
  },
  {
    name: "gate: a hidden case goes back to a unit that is not in conflict",
    file: "functions/referral/return-case/place-of-return.ts",
    find: '"cleared" in gate.unit(from)',
    instead: "true",
    tests: hidden,
  },
  {
    name: "gate: a case is asked about when it is swept",
    file: "functions/referral/take-away/take-away.ts",
    find: "if (conflictFound(known.state, snapshot, at) === undefined) return;",
    instead: "if (known) return;",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: what a sweep finds is decided",
    file: "functions/referral/take-away/take-away.ts",
    find: "takeAway(state, conflictFound(state, snapshot, at))",
    instead: "takeAway(state, undefined)",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: what a day changes is found",
    file: "functions/referral/take-away/take-away.ts",
    find: "conflictFound(found.state, directory.snapshot, deps.now())?.why",
    instead: "undefined",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: a day that begins is swept",
    file: "functions/referral/sweep-day/sweep-day.ts",
    find: 'await takeAwayAll(deps, directory, "day")',
    instead: "{ taken: 0, all: true }",
    tests: referral("sweep-day/sweep-day"),
  },
  {
    name: "gate: a row of the contested list is asked about",
    file: "functions/referral/take-away/take-away.ts",
    find: "whyLost(row, snapshot, now()) !== undefined",
    instead: "row === undefined",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: a case that just changed is asked about",
    file: "functions/referral/take-away/take-away-after.ts",
    find: "conflictFound(state, directory.snapshot, deps.now()) === undefined",
    instead: "true",
    tests: referral("take-away/take-away"),
  },
  {
    name: "gate: an objection goes where nobody who decided decides again",
    file: "functions/referral/hear-applicant/hear-applicant.ts",
    find: "hearObjection(state, words, secondUnit(snapshot, state, at))",
    instead: "hearObjection(state, words, holder(state))",
    tests: referral("hear-applicant/hear-applicant"),
  },
  {
    name: "gate: the second unit is looked for among those not in conflict",
    file: "functions/referral/hear-applicant/hear-applicant.ts",
    find: "concernedOf(second)",
    instead: nobody,
    tests: referral("hear-applicant/hear-applicant"),
  },
  {
    name: "gate: the second stage is asked about as such",
    file: "functions/referral/hear-applicant/hear-applicant.ts",
    find: "{ ...state, round: 2 } as const",
    instead: "state",
    tests: referral("hear-applicant/hear-applicant"),
  },
];

const sight: readonly Defence[] = [
  {
    name: "gate: who may see a case is not in conflict",
    file: "functions/referral/gate.ts",
    find: "gateOf(snapshot, state, at).conflictOf(staff.username) === undefined",
    instead: "at !== undefined",
    tests: ["test/explain/look-in-conflict.test.ts"],
  },
  {
    name: "gate: nobody in conflict has a case in sight",
    file: "functions/referral/in-sight.ts",
    find: "gateOf(snapshot, state, at).conflictOf(username)",
    instead: 'undefined as { reason: "below" } | undefined',
    tests: attempts,
  },
  {
    name: "gate: that somebody in conflict looked is kept",
    file: "functions/referral/in-sight.ts",
    find: "await noteConflict(deps, code, { by: username, action, why: conflict.reason }, number);",
    instead: "",
    tests: attempts,
  },
  {
    name: "gate: a case is read by those who have it in sight",
    file: "functions/referral/read-case/read-case.ts",
    find: "await inSight(deps, ask, directory)",
    instead: '{ staff: staffAt(directory.snapshot, username, deps.now()) ?? { refused: "" } }',
    tests: attempts,
  },
  {
    name: "gate: who came into conflict while they looked is shown nothing",
    file: "functions/referral/read-case/read-case.ts",
    find: "if (gateOf(snapshot, loaded.state, at).conflictOf(username)) return undefined;",
    instead: "",
    tests: referral("read-case/read-case"),
  },
  {
    name: "gate: an answer tells no reader of an earlier request that complains of them",
    file: "functions/referral/read-case/earlier-shown.ts",
    find: "gateOf(snapshot, state, at).conflictOf(username) ? answer :",
    instead: "",
    tests: referral("read-case/read-case"),
  },
  {
    name: "gate: who complains is shown to those who have the case in sight",
    file: "functions/referral/read-applicant/read-applicant.ts",
    find: 'await inSight(deps, { case: code, state, username, action: "see-applicant" }, directory)',
    instead: "{}",
    tests: attempts,
  },
  {
    name: "gate: who looked is shown to those who have the case in sight",
    file: "functions/referral/list-looks/list-looks.ts",
    find: 'await inSight(deps, { case: code, state, username, action: "see-looks" }, directory)',
    instead: "{}",
    tests: attempts,
  },
  {
    name: "gate: a reply that comes again is asked about under the case as it is",
    file: "functions/referral/answered.ts",
    find: 'if (gateOf(directory.snapshot, state, deps.now()).conflictOf(staff.username)) return refuse("not-found");',
    instead: "",
    tests: referral("answered"),
  },
  {
    name: "gate: what somebody is in conflict with is in none of their lists",
    file: "functions/referral/list-inbox/list-inbox.ts",
    find: "&& !inConflict(snapshot, staff, row, at)",
    instead: "",
    tests: referral("build-views"),
  },
  {
    name: "gate: the desk counts no reminder of what somebody is in conflict with",
    file: "functions/referral/read-desk/reminders-now.ts",
    find: " && !inConflict(snapshot, staff, row, at)",
    instead: "",
    tests: referral("reminders"),
  },
  {
    name: "gate: a row of a list is asked about",
    file: "functions/referral/list-inbox/list-inbox.ts",
    find: "gateOf(snapshot, concerning, at).conflictOf(username) !== undefined",
    instead: "at === undefined",
    tests: referral("build-views"),
  },
  {
    name: "gate: a case that somebody is in conflict with, or may not see, is not linked",
    file: "functions/referral/link-case/other-case.ts",
    find: "maySee(state, staff, snapshot, at)",
    instead: "at !== undefined",
    tests: links,
  },
  {
    name: "gate: that somebody named a case they are in conflict with is asked",
    file: "functions/referral/link-case/other-case.ts",
    find: "gateOf(snapshot, state, at).conflictOf(username)",
    instead: 'undefined as { reason: "below" } | undefined',
    tests: links,
  },
  {
    name: "gate: that somebody named a case they are in conflict with is kept",
    file: "functions/referral/link-case/other-case.ts",
    find: "if (conflict) await noteConflict(deps, code, { by: username, action, why: conflict.reason }, number);",
    instead: "",
    tests: links,
  },
  {
    name: "gate: a link is shown to those who may see the other case",
    file: "functions/referral/read-case/links-of.ts",
    find: "maySee(state, isThere, who.snapshot, who.at)",
    instead: "who.at !== undefined",
    tests: links,
  },
  {
    name: "gate: a promised call in a case is hidden from who is in conflict with it",
    file: "functions/referral/list-calls/list-calls.ts",
    find: "rows.filter((row) => !isHidden(row))",
    instead: "rows",
    tests: referral("list-calls/list-calls"),
  },
  {
    name: "gate: a row of promised calls is asked about",
    file: "functions/referral/list-calls/list-calls.ts",
    find: "gateOf(snapshot, concerning, at).conflictOf(staff.username) !== undefined",
    instead: "at === undefined",
    tests: referral("list-calls/list-calls"),
  },
  {
    name: "gate: who owes something is asked about, and told no number where they are complained of",
    file: "functions/referral/list-owed/owed-of.ts",
    find: "concerning && gateOf(snapshot, concerning, at).conflictOf(username)",
    instead: "concerning && at === undefined ? undefined : undefined as { reason: string } | undefined",
    tests: attempts,
  },
  {
    name: "gate: what is late in a case is hidden from who is in conflict with it and owes none of it",
    file: "functions/referral/list-owed/list-late.ts",
    find: "concerning && gateOf(snapshot, concerning, at).conflictOf(staff.username) !== undefined",
    instead: "concerning && at === undefined",
    tests: referral("list-owed/list-late"),
  },
  {
    name: "gate: an earlier request that complains of who writes is unknown to them",
    file: "functions/referral/draft-answer/earlier.ts",
    find: "gateOf(snapshot, state, deps.now()).conflictOf(by)",
    instead: "undefined",
    tests: referral("draft-answer/draft-answer"),
  },
  {
    name: "gate: an earlier request is asked about",
    file: "functions/referral/draft-answer/earlier.ts",
    find: 'if (await isInConflict(deps, code, state, by)) return "unknown";',
    instead: "",
    tests: referral("draft-answer/draft-answer"),
  },
  {
    name: "gate: that somebody tried for an earlier request is kept",
    file: "functions/referral/draft-answer/earlier.ts",
    find: 'if (conflict) await noteConflict(deps, code, { by, action: "draft-answer", why: conflict.reason }, number);',
    instead: "",
    tests: referral("draft-answer/draft-answer"),
  },
  {
    name: "gate: a clerk knows of no request that complains of them",
    file: "functions/intake/may-know.ts",
    find: "conflictOfPerson(snapshot, tehranDay(at), { parties }, username) === undefined",
    instead: "at !== undefined",
    tests: clerks,
  },
  {
    name: "gate: a clerk finds no request that complains of them",
    file: "functions/intake/identify-applicant/identify-applicant.ts",
    find: "mayKnow(snapshot, complainedOf ?? noParties, clerk, at)",
    instead: "true",
    tests: clerks,
  },
  {
    name: "gate: a clerk is shown no request that complains of them",
    file: "functions/intake/show-applicants-request/show-applicants-request.ts",
    find: "!mayKnow(snapshot, partiesOf(request, state), clerk, now())",
    instead: "false",
    tests: clerks,
  },
  {
    name: "gate: an earlier request is asked about before a clerk is told of it",
    file: "functions/intake/show-applicants-request/show-applicants-request.ts",
    find: "mayKnow(snapshot, parties, clerk, now())",
    instead: "parties !== undefined",
    tests: clerks,
  },
  {
    name: "gate: an answer tells no clerk of an earlier request that complains of them",
    file: "functions/intake/show-applicants-request/show-applicants-request.ts",
    find: "knows(partiesOf(earlier, state)) ?",
    instead: "true ?",
    tests: clerks,
  },
  {
    name: "gate: a clerk knows nobody again by a request that complains of them",
    file: "functions/intake/register-for-applicant/register-for-applicant.ts",
    find: "mayKnow(snapshot, partiesOf(as, state), clerk, now())",
    instead: "snapshot !== undefined",
    tests: ["functions/intake/register-for-applicant/register-for-applicant.test.ts"],
  },
  {
    name: "gate: a clerk writes down no rating of what complains of them",
    file: "functions/intake/rate-for-applicant/rate-for-applicant.ts",
    find: "mayKnow(snapshot, partiesOf(said.request, state), by.clerk, command.at)",
    instead: "true",
    tests: clerks,
  },
  {
    name: "gate: a clerk is not told again of a rating of what complains of them",
    file: "functions/intake/rate-for-applicant/rate-for-applicant.ts",
    find: 'if (!mayRate(before.state)) return { refused: { code: "not-found" } };',
    instead: "",
    tests: clerks,
  },
  {
    name: "gate: a rating is asked about again when the request has moved on",
    file: "functions/intake/rate-for-applicant/rate-for-applicant.ts",
    find: 'mayRate(state) ? rated(state, said, by, command.at) : { refused: { code: "not-found" } }',
    instead: "rated(state, said, by, command.at)",
    tests: clerks,
  },
  {
    name: "gate: a clerk notes no contact about a request that complains of them",
    file: "functions/intake/contact-applicant/contact-applicant.ts",
    find: "mayKnow(snapshot, partiesOf(contact.request, state), by.clerk, command.at)",
    instead: "command.at !== undefined",
    tests: contacts,
  },
  {
    name: "gate: a clerk is not told again of a contact about what complains of them",
    file: "functions/intake/contact-applicant/contact-applicant.ts",
    find: 'if (!mayContact(before.state)) return { refused: { code: "not-found" } };',
    instead: "",
    tests: contacts,
  },
  {
    name: "gate: a contact is asked about again when the request has moved on",
    file: "functions/intake/contact-applicant/contact-applicant.ts",
    find: 'mayContact(state) ? decideContact(state, fact, command.at) : { refused: { code: "not-found" } }',
    instead: "decideContact(state, fact, command.at)",
    tests: contacts,
  },
];

const itself: readonly Defence[] = [
  {
    name: "gate: it asks whom the case concerns",
    file: "functions/referral/conflict.ts",
    find: "conflictsIn(snapshot, tehranDay(at), concernedOf(contested))",
    instead: `conflictsIn(snapshot, tehranDay(at), ${nobody})`,
    tests: attempts,
  },
  {
    name: "gate: the second stage concerns who decided the first",
    file: "functions/referral/conflict.ts",
    find: "round === 2 ? firstStage : undefined",
    instead: "undefined",
    tests: attempts,
  },
  {
    name: "gate: the first stage concerns nobody but the parties",
    file: "functions/referral/conflict.ts",
    find: "round === 2 ? firstStage : undefined",
    instead: "firstStage",
    tests: referral("hear-applicant/hear-applicant"),
  },
  {
    name: "gate: nobody names the outside authority by hand",
    file: "functions/referral/conflict.ts",
    find: "unit(snapshot, key)?.outside ?",
    instead: "unit(snapshot, key) === null ?",
    tests: referral("outside-authority"),
  },
  {
    name: "gate: a unit named by hand is asked about",
    file: "functions/referral/conflict.ts",
    find: '{ refused: { code: "not-to-outside" } } : gate.unit(key)',
    instead: '{ refused: { code: "not-to-outside" } } : { cleared: key as Cleared }',
    tests: attempts,
  },
  {
    name: "gate: what a search found is asked about",
    file: "functions/referral/conflict.ts",
    find: "const clearance = gate.unit(unit);",
    instead: "const clearance = { cleared: unit as Cleared };",
    tests: referral("conflict"),
  },
  {
    name: "gate: a directory in which somebody alone is found no handler is not published",
    file: "functions/directory/checks/handlers.ts",
    find: "const conflicts = conflictsIn(snapshot, day, { parties });",
    instead: "const conflicts = conflictsIn(snapshot, day, { parties: { units: [], people: [] } });",
    tests: handlers,
  },
  {
    name: "gate: an outside authority that is bound itself spares nothing",
    file: "functions/directory/checks/handlers.ts",
    find: "conflictsIn(snapshot, day, { parties: everybodyInside })",
    instead: "conflictsIn(snapshot, day, { parties: { units: [], people: [] } })",
    tests: handlers,
  },
];

const clocks: readonly Defence[] = [
  {
    name: "gate: who hears that time runs out is asked about in the case as it is",
    file: "functions/referral/act-on-due/whom.ts",
    find: "const gate = gateOf(snapshot, state, at);",
    instead: `const gate = gateOf(snapshot, ${nobody}, at);`,
    tests: referral("clocks"),
  },
  {
    name: "gate: everybody who hears that time runs out is asked about",
    file: "shared/directory/who-hears.ts",
    find: "const clearance = gate.person(one);",
    instead: "const clearance = { cleared: one as Cleared };",
    tests: referral("clocks"),
  },
];

const atDesk = ["functions/meeting/at-desk.test.ts"];
const keptConflicts = ["functions/meeting/conflicts.test.ts"];
const ofMeetings = ["test/policy/meetings.test.ts"];
const ofWalkIns = ["functions/meeting/walk-in/walk-in.test.ts"];
/** What is asked of a meeting whose case is about nobody. */
const noParties = "{ parties: { units: [], people: [] } }";

const meetings: readonly Defence[] = [
  {
    name: "gate: who asks to meet somebody complained of is asked back",
    file: "functions/meeting/ask-meeting/ask-meeting.ts",
    find: "gateOf(snapshot, ask, command.at).conflictOf(host) !== undefined",
    instead: "snapshot === undefined",
    tests: ["functions/meeting/ask-meeting/ask-meeting.test.ts"],
  },
  {
    name: "gate: who is named for a meeting is asked about as its case is",
    file: "functions/meeting/act.ts",
    find: "gate: gateOf(snapshot, state, command.at),",
    instead: `gate: gateOf(snapshot, ${noParties}, command.at),`,
    tests: atDesk,
  },
  {
    name: "gate: who is in conflict by now is not told again of their own step on a meeting",
    file: "functions/meeting/act.ts",
    find: "const own = gate.conflictOf(ask.username);",
    instead: "const own = gate.conflictOf('');",
    tests: atDesk,
  },
  {
    name: "gate: a step on a meeting is asked about in its case",
    file: "functions/meeting/act.ts",
    find: "const gate = gateOf(snapshot, known.state, command.at);",
    instead: `const gate = gateOf(snapshot, ${noParties}, command.at);`,
    tests: keptConflicts,
  },
  {
    name: "gate: who of those that a step on a meeting names is in conflict is said",
    file: "functions/meeting/act.ts",
    find: "step.names?.find((name) => gate.conflictOf(name))",
    instead: "step.names?.[0]",
    tests: keptConflicts,
  },
  {
    name: "gate: that somebody in conflict looked at a meeting is kept",
    file: "functions/meeting/in-sight.ts",
    find: "gateOf(snapshot, state, at).conflictOf(username)",
    instead: "undefined as { reason: 'below' } | undefined",
    tests: keptConflicts,
  },
  {
    name: "gate: who is handed the meetings of a day is cleared for each",
    file: "functions/meeting/cancel-day/cancel-day-for.ts",
    find: "gate: gateOf(snapshot, state, at) }, username);",
    instead: `gate: gateOf(snapshot, ${noParties}, at) }, username);`,
    tests: atDesk,
  },
  {
    name: "gate: that somebody in conflict looked at a meeting is a row",
    file: "functions/meeting/in-sight.ts",
    find: "await noteConflict(deps, id, { by: username, action, why: conflict.reason }, number);",
    instead: "await Promise.resolve(number);",
    tests: keptConflicts,
  },
  {
    name: "gate: a conflict that a step on a meeting met is a row",
    file: "functions/meeting/act.ts",
    find: "noteConflict(deps, ask.meeting, { by: ask.username, action: step.action, ...conflict }, number);",
    instead: "Promise.resolve(conflict);",
    tests: keptConflicts,
  },
  {
    name: "gate: a refusal for a conflict is told from any other",
    file: "functions/meeting/act.ts",
    find: "conflictIn(outcome.refusal)",
    instead: "(undefined as RefusedConflict['why'] | undefined)",
    tests: keptConflicts,
  },
  {
    name: "gate: a meeting is asked about who is complained of in its case",
    file: "functions/meeting/conflict.ts",
    find: "conflictsIn(snapshot, tehranDay(at), { parties })",
    instead: `conflictsIn(snapshot, tehranDay(at), ${noParties})`,
    tests: atDesk,
  },
  {
    name: "gate: an accused official's meeting is inspection's",
    file: "functions/meeting/gate.ts",
    find: "gateOf(snapshot, { parties }, at).conflictOf(host) !== undefined",
    instead: "false",
    tests: atDesk,
  },
  {
    name: "gate: who may see every meeting does not see one that is about them",
    file: "functions/meeting/gate.ts",
    find: "gateOf(snapshot, gated, at).conflictOf(staff.username)",
    instead: "false",
    tests: ofMeetings,
  },
  {
    name: "gate: who stands in, writes or decides in a meeting is cleared",
    file: "functions/meeting/naming.ts",
    find: "gate.person(username)",
    instead: "({ cleared: username } as never)",
    tests: atDesk,
  },
  {
    name: "gate: who hears that a meeting is late is asked about in its case",
    file: "functions/meeting/act-on-due/whom.ts",
    find: "gateOf(snapshot, state, at)",
    instead: `gateOf(snapshot, ${noParties}, at)`,
    tests: ["functions/meeting/late.test.ts"],
  },
  {
    name: "gate: who attends a meeting with somebody complained of is of inspection",
    file: "functions/meeting/review-meeting/review-meeting.ts",
    find: "gate.inspector(attends)",
    instead: "({ cleared: attends } as never)",
    tests: atDesk,
  },
];

const walkIns: readonly Defence[] = [
  {
    name: "gate: a clerk who is complained of gives nobody a number",
    file: "functions/intake/take-walk-in/take-walk-in.ts",
    find: "!mayKnow(snapshot, parties, clerk, now())",
    instead: "false",
    tests: ["functions/intake/take-walk-in/take-walk-in.test.ts"],
  },
  {
    name: "gate: who comes without a time is asked about with who is complained of",
    file: "functions/meeting/walk-in/walk-in.ts",
    find: "gateOf(snapshot, { parties: each }, command.at)",
    instead: `gateOf(snapshot, ${noParties}, command.at)`,
    tests: ofWalkIns,
  },
  {
    name: "gate: who gives a number is asked about",
    file: "functions/meeting/walk-in/walk-in.ts",
    find: "gates.some((gate) => gate.conflictOf(ask.by))",
    instead: "false",
    tests: ofWalkIns,
  },
  {
    name: "gate: whom one meets without a time is asked about",
    file: "functions/meeting/walk-in/walk-in.ts",
    find: "gates.some((gate) => gate.conflictOf(host))",
    instead: "false",
    tests: ofWalkIns,
  },
];

const duty: Defence = {
  name: "gate: an auditor counts no meeting of a case that complains of them",
  file: "functions/meeting/read-duty/read-duty.ts",
  find: "gateOf(snapshot, { parties }, at).conflictOf(staff.username)",
  instead: "false",
  tests: ["functions/meeting/read-duty/read-duty.test.ts"],
};

export const gateCalls: readonly Defence[] = [
  ...clocks,
  ...steps,
  ...parties,
  ...sight,
  ...itself,
  ...meetings,
  ...walkIns,
  duty,
];

/** Where a search has asked already, no test can tell; a place that was not cleared does not compile. */
export const compiledCalls: readonly Removal[] = [
  {
    name: "gate: a unit above that hears that time runs out is cleared",
    file: "shared/directory/who-hears.ts",
    find: "const clearance = gate.unit(key);",
    instead: "const clearance = { cleared: key };",
  },
  {
    name: "gate: where routing sends a request is cleared",
    file: "functions/referral/open-case/open-case.ts",
    find: "routed(gateOf(snapshot, { parties, round: 1 }, at), unit)",
    instead: "unit",
  },
  {
    name: "gate: where a part begins is cleared",
    file: "functions/referral/split-case/split-case.ts",
    find: "const clearance = gate.unit(part.unit);",
    instead: "const clearance = { cleared: part.unit };",
  },
  {
    name: "gate: where a case goes that is taken away is cleared",
    file: "functions/referral/take-away/conflict-found.ts",
    find: "routed(gateOf(snapshot, state, at), place)",
    instead: "place",
  },
  {
    name: "gate: where an objection goes is cleared",
    file: "functions/referral/hear-applicant/hear-applicant.ts",
    find: "routed(gateOf(snapshot, second, at), place)",
    instead: "place",
  },
];
