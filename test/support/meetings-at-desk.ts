/** Makes meetings of the small organisation that staff work on through the API: real handlers over ports in memory. */

import type { Place } from "../../functions/meeting/journals/place-id.ts";
import type { Asked } from "../../functions/meeting/meeting/asking.ts";
import { meetingId } from "../../functions/meeting/meeting/meeting-id.ts";
import { allKinds } from "../../functions/meeting/projections/views-of-all.ts";
import { askMeeting } from "../../functions/meeting/rules/reviewing.ts";
import type { Registered } from "../../functions/referral/reactions/open-case/open-case.ts";
import type { ReferralForMeeting } from "../../shared/cases/for-meeting.ts";
import type { Role, Snapshot } from "../../shared/directory/snapshot.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { casework } from "./casework.ts";
import { host, morning, placeAt, tuesday } from "./meetings.ts";
import { organisation } from "./organisation.ts";
import { type Called, staffApis } from "./staff-apis.ts";

export const member = (username: string, unit: string, ...roles: Role[]): Snapshot["staff"][number] => ({
  username,
  name: { fa: "کسی", en: "Somebody" },
  unit,
  roles,
});

/** Two coordinators added to the unit price control. */
const coordinators = ["k.one", "k.two"].map((username) => member(username, "price-control", "coordinator"));

/**
 * Answers the meeting service's questions about cases in tests without cases: no unit has a case, and no applicant is
 * hidden.
 */
const inNoCase: ReferralForMeeting = { standInCase: async () => ({ holds: false, hidden: false }) };

/**
 * Makes the meetings.
 * @param withCases whether each meeting belongs to a case; users of the unit that has the case may then read the meeting, and
 * the case decides from whom the applicant is hidden
 */
export function meetingsAtDesk(changes: Partial<Snapshot> = {}, withCases = false) {
  const world = casework({ staff: [...organisation.staff, ...coordinators], ...changes });
  const { call } = withCases ? staffApis(world) : staffApis(world, inNoCase);
  const { meetings } = world.meeting;
  const all = openJournal(allKinds.aggregate, meetings.store, world.options);
  const build = viewBuilder(all, world.views, allKinds.build);
  const settle = async () => {
    for await (const id of meetings.store.ids()) await build(id);
  };
  const version = async (id: string) => (await meetings.load(id)).state.personVersion;
  /** Takes a step as a user who has just looked at the meeting, and so names its present version. */
  const step = async (username: string, id: string, meeting: string, body: object = {}, more: Called = {}) =>
    call(username, id, { params: { meeting }, version: await version(meeting), body, ...more });
  return {
    ...world,
    call,
    settle,
    step,
    stateOf: async (id: string) => (await meetings.load(id)).state,
    publish: async (days: object = {}) =>
      call(host, "publish-days", {
        body: {
          ...{ host, weekdays: ["tuesday"], first: tuesday, last: tuesday },
          ...{ begins: morning.from, minutes: morning.minutes, places: 6, capacity: 1 },
          ...days,
        },
      }),
    /** Makes the nth applicant ask for a meeting. */
    asked: async (
      n: number,
      about: Partial<Asked> = {},
      ofCase: Partial<Registered> = {},
    ): Promise<string> => {
      const request = trackingCode(String(40_000_000_000 + n));
      const person = n.toString(16).padStart(32, "0");
      const id = meetingId(request, 1);
      const words = `meeting/${id}/words` as const;
      if (withCases) await world.open(n, { person, ...ofCase });
      else {
        await world.keys.getOrMake(person);
        await world.keys.makeFor(request);
      }
      await world.documents.put(words, person, "می‌خواهم حضوری توضیح بدهم.");
      const asked: Asked = {
        ...{ request, person, language: "fa", host, needs: [], words },
        ...{ parties: { units: [], people: [] }, due: "2026-12-05T20:30:00.000Z", ...about },
      };
      const command = {
        ...{ name: "ask-meeting", actor: `applicant:${person}`, key: "ask", fingerprint: "ask" },
        ...{ at: world.now(), directory: 1, correlation: request },
      };
      const outcome = await meetings.decide(id, command, ({ state }) => askMeeting(state, asked));
      if (!outcome.accepted) throw new Error("The meeting could not be asked for");
      return id;
    },
  };
}

export type MeetingsAtDesk = ReturnType<typeof meetingsAtDesk>;

/** Brings a meeting to the given stage by the steps that lead to this stage. */
export async function brought(
  { step, clock }: MeetingsAtDesk,
  meeting: string,
  to: "asked" | "approved" | "booked" | "arrived" | "in-session" | "finished" | "minuted",
  by: string = host,
  place: Place = placeAt("09:00"),
): Promise<void> {
  const attends = by === "h.inspection" ? { attends: "i.inspection" } : {};
  const steps = [
    ["approved", "approve-meeting", attends],
    ["booked", "book-place", { place }],
    ["arrived", "note-attendance", { what: "arrive" }],
    ["in-session", "note-attendance", { what: "begin" }],
    ["in-session", "write-minutes", { attendees: [by], statements: "گفت‌وگو شد.", orders: [] }],
    ["finished", "note-attendance", { what: "finish" }],
    ["minuted", "confirm-minutes", {}],
  ] as const;
  const last = steps.findLastIndex(([stage]) => stage === to);
  for (const [stage, id, body] of steps.slice(0, last + 1)) {
    if (stage === "arrived") clock.at = new Date(`${place.day}T05:20:00.000Z`);
    const answer = await step(by, id, meeting, body);
    if (answer.status !== 200) throw new Error(`${id}: ${answer.text}`);
  }
}
