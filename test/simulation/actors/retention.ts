/**
 * Lets weeks pass until a night in which the retention run erases old requests. Its process dies, has a second process beside
 * it, or runs out of time. The outcome is checked on the stored rows alone (P2).
 */

import { lastRun, retentionRunsId } from "../../../functions/intake/journals/journal-retention-runs.ts";
import type { RequestState } from "../../../functions/intake/request/request-state.ts";
import { runAtNight } from "../../../functions/intake/retention/run-retention.ts";
import { switchRetention } from "../../../functions/intake/retention/switch-retention.ts";
import type { Cast } from "./cast.ts";
import { holds } from "./eraser.ts";
import { lostRequest } from "./lost.ts";

const by = "v.sadeghi";
const [minute, day] = [60_000, 86_400_000];

/** The share of simulation runs in which an administrator turns retention on, from 0 to 1. */
const nightly = 0.6;

/**
 * Possible numbers of days until the night of the retention run. After them no request, some of the first requests, or all
 * requests are due to be erased.
 */
const afterDays = [20, 33, 36, 50];

/** In milliseconds; shorter than any month of the calendar. */
const aMonth = 29 * day;

/** The length of the period of faults, in minutes. */
const stormyMinutes = 5;

/** Resolves when the night is over. */
export async function nightsPass(cast: Cast): Promise<void> {
  const { run } = cast.world;
  const random = run.random.fork("retention");
  if (!random.chance(nightly)) return;
  const codes = [...cast.registered.keys()].filter((code) => !lostRequest(cast.world, code));
  const held = codes.filter(() => random.chance(0.25));
  const passed = (async () => {
    for (const code of held) await holds(cast, code);
    await turns(cast, true);
    await run.scheduler.sleep(untilOne(run.scheduler.now()) + random.pick(afterDays) * day);
    await night(cast);
    await turns(cast, false);
  })().catch((error: Error) => run.violate("every actor gets its replies", error.stack ?? error.message));
  await run.scheduler.run();
  await passed;
  for (const code of codes) await eachWasDue(cast, code);
  await eachIsCounted(cast, codes);
}

/** Returns the milliseconds until one o'clock in Tehran, which is 210 minutes ahead of UTC. */
const untilOne = (now: number): number => day - ((now + 210 * minute - 60 * minute) % day);

function turns(cast: Cast, on: boolean): Promise<unknown> {
  const key = `retention-${on ? "on" : "off"}`;
  return cast.client.command({
    name: "switch-retention",
    who: by,
    key: `${by}/${key}`,
    send: (body) =>
      cast.world.intake.erasureApi.invoke((deps) =>
        switchRetention(deps, {
          ...{ on: body === "own" ? on : !on, by, key },
          looked: { ready: 1, waiting: 0 },
        }),
      ),
    read: (outcome) =>
      outcome.accepted
        ? { accepted: true, value: outcome.loaded.state }
        : { accepted: false, code: outcome.refusal.code },
  });
}

/**
 * Runs the retention run in each minute of the night, in some minutes twice at once. The last minute has two runs at once and
 * no faults.
 */
async function night(cast: Cast): Promise<void> {
  const { run, intake } = cast.world;
  const random = run.random.fork("night");
  const once = (seconds: number) => {
    const until = run.scheduler.now() + seconds * 1_000;
    const hasTime = () => run.scheduler.now() < until;
    return intake.retention.invoke((deps) => runAtNight(deps, { hasTime })).catch(() => {});
  };
  run.weather.again(stormyMinutes);
  for (let at = 0; at < stormyMinutes; at += 1) {
    const long = () => (random.chance(0.3) ? 1 : 40);
    await Promise.all([once(long()), ...(random.chance(0.3) ? [once(long())] : [])]);
    await run.scheduler.sleep(minute);
  }
  await run.scheduler.sleep(minute);
  await Promise.all([once(45), once(45)]);
}

const erasedByTheClock = async ({ world }: Cast, code: string): Promise<boolean> => {
  const rows = await world.intake.atRest.requests.store.all(code);
  const begun = rows.findLast(({ facts }) => facts.some(({ type }) => type === "erasure-begun"));
  return begun?.actor === "clock" && tombstoned(world).has(code);
};

/** Returns the requests whose erasure is in the journal of the service identity. The service intake may learn of it later. */
const tombstoned = ({ identity }: Cast["world"]): ReadonlySet<string> =>
  new Set(
    identity.table.rows
      .filter(({ actor }) => actor === "clock")
      .flatMap(({ facts }) => facts as readonly { readonly type: string; readonly requests?: string[] }[])
      .flatMap(({ type, requests = [] }) => (type === "erased" ? requests : [])),
  );

/** Checks that an erased request was under no legal hold, and that its last answer, rating or withdrawal was a month ago. */
async function eachWasDue(cast: Cast, code: string): Promise<void> {
  const { run, intake } = cast.world;
  if (!(await erasedByTheClock(cast, code))) return;
  const { state } = await intake.atRest.requests.load(code);
  if (state.hold) run.violate("nobody is erased under a legal hold", code);
  const ended = endOf(state);
  if (ended === undefined || run.scheduler.now() - ended < aMonth)
    run.violate(
      "nothing is erased before its time",
      `${code}: ended ${ended && new Date(ended).toISOString()}`,
    );
}

/**
 * Returns when the request ended, in milliseconds since the epoch, computed from the request's newest facts and not by the
 * product's rule.
 */
function endOf({ withdrawn, told, rating }: RequestState): number | undefined {
  const ends = [
    withdrawn?.at,
    rating?.at,
    ...told.filter(({ entry }) => entry === "answered" || entry === "final-answered").map(({ at }) => at),
  ].filter((at) => at !== undefined);
  return ends.length === 0 ? undefined : Math.max(...ends.map((at) => Date.parse(at)));
}

/** Checks that the number of erased requests that the retention run stored equals the number of requests that it erased. */
async function eachIsCounted(cast: Cast, codes: readonly string[]): Promise<void> {
  const { run, intake } = cast.world;
  const { state } = await intake.atRest.runs.load(retentionRunsId);
  const told = lastRun(state);
  if (!told) return run.violate("a night has a run", "none");
  if (told.endedAt === undefined) run.violate("a run comes to its end", `run ${told.run}`);
  let erased = 0;
  for (const code of codes) if (await erasedByTheClock(cast, code)) erased += 1;
  if (state.runs.length !== 1 || told.erased !== erased || told.failed > 0)
    run.violate(
      "a run counts each once",
      `${told.erased} told, ${told.failed} failed, ${erased} erased, in ${state.runs.length} runs`,
    );
}
