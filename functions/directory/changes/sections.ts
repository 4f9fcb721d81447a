/** Presents a snapshot as lists of identifiable entries, so that two snapshots can be compared. */

import type { Sections, Snapshot } from "../../../shared/directory/snapshot.ts";

export type SectionName = keyof Sections;

/** An entry of a section: its fields by name. */
export type Entry = Readonly<Record<string, unknown>>;

type Identify<Name extends SectionName> = (entry: EntryOf<Name>) => string;

type EntryOf<Name extends SectionName> =
  NonNullable<Sections[Name]> extends readonly (infer One)[] ? One : NonNullable<Sections[Name]>;

const byKey = ({ key }: { readonly key: string }): string => key;

/**
 * For each section, the fields by which an entry is found in both snapshots, although its other fields change. Changes
 * are reported in this order of sections.
 */
const identities: { readonly [Name in SectionName]-?: Identify<Name> } = {
  organisation: () => "organisation",
  units: byKey,
  staff: ({ username }) => username,
  deputies: ({ of, deputy, from }) => `${of}/${deputy}/${from}`,
  absences: ({ of, from }) => `${of}/${from}`,
  officials: ({ of }) => of,
  provinces: byKey,
  kinds: byKey,
  outcomes: byKey,
  subjects: byKey,
  routing: byKey,
  routingExamples: ({ kind, subject, province = "-", channel }) =>
    `${kind}/${subject}/${province}/${channel}`,
  templates: ({ key, channel, language }) => `${key}/${channel}/${language}`,
  answerTemplates: byKey,
  handOffs: byKey,
  guidance: byKey,
  partners: byKey,
  weeks: ({ from = "-" }) => from,
  officeHours: byKey,
  holidays: ({ day, yearly = "-" }) => `${day}/${yearly}`,
  closures: ({ kind, from, province = "-", unit = "-" }) => `${kind}/${from}/${province}/${unit}`,
  clocks: ({ clock, when: { kind = "-", channel = "-" } }) => `${clock}/${kind}/${channel}`,
  timeLimits: () => "timeLimits",
};

export const sectionNames = Object.keys(identities) as readonly SectionName[];

function entriesIn(snapshot: Snapshot, section: SectionName): readonly Entry[] {
  const content = snapshot[section] ?? [];
  return (Array.isArray(content) ? content : [content]) as readonly Entry[];
}

/**
 * The entries of a section in their order, each under its identity. A second entry with the same identity gets `#2`;
 * repeated entries are an error, but must be compared, too.
 */
export function thingsIn(snapshot: Snapshot, section: SectionName): ReadonlyMap<string, Entry> {
  const identify = identities[section] as (entry: Entry) => string;
  const counts = new Map<string, number>();
  return new Map(
    entriesIn(snapshot, section).map((entry) => {
      const identity = identify(entry);
      const count = (counts.get(identity) ?? 0) + 1;
      counts.set(identity, count);
      return [count === 1 ? identity : `${identity}#${count}`, entry];
    }),
  );
}
