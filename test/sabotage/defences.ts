import { journeyDefences } from "./journey-defences.ts";
import type { Removal } from "./removal.ts";

/** A defence that tests hold: they must fail without it. */
export interface Defence extends Removal {
  readonly tests: readonly string[];
}

const stores = ["test/stores/stores.test.ts"];
const journal = ["shared/journal"];
const emergencies = ["functions/referral/emergencies.test.ts"];
const pads = ["functions/intake/print-pad"];
const erasure = ["functions/intake/erase-applicant"];
const client = ["shared/aws", "test/aws"];

const unconditional = '"attribute_exists(id) OR attribute_not_exists(id)"';

export const defences: readonly Defence[] = [
  // Who is erased, and who is kept (P2).
  {
    name: "erased: nobody under a hold",
    file: "functions/intake/rules-erasure.ts",
    find: 'if (state.hold) return { code: "on-hold", details };',
    instead: "",
    tests: erasure,
  },
  {
    name: "erased: nobody in whose request one is complained of",
    file: "functions/intake/erase-applicant/erase-applicant.ts",
    find: "if (!mayKnow(snapshot, partiesOf(request, state), by, deps.now()))",
    instead: "if (false)",
    tests: erasure,
  },
  {
    name: "erased: whoever had begun stops where a hold came between",
    file: "functions/intake/erase-applicant/erase-applicant.ts",
    find: "for (const other of requests) await stopped(deps, other, step);",
    instead: "",
    tests: erasure,
  },
  {
    name: "erased: files of theirs that no row names",
    file: "functions/intake/erase-applicant/erase-applicant.ts",
    find: "await deps.files.removeStored(request);",
    instead: "",
    tests: erasure,
  },
  {
    name: "erased: a file that was being looked at meanwhile",
    file: "functions/intake/settle-attachment/settle-attachment.ts",
    find: "if (outcome.accepted && isErased(outcome.loaded.state)) await removeCopy(deps, verdict);",
    instead: "",
    tests: erasure,
  },
  {
    name: "erased: what was sealed under an earlier key stays so",
    file: "shared/documents/sealed-rows.ts",
    find: 'if (key === undefined || (under !== undefined && under !== markOf(key))) return "erased";',
    instead: 'if (key === undefined) return "erased";',
    tests: erasure,
  },
  {
    name: "erased: nobody of whom a request is still to be kept, because of another's age",
    file: "functions/intake/erase-applicant/erase-applicant.ts",
    find: "if (still) return still;",
    instead: "",
    tests: ["functions/intake/list-kept"],
  },
  // What is decided, is decided once.
  {
    name: "a version is appended once",
    file: "shared/journal/dynamodb-store.ts",
    find: '"attribute_not_exists(id)"',
    instead: unconditional,
    tests: stores,
  },
  {
    name: "a version is appended once, in memory",
    file: "shared/journal/memory-store.ts",
    find: 'if (added.some(taken)) return "taken";',
    instead: "",
    tests: stores,
  },
  {
    name: "a key already used replays its reply",
    file: "shared/journal/decide-together.ts",
    find: "earlier.length > 0 ?",
    instead: "earlier.length > 1e9 ?",
    tests: [...journal, ...stores],
  },
  {
    name: "a key with another input is refused",
    file: "shared/journal/decide-together.ts",
    find: "used.fingerprint !== command.fingerprint",
    instead: "false",
    tests: stores,
  },
  {
    name: "a replay answers as of its own row",
    file: "shared/journal/decide-together.ts",
    find: "used.version === standing.version",
    instead: "true",
    tests: stores,
  },
  {
    name: "one refusal refuses the whole",
    file: "shared/journal/decide-together.ts",
    find: "if (refused)",
    instead: "if (false && refused)",
    tests: [...journal, ...stores],
  },
  {
    name: "an aggregate takes part only once",
    file: "shared/journal/decide-together.ts",
    find: "new Set(parts.map((part) => part.id)).size < parts.length",
    instead: "false",
    tests: journal,
  },
  // What is stored, is whole and is found.
  {
    name: "no fact without its event",
    file: "shared/journal/next-row.ts",
    find: "if (events.length > 0) return",
    instead: "if (true) return",
    tests: journal,
  },
  {
    name: "the newest rows are read, not the oldest",
    file: "shared/journal/dynamodb-store.ts",
    find: "ScanIndexForward: false",
    instead: "ScanIndexForward: true",
    tests: stores,
  },
  {
    name: "enough rows are read to meet a folded state",
    file: "shared/journal/dynamodb-store.ts",
    find: "Limit: foldedEvery",
    instead: "Limit: 8",
    tests: stores,
  },
  {
    name: "a folded state of another shape is not believed",
    file: "shared/journal/standing.ts",
    find: "first.folded?.shape === newest(aggregate)",
    instead: "first.folded !== undefined",
    tests: journal,
  },
  {
    name: "old facts are lifted",
    file: "shared/journal/standing.ts",
    find: "aggregate.upcast(fact)",
    instead: "(fact as F)",
    tests: journal,
  },
  {
    name: "an older view never overwrites",
    file: "shared/journal/dynamodb-views.ts",
    find: "OR version <= :version",
    instead: "OR version <= :version OR version > :version",
    tests: stores,
  },
  {
    name: "a view is rebuilt at its own version",
    file: "shared/journal/dynamodb-views.ts",
    find: "version <= :version",
    instead: "version < :version",
    tests: stores,
  },
  {
    name: "a document is written once",
    file: "shared/table/dynamodb.ts",
    find: '"attribute_not_exists(id)"',
    instead: unconditional,
    tests: stores,
  },
  {
    name: "a limit is a limit",
    file: "shared/limits/dynamodb.ts",
    find: "n < :most",
    instead: "n <= :most",
    tests: stores,
  },
  {
    name: "a sealed row is bound to its id",
    file: "shared/documents/seal.ts",
    find: ".setAAD(Buffer.from(id))",
    instead: "",
    tests: ["shared/documents"],
  },
  // What was tampered with, is noticed.
  {
    name: "a hash covers the hash before",
    file: "shared/journal/next-row.ts",
    find: "sha256(previous, text) }",
    instead: "sha256(text) }",
    tests: journal,
  },
  {
    name: "an edited row is found",
    file: "shared/journal/chain.ts",
    find: "if (row.hash !== hash)",
    instead: "if (false)",
    tests: journal,
  },
  {
    name: "a missing row is found",
    file: "shared/journal/chain.ts",
    find: "if (row.version !== version)",
    instead: "if (false)",
    tests: journal,
  },
  {
    name: "a changed row raises the alarm",
    file: "shared/journal/stream.ts",
    find: 'eventName === "INSERT"',
    instead: "true",
    tests: journal,
  },
  // What is announced, arrives; what is poison, keeps nobody.
  {
    name: "what the bus did not take is handed out again",
    file: "shared/journal/relay.ts",
    find: "if (failed) return",
    instead: "if (false) return",
    tests: journal,
  },
  {
    name: "an aggregate's events go one after the other",
    file: "shared/journal/relay.ts",
    find: "last.some(({ id }) => id === letter.id)",
    instead: "false",
    tests: journal,
  },
  {
    name: "an outage stops a reader and parks nothing",
    file: "shared/journal/stream.ts",
    find: "if (error instanceof Outage)",
    instead: "if (false)",
    tests: journal,
  },
  {
    name: "an outage of the bus parks nothing",
    file: "shared/journal/relay.ts",
    find: "error instanceof Outage ? letters",
    instead: "false ? letters",
    tests: journal,
  },
  {
    name: "what an outage held up comes back",
    file: "shared/queue/batch.ts",
    find: "error instanceof Outage",
    instead: "false",
    tests: ["shared/queue"],
  },
  {
    name: "poison that cannot be put aside stays",
    file: "shared/queue/batch.ts",
    find: "() => false,",
    instead: "() => true,",
    tests: ["shared/queue"],
  },
  {
    name: "poison goes to the dead letters",
    file: "shared/queue/sqs.ts",
    find: "QueueUrl: deadLettersUrl",
    instead: "QueueUrl: queueUrl",
    tests: client,
  },
  {
    name: "a failure inside another service is noticed",
    file: "shared/invoke/remote.ts",
    find: 'if (headers["x-amz-function-error"])',
    instead: "if (false)",
    tests: ["shared/invoke"],
  },
  // What is sent to AWS, is sent as AWS wants it.
  {
    name: "tries end",
    file: "shared/aws/client.ts",
    find: "count + 1 >= tries",
    instead: "count + 1 >= 99",
    tests: client,
  },
  {
    name: "silence is borne once",
    file: "shared/aws/client.ts",
    find: "|| silentAgain",
    instead: "",
    tests: client,
  },
  {
    name: "after silence a new connection is used",
    file: "shared/aws/client.ts",
    find: "attempt(silent)",
    instead: "attempt(false)",
    tests: client,
  },
  {
    name: "a failed condition is not tried again",
    file: "shared/aws/errors.ts",
    find: '!codes.includes("ConditionalCheckFailed") &&',
    instead: "",
    tests: client,
  },
  {
    name: "an effect uses a connection of its own",
    file: "shared/aws/client.ts",
    find: "attempt(request, true)",
    instead: "attempt(request, false)",
    tests: client,
  },
  {
    name: "a path is signed as AWS signs it",
    file: "shared/aws/sign.ts",
    find: "encodedAgain(post.path)}",
    instead: "post.path}",
    tests: client,
  },

  // What was written can be told from what stands there now.
  {
    name: "an anchor is never replaced",
    file: "shared/audit/dynamodb-anchors.ts",
    find: '"attribute_not_exists(id) OR h = :h"',
    instead: '"attribute_not_exists(id) OR h <> :h OR h = :h"',
    tests: stores,
  },
  {
    name: "each entry is held against its anchor",
    file: "shared/journal/chain.ts",
    find: "(anchored.get(version) ?? hash) !== hash",
    instead: "false",
    tests: ["shared/audit"],
  },
  {
    name: "what is cut off before the last anchor is missed",
    file: "shared/journal/chain.ts",
    find: "Math.max(0, ...anchored.keys()) > rows.length",
    instead: "false",
    tests: ["shared/audit"],
  },
  {
    name: "histories of which only anchors are left are looked for",
    file: "shared/audit/verify.ts",
    find: "service !== journal.service || seen.has(id)",
    instead: "true",
    tests: ["shared/audit"],
  },
  {
    name: "what looks bad is read again before it is said",
    file: "shared/audit/verify.ts",
    find: "checked.bad ?",
    instead: "false ?",
    tests: ["shared/audit"],
  },
  // A rebuild repairs, and never spoils.
  {
    name: "a rebuild leaves a newer view alone",
    file: "shared/journal/rebuild-views.ts",
    find: "(await hasMoved(kind, id, view))",
    instead: "false",
    tests: journal,
  },
  {
    name: "a rebuild puts right a view that is ahead of its journal",
    file: "shared/journal/rebuild-views.ts",
    find: "(await hasMoved(kind, id, view))",
    instead: "true",
    tests: journal,
  },
  {
    name: "a rebuild that only looks changes nothing",
    file: "shared/journal/rebuild-views.ts",
    find: "!dryRun && !(await",
    instead: "!(await",
    tests: journal,
  },
  // A case leaves who is in conflict with it (R2): each of these makes up for the others, so only its own tests miss it.
  {
    name: "a directory that was published is swept through",
    file: "functions/referral/open-case/case-handlers.ts",
    find: "(event) => sweep(deps, event.data.number)",
    instead: "async () => {}",
    tests: ["functions/referral/open-case/case-handlers.test.ts"],
  },
  {
    name: "each minute asks whether a day began",
    file: "functions/referral/minute-tasks.ts",
    find: "await sweepDay(deps)",
    instead: "0",
    tests: ["functions/referral/minute-tasks.test.ts"],
  },
  {
    name: "who may have a case is asked once more when it just changed",
    file: "functions/referral/recount/asked-again.ts",
    find: "await lost(loaded);",
    instead: "",
    tests: ["functions/referral/take-away/take-away.test.ts"],
  },
  {
    name: "a case that just changed is taken from who may not have it",
    file: "functions/referral/take-away/take-away-after.ts",
    find: "await takeAwayFrom(deps, id, directory);",
    instead: "",
    tests: ["functions/referral/take-away/take-away.test.ts"],
  },
  // What applicants send, nobody opens before its verdict.
  {
    name: "a file is read only when its scan found nothing",
    file: "functions/intake/settle-attachment/settle-attachment.ts",
    find: 'if (scan.found !== "nothing") return { refused: scan.found };',
    instead: "",
    tests: ["functions/intake/settle-attachment"],
  },
  {
    name: "a verdict is on the very file that was scanned",
    file: "shared/files/s3.ts",
    find: '"if-match"',
    instead: '"x-matches-not"',
    tests: ["shared/files/s3.test.ts"],
  },
  {
    name: "only a file with a clean verdict has an address",
    file: "functions/referral/open-attachment/open-attachment.ts",
    find: 'found?.stands !== "cleared"',
    instead: "!found",
    tests: ["functions/referral/open-attachment"],
  },
  // An emergency is inspection's, and silence is no satisfaction (S3).
  {
    name: "an emergency is referred to no unit but inspection",
    file: "functions/referral/refer-case/refer-case.ts",
    find: "isByInspection(snapshot, state.request?.kind) && !inspects(snapshot, input.unit)",
    instead: "false",
    tests: emergencies,
  },
  {
    name: "an emergency is closed without an opinion only after two attempts",
    file: "functions/referral/rules/inspecting.ts",
    find: "if (made < attemptsBeforeClosing)",
    instead: "if (made < 0)",
    tests: emergencies,
  },
  {
    name: "no case with an open part becomes an emergency",
    file: "functions/referral/correct-case/correct-case.ts",
    find: " || openParts(state).length > 0)",
    instead: ")",
    tests: emergencies,
  },
  // A public day, and what a key says of days and meetings.
  {
    name: "a public day that just changed is asked about under the directory in force",
    file: "functions/meeting/close-days/closed-again.ts",
    find: "if (!whyShut(snapshot, day.published.unit, on.day)) return;",
    instead: "return;",
    tests: ["functions/meeting/close-days/close-days.test.ts"],
  },
  {
    name: "the same key is for the same public days",
    file: "functions/meeting/publish-days/publish-days-for.ts",
    find: "if (!asked.accepted) return { refused: asked.refusal };",
    instead: "",
    tests: ["functions/meeting/publish-days/publish-days.test.ts"],
  },
  {
    name: "a meeting that was asked for before its request ended is answered as before",
    file: "functions/meeting/ask-meeting/ask-meeting.ts",
    find: "if (earlier) return",
    instead: 'if (ask.ended) return refuse("request-ended");\n  if (earlier) return',
    tests: ["functions/meeting/ask-meeting/ask-meeting.test.ts"],
  },
  // Pads of receipts (C20).
  {
    name: "a receipt from a pad is for one request",
    file: "functions/intake/rules-pads.ts",
    find: "if (!registration) return undefined;",
    instead: "return undefined;\n  if (!registration) return undefined;",
    tests: pads,
  },
  {
    name: "only what stands on a pad is entered under its code",
    file: "functions/intake/rules-pads.ts",
    find: 'if (!reserved) return { code: "pad-code-unknown" };',
    instead: "",
    tests: pads,
  },
  {
    name: "a code on a pad is claimed before it is printed",
    file: "functions/intake/rules.ts",
    find: 'reserved || registration ? { code: "code-taken" }',
    instead: 'registration ? { code: "code-taken" }',
    tests: pads,
  },
  {
    name: "whoever has a receipt from a pad knows that they are registered",
    file: "functions/intake/rules-untold.ts",
    find: "state.reserved !== undefined || ",
    instead: "",
    tests: pads,
  },
  ...journeyDefences,
];
