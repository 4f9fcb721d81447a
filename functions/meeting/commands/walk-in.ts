import { refuse } from "../../../shared/aggregate/stages.ts";
import { documentId } from "../../../shared/documents/document-id.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { byStaff } from "../../../shared/journal/actors.ts";
import { decideTogether } from "../../../shared/journal/decide-together.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import { type Command, JournalBusy, type Standing } from "../../../shared/journal/journal.ts";
import type { NumberedMeeting, WalkIn } from "../../../shared/meetings/for-intake.ts";
import { hostAsked } from "../access/hosts.ts";
import { inConflict } from "../access/in-conflict.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { isOn } from "../journals/journal-days.ts";
import { dayId, numberOf, type Place, placeId, walkInTimesOf } from "../journals/place-id.ts";
import type { Asked } from "../meeting/asking.ts";
import { isOver } from "../meeting/core.ts";
import { mostMeetings } from "../meeting/meeting-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { meetingsOf } from "../meeting/which-meeting.ts";
import { decideWalkIn } from "../rules/attending.ts";
import type { MeetingDecision } from "../rules/machine.ts";
import { holdWalkIn } from "../rules/places.ts";
import { lastSaid } from "../rules/reviewing.ts";
import { askedOf } from "./ask-meeting.ts";

type Deps = Pick<MeetingDeps, "meetings" | "days" | "places" | "documents" | "directory" | "now">;

/**
 * Gives a visitor who comes without an appointment a number on the official's public day (M9). The number goes to the
 * request's meeting that waits for a time or, without one, to a new meeting of the request. A number is taken like a
 * place (M5), and never reused.
 *
 * Refuses with `request-ended` (withdrawn), `unknown-official`, `walk-in-complained-of` (the official is accused, so
 * inspection must decide, R2, M3), `not-found` (the clerk is in conflict of interest), `walk-ins-none`,
 * `walk-ins-full`, `walk-in-open`, `absent-twice`, `meetings-full`, `key-reused`.
 */
export async function walkIn(deps: Deps, ask: WalkIn): Promise<NumberedMeeting> {
  const { number: directory, snapshot } = await deps.directory.current();
  const command: Command = { ...commandOf(deps, ask), directory };
  const { asked: before, next } = await meetingsOf(deps, ask.request);
  const known =
    before.find(({ keys }) => keys.has(command.key)) ?? before.find(({ state }) => !isOver(state));
  const heard = [...before, ...(next ? [next] : [])].map(({ state }) => state);
  const mayNot = inConflict(snapshot, command.at, ask, heard);
  if (mayNot(ask.by)) return refuse("not-found");
  if (known?.keys.has(command.key)) return again(deps, command, known);
  if (ask.ended) return refuse("request-ended");
  const host = hostAsked(snapshot, { official: ask.official }, ask.kind)?.username;
  if (host === undefined) return refuse("unknown-official");
  if (mayNot(host)) return refuse("walk-in-complained-of");
  const meeting = known ?? next;
  if (!meeting) return refuse("meetings-full", { most: mostMeetings });
  const words = documentId("meeting", meeting.id, "words", command.key, command.fingerprint);
  const asked: Asked = { ...askedOf({ ...ask, needs: [] }, snapshot, host, command.at), words };
  return nextNumber(deps, command, {
    ...{ id: meeting.id, host, known: meeting.state },
    keepWords: () => deps.documents.put(words, ask.person, ask.words),
    decide: (state, place) => {
      const hasNow = inConflict(snapshot, command.at, ask, [...heard, state]);
      if (hasNow(ask.by)) return refuse("not-found");
      if (hasNow(host)) return refuse("walk-in-complained-of");
      return decideWalkIn(state, { ...asked, ...lastSaid(ask, [...heard, state]) }, place);
    },
  });
}

const commandOf = ({ now }: Deps, { request, official, words, by, key }: WalkIn) => ({
  ...{ name: "take-walk-in", ...byStaff(by, key), at: now(), correlation: request },
  fingerprint: fingerprintOf({ name: "take-walk-in", official, words }),
});

/** For an idempotency key that was already used, returns again the meeting's number that the first call returned (P4). */
async function again(deps: Deps, command: Command, known: Standing<MeetingState>): Promise<NumberedMeeting> {
  const outcome = await deps.meetings.decide(known.id, command, () => ({ facts: [] }), known);
  return outcome.accepted ? told(deps, outcome.loaded) : { refused: outcome.refusal };
}

interface Wanted {
  readonly id: string;
  readonly host: string;
  /** The meeting's state as just read. */
  readonly known: MeetingState;
  /** Stores the visitor's text. Called once a number is free, so that no text of a rejected visitor is stored. */
  readonly keepWords: () => Promise<unknown>;
  readonly decide: (state: MeetingState, place: Place) => MeetingDecision;
}

/** Takes the first number that was never used. When two calls want the same number, the second call gets the next one. */
async function nextNumber(deps: Deps, command: Command, wanted: Wanted): Promise<NumberedMeeting> {
  const on = { host: wanted.host, day: tehranDay(command.at) };
  const { state } = await deps.days.load(dayId(on));
  const times = state.published && isOn(state) ? walkInTimesOf(state.published) : [];
  if (times.length === 0) return refuse("walk-ins-none");
  for (const time of times) {
    const place = { ...on, time };
    const trial = wanted.decide(wanted.known, place);
    if ("refused" in trial) return trial;
    if (await wasHeld(deps, wanted.id, place)) continue;
    await wanted.keepWords();
    const outcome = await claim(deps, command, wanted, place);
    if (outcome.accepted) return told(deps, outcome.loaded[0]);
    if (outcome.refusal.code !== "place-taken") return { refused: outcome.refusal };
  }
  return refuse("walk-ins-full");
}

const wasHeld = async ({ places }: Deps, id: string, place: Place): Promise<boolean> =>
  "refused" in holdWalkIn((await places.load(placeId(place))).state, id);

const claim = ({ meetings, places }: Deps, command: Command, { id, decide }: Wanted, place: Place) =>
  decideTogether(
    [
      { journal: meetings, id, decide: ({ state }) => decide(state, place) },
      { journal: places, id: placeId(place), decide: ({ state }) => holdWalkIn(state, id) },
    ],
    command,
  );

/** Returns the meeting's number within its request, and the number by which the visitor is called in. */
async function told(
  { days }: Deps,
  { id, state }: Pick<Standing<MeetingState>, "id" | "state">,
): Promise<NumberedMeeting> {
  const { place } = state;
  const day = place && (await days.load(dayId(place))).state.published;
  const number = place && numberOf(day, place.time);
  if (number === undefined) throw new JournalBusy("the meeting has moved on");
  return { meeting: Number(id.split(".")[1]), number, at: state.since };
}
