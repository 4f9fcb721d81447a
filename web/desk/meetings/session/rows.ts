/** The list of an official's meetings of a day, for the staff at the official's door (M9). Pure. */
import { policy } from "../../../../shared/contracts/policy.ts";
import type { MeetingItem, MeetingView } from "../meeting/view.ts";

export type Attendance = "arrive" | "call" | "begin" | "finish";

const daysStages = ["booked", "arrived", "called", "in-session", "finished", "minuted"] as const;
export type DaysStage = (typeof daysStages)[number];
export type DaysRow = MeetingItem & {
  readonly stage: DaysStage;
  readonly place: NonNullable<MeetingItem["place"]>;
};

const nextSteps: Readonly<Partial<Record<MeetingItem["stage"], Attendance>>> = {
  booked: "arrive",
  arrived: "call",
  called: "begin",
  "in-session": "finish",
};

/** The next step on the meeting; undefined once it is over. */
export const nextStep = ({ stage }: Pick<MeetingItem, "stage">): Attendance | undefined => nextSteps[stage];

/** Whether the meeting has not started yet, so that its applicant may still wait. */
export const waitsForOfficial = ({ stage }: Pick<MeetingItem, "stage">): boolean =>
  stage === "booked" || stage === "arrived" || stage === "called";

/**
 * Whether a meeting's row links to its minutes: once it has started, and not for clerks, who may not read other
 * officials' meetings (R15).
 */
export function leadsToMinutes(
  { stage, host, deputy }: Pick<DaysRow, "stage" | "host" | "deputy">,
  { username, roles }: Me,
): boolean {
  const begun = stage === "in-session" || stage === "finished" || stage === "minuted";
  const receives = host.username === username || deputy?.username === username;
  return begun && (receives || readsOthers(roles));
}

type Role = (typeof policy)[keyof typeof policy][number]["roles"][number];

const readsOthers = (roles: readonly Role[]): boolean =>
  policy["see-meeting-words"].some(
    ({ roles: granted, relations }) =>
      granted.some((role) => roles.includes(role)) &&
      (relations === "any" || relations.some((relation) => relation !== "host")),
  );

interface Me {
  readonly username: string;
  readonly roles: readonly Role[];
}

const isOfDay = (row: MeetingItem, day: string): row is DaysRow =>
  row.place?.day === day && (daysStages as readonly string[]).includes(row.stage);

/**
 * The list with newer replies to the user's own steps, since the service updates its list a moment later. Leaves out
 * applicants who lost their meeting time.
 */
export function withOwn(
  rows: readonly MeetingItem[],
  own: ReadonlyMap<string, MeetingView>,
  day: string,
): readonly DaysRow[] {
  return rows
    .map((row) => {
      const reply = own.get(row.meeting);
      return reply && reply.version > row.version ? reply : row;
    })
    .filter((row) => isOfDay(row, day))
    .toSorted((one, other) => (one.place.time < other.place.time ? -1 : 1));
}

export interface Standing {
  readonly inSession: readonly DaysRow[];
  /** The meetings whose applicants were called and are on the way in. */
  readonly called: readonly DaysRow[];
  /** The meetings whose applicants wait, the next first. */
  readonly waiting: readonly DaysRow[];
}

/** The meetings of the day by state: in session, called, waiting. */
export const standing = (rows: readonly DaysRow[]): Standing => ({
  inSession: rows.filter(({ stage }) => stage === "in-session"),
  called: rows.filter(({ stage }) => stage === "called"),
  waiting: rows.filter(({ stage }) => stage === "arrived"),
});

/** The day that is `days` days after `day`, ISO 8601. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
