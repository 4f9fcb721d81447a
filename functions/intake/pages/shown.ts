/** From what intake keeps to what the pages show: the directory's names instead of its keys. */

import { kind, outcome, province, subject, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot, Text } from "../../../shared/directory/snapshot.ts";
import type { AnswerView, MyRequest, RequestProps, TimelineEntry } from "../../../web/citizen/props.ts";
import type { Whole } from "../read-request/read-request.ts";
import type { Status } from "../status.ts";

type Find = (snapshot: Snapshot, key: string) => { readonly name: Text } | undefined;

/** A key that a later directory dropped is its own name. */
export const nameOf = (snapshot: Snapshot, find: Find, key: string): Text =>
  find(snapshot, key)?.name ?? { fa: key, en: key };

export const timelineShown = ({ timeline }: Status, snapshot: Snapshot): readonly TimelineEntry[] =>
  timeline.map((entry) => ({
    entry: entry.entry,
    at: entry.at,
    ...(entry.unit !== undefined && { unit: nameOf(snapshot, unit, entry.unit) }),
  }));

/** A line of "my requests". */
export function lineShown(status: Status, snapshot: Snapshot): MyRequest {
  const [last] = timelineShown(status, snapshot).slice(-1);
  if (!last) throw new Error("A timeline begins with being registered");
  return {
    code: status.code,
    kind: nameOf(snapshot, kind, status.kind),
    subject: nameOf(snapshot, subject, status.subject),
    registeredAt: status.registeredAt,
    last,
  };
}

export const requestShown = (
  { status, description }: Whole,
  snapshot: Snapshot,
): Pick<RequestProps, "kind" | "subject" | "province" | "words" | "timeline"> => ({
  kind: nameOf(snapshot, kind, status.kind),
  subject: nameOf(snapshot, subject, status.subject),
  ...(status.province !== undefined && { province: nameOf(snapshot, province, status.province) }),
  words: description,
  timeline: timelineShown(status, snapshot),
});

export function answerShown({ status, answer }: Whole, snapshot: Snapshot): AnswerView | undefined {
  const given = status.timeline.findLast(({ entry }) => entry === "answered");
  if (!answer || !given) return undefined;
  return {
    outcome: nameOf(snapshot, outcome, answer.outcome),
    at: given.at,
    unit: nameOf(snapshot, unit, given.unit ?? ""),
    points: answer.points.map(({ raised, answer: words }) => ({ point: raised, answer: words })),
    reasoning: answer.reasoning,
  };
}
