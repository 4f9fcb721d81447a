/** A meeting as staff see it: what it says, and what this person may do with it. */

import type * as z from "zod/mini";
import type { meetingView } from "../../../shared/contracts/meeting-fields.ts";
import type { DocumentId, Documents } from "../../../shared/documents/documents.ts";
import type { Loaded } from "../../../shared/journal/journal.ts";
import { rowOf } from "../build-views.ts";
import type { MeetingDeps } from "../deps.ts";
import { isFree, placesIn } from "../free-places.ts";
import { isAccused, openTo, staffAt } from "../gate.ts";
import { hindered } from "../in-sight.ts";
import { withNumbers } from "../list-meetings/day-numbers.ts";
import { itemOf, leftOf } from "../list-meetings/list-meetings.ts";
import type { EarlierMinutes, MeetingState } from "../meeting-state.ts";
import { type Names, namesIn } from "../names.ts";
import { inOrder, placeId } from "../place-id.ts";
import { mayRebook } from "../rules/arranging.ts";

export type MeetingView = z.output<typeof meetingView>;

/**
 * @returns nothing when there is no such meeting, when it is foreign to this person, or when they are in conflict with its
 * case: all look the same (R2, R15).
 */
export async function readMeeting(
  deps: MeetingDeps,
  meeting: string,
  username: string,
): Promise<MeetingView | undefined> {
  const loaded = await deps.meetings.load(meeting);
  const refused = await hindered(deps, loaded, username, "see-meeting");
  return refused ? undefined : viewOf(deps, loaded, username);
}

/**
 * The meeting as it is, also for somebody who has just acted on it and may have sent it out of their own sight: `act` asked
 * whether they are in conflict. Nothing for somebody the directory does not know.
 */
export async function viewOf(
  deps: MeetingDeps,
  { id, state }: Loaded<MeetingState>,
  username: string,
): Promise<MeetingView | undefined> {
  const { snapshot } = await deps.directory.current();
  const at = deps.now();
  const staff = staffAt(snapshot, username, at);
  const row = rowOf(id, state);
  if (!staff || !row) return undefined;
  const [item = undefined] = await withNumbers(deps.days, [
    itemOf(row, namesIn(snapshot), leftOf(row, snapshot, at)),
  ]);
  if (!item) return undefined;
  return {
    ...item,
    ...(isAccused(snapshot, state, at) && { accused: true }),
    ...(!mayRebook(state) && { absentAgain: true }),
    ...(await wordsOf(deps.documents, state)),
    ...(await sentOnIn(deps.documents, state, namesIn(snapshot))),
    ...(await offerOf(deps, state)),
    ...(await minutesOf(deps.documents, state, namesIn(snapshot))),
    mayI: [...openTo(snapshot, staff, state, at)],
  };
}

type Reader = Pick<Documents, "get">;

/** Nothing when the person was erased. */
async function textOf(documents: Reader, id: DocumentId | undefined): Promise<string | undefined> {
  const found = id === undefined ? undefined : await documents.get(id);
  return found === undefined || found === "erased" ? undefined : (found.content as string);
}

const field = <Name extends string>(name: Name, text: string | undefined) =>
  (text === undefined ? {} : { [name]: text }) as Partial<Record<Name, string>>;

async function wordsOf(
  documents: Reader,
  { asked, refused, answer }: MeetingState,
): Promise<Pick<MeetingView, "words" | "refused" | "answer">> {
  const [words, reason, written] = await Promise.all([
    textOf(documents, asked?.words),
    textOf(documents, refused?.reason),
    textOf(documents, answer),
  ]);
  return {
    ...field("words", words),
    ...(refused && { refused: { because: refused.because, ...field("reason", reason) } }),
    ...field("answer", written),
  };
}

async function sentOnIn(
  documents: Reader,
  { sentOn }: MeetingState,
  names: Names,
): Promise<Pick<MeetingView, "sentOn">> {
  if (!sentOn) return {};
  const reason = await textOf(documents, sentOn.reason);
  return { sentOn: { from: names.staff(sentOn.from), ...field("reason", reason) } };
}

async function offerOf({ views }: MeetingDeps, { host, offer }: MeetingState) {
  if (!offer) return {};
  const days = offer.places.map(({ day }) => day).toSorted();
  const span = { host, first: days[0] ?? "", last: days.at(-1) ?? "" };
  const free = new Set((await placesIn(views, span)).filter(isFree).map(placeId));
  const places = offer.places.map((place) => ({ ...inOrder(place), free: free.has(placeId(place)) }));
  return { offer: { until: offer.until, places } };
}

async function minutesOf(
  documents: Reader,
  { minutes }: MeetingState,
  names: Names,
): Promise<Pick<MeetingView, "minutes">> {
  if (!minutes) return {};
  const { attendees, confirmedAt } = minutes;
  const [statements, remark, orders] = await Promise.all([
    textOf(documents, minutes.statements),
    textOf(documents, minutes.remark),
    Promise.all(
      minutes.orders.map(async ({ what, owner, day }) => ({
        ...field("what", await textOf(documents, what)),
        owner: "unit" in owner ? { unit: names.unit(owner.unit) } : { person: names.staff(owner.person) },
        day,
      })),
    ),
  ]);
  return {
    minutes: {
      attendees: attendees.map(names.staff),
      ...field("statements", statements),
      orders,
      ...field("remark", remark),
      ...(confirmedAt !== undefined && { confirmedAt }),
      ...(minutes.earlier && { earlier: await earlierOf(documents, minutes.earlier, names) }),
    },
  };
}

/** M11: each version that was corrected, still to be read. */
const earlierOf = (documents: Reader, earlier: readonly EarlierMinutes[], names: Names) =>
  Promise.all(
    earlier.map(async ({ attendees, statements, correctedAt, reason }) => ({
      attendees: attendees.map(names.staff),
      ...field("statements", await textOf(documents, statements)),
      correctedAt,
      ...field("reason", await textOf(documents, reason)),
    })),
  );
