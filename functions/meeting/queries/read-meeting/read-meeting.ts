/** Reads a meeting for staff, with the steps that this person may take. */

import type * as z from "zod/mini";
import type { meetingView } from "../../../../shared/contracts/fields/meeting-fields.ts";
import { comingStages } from "../../../../shared/contracts/words/meeting-words.ts";
import { defined } from "../../../../shared/defined.ts";
import { unitOf } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { visitOf } from "../../../../shared/directory/visit.ts";
import type { DocumentId, Documents } from "../../../../shared/documents/documents.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import { hindered } from "../../access/meeting-access.ts";
import { isAccused, openTo, relationsOf } from "../../access/meeting-policy.ts";
import { type Names, namesIn } from "../../access/names.ts";
import { logistics, mayReadWords, type Sight, sightOf } from "../../access/sight.ts";
import type { MeetingDeps, StaffDeps } from "../../adapters/deps.ts";
import { inOrder, placeId } from "../../journals/place-id.ts";
import { requestOfMeeting } from "../../meeting/meeting-id.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import type { EarlierMinutes } from "../../meeting/minutes.ts";
import { rowOf } from "../../projections/build-views.ts";
import { mayRebook } from "../../rules/arranging.ts";
import { isFree, placesIn } from "../free-places.ts";
import { withNumbers } from "../list-meetings/day-numbers.ts";
import { itemOf, leftOf } from "../list-meetings/list-meetings.ts";

export type MeetingView = z.output<typeof meetingView>;

/**
 * @returns undefined for a missing meeting, for another official's, and for a person in conflict of interest with the
 * case, so that the caller cannot tell them apart (R2, R15).
 */
export async function readMeeting(
  deps: StaffDeps,
  meeting: string,
  username: string,
): Promise<MeetingView | undefined> {
  const loaded = await deps.meetings.load(meeting);
  const refused = await hindered(deps, loaded, username, "see-meeting");
  return refused ? undefined : viewOf(deps, loaded, username);
}

/**
 * Makes the view of a meeting in the given state, even when the person's own step has just removed the right to see the
 * meeting. The caller must have checked the conflict of interest. Before any text is shown, the access log records that
 * the person reads the meeting (R15). Undefined for users missing from the directory.
 *
 * @param now the present state, which decides the readable texts when `state` is older.
 */
export async function viewOf(
  deps: StaffDeps,
  { id, state }: Loaded<MeetingState>,
  username: string,
  now: MeetingState = state,
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
  const sight = await sightFor(deps, { id, state: now }, staff, { snapshot, at });
  return {
    ...item,
    ...defined({ withheld: sight.withheld, arrivedAt: state.arrivedAt }),
    ...(isAccused(snapshot, state, at) && { accused: true }),
    ...(!mayRebook(state) && { absentAgain: true }),
    ...(await wordsOf(deps.documents, state, sight)),
    ...(await sentOnIn(deps.documents, state, { names: namesIn(snapshot), sight })),
    ...(await offerOf(deps, state)),
    ...(await minutesOf(deps.documents, state, { names: namesIn(snapshot), sight })),
    ...visitIn(snapshot, state),
    mayI: [...openTo(snapshot, staff, state, at)],
  };
}

/** Where and how the applicant must come, so that a clerk can tell the applicant (M8). */
function visitIn(snapshot: Snapshot, { stage, place, host }: MeetingState): Pick<MeetingView, "visit"> {
  if (!place || stage === "unknown" || !comingStages.includes(stage)) return {};
  return { visit: { ...visitOf(snapshot, unitOf(snapshot, host)?.key ?? "") } };
}

interface Now {
  readonly snapshot: Snapshot;
  readonly at: Date;
}

/**
 * Which texts this person may read. Referral is called only when the person may read texts, or could if the person holds
 * the case. Referral first records in the access log that the person reads the texts.
 */
async function sightFor(
  { referral }: Pick<StaffDeps, "referral">,
  { id, state }: Pick<Loaded<MeetingState>, "id" | "state">,
  staff: Staff,
  { snapshot, at }: Now,
): Promise<Sight> {
  const related = (holds: boolean) => relationsOf(snapshot, staff, { ...state, holds }, at);
  if (!mayReadWords(staff, related(true))) return logistics;
  const by = mayReadWords(staff, related(false)) ? "reader" : "holder";
  const ask = { request: requestOfMeeting(id), by: staff.username, look: { meeting: id, by } } as const;
  const { holds, hidden } = await referral.standInCase(ask);
  return sightOf(staff, related(holds), hidden);
}

type Reader = Pick<Documents, "get">;

/** Returns a text; undefined when there is none, or after the applicant was erased. */
async function textOf(documents: Reader, id: DocumentId | undefined): Promise<string | undefined> {
  const found = id === undefined ? undefined : await documents.get(id);
  return found === undefined || found === "erased" ? undefined : (found.content as string);
}

/** A reader of documents that returns nothing when this person may not read these texts. */
const readable = (documents: Reader, sees: boolean): Reader =>
  sees ? documents : { get: async () => undefined };

const field = <Name extends string>(name: Name, text: string | undefined) =>
  (text === undefined ? {} : { [name]: text }) as Partial<Record<Name, string>>;

async function wordsOf(
  documents: Reader,
  { asked, refused, answer }: MeetingState,
  sight: Sight,
): Promise<Pick<MeetingView, "words" | "refused" | "answer">> {
  const decided = readable(documents, sight.decided);
  const [words, reason, written] = await Promise.all([
    textOf(readable(documents, sight.asked), asked?.words),
    textOf(decided, refused?.reason),
    textOf(decided, answer),
  ]);
  return {
    ...field("words", words),
    ...(refused && { refused: { because: refused.because, ...field("reason", reason) } }),
    ...field("answer", written),
  };
}

interface Shown {
  readonly names: Names;
  readonly sight: Sight;
}

async function sentOnIn(
  documents: Reader,
  { sentOn }: MeetingState,
  { names, sight }: Shown,
): Promise<Pick<MeetingView, "sentOn">> {
  if (!sentOn) return {};
  const reason = await textOf(readable(documents, sight.decided), sentOn.reason);
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
  { names, sight }: Shown,
): Promise<Pick<MeetingView, "minutes">> {
  if (!minutes || !sight.decided) return {};
  const said = readable(documents, sight.said);
  const { attendees, confirmedAt } = minutes;
  const [statements, remark, orders] = await Promise.all([
    textOf(said, minutes.statements),
    textOf(said, minutes.remark),
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
      ...defined({ confirmedAt }),
      ...(minutes.earlier && { earlier: await earlierOf(documents, said, minutes.earlier, names) }),
    },
  };
}

/** Reads the replaced versions of the minutes, which stay readable (M11). */
const earlierOf = (documents: Reader, said: Reader, earlier: readonly EarlierMinutes[], names: Names) =>
  Promise.all(
    earlier.map(async ({ attendees, statements, correctedAt, reason }) => ({
      attendees: attendees.map(names.staff),
      ...field("statements", await textOf(said, statements)),
      correctedAt,
      ...field("reason", await textOf(documents, reason)),
    })),
  );
