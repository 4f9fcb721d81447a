/** Records everything that a redelivery could change, to compare it before and after. */

import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import type { World } from "../world.ts";

export const redeliveryChangesNothing =
  "redelivered old messages, in any order and also after publications and erasures, change nothing (law 2)";

/** The stored contents as JSON texts, by a name that says where each is stored. */
export type Kept = ReadonlyMap<string, string>;

type Named = readonly [name: string, what: unknown];

export async function everythingKept(world: World): Promise<Kept> {
  const all = [
    ...rowsOf(world),
    ...(await viewsOf(world)),
    ...(await countedIn(world)),
    ...(await anchorsOf(world)),
    ...(await wordsOf(world)),
    ...toldBy(world),
  ];
  return new Map(all.map(([name, what]) => [name, JSON.stringify(what)]));
}

const rowsOf = ({ tables }: World): readonly Named[] =>
  tables.flatMap(({ service, rows }) =>
    rows.map(({ id, version, hash }): Named => [`row ${service} ${id} v${version}`, hash]),
  );

async function viewsOf({ views }: World): Promise<readonly Named[]> {
  const all: Named[] = [];
  for (const { service, kept } of views)
    for await (const id of kept.ids()) all.push([`view ${service} ${id}`, await kept.get(id)]);
  return all;
}

/** The days of a run, with two days before it and some days after it. */
const days = Array.from({ length: 20 }, (_, at) => isoDay(dayNumber("2026-11-22") + at));

async function countedIn({ insight, intake }: World): Promise<readonly Named[]> {
  const all: Named[] = [];
  for await (const one of insight.sheets.all())
    all.push(["id" in one ? `fact ${one.id}` : `figures ${one.about} ${one.sheet.period}`, one]);
  for (const day of days) all.push([`tally ${day}`, await intake.tallies.of(day)]);
  return all;
}

async function anchorsOf({ audit: { anchors } }: World): Promise<readonly Named[]> {
  const all: Named[] = [];
  for await (const { service, id } of anchors.all())
    all.push([`anchors ${service} ${id}`, await anchors.of(service, id)]);
  return all;
}

/** Returns the rows of the search index. Rows without a word are left out, since they only count how often data was erased. */
async function wordsOf({ stores }: World): Promise<readonly Named[]> {
  const all: Named[] = [];
  for await (const { word, thing, ...row } of stores.wordIndex.rows())
    if (word !== undefined) all.push([`word ${word} ${thing}`, row]);
  return all;
}

/** Returns the messages that people and webhooks got, and the stored files. */
function toldBy({ intake, notification, stores }: World): readonly Named[] {
  const { sms, email } = stores.providers;
  const delivered = [...sms, ...email].flatMap((each) => each.delivered);
  return [
    ...delivered.map(({ text }, at): Named => [`message ${at}`, text]),
    ["handed to providers", notification.handed.length],
    ["heard by webhooks", stores.receivers.heard.length],
    ...[...intake.files.store.kept].map(([id, { bytes }]): Named => [`file ${id}`, bytes.length]),
  ];
}

export function changedSince(before: Kept, after: Kept): readonly string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: ${before.get(name) ?? "nothing"}, then ${after.get(name) ?? "nothing"}`);
}
