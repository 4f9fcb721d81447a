/** Plays applicants' steps at random by delivering the events with which intake reports such steps. */

import { openQuestion } from "../../functions/referral/case/asking.ts";
import { holder, isDone } from "../../functions/referral/case/core.ts";
import {
  hearAdded,
  hearObjected,
  hearRated,
  hearReplied,
  hearWithdrawn,
} from "../../functions/referral/reactions/hear-applicant/hear-applicant.ts";
import { openCase } from "../../functions/referral/reactions/open-case/open-case.ts";
import { isPart } from "../../shared/domain/cases/case-id.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import type { Random } from "../simulation/core/random.ts";
import type { World } from "./world.ts";

/** The tracking code of the `n`-th request, counted from 0. */
export const requestNumber = (n: number): string => trackingCode(String(40_000_000_000 + n));

/** Registers a request, which in most cases accuses the receiving unit, another unit or a person. */
export async function register(world: World, random: Random, n: number): Promise<void> {
  const { snapshot } = world.inForce();
  const code = requestNumber(n);
  const units = random.chance(0.6) ? [random.pick(snapshot.units).key] : [];
  const people = random.chance(0.4) ? [random.pick(snapshot.staff).username] : [];
  await openCase(
    world.deps,
    { id: `intake/${code}/1/0`, subject: code, correlationid: code },
    {
      person: "0123456789abcdef0123456789abcdef",
      ...matterOf(random, n),
      language: "fa",
      registeredAt: new Date(world.clock.at).toISOString(),
      words: `intake/${code}/words`,
      complainedOf: { units, people },
    },
  );
  await world.settle();
}

/**
 * The kind and subject of a request, sometimes an emergency (S3). They are drawn from a separate generator, so that all other
 * draws of the seed stay the same.
 */
const matterOf = (random: Random, n: number) =>
  random.fork(`emergency-${n}`).chance(0.35)
    ? ({ kind: "service-failure", subject: "absent-employee", channel: "foad-web" } as const)
    : {
        kind: random.pick(["complaint", "suggestion", "unanswered"]),
        subject: random.pick(["price", "other"]),
        ...wayOf(random, n),
      };

/** The channel of a request, sometimes a partner system, which must be told the result (C8). */
const wayOf = (random: Random, n: number) =>
  random.fork(`partner-${n}`).chance(0.4)
    ? ({ channel: "partner-samad", external: { partner: "samad", code: `SMD-${n}` } } as const)
    : ({ channel: "web" } as const);

/** Delivers a random step of an applicant. A step that does not fit the case's state must change nothing. */
export async function applicantActs(
  world: World,
  random: Random,
  step: number,
): Promise<readonly [what: string, accepted: boolean]> {
  const whole = [...world.states].filter(([code]) => !isPart(code));
  const [request, state] = random.pick(whole);
  const asked = [...world.states].find(
    ([, each]) => openQuestion(each) !== undefined && each.stage === "asked",
  );
  const words = `intake/${request}/told-${step}`;
  const told = <Data extends object>(data: Data) => ({
    id: `intake/${request}/${step + 2}/0`,
    data: { request, ...data },
  });
  const before = world.states.get(request);
  const what = isDone(state) ? random.pick(["object", "rate"]) : random.pick(["inform", "inform", "reply"]);
  if (what === "object") await objected(world, told({ words }));
  else if (what === "rate")
    await hearRated(world.deps, told({ process: random.chance(0.5), outcome: random.chance(0.2) }));
  else if (what === "reply" && asked)
    await hearReplied(world.deps, told({ case: asked[0], words, at: world.deps.now().toISOString() }));
  else if (random.chance(0.05)) return withdrawn(world, told({}));
  else await hearAdded(world.deps, told({ words }));
  return [what, world.states.get(request) !== before || (what === "reply" && asked !== undefined)];
}

async function withdrawn(world: World, told: Parameters<typeof hearWithdrawn>[1]) {
  await hearWithdrawn(world.deps, told);
  return ["withdraw", true] as const;
}

/**
 * Delivers an objection. The objection fails if the outside authority gave the answer, since then no unit is left to decide
 * again.
 */
async function objected(world: World, told: Parameters<typeof hearObjected>[1]): Promise<void> {
  const state = world.states.get(told.data.request);
  try {
    await hearObjected(world.deps, told);
  } catch (error) {
    const hands = [...(state?.firstStage?.units ?? []), state ? holder(state) : ""];
    if (!hands.includes("outside")) throw error;
  }
}
