/**
 * The states that operations on meetings need: officials' public days, appointment times, and the day of the meeting
 * (M1–M16).
 */

import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { identifies } from "./at-desk.ts";
import type { Book } from "./book.ts";
import { bySession } from "./casework.ts";
import type { Subject } from "./draft.ts";
import type { Place } from "./hall.ts";
import type { Known, KnownMeeting } from "./known.ts";
import { registers, say } from "./register.ts";
import type { Need, Needs, Stage } from "./stage.ts";

const hostOf = ({ meeting }: Known): string | undefined => meeting?.host;
const about: Need["about"] = ({ meeting }) =>
  meeting ? { param: meeting.id, version: meeting.version } : {};
const byHost = { actor: hostOf, about };

const meetingOf = ({ meeting }: Known): KnownMeeting => {
  if (!meeting) throw new Error("No meeting was asked for");
  return meeting;
};

/** The officials whom applicants may meet. The last one, `notMet`, gets no meetings in the fuzzing campaign. */
export const officials = (book: Book): readonly string[] => book.keysFor("official");
export const notMet = (book: Book): string => officials(book).at(-1) ?? "";

/** All days of the week; the system itself leaves out days off when it publishes an official's public days. */
export const everyDay = ["saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday"];
const division = { begins: "09:00", minutes: 10, places: 20, capacity: 1 };

export const publishes = (stage: Stage, host: string): Promise<unknown> => {
  const week = { weekdays: everyDay, ...stage.book.hall.nextWeek(host) };
  const walkIns = host === notMet(stage.book) ? 0 : 10;
  return stage.ask("publish-days", { actor: host }, { host, ...week, ...division, walkIns });
};

/** The official's free appointment times; publishes more public days first if fewer than five times are left. */
async function free(stage: Stage, host: string): Promise<readonly Place[]> {
  if (stage.book.hall.free(host).length < 5) await publishes(stage, host);
  return stage.book.hall.free(host);
}

const isFar = (stage: Stage, { day }: Pick<Place, "day">): boolean => day > stage.book.tomorrow();

/** A free appointment time after tomorrow, so that the applicant may still change it (M8). */
async function farFree(stage: Stage, host: string): Promise<Place | undefined> {
  const find = (places: readonly Place[]) => places.find((place) => isFar(stage, place));
  const found = find(await free(stage, host));
  if (found) return found;
  await publishes(stage, host);
  return find(await free(stage, host));
}

const takes = (stage: Stage, known: Known, id: string, body: object): Promise<unknown> =>
  stage.ask(id, { known, ...about(known), actor: meetingOf(known).host }, body);

type Onwards = (stage: Stage, known: Known) => Promise<unknown>;
const attends =
  (what: string): Onwards =>
  (stage, known) =>
    takes(stage, known, "note-attendance", { what });

/** For each stage of a meeting, the step that brings the meeting nearer to its minutes. */
const onwards: Readonly<Record<string, Onwards>> = {
  asked: (stage, known) => takes(stage, known, "approve-meeting", {}),
  approved: async (stage, known) => {
    const place = await farFree(stage, meetingOf(known).host);
    return takes(stage, known, "book-place", { place });
  },
  booked: async (stage, known) => {
    const { place } = meetingOf(known);
    if (place) stage.waitUntil(place.day, known);
    return attends("arrive")(stage, known);
  },
  arrived: attends("begin"),
  called: attends("begin"),
  "in-session": (stage, known) =>
    meetingOf(known).written ? attends("finish")(stage, known) : writes(stage, known),
  finished: (stage, known) =>
    meetingOf(known).written ? takes(stage, known, "confirm-minutes", {}) : writes(stage, known),
};

const writes: Onwards = (stage, known) => {
  const minutes = { attendees: [meetingOf(known).host], statements: say, orders: [] };
  return takes(stage, known, "write-minutes", minutes);
};

async function until(stage: Stage, known: Known, wanted: (meeting: KnownMeeting) => boolean): Promise<void> {
  while (!wanted(meetingOf(known))) {
    const step = onwards[meetingOf(known).stage];
    if (!step) throw new Error(`Nothing leads on from ${meetingOf(known).stage}`);
    await step(stage, known);
  }
}

const unasked: Need = {
  stands: ({ meeting, stage }) => meeting === undefined && stage !== "ended",
  by: registers,
};
const askable = bySession(unasked);

/**
 * Requests a meeting about one of the known requests.
 * @returns this request
 */
async function asks(stage: Stage, pick: number): Promise<Known> {
  const find = () => stage.book.requests.find((known) => askable.stands(known, stage));
  if (!find()) await askable.by(stage, pick);
  const known = find();
  if (!known) throw new Error("Nobody can ask for a meeting");
  const met = officials(stage.book).slice(0, -1);
  for (const [n] of met.entries()) {
    const official = met[(pick + n) % met.length];
    const asked = { with: { official }, words: say, needs: [] };
    if (await isTaken(stage.ask("ask-meeting", { known }, asked))) return known;
  }
  throw new Error("Every official is accused in the request");
}

/** Whether the request for a meeting was accepted; it is refused with an official whom the request accuses (R2). */
const isTaken = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    (error: Error) => {
      if (error.message.includes("official-complained-of")) return false;
      throw error;
    },
  );

/** Needs a request whose meeting satisfies `fits`; brings a new meeting into this state if there is none. */
const meeting = (fits: (meeting: KnownMeeting, stage: Stage) => boolean): Need => ({
  stands: (known, stage) => known.meeting !== undefined && fits(known.meeting, stage),
  by: async (stage, pick) => {
    await until(stage, await asks(stage, pick), (one) => fits(one, stage));
  },
  ...byHost,
});

const at = (...stages: readonly string[]): Need => meeting(({ stage }) => stages.includes(stage));

/** Extends a need by one more step on the meeting that `onwards` does not take, such as an offer of times or a refusal. */
const after = (need: Need, fits: (meeting: KnownMeeting) => boolean, step: Onwards): Need => ({
  stands: (known) => known.meeting !== undefined && fits(known.meeting),
  by: async (stage, pick) => {
    const find = () => stage.book.requests.find((known) => need.stands(known, stage));
    if (!find()) await need.by(stage, pick);
    const known = find();
    if (known) await step(stage, known);
  },
  ...byHost,
});

const asked = at("asked");
const approved = at("approved");
const isBookedAhead = ({ stage, place }: KnownMeeting, { book }: Stage): boolean =>
  stage === "booked" && place !== undefined && book.hall.isAhead(place);
const booked = meeting(isBookedAhead);
const isOn = ({ place }: KnownMeeting, { book }: Stage): boolean => place?.day === book.hall.today();

/** Needs a meeting that is booked for today, at a time that has come. */
const due: Need = {
  ...meeting((one, stage) => one.stage === "booked" && isOn(one, stage) && !isBookedAhead(one, stage)),
  by: async (stage, pick) => {
    const known = await asks(stage, pick);
    await until(stage, known, ({ stage: standing }) => standing === "booked");
    const { place } = meetingOf(known);
    if (place) stage.waitUntil(place.day, known);
  },
};
/** Extends a need: the meeting's official must also have free appointment times. */
const withRoom = (need: Need): Need => ({
  ...need,
  stands: (known, stage) => need.stands(known, stage) && stage.book.hall.free(hostOf(known) ?? "").length > 1,
  by: async (stage, pick) => {
    const find = () => stage.book.requests.find((known) => need.stands(known, stage));
    if (!find()) await need.by(stage, pick);
    const known = find();
    if (known) await free(stage, meetingOf(known).host);
  },
});
const inSession = at("in-session", "finished");
const written = meeting(({ stage, written: is }) => ["in-session", "finished"].includes(stage) && is);
const minuted = meeting(({ stage, corrections }) => stage === "minuted" && corrections < 9);

const offers: Onwards = async (stage, known) => {
  const places = await free(stage, meetingOf(known).host);
  return takes(stage, known, "offer-places", { places: places.slice(-3) });
};
const offered: Need = {
  ...after(approved, ({ stage }) => stage === "offered", offers),
  stands: ({ meeting: one }, { book }) =>
    one?.stage === "offered" && one.offered.some((place) => book.hall.free(one.host).some(isSame(place))),
};
export const isSame = (one: Place) => (other: Place) => one.day === other.day && one.time === other.time;

const deputised: Need = {
  ...after(
    booked,
    () => false,
    (stage, known) => takes(stage, known, "name-deputy", { deputy: deputyOf(known, stage.book) }),
  ),
  stands: (known, stage) => booked.stands(known, stage) && known.meeting?.deputy !== undefined,
};
/** The user name of a colleague in the official's unit who is not a deputy yet (R2). */
export const deputyOf = ({ meeting: one }: Known, book: Book): string | undefined => {
  const unit = book.snapshot.staff.find(({ username }) => username === one?.host)?.unit;
  return book.experts(unit).find((username) => username !== one?.deputy);
};
const refused = after(
  asked,
  ({ stage }) => stage === "refused",
  (stage, known) => takes(stage, known, "refuse-meeting", { because: "already-met" }),
);

/** Needs an applicant identified at the desk, and an official who can still receive applicants without an appointment (M9). */
const withoutTime: Need = {
  stands: (known, stage) =>
    known.pass !== undefined && unasked.stands(known, stage) && stage.book.hall.receivesToday() !== undefined,
  by: async (stage, pick) => {
    const { hall } = stage.book;
    const host = officials(stage.book)[0] ?? "";
    if (hall.receivesToday() === undefined) {
      if (hall.ahead(host).length === 0) await publishes(stage, host);
      const [next] = hall.ahead(host);
      if (next !== undefined) stage.waitUntil(next);
    }
    await registers(stage, pick, { type: "national-code", number: exampleNationalCode(pick) });
    await identifies(stage, stage.book.requests.at(-1));
  },
  actor: (_, book) => book.whoIs("clerk"),
};

/** Needs a request without a meeting whose applicant a clerk has identified, so that the clerk can request a meeting (S2). */
const unaskedAtDesk: Need = {
  stands: (known, stage) => known.pass !== undefined && unasked.stands(known, stage),
  by: async (stage, pick) => {
    await registers(stage, pick, { type: "national-code", number: exampleNationalCode(pick) });
    await identifies(stage, stage.book.requests.at(-1));
  },
  actor: (_, book) => book.whoIs("clerk"),
};
const askedAtDesk: Need = {
  ...unaskedAtDesk,
  stands: ({ pass, meeting: one }) => pass !== undefined && one?.stage === "asked",
  by: async (stage, pick) => {
    await unaskedAtDesk.by(stage, pick);
    const known = stage.book.requests.at(-1);
    const actor = stage.book.whoIs("clerk");
    if (!known || actor === undefined) return;
    const [official] = officials(stage.book);
    const { code: request, pass } = known;
    const asking = { request, pass, with: { official }, words: say, needs: [] };
    await stage.ask("ask-meeting-for-applicant", { known, actor }, asking);
    await identifies(stage, known);
  },
};

export const meetingNeeds: Needs = {
  "ask-meeting": askable,
  "read-meetings": bySession({ stands: () => true, by: registers }),
  "choose-place": bySession(offered),
  "change-place": withRoom(
    bySession(
      meeting(({ stage: at, place }, stage) => at === "booked" && place !== undefined && isFar(stage, place)),
    ),
  ),
  "give-up-place": bySession(booked),
  "withdraw-meeting": bySession(at("asked", "approved", "offered", "booked")),
  "decline-deputy": bySession(deputised),
  "read-meeting": meeting(() => true),
  "list-refused-conflicts": meeting(() => true),
  "approve-meeting": asked,
  "refuse-meeting": at("asked", "approved"),
  "answer-meeting-in-writing": asked,
  "send-meeting-on": asked,
  "offer-places": withRoom(at("approved", "offered")),
  "book-place": withRoom(meeting((one, stage) => one.stage === "approved" || isBookedAhead(one, stage))),
  "cancel-meeting-place": booked,
  "note-priority": at("asked", "approved", "offered"),
  "name-deputy": {
    ...booked,
    stands: (known, stage) => booked.stands(known, stage) && deputyOf(known, stage.book) !== undefined,
  },
  "note-attendance": {
    ...due,
    stands: (known, stage) =>
      due.stands(known, stage) || ["arrived", "called", "in-session"].includes(known.meeting?.stage ?? ""),
  },
  "note-absence": due,
  "write-minutes": inSession,
  "add-remark": written,
  "confirm-minutes": meeting(({ stage, written: is }) => stage === "finished" && is),
  "correct-minutes": minuted,
  "take-walk-in": withoutTime,
  "ask-meeting-for-applicant": unaskedAtDesk,
  // States in which an operation is refused because it comes too early or too late.
  "after a refusal of a meeting": bySession(refused),
  "after a meeting was asked for at the desk": askedAtDesk,
};

/** Prepares the operations that concern an official's meetings and public days, but no single request. */
export const hallNeeds: Readonly<Record<string, (stage: Stage) => Promise<Subject>>> = {
  "list-meetings": async ({ book }) => ({ actor: notMet(book), query: { list: "review" } }),
  "list-places": async ({ book }) => {
    const host = notMet(book);
    return { actor: host, query: { host, ...book.hall.nextWeek(host) } };
  },
  "list-hosts": async ({ book }) => ({ actor: notMet(book), query: { day: book.hall.today() } }),
  "publish-days": async ({ book }) => ({ actor: notMet(book) }),
  "cancel-day": async (stage) => {
    const host = notMet(stage.book);
    if (stage.book.hall.ahead(host).length === 0) await publishes(stage, host);
    return { actor: host };
  },
};
