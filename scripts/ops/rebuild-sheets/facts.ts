/** What is kept of each request, made what the histories of its tellers say. */
import { factOf } from "../../../functions/insight/reactions/facts-of-events.ts";
import { keepTold } from "../../../functions/insight/reactions/follow-case/keep-told.ts";
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

/** Which teller told of which request. */
export type Tellers = ReadonlySet<string>;

const pair = (request: string, teller: string): string => `${request} ${teller}`;

export async function tellAnew(
  ports: RebuildSheetsPorts,
  options: RebuildSheetsOptions,
  rebuilt: RebuiltSheets,
): Promise<Tellers> {
  const tellers = new Set<string>();
  for await (const [service, story] of ports.stories()) {
    const tellings = tellingsOf(service, story);
    if (!tellings) rebuilt.unreadable.push(`${service}/${story.id}`);
    for (const [request, telling] of tellings ?? []) {
      tellers.add(pair(request, telling.teller));
      await putRight(ports, request, telling, options, rebuilt);
    }
    if (tellings?.length) rebuilt.stories += 1;
    options.progress?.(rebuilt);
  }
  return tellers;
}

/** What a history tells, of each request; nothing when it cannot be read. */
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

/** What was heard of somebody who does not tell it goes, unless they do by now. */
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
    if (!options.dryRun) await keepTold(ports, request, without(strange));
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
  request: string,
  telling: Telling,
  { dryRun, since }: RebuildSheetsOptions,
  rebuilt: RebuiltSheets,
): Promise<void> {
  const kept = await ports.sheets.kept(request);
  const before = kept?.data ?? nothingTold;
  const change = (told: Told) => withTelling(told, telling);
  const after = change(before);
  if (after === before) return;
  if (!dryRun) await keepTold(ports, request, change);
  if (since !== undefined && isNewer(before, after, since)) rebuilt.behind += 1;
  else rebuilt[kept ? "different" : "missing"].push(request);
}

/** Nothing is missing but what was decided since. */
function isNewer(before: Told, after: Told, since: string): boolean {
  const known = new Set(before.heard.map((one) => canonicalJson(one)));
  const added = after.heard.filter((one) => !known.has(canonicalJson(one)));
  return added.length === after.heard.length - before.heard.length && added.every(({ at }) => at >= since);
}
