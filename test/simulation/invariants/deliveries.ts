/** Everything that deliveries can change, to be held against what there is after them. */

import type { World } from "../world.ts";

export const nothingAnew =
  "what was handled long ago and is delivered again in any order, after publications and erasures too, changes nothing (law 2)";

/** What is kept, by where and under which name. */
export type Kept = ReadonlyMap<string, string>;

export async function everythingKept({
  tables,
  views,
  insight,
  audit,
  intake,
  notification,
  stores,
}: World): Promise<Kept> {
  const kept = new Map<string, string>();
  const keep = (name: string, what: unknown) => kept.set(name, JSON.stringify(what));
  for (const { service, rows } of tables)
    for (const { id, version, hash } of rows) keep(`row ${service} ${id} v${version}`, hash);
  for (const { service, kept: table } of views)
    for await (const id of table.ids()) keep(`view ${service} ${id}`, await table.get(id));
  for await (const one of insight.sheets.all())
    keep("id" in one ? `fact ${one.id}` : `figures ${one.about} ${one.sheet.period}`, one);
  for await (const { service, id } of audit.anchors.all())
    keep(`anchors ${service} ${id}`, await audit.anchors.of(service, id));
  // A row that says only that a thing was forgotten counts how often that was asked.
  for await (const { word, thing, ...row } of stores.wordIndex.rows())
    if (word !== undefined) keep(`word ${word} ${thing}`, row);
  for (const [id, { bytes }] of intake.files.store.kept) keep(`file ${id}`, bytes.length);
  for (const [day, sums] of await talliesOf(intake)) keep(`tally ${day}`, sums);
  const { sms, email } = stores.providers;
  for (const [at, { text }] of [...sms, ...email].flatMap(({ delivered }) => delivered).entries())
    keep(`message ${at}`, text);
  keep("handed to providers", notification.handed.length);
  keep("heard by webhooks", stores.receivers.heard.length);
  return kept;
}

/** The days of a run, and those around them. */
const talliesOf = ({ tallies }: World["intake"]) =>
  Promise.all(
    Array.from({ length: 14 }, (_, at) => `2026-${at < 7 ? "11" : "12"}-${at < 7 ? 24 + at : `0${at - 6}`}`).map(
      async (day) => [day, await tallies.of(day)] as const,
    ),
  );

export function changedSince(before: Kept, after: Kept): readonly string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: ${before.get(name) ?? "nothing"}, then ${after.get(name) ?? "nothing"}`);
}
