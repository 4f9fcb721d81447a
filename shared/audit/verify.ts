/**
 * Checks journals against their hash chains and against the hashes stored elsewhere (anchors). Reports the first
 * bad row of each aggregate (P3).
 */

import { type ChainVerdict, verifyChain } from "../journal/chain.ts";
import type { Anchors } from "./anchors.ts";
import type { AuditedJournal, Story } from "./audited-journal.ts";

/** The first row of an aggregate that is altered, missing, unreadable or different from its stored hash (anchor). */
export interface BadEntry {
  readonly service: string;
  readonly id: string;
  readonly version: number;
  readonly why: Extract<ChainVerdict, { readonly sound: false }>["why"];
}

export interface Checked {
  readonly id: string;
  readonly rows: number;
  /** The times at which the rows whose hash is not stored elsewhere (anchored) yet were written, one for each row. */
  readonly unanchored: readonly string[];
  readonly bad?: BadEntry;
}

const atOnce = 16;

/** Checks every aggregate of a journal, then every aggregate that has stored hashes (anchors) but no rows any more. */
export async function* verifyJournal(journal: AuditedJournal, anchors: Anchors): AsyncIterable<Checked> {
  const seen = new Set<string>();
  for await (const stories of inGroups(journal.stories())) {
    for (const { id } of stories) seen.add(id);
    yield* await Promise.all(stories.map((story) => verifyStory(journal, anchors, story)));
  }
  for await (const { service, id } of anchors.all()) {
    if (service !== journal.service || seen.has(id)) continue;
    seen.add(id);
    yield verifyAggregate(journal, anchors, id);
  }
}

/** Checks one aggregate, with its rows and their separately stored hashes (anchors) as they are now. */
export async function verifyAggregate(
  journal: AuditedJournal,
  anchors: Anchors,
  id: string,
): Promise<Checked> {
  const kept = await anchors.of(journal.service, id);
  // The rows are read after the stored hashes (anchors), so that every row with a stored hash is among the rows.
  return check(journal.service, await journal.story(id), kept);
}

/**
 * Checks the rows of an aggregate that a scan found. If the aggregate looks bad, reads and checks it again: its
 * newest row may have been appended, and the row's hash stored, during the scan.
 */
async function verifyStory(journal: AuditedJournal, anchors: Anchors, story: Story): Promise<Checked> {
  const checked = check(journal.service, story, await anchors.of(journal.service, story.id));
  return checked.bad ? verifyAggregate(journal, anchors, story.id) : checked;
}

function check(service: string, { id, rows }: Story, anchors: Awaited<ReturnType<Anchors["of"]>>): Checked {
  const verdict = verifyChain(rows, anchors);
  const anchored = new Set(anchors.map(({ version }) => version));
  const unanchored = rows.flatMap((row) => ("at" in row && !anchored.has(row.version) ? [row.at] : []));
  const found = { id, rows: rows.length, unanchored };
  if (verdict.sound) return found;
  return { ...found, bad: { service, id, version: verdict.version, why: verdict.why } };
}

async function* inGroups<T>(all: AsyncIterable<T>): AsyncIterable<readonly T[]> {
  let group: T[] = [];
  for await (const one of all) {
    group.push(one);
    if (group.length < atOnce) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
