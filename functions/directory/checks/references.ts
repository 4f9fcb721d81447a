import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";

interface Reference {
  readonly section: "units" | "provinces" | "staff" | "kinds" | "subjects" | "outcomes";
  readonly key: string | undefined;
  readonly path: Path;
}

const each = (
  keys: readonly string[] | undefined,
  section: Reference["section"],
  path: Path,
): readonly Reference[] => (keys ?? []).map((key, at) => ({ section, key, path: [...path, at] }));

function ofOrganisation({
  organisation,
  units,
  staff,
  deputies,
  absences = [],
}: Snapshot): readonly Reference[] {
  return [
    { section: "units", key: organisation.inspection, path: ["organisation", "inspection"] },
    { section: "provinces", key: organisation.province, path: ["organisation", "province"] },
    ...units.flatMap((unit, at): Reference[] => [
      { section: "units", key: unit.parent, path: ["units", at, "parent"] },
      { section: "provinces", key: unit.province, path: ["units", at, "province"] },
    ]),
    ...staff.map((one, at): Reference => ({ section: "units", key: one.unit, path: ["staff", at, "unit"] })),
    ...deputies.flatMap((stand, at): Reference[] => [
      { section: "staff", key: stand.of, path: ["deputies", at, "of"] },
      { section: "staff", key: stand.deputy, path: ["deputies", at, "deputy"] },
    ]),
    ...absences.map(({ of }, at): Reference => ({ section: "staff", key: of, path: ["absences", at, "of"] })),
  ];
}

function ofRouting({ routing, routingExamples }: Snapshot): readonly Reference[] {
  return [
    ...routing.flatMap(({ when, unit }, at): Reference[] => [
      ...each(when.kind, "kinds", ["routing", at, "when", "kind"]),
      ...each(when.subject, "subjects", ["routing", at, "when", "subject"]),
      ...each(when.province, "provinces", ["routing", at, "when", "province"]),
      { section: "units", key: unit, path: ["routing", at, "unit"] },
    ]),
    ...routingExamples.flatMap((example, at): Reference[] => [
      { section: "kinds", key: example.kind, path: ["routingExamples", at, "kind"] },
      { section: "subjects", key: example.subject, path: ["routingExamples", at, "subject"] },
      { section: "provinces", key: example.province, path: ["routingExamples", at, "province"] },
      { section: "units", key: example.unit, path: ["routingExamples", at, "unit"] },
    ]),
  ];
}

const ofKinds = ({ kinds }: Snapshot): readonly Reference[] =>
  kinds.flatMap(({ unanswered, subjects }, at): Reference[] => [
    { section: "kinds", key: unanswered, path: ["kinds", at, "unanswered"] },
    ...each(subjects, "subjects", ["kinds", at, "subjects"]),
  ]);

const ofOfficials = ({ officials = [] }: Snapshot): readonly Reference[] =>
  officials.flatMap(({ of, kinds, receivers }, at): Reference[] => [
    { section: "staff", key: of, path: ["officials", at, "of"] },
    ...each(kinds, "kinds", ["officials", at, "kinds"]),
    ...each(receivers, "staff", ["officials", at, "receivers"]),
  ]);

const ofAnswerTemplates = ({ answerTemplates = [] }: Snapshot): readonly Reference[] =>
  answerTemplates.flatMap(({ kind, outcome, subjects }, at): Reference[] => [
    { section: "kinds", key: kind, path: ["answerTemplates", at, "kind"] },
    { section: "outcomes", key: outcome, path: ["answerTemplates", at, "outcome"] },
    ...each(subjects, "subjects", ["answerTemplates", at, "subjects"]),
  ]);

const ofGuidance = ({ guidance = [] }: Snapshot): readonly Reference[] =>
  guidance.flatMap(({ when }, at) => [
    ...each(when.kind, "kinds", ["guidance", at, "when", "kind"]),
    ...each(when.subject, "subjects", ["guidance", at, "when", "subject"]),
  ]);

const ofTiming = ({ officeHours = [], closures = [], clocks = [] }: Snapshot): readonly Reference[] => [
  ...officeHours.flatMap(({ when }, at) =>
    each(when.province, "provinces", ["officeHours", at, "when", "province"]),
  ),
  ...closures.flatMap(({ province, unit }, at) => [
    ...each(province, "provinces", ["closures", at, "province"]),
    ...each(unit, "units", ["closures", at, "unit"]),
  ]),
  ...clocks.flatMap(({ when }, at) => each(when.kind, "kinds", ["clocks", at, "when", "kind"])),
];

function keysOf(snapshot: Snapshot): Readonly<Record<Reference["section"], ReadonlySet<string>>> {
  const keys = (entries: readonly { readonly key: string }[]) => new Set(entries.map(({ key }) => key));
  return {
    units: keys(snapshot.units),
    provinces: keys(snapshot.provinces),
    kinds: keys(snapshot.kinds),
    subjects: keys(snapshot.subjects),
    outcomes: keys(snapshot.outcomes),
    staff: new Set(snapshot.staff.map(({ username }) => username)),
  };
}

/** Checks that every key in a field names an existing entry. */
export function referenceProblems(snapshot: Snapshot): readonly Problem[] {
  const known = keysOf(snapshot);
  const named = [
    ...ofOrganisation(snapshot),
    ...ofOfficials(snapshot),
    ...ofKinds(snapshot),
    ...ofRouting(snapshot),
    ...ofAnswerTemplates(snapshot),
    ...ofGuidance(snapshot),
    ...ofTiming(snapshot),
  ];
  return named.flatMap(({ section, key, path }) =>
    key === undefined || known[section].has(key)
      ? []
      : [problem("unknown-reference", path, { key, section })],
  );
}

const keyed = [
  "provinces",
  "units",
  "kinds",
  "outcomes",
  "subjects",
  "routing",
  "answerTemplates",
  "handOffs",
  "guidance",
  "partners",
  "officeHours",
] as const;

function repeated(section: string, field: string, keys: readonly string[]): readonly Problem[] {
  const first = new Map([...keys.entries()].reverse().map(([at, key]) => [key, at]));
  return keys.flatMap((key, at) =>
    first.get(key) === at ? [] : [problem("twice", [section, at, field], { key })],
  );
}

/**
 * Checks that no key is repeated within a section, no username among people or officials, and no combination of notice, channel and
 * language among the texts.
 */
export function repetitionProblems(snapshot: Snapshot): readonly Problem[] {
  const templates = snapshot.templates.map(({ key, channel, language }) => `${key} ${channel} ${language}`);
  return [
    ...keyed.flatMap((section) =>
      repeated(
        section,
        "key",
        (snapshot[section] ?? []).map(({ key }) => key),
      ),
    ),
    ...repeated(
      "staff",
      "username",
      snapshot.staff.map(({ username }) => username),
    ),
    ...repeated(
      "officials",
      "of",
      (snapshot.officials ?? []).map(({ of }) => of),
    ),
    ...repeated("templates", "key", templates),
  ];
}
