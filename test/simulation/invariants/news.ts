/** What somebody must be told of: by today's journals, and by rows that a restored one lost. */

import { lastDayOf } from "../../../shared/domain/tehran-time.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";

export interface Due {
  /** The event that must be told of. */
  readonly id: string;
  readonly time: string;
  readonly request: string;
  readonly template: string;
  readonly challenge?: string;
  /** The last day that it tells of: ISO, Tehran. */
  readonly day?: string;
  /** A one-time code comes in the language of the page that asked for it. */
  readonly language?: "fa" | "en";
}

/** Every event that somebody must be told of, as the journals have it. */
export const dueIn = ({ world }: Cast): readonly Due[] =>
  newsOf(world.tables.map(({ service, rows }) => ({ service, rows })));

/** Every event that somebody may have been told of before its row was lost, and that is no news any more. */
export function lostIn(cast: Cast): readonly Due[] {
  const due = new Set(dueIn(cast).map(({ id }) => id));
  const lost = newsOf(cast.world.tables.map(({ service, lost }) => ({ service, rows: lost })));
  return lost.filter(({ id }) => !due.has(id));
}

/**
 * Every event that came again, after its row was lost, under the id of other news that somebody may have been told of by then:
 * as it was before. Nothing can bring such a pair apart but the lost rows; the audit names them.
 */
export function cameAgainIn(cast: Cast): readonly Due[] {
  const due = new Map(dueIn(cast).map((one) => [one.id, one]));
  const lost = newsOf(cast.world.tables.map(({ service, lost }) => ({ service, rows: lost })));
  return lost.filter(({ id, template }) => (due.get(id)?.template ?? template) !== template);
}

interface Rows {
  readonly service: string;
  readonly rows: readonly StoredRow[];
}

/** Which entries of a timeline come as a message too. */
const templates: Readonly<Record<string, string>> = {
  question: "question",
  answered: "answered",
  "final-answered": "answered",
  extended: "extended",
};

function newsOf(tables: readonly Rows[]): readonly Due[] {
  const events = tables.flatMap(({ service, rows }) => rows.flatMap((row) => envelopesOf(service, row)));
  return events.flatMap(({ id, time, type, data, subject }): readonly Due[] => {
    const { request, entry, language, due } = data as Pick<Due, "request" | "language"> & {
      entry?: string;
      due?: string;
    };
    if (type === "intake.request-registered.v1") return [{ id, time, request, template: "registered" }];
    const told = type === "intake.timeline-extended.v3" ? templates[entry ?? ""] : undefined;
    const day = due === undefined ? {} : { day: lastDayOf(due) };
    if (told !== undefined) return [{ id, time, request, template: told, ...day }];
    return type === "identity.one-time-code-issued.v1"
      ? [{ id, time, request, template: "one-time-code", challenge: subject, ...(language && { language }) }]
      : [];
  });
}
