/**
 * Plays some random weeks of one official. Offers are made and expire. Applicants choose at the same moment, are moved,
 * cancel, withdraw or stay away. Days are cancelled while applicants choose. After each step the laws must hold.
 */

import { gateOf } from "../../functions/meeting/access/conflict.ts";
import { choosePlace } from "../../functions/meeting/commands/choose-place/choose-place.ts";
import { decideWithPlaces } from "../../functions/meeting/commands/hold-place.ts";
import type { Place } from "../../functions/meeting/journals/place-id.ts";
import { requestOfMeeting } from "../../functions/meeting/meeting/meeting-id.ts";
import type { MeetingState } from "../../functions/meeting/meeting/meeting-state.ts";
import { requestHandlers } from "../../functions/meeting/reactions/hear-request/hear-request.ts";
import {
  decideBookPlace,
  decideCancelPlace,
  decideOfferPlaces,
} from "../../functions/meeting/rules/arranging.ts";
import { decideNoteAbsence } from "../../functions/meeting/rules/attending.ts";
import type { MeetingDecision } from "../../functions/meeting/rules/machine.ts";
import { decideApproveMeeting } from "../../functions/meeting/rules/reviewing.ts";
import { JournalBusy } from "../../shared/journal/journal.ts";
import { type Random, randomOf } from "../simulation/core/random.ts";
import { host, placeAt } from "../support/meetings.ts";
import { brokenLaws } from "./laws.ts";
import { type Break, type World, worldOf } from "./world.ts";

const days = ["2026-11-29", "2026-12-01", "2026-12-06", "2026-12-08"] as const;
const times = ["09:00", "09:20", "09:40"] as const;
const weekdays = ["sunday", "tuesday"] as const;
const person = "00000000000000000000000000000001";
const stepsEach = 100;

export interface Played {
  readonly violations: readonly string[];
  /** How often each type of fact was written. */
  readonly facts: ReadonlyMap<string, number>;
}

interface Season {
  readonly world: World;
  readonly random: Random;
  readonly people: readonly string[];
}

export async function play(seed: number, without?: Break): Promise<Played> {
  const random = randomOf(seed);
  const world = worldOf(random.fork("turns"), without);
  const span = { first: days[0], last: days[3], weekdays, places: times.length };
  await world.publish({ ...span, capacity: random.pick([1, 1, 2]) });
  const people = await Promise.all(Array.from({ length: 8 }, (_, n) => agreed(world, n + 1)));
  const season = { world, random, people };
  let violations: readonly string[] = [];
  for (let step = 0; step < stepsEach && violations.length === 0; step += 1) {
    await patiently(() => oneStep(season));
    const now = world.deps.now().toISOString();
    for (const id of people) await world.expire(id);
    violations = brokenLaws(world.rows, now).map((what) => `step ${step}: ${what}`);
  }
  const facts = new Map<string, number>();
  for (const { type } of world.rows.flatMap((row) => row.facts)) facts.set(type, (facts.get(type) ?? 0) + 1);
  return { violations, facts };
}

/** Makes a meeting request that the official approves; returns the meeting's id. */
async function agreed({ deps, offered, command }: World, n: number): Promise<string> {
  const id = await offered(n, []);
  const { snapshot } = await deps.directory.current();
  await deps.meetings.decide(id, command("approve-meeting", ""), ({ state }) => {
    const clearance = gateOf(snapshot, state, deps.now()).person(host);
    return "refused" in clearance
      ? clearance
      : decideApproveMeeting(state, { host: clearance.cleared }, state);
  });
  return id;
}

/** Takes an applicant's step and ignores `JournalBusy`: the applicant tries again later or gives up. */
async function patiently(step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof JournalBusy)) throw error;
  }
}

async function oneStep(season: Season): Promise<unknown> {
  const { world, random } = season;
  const dice = random.next();
  if (dice < 0.25) return offer(season);
  if (dice < 0.35) return world.passes(random.between(1, 48));
  if (dice < 0.65) return rush(season);
  if (dice < 0.75) return arrange(season, "book-place", place(random), decideBookPlace);
  if (dice < 0.85)
    return arrange(season, "cancel-place", undefined, (state, _, at) =>
      decideCancelPlace(state, "applicant", at),
    );
  if (dice < 0.88) return withdraw(season);
  return arrange(season, "note-absence", undefined, (state, _, at) =>
    decideNoteAbsence(state, random.pick(["applicant", "organisation"]), at),
  );
}

const place = (random: Random): Place => placeAt(random.pick(times), random.pick(days));

async function offer({ world, random, people }: Season): Promise<unknown> {
  const { deps, command } = world;
  const at = deps.now();
  const until = new Date(at.getTime() + random.between(1, 40) * 3_600_000).toISOString();
  const places = [place(random), place(random)];
  const decide = ({ state }: { readonly state: MeetingState }) =>
    decideOfferPlaces(state, { places, until }, at.toISOString(), state);
  return deps.meetings.decide(random.pick(people), command("offer-places", ""), decide);
}

/** All applicants with an offer choose at the same moment, while the day may be cancelled. */
async function rush({ world, random, people }: Season): Promise<unknown> {
  const states = await Promise.all(people.map((id) => world.deps.meetings.load(id)));
  const choices = states.flatMap(({ id, state }) =>
    state.offer ? [{ id, place: random.pick(state.offer.places) }] : [],
  );
  const choose = choices.map(
    ({ id, place: wanted }) =>
      () =>
        choosePlace(world.choosing, { meeting: id, place: wanted, person, key: `${id} ${random.next()}` }),
  );
  // Time passes and the job that ends expired offers does not run, so an offer that is still listed may have expired.
  if (random.chance(0.3)) world.passes(random.between(1, 30));
  const cancel = random.chance(0.15) ? [() => world.cancelDay(random.pick(days))] : [];
  return Promise.all([...choose, ...cancel].map(patiently));
}

type Rule = (state: MeetingState, wanted: Place, at: string, seen: MeetingState) => MeetingDecision;

async function arrange(
  { world, random, people }: Season,
  name: string,
  wanted: Place | undefined,
  rule: Rule,
) {
  const at = world.deps.now().toISOString();
  return decideWithPlaces(world.deps, world.command(name, ""), {
    ...{ meeting: random.pick(people), wanted },
    decide: ({ state }) => rule(state, wanted ?? place(random), at, state),
  });
}

async function withdraw({ world, random, people }: Season): Promise<unknown> {
  const request = requestOfMeeting(random.pick(people));
  const id = `intake/${request}/2/0`;
  const handlers = requestHandlers(world.deps);
  return handlers["intake.request-withdrawn.v1"]({ id, data: { request } } as Parameters<
    (typeof handlers)["intake.request-withdrawn.v1"]
  >[0]);
}
