/** Makes a meeting with minutes, and a user of every role in every unit. */

import { relationsOf } from "../../functions/meeting/access/meeting-policy.ts";
import type { MeetingRelation } from "../../shared/contracts/policy.ts";
import type { Role } from "../../shared/directory/snapshot.ts";
import { roles } from "../../shared/directory/snapshot.ts";
import { host, placeAt } from "../support/meetings.ts";
import { meetingsAtDesk, member } from "../support/meetings-at-desk.ts";
import { organisation } from "../support/organisation.ts";

/** Texts that only permitted users may read, by name. */
export const marks = {
  words: "می‌خواهم حضوری توضیح بدهم.",
  wrong: "مادر زهرا نمونه رسید را نشان داد.",
  statements: "مادر زهرا نمونه رسید را دوباره نشان داد.",
  remark: "همسایه روبه‌روی فروشگاه هم بود.",
  order: "بازدید از فروشگاه تا پایان ماه",
  reason: "واژه دوباره جا افتاده بود.",
} as const;
export type Mark = keyof typeof marks;
export const all = Object.keys(marks) as readonly Mark[];
/** The texts of staff's decisions, which repeat nothing that the applicant wrote. */
export const decided: readonly Mark[] = ["order", "reason"];

export const found = (text: string): readonly Mark[] => all.filter((mark) => text.includes(marks[mark]));

export type Kind = "open" | "hidden" | "contested";

const forYears = { from: "2026-01-01", to: "2028-01-01" };

/** The units of these users: the official's unit, the case's unit, the desk, and inspection. */
const units = ["price-control", "legal", "service-desk", "inspection"] as const;
/** For each role, one user with this role who is the official's deputy. */
const deputies = roles.map((role) => member(`d.${role}`, "service-desk", role));
const everybody = [
  ...units.flatMap((unit) => roles.map((role) => member(`${role}.${unit}`, unit, role))),
  ...deputies,
];
export const usernames: readonly string[] = [...everybody, ...organisation.staff].map((one) => one.username);

/** A user as in the directory that was published last. */
export interface Person {
  readonly username: string;
  readonly unit: string;
  readonly role: Role;
}

/**
 * Returns whether the user could contribute to an answer of inspection or of the outside authority, the only staff who may
 * know a hidden applicant (C15).
 */
export const isKeeper = ({ unit, role }: Person): boolean =>
  ["inspection", "outside"].includes(unit) && ["expert", "inspector", "head"].includes(role);

/** Makes a meeting request to an official of the unit price control; the unit legal has the case. */
export async function asked(kind: Kind) {
  const world = meetingsAtDesk(
    {
      staff: [...organisation.staff, ...everybody],
      deputies: deputies.map(({ username }) => ({ of: host, deputy: username, ...forYears })),
      routing: organisation.routing.map((rule) => ({ ...rule, unit: "legal" })),
      routingExamples: [],
    },
    true,
  );
  await world.publish();
  const ofCase = kind === "hidden" ? ({ hidden: true } as const) : {};
  const about =
    kind === "contested" ? { parties: { units: [], people: [host] }, despiteConflict: true as const } : {};
  const id = await world.asked(1, about, ofCase);
  const code = id.slice(0, 12);
  if (kind === "hidden") {
    const { state } = await world.deps.cases.load(code);
    const to = { unit: "legal", reason: "خلاصه بازرسی." };
    const sent = { params: { case: code }, version: state.personVersion, body: to };
    await world.call("i.inspection", "refer-case", sent);
  }
  return { ...world, id, code, kind };
}
export type Hall = Awaited<ReturnType<typeof asked>>;

/** Makes a meeting that took place, with minutes that were confirmed and corrected once. */
export async function minuted(kind: Kind): Promise<Hall> {
  const hall = await asked(kind);
  const { step, clock, id } = hall;
  const by = kind === "contested" ? "h.inspection" : host;
  const done = async (operation: string, body: object = {}): Promise<void> => {
    const { status, text } = await step(by, operation, id, body);
    if (status !== 200) throw new Error(`${operation}: ${text}`);
  };
  await done("approve-meeting", kind === "contested" ? { attends: "i.inspection" } : {});
  await done("book-place", { place: placeAt("09:00") });
  clock.at = new Date("2026-12-15T05:25:00.000Z");
  for (const what of ["arrive", "begin"]) await done("note-attendance", { what });
  const order = { what: marks.order, owner: { unit: "service-desk" }, day: "2026-12-22" };
  await done("write-minutes", { attendees: [by], statements: marks.wrong, orders: [order] });
  await done("add-remark", { remark: marks.remark });
  await done("note-attendance", { what: "finish" });
  await done("confirm-minutes");
  const rest = { attendees: [by], orders: [], reason: marks.reason };
  await done("correct-minutes", { ...rest, statements: marks.statements });
  // Moves the time by more than an hour, after which an access by the same user is recorded again.
  clock.at = new Date("2026-12-15T08:00:00.000Z");
  return hall;
}

/** Returns the user's relations to the meeting; users of the unit legal also hold the case. */
export async function related({ deps, stateOf, id, staff, now, kind }: Hall, person: Person) {
  const { snapshot } = await deps.directory.current();
  const gated = { ...(await stateOf(id)), holds: person.unit === "legal" && kind !== "contested" };
  return relationsOf(snapshot, staff(person.username), gated, now()) as readonly MeetingRelation[];
}
