/** The checks on the upgraded stack: before, during and after the trial. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsOf } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { openOffice, organisationIn } from "../../scripts/demo-world/office.ts";
import type { Plan } from "../../scripts/demo-world/plan.ts";
import type { World } from "../../scripts/demo-world/world.ts";
import { services } from "../../scripts/operator/services.ts";
import { signedIn } from "../iam/signed-in.ts";
import { newVisitor } from "../support/visitor.ts";
import { foldAll, type Journals } from "./journals.ts";
import type { Worked } from "./old-stack.ts";
import { bringToAnswer, openCases } from "./open-cases.ts";
import { lastLine, operate } from "./operate.ts";
import { brokenBy, differencesIn, type Facts, lostBy, unreadIn } from "./promises.ts";
import {
  atTheDesk,
  inTurn,
  listsDiffer,
  openTrial,
  releaseOf,
  staffOf,
  type Trial,
  throughCasework,
} from "./trial.ts";
import type { Note } from "./upgrade.ts";

export interface Upgraded {
  readonly stack: Stack;
  readonly dataDir: string;
  /** The folder with the organisation's files. */
  readonly organisation: string;
  readonly journals: Journals;
  readonly worked: Worked;
  /** The facts that the old release can read, and those that only the new one can read. */
  readonly known: Facts;
  readonly unread: readonly string[];
  readonly check: Note;
  readonly say: (line: string) => void;
}

/** The number of requests of the old release that are opened as their applicants see them. */
const opened = 5;

/** The new code reads everything that the old release wrote. */
export async function beforeTrial(upgraded: Upgraded): Promise<void> {
  const { journals, known, check, say } = upgraded;
  const { aggregates, rows, facts, broken } = await foldAll(journals);
  const without = services.filter(
    (service) => ![...facts.keys()].some((kind) => kind.startsWith(`${service}-`)),
  );
  const [written, all] = [facts.values(), Object.values(known)].map((each) =>
    [...each].reduce((sum, names) => sum + [...names].length, 0),
  );
  check(
    "every journal of the old release has rows",
    without.length === 0,
    without.join(", ") || `${rows} rows with ${written} of the ${all} facts that it knows`,
  );
  check(
    "every aggregate folds",
    broken.length === 0,
    broken.slice(0, 3).join("; ") || `${aggregates} aggregates`,
  );
  const dryRun = await operate(upgraded.dataDir, "scripts/ops.ts", "rebuild-views", "--dry-run");
  const differences = differencesIn(dryRun.output);
  for (const line of differences) say(`    ${line}`);
  const found =
    dryRun.code === 0 ? `${differences.length} kinds of differences, listed above` : dryRun.output;
  check("a dry run of rebuild-views reads every journal", dryRun.code === 0, found);
  await verifyHistory(upgraded, "the history of the old release verifies");
  await readAsApplicants(upgraded);
}

/** Returns the mobile with which a request of the plan was registered; undefined when only a landline was given. */
function mobileOf({ requests, steps }: Plan, number: number): string | undefined {
  const mobile = requests[number]?.person.mobile;
  const registering = steps.find(({ request, deed }) => request === number && deed.do === "register");
  return mobile !== undefined && JSON.stringify(registering?.deed).includes(mobile) ? mobile : undefined;
}

/** Each old tracking code shows its status, and applicants open their page with a one-time code. */
async function readAsApplicants({ stack, worked: { plan, codes }, check }: Upgraded): Promise<void> {
  const wrong: string[] = [];
  let tracked = 0;
  const open: { readonly code: string; readonly mobile: string }[] = [];
  for (const [number, code] of codes) {
    const { channel } = plan.requests[number] ?? {};
    const mobile = mobileOf(plan, number);
    if (mobile === undefined) continue;
    const json = { code, mobile };
    const answer = await newVisitor(stack.addresses.pages).send("/api/track", { json });
    if (answer.status !== 200) wrong.push(`${code}: ${answer.status}`);
    tracked += 1;
    if (channel === "web") open.push(json);
  }
  check(
    "each old tracking code shows its request",
    wrong.length === 0,
    wrong.join(", ") || `${tracked} codes`,
  );
  const pages = [];
  for (const { code, mobile } of open.slice(0, opened)) {
    const citizen = await signedIn(stack, code, mobile);
    pages.push((await citizen.send("/request")).status);
  }
  const well = pages.length > 0 && pages.every((status) => status === 200);
  check("applicants open the page of an old request by a one-time code", well, pages.join(", "));
}

/** Both versions reply in turn, on requests of the old release and on new ones. */
export async function duringTrial(upgraded: Upgraded): Promise<Trial> {
  const { stack, journals, worked, check, say } = upgraded;
  say("Both versions reply to calls");
  const trial = openTrial(stack, journals);
  const team = await staffOf(stack);
  for (const first of ["old", "new"] as const) {
    await throughCasework(trial, team, first);
    await atTheDesk(trial, team, first);
  }
  const cases = await openCases(stack, worldOf(upgraded), [...worked.codes.values()]);
  const half = cases.slice(0, Math.ceil(cases.length / 2));
  const stages = [];
  for (const [n, each] of half.entries())
    stages.push(await bringToAnswer(trial, worldOf(upgraded), each, inTurn(n % 2 === 0 ? "old" : "new")));
  check(
    "both versions in turn bring open cases of the old release to their answer",
    stages.length > 0 && stages.every((stage) => stage === "answered"),
    `${stages.length} cases: ${[...new Set(stages)].join(", ")}`,
  );
  reportCalls(upgraded, trial);
  const differ = [];
  for (const who of [team.expert, team.head, team.otherHead]) differ.push(await listsDiffer(who));
  const found = differ.filter((each) => each !== undefined).join("; ");
  check("the lists of units are complete in both versions", found === "", found || `${differ.length} lists`);
  return trial;
}

function reportCalls({ unread, check, say, dataDir, stack }: Upgraded, { calls }: Trial): void {
  const broken = calls.flatMap((call) => {
    const why = brokenBy(call, unread);
    return why === undefined ? [] : [`${call.scene}: ${call.what} by the ${call.by} version ${why}`];
  });
  for (const line of broken) say(`    ${line}`);
  for (const by of ["old", "new"] as const) {
    const own = calls.filter((call) => call.by === by);
    const refused = own.filter((call) => unreadIn(call, unread).length > 0);
    const crossed = own.filter(({ after }) => after !== by).length;
    const unserved = by === "old" ? `, ${refused.length} of them refused for an unknown fact` : "";
    check(
      `the ${by} version replies as promised`,
      own.length > 0 && !broken.some((line) => line.includes(`by the ${by} version`)),
      `${own.length} calls, ${crossed} of them right after a row of the other version${unserved}`,
    );
  }
  const seen = [...new Set(calls.flatMap((call) => unreadIn(call, unread)))];
  check("the trial met facts that the old release cannot read", seen.length > 0, seen.join(", "));
  const alarms = alarmsIn(dataDir, stack);
  check(
    "the new version caused no alarm that would withdraw it",
    alarms.length === 0,
    alarms.slice(0, 3).join("; ") || "no unexpected error",
  );
  const denied = stack.calls.denied().map(({ caller, operation }) => `${caller} ${operation}`);
  check(
    "no call was denied to either version",
    denied.length === 0,
    [...new Set(denied)].join(", ") || "none",
  );
}

/** Returns the log lines of the new version that count as failures of a trial. */
function alarmsIn(dataDir: string, stack: Stack): readonly string[] {
  const release = releaseOf(stack);
  return functionsOf(stack.template).flatMap(({ name }) => {
    const file = join(dataDir, "logs", `${name}.log`);
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    return lines
      .filter((line) => line.includes(`"${release}"`) && line.includes('"alarm":"unexpected"'))
      .map((line) => `${name}: ${line.slice(0, 200)}`);
  });
}

/**
 * Checks the new release alone: it answers the remaining open cases, the operators' commands after a trial run, and
 * every history verifies.
 */
export async function afterTrial(upgraded: Upgraded, trial: Trial): Promise<void> {
  const { stack, journals, worked, check, say, known } = upgraded;
  say("The new release is alone");
  const cases = await openCases(stack, worldOf(upgraded), [...worked.codes.values()]);
  const stages = [];
  for (const each of cases) stages.push(await bringToAnswer(trial, worldOf(upgraded), each, () => "new"));
  check(
    "the new release brings open cases of the old release to their answer",
    stages.length > 0 && stages.every((stage) => stage === "answered"),
    `${stages.length} cases: ${[...new Set(stages)].join(", ")}`,
  );
  await stack.settled();
  const rebuilt = await operate(upgraded.dataDir, "scripts/ops.ts", "rebuild-views");
  check("rebuild-views corrects every view after the trial", rebuilt.code === 0, lastLine(rebuilt.output));
  const again = await operate(upgraded.dataDir, "scripts/ops.ts", "rebuild-views", "--dry-run");
  const left = differencesIn(again.output);
  check("no view differs then", again.code === 0 && left.length === 0, left.join("; ") || "no difference");
  const { broken, aggregates, facts } = await foldAll(journals);
  const added = lostBy(known, Object.fromEntries([...facts].map(([kind, names]) => [kind, [...names]])));
  check(
    "every aggregate still folds",
    broken.length === 0,
    broken.slice(0, 3).join("; ") || `${aggregates} aggregates`,
  );
  say(`    facts that the old release cannot read are stored: ${added.join(", ") || "none"}`);
  await verifyHistory(upgraded, "the history that both versions wrote verifies");
  const stuck = stack.queues().filter(({ isLastResort, ready }) => isLastResort && ready > 0);
  check(
    "no message is a dead letter, and no row is parked",
    stuck.length === 0,
    stuck.map(({ name, ready }) => `${name}: ${ready}`).join(", ") || "none",
  );
}

async function verifyHistory(upgraded: Upgraded, name: string): Promise<void> {
  await upgraded.stack.settled();
  const { code, output } = await operate(upgraded.dataDir, "scripts/verify-audit.ts");
  upgraded.check(name, code === 0, lastLine(output));
}

function worldOf({ organisation, worked: { plan } }: Upgraded): World {
  const known = organisationIn(organisation);
  return { organisation: known, office: openOffice(known, plan.until, 1), until: plan.until.getTime() };
}
