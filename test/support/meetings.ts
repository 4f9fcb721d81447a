/**
 * Makes meetings of the small organisation over ports in memory, with officials' public days, their time slots, and
 * applicants.
 */

import type { MeetingDeps } from "../../functions/meeting/adapters/deps.ts";
import { publishDays } from "../../functions/meeting/commands/publish-days/publish-days.ts";
import { journalsIn } from "../../functions/meeting/journals/journals.ts";
import type { Place } from "../../functions/meeting/journals/place-id.ts";
import type { Asked } from "../../functions/meeting/meeting/asking.ts";
import type { MeetingFact } from "../../functions/meeting/meeting/meeting-facts.ts";
import { meetingId } from "../../functions/meeting/meeting/meeting-id.ts";
import { allKinds } from "../../functions/meeting/projections/views-of-all.ts";
import { askMeeting } from "../../functions/meeting/rules/reviewing.ts";
import type { BackOff } from "../../shared/back-off.ts";
import type { Cleared } from "../../shared/domain/cases/clearance.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import type { Command, JournalStore } from "../../shared/journal/journal.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { memoryWorld } from "./memory-world.ts";

export const host = "h.moradi";
/** A Tuesday, 24 Azar 1405 in the Iranian calendar. */
export const tuesday = "2026-12-15";
/** A public day of two hours, in slots of twenty minutes for one applicant each. */
export const morning = { from: "09:00", minutes: 20, places: 6, capacity: 1 } as const;

export const placeAt = (time: string, day = tuesday): Place => ({ host, day, time });

export function meetings(store?: JournalStore, waiting: BackOff = async () => {}) {
  const world = memoryWorld();
  const options = { ...world.options, backOff: waiting };
  const journal = store ?? world.store();
  const deps: MeetingDeps = {
    ...journalsIn(journal, options),
    documents: world.documents,
    directory: world.directory,
    views: world.views,
    now: world.now,
  };
  const build = viewBuilder(openJournal(allKinds.aggregate, journal, options), world.views, allKinds.build);
  let keys = 0;
  const command = (name: string, correlation: string, actor = "staff:test"): Command => {
    keys += 1;
    const key = `key-${keys}`;
    return { ...{ name, actor, key, fingerprint: key }, at: deps.now(), directory: 1, correlation };
  };
  return {
    ...world,
    deps,
    command,
    publish: (changes: Partial<Parameters<typeof publishDays>[2]> = {}) => {
      const pattern = { ...morning, host, unit: "price-control", weekdays: ["tuesday" as const] };
      const span = { first: tuesday, last: tuesday };
      return publishDays(deps, command("publish-days", host), { ...pattern, ...span, ...changes });
    },
    /** Makes the nth applicant ask the official for a meeting, and offers these time slots to the applicant. */
    offered: async (n: number, places: readonly Place[], about: Partial<Asked> = {}): Promise<string> => {
      const request = trackingCode(String(40_000_000_000 + n));
      const id = meetingId(request, 1);
      const asked: Asked = {
        ...{ request, person: n.toString(16).padStart(32, "0"), language: "fa", host, needs: [] },
        ...{ words: `meeting/${id}/words`, parties: { units: [], people: [] } },
        ...{ due: "2026-12-05T20:30:00.000Z", ...about },
      };
      const facts: readonly MeetingFact[] = [
        { type: "approved", host: asked.host as Cleared },
        { type: "offered", places, until: "2026-12-09T20:30:00.000Z" },
      ];
      const asks = command("ask-meeting", request, `applicant:${asked.person}`);
      await deps.meetings.decide(id, asks, ({ state }) => askMeeting(state, asked));
      if (places.length > 0)
        await deps.meetings.decide(id, command("offer-places", request), () => ({ facts }));
      return id;
    },
    /** Builds the views of all rows. */
    settle: async () => {
      for (const id of new Set(world.rows.map((row) => row.id))) await build(id);
    },
    /** Returns the rows of a list, in its order. */
    listed: async <Row>(list: string) => (await world.views.list(list)).items.map(({ data }) => data as Row),
    stageOf: async (id: string) => (await deps.meetings.load(id)).state.stage,
  };
}
