/**
 * Lists the campaigns of `npm run prove` in the order in which they run, the cheapest first. A campaign is a long run of tests
 * or of a program that tries to break a promise of the system.
 */

export interface Campaign {
  readonly name: string;
  /** The promise that the campaign tries to break, with its laws and features. */
  readonly proves: string;
  /** The program to run, with its arguments, which include seeds and sizes. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Matches the output lines that say how many cases were tried; the table shows these lines. */
  readonly counts: RegExp;
}

const node = (...command: readonly string[]) => ["node", ...command];
/** Runs the test files in full: `proving` of `test/support/proving.ts` is then true. */
const inFull = (...files: readonly string[]) => ({
  command: ["vitest", "run", ...files],
  env: { PROVE: "1" },
  counts: /^\d+ passed, \d+ failed.*$/m,
});

export const campaigns: readonly Campaign[] = [
  {
    name: "calendar",
    proves: "Every deadline equals that of an oracle that walks minute by minute (law 5, D1–D5)",
    command: node("test/calendar/run.ts", "--cases", "1000000", "--seed", "1"),
    counts: /^\d+ clocks compared.*$/m,
  },
  {
    name: "attacks",
    proves:
      "Guesses stay below one in ten thousand per identity, nobody is locked out, and SMS stop at the budget (C2, C3, C17)",
    command: node("test/attacks/attack.ts", "--seed", "20261124"),
    counts: /^highest chance for one identity.*$/m,
  },
  {
    name: "due",
    proves: "Clocks that fall due in one minute are each acted on once, while workers die (D9, law 2)",
    command: node("test/due/run.ts", "--seeds", "20"),
    counts: /^\d+ runs of .*$/m,
  },
  {
    name: "contention",
    proves: "Sixty-four workers never get one place twice and lose no booking, in DynamoDB Local (M5, law 3)",
    command: node("test/contention/run.ts", "--bookings", "12000", "--places", "200", "--seed", "1"),
    counts: /^\d+ bookings.*$/m,
  },
  {
    name: "fuzz",
    proves: "Odd requests are refused with a problem and store nothing; valid ones are taken (C1, I5, P1)",
    command: node("test/fuzz/fuzz.ts", "--requests", "20000", "--seed", "1"),
    counts: /^[\d,]+ requests.*$/m,
  },
  {
    name: "fuzz-http",
    proves: "The same holds over HTTP through the local stack, for every operation of the API",
    ...inFull("test/fuzz"),
  },
  {
    name: "crash-points",
    proves: "Every command takes effect once when the process dies before or after any call (laws 1, 2)",
    ...inFull("test/crash-points"),
  },
  {
    name: "parts",
    proves:
      "The tests of which npm test runs a part, in full: seasons, missing defences, special wirings, stories",
    ...inFull(
      "test/season",
      "test/conflict",
      "test/contention",
      "test/due",
      "test/calendar",
      "test/journal",
      "test/simulation",
    ),
  },
  {
    name: "conflict",
    proves: "No random step in a random organisation gives a case to a person in conflict (R2, R13, law 3)",
    command: node("test/conflict/run.ts", "--steps", "1000000", "--from", "1"),
    counts: /^.*steps.*accepted.*$/m,
  },
  {
    name: "drill",
    proves:
      "Two days of a price shock lose no request: each is answered or in one inbox, and no law breaks (laws 1, 2, 4, 8)",
    command: node("test/drill/drill.ts", "--requests", "2000", "--seed", "1"),
    counts: /^\d+ requests accepted: .*$/m,
  },
  {
    name: "simulation",
    proves:
      "Every law holds while messages are lost, doubled and overtaken and processes crash (laws 1, 2, 4, 8)",
    command: node("test/simulation/run.ts", "--seeds", "2000", "--from", "1"),
    counts: /^\d+ seeds from.*$/m,
  },
  {
    name: "fuzz-parsers",
    proves:
      "Parsers of files and messages read or refuse any bytes, and write no formula or script (C12, C8, N7)",
    command: node("test/fuzz/fuzz.ts", "parsers", "--inputs", "1000000", "--seed", "1"),
    counts: /^[\d,]+ inputs to .*$/m,
  },
  {
    name: "simulation-sabotage",
    proves: "The simulation notices each missing defence",
    command: node("test/simulation/sabotage.ts", "--seeds", "1000"),
    counts: /^\d+ of \d+ removals noticed$/m,
  },
  {
    name: "conformance",
    proves:
      "Stores, ports, stacks and the main job hold on moto, an AWS that nobody here wrote (laws 1, 2, 3)",
    command: node("test/conformance/run.ts"),
    counts: /^\d+ passed, \d+ failed.*$/m,
  },
  {
    name: "upgrade",
    proves: "Data of the last release fold, and both releases reply to calls on the same data (P6)",
    command: node("test/upgrade/run.ts"),
    counts: /^\d+ checks from .*$/m,
  },
  {
    name: "axe",
    proves: "Every page and screen is accessible, in both languages, widths and colour schemes (C1)",
    ...inFull("test/browser"),
  },
  {
    name: "rights",
    proves:
      "A journey uses and needs every permission of every function, and any other call is denied (law 6)",
    ...inFull("test/iam"),
  },
  {
    name: "rights-removed",
    proves: "Without any one kind of permission a journey through all functions fails (law 6)",
    command: node("test/iam/all-removed.ts"),
    counts: /^\d+ of \d+ rights noticed$/m,
  },
  {
    name: "sabotage",
    proves: "Tests, the fuzzer or the compiler notice each missing defence (R2 and all laws)",
    command: node("test/sabotage/sabotage.ts"),
    counts: /^\d+ noticed, \d+ not noticed$/m,
  },
];
