/** Corrects the facts that the insight service stores about each request, from the journals of the other services. */

import { layout } from "../../../functions/insight/reactions/count/sheet-layout.ts";
import { factOf } from "../../../functions/insight/reactions/facts-of-events.ts";
import { keepTold } from "../../../functions/insight/reactions/follow-cases/keep-told.ts";
import type { TellAnew } from "../../../functions/insight/reactions/follow-cases/transactions.ts";
import {
  type Heard,
  nothingTold,
  type Telling,
  type Told,
  withTelling,
} from "../../../functions/insight/reactions/told.ts";
import type { Story } from "../../../shared/audit/audited-journal.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { RebuildSheetsOptions, RebuildSheetsPorts, RebuiltSheets } from "./rebuild-ports.ts";

/** The pairs of an aggregate and a request about which the aggregate published events. */
export type Tellers = ReadonlySet<string>;

const pair = (request: string, teller: string): string => `${request} ${teller}`;

/** The most requests that are corrected together, in as few transactions as possible. */
const mostTogether = 100;

export async function tellAnew(
  ports: RebuildSheetsPorts,
  options: RebuildSheetsOptions,
  rebuilt: RebuiltSheets,
): Promise<Tellers> {
  const tellers = new Set<string>();
  const together = new Map<string, Telling>();
  const putAllRight = async () => {
    await putRight(ports, together, options, rebuilt);
    together.clear();
  };
  for await (const [service, story] of ports.stories()) {
    const tellings = tellingsOf(service, story);
    if (!tellings) rebuilt.unreadable.push(`${service}/${story.id}`);
    for (const [request, telling] of tellings ?? []) {
      tellers.add(pair(request, telling.teller));
      if (together.has(request) || together.size === mostTogether) await putAllRight();
      together.set(request, telling);
    }
    if (tellings?.length) rebuilt.stories += 1;
    options.progress?.(rebuilt);
  }
  await putAllRight();
  return tellers;
}

/**
 * Returns the facts that a journal published, by request; undefined when a row of the journal is unreadable.
 */
function tellingsOf(
  service: string,
  { id, rows }: Story,
): readonly (readonly [request: string, Telling])[] | undefined {
  const readable = rows.flatMap((row) => ("unreadable" in row ? [] : [row]));
  if (readable.length < rows.length) return undefined;
  const upTo = readable.at(-1)?.version ?? 0;
  const said = readable.flatMap((row) => envelopesOf(service, row)).flatMap((event) => factOf(event) ?? []);
  return [...Map.groupBy(said, ({ request }) => request)].map(([request, all]) => [
    request,
    { teller: `${service}/${id}`, upTo, facts: all.map(({ heard }) => heard) },
  ]);
}

/** Removes each stored fact that no service published, unless a service has published the fact in the meantime. */
export async function takeStraysAway(
  ports: RebuildSheetsPorts,
  tellers: Tellers,
  options: RebuildSheetsOptions,
  { stray, unreadable }: RebuiltSheets,
): Promise<void> {
  for await (const entry of ports.sheets.all()) {
    if (!("kept" in entry)) continue;
    const { id: request, kept } = entry;
    const strange = [];
    for (const heard of kept.data.heard)
      if (
        !tellers.has(pair(request, heard.teller)) &&
        !unreadable.includes(heard.teller) &&
        !(await ports.isTold(request, heard))
      )
        strange.push(heard);
    if (strange.length === 0) continue;
    stray.push(request);
    if (!options.dryRun) await keepAll(ports, [{ request, change: without(strange) }]);
  }
}

const without =
  (gone: readonly Heard[]) =>
  (told: Told): Told => ({
    ...told,
    heard: told.heard.filter((one) => !gone.some((each) => canonicalJson(each) === canonicalJson(one))),
  });

async function putRight(
  ports: RebuildSheetsPorts,
  together: ReadonlyMap<string, Telling>,
  { dryRun, since }: RebuildSheetsOptions,
  rebuilt: RebuiltSheets,
): Promise<void> {
  const kept = await ports.sheets.kept([...together.keys()]);
  const wrong: TellAnew[] = [];
  for (const [request, telling] of together) {
    const before = kept.get(request)?.data ?? nothingTold;
    const change = (told: Told) => withTelling(told, telling);
    const after = change(before);
    const isCounted = before.layout === layout;
    if (after === before && isCounted) continue;
    wrong.push({ request, change });
    if (since !== undefined && isCounted && isNewer(before, after, since)) rebuilt.behind += 1;
    else rebuilt[kept.has(request) ? "different" : "missing"].push(request);
  }
  if (!dryRun) await keepAll(ports, wrong);
}

/**
 * Stores the corrected facts.
 * @throws the first failure, at which the rebuild ends
 */
async function keepAll(ports: RebuildSheetsPorts, tellings: readonly TellAnew[]): Promise<void> {
  for (const [, failure] of await keepTold(ports, tellings)) throw failure;
}

/**
 * Whether the correction only adds facts that were decided after `since`, so their events may still be under
 * way.
 */
function isNewer(before: Told, after: Told, since: string): boolean {
  const known = new Set(before.heard.map((one) => canonicalJson(one)));
  const added = after.heard.filter((one) => !known.has(canonicalJson(one)));
  return added.length === after.heard.length - before.heard.length && added.every(({ at }) => at >= since);
}
