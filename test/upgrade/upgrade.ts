/** The upgrade test: the old release works, the new release goes on, and both reply during the trial. */
import { join } from "node:path";
import { templateFolder } from "../../local/stack/settings.ts";
import { startStack } from "../../local/stack/start-stack.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { loadTemplate } from "../../local/template/template.ts";
import { beginKeyRings } from "./before-deployment.ts";
import { journalsOf, readBy, readHere } from "./journals.ts";
import { startOld, stopOld, type Worked, workOn } from "./old-stack.ts";
import { type Check, lostBy, unreadBy } from "./promises.ts";
import { afterTrial, beforeTrial, duringTrial, type Upgraded } from "./stages.ts";
import { accepted, lostStores } from "./stored.ts";

export interface UpgradeOptions {
  /** The folder with the code of the old release and its packages. */
  readonly code: string;
  /** The folder in which the data are stored. */
  readonly dataDir: string;
  readonly requests: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export type Note = (name: string, passed: boolean, found: string) => void;

/** Runs the whole test. @returns every check, also the failed ones */
export async function upgrade(options: UpgradeOptions): Promise<readonly Check[]> {
  const { code, dataDir, say } = options;
  const checks: Check[] = [];
  const check: Note = (name, passed, found) => {
    checks.push({ name, passed, found });
    say(`  ${passed ? "passed" : "FAILED"}  ${name}: ${found}`);
  };
  const organisation = join(code, "functions/directory/demo");
  const worked = await workOfOld(options, organisation, check);
  await synthesize();
  check("the key rings begin before the deployment", await beginKeyRings(dataDir), "rotate-secret --begin");
  say("The new release starts on the same folder, in its trial");
  const previous = join(code, "cdk.out");
  const stack = await startStack({
    template: templateFolder,
    previous,
    organisation,
    dataDir,
    complain: (line) => say(`  ${line.slice(0, 300)}`),
  });
  try {
    const facts = { old: readBy(code), current: readHere() };
    const gone = lostStores(loadTemplate(previous), stack.template);
    const unexpected = gone.filter(({ id }) => !(id in accepted));
    check(
      "a deployment deletes and replaces no resource with data",
      unexpected.length === 0,
      gone
        .map(({ id, why }) => `${id}: ${why}${id in accepted ? ` (accepted: ${accepted[id]})` : ""}`)
        .join("; ") || "none",
    );
    const lost = lostBy(facts.current, facts.old);
    check(
      "the new release knows every fact of the old one",
      lost.length === 0,
      lost.join(", ") || "none is lost",
    );
    const unread = unreadBy(facts.old, facts.current);
    const upgraded: Upgraded = {
      ...{ stack, dataDir, organisation, worked, unread, check, say },
      journals: await journalsOf(dataDir),
      known: facts.old,
    };
    await beforeTrial(upgraded);
    const trial = await duringTrial(upgraded);
    await afterTrial(upgraded, trial);
  } finally {
    await stack.stop();
  }
  return checks;
}

async function workOfOld(options: UpgradeOptions, organisation: string, check: Note): Promise<Worked> {
  const { code, dataDir, say } = options;
  say("The old release starts on an empty folder, and people work with it");
  const old = await startOld(code, dataDir);
  try {
    const worked = await workOn(old, { ...options, organisation, progress: (line) => say(`  ${line}`) });
    const { plan, refused } = worked;
    const channels = new Set(plan.requests.map(({ channel }) => channel));
    const did = `${plan.steps.length} steps on ${plan.requests.length} requests from ${channels.size} channels`;
    check(
      "the old release takes the planned steps",
      refused.length === 0,
      [did, ...refused.slice(0, 3)].join("; "),
    );
    check("the old release stops in order", await stopOld(old), "exit code 0 on Ctrl-C");
    return worked;
  } catch (error) {
    old.killEverything();
    throw error;
  }
}
