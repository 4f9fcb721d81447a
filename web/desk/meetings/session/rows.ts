/** The meetings of an official's day, for the staff at the door (M9). Pure. */
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

/** The next step; undefined once over. */
export const nextStep = ({ stage }: Pick<MeetingItem, "stage">): Attendance | undefined => nextSteps[stage];

/** Not in session yet; later stages mean that the applicant came. */
export const waitsForOfficial = ({ stage }: Pick<MeetingItem, "stage">): boolean =>
  stage === "booked" || stage === "arrived" || stage === "called";

/**
 * Whether a meeting links to its minutes: from its beginning, and not for clerks, who may not read other officials' meetings
 * (R15).
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
 * The list with newer replies to the user's own steps, since the list follows a moment later; drops applicants who lost their
 * place.
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
  /** Called, and on the way in. */
  readonly called: readonly DaysRow[];
  /** Waiting, the next one first. */
  readonly waiting: readonly DaysRow[];
}

/** The applicants in session, called and next. */
export const standing = (rows: readonly DaysRow[]): Standing => ({
  inSession: rows.filter(({ stage }) => stage === "in-session"),
  called: rows.filter(({ stage }) => stage === "called"),
  waiting: rows.filter(({ stage }) => stage === "arrived"),
});

/** The day the given number of days later, ISO. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
