/** The rules by which the organisation's files become the directory in force. Pure functions. */
import { withBlockPlacesKept } from "../../../shared/contracts/fields/block-places.ts";
import { inUsualOrder, withUsualTexts } from "../../../shared/contracts/fields/usual-texts.ts";
import { cleanPhoto } from "../../../shared/directory/pictures/photo.ts";
import { type Snapshot, snapshotSchema } from "../../../shared/directory/snapshot.ts";
import { withGregorianDays } from "../../../shared/domain/time/solar-days.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import { changesBetween } from "../changes/changes-between.ts";
import { appearanceProblems } from "../checks/appearance.ts";
import { calendarProblems } from "../checks/calendar.ts";
import { clockProblems, limitProblems } from "../checks/clocks.ts";
import { closureProblems } from "../checks/closures.ts";
import { handOffProblems } from "../checks/guidance.ts";
import { handlerProblems } from "../checks/handlers.ts";
import { officialProblems } from "../checks/officials.ts";
import { organisationPageProblems } from "../checks/organisation-pages.ts";
import { inspectionProblems, outsideProblems } from "../checks/outside.ts";
import { absenceProblems, administratorProblems, deputyProblems, unitProblems } from "../checks/people.ts";
import { referenceProblems, repetitionProblems } from "../checks/references.ts";
import { routingProblems } from "../checks/routing.ts";
import { shapeProblems } from "../checks/shape.ts";
import { successionProblems } from "../checks/succession.ts";
import { answerTemplateProblems, templateProblems } from "../checks/templates.ts";
import { visitProblems } from "../checks/visits.ts";
import type { DirectoryFact, DirectoryState } from "../directory/journal.ts";
import { lineageAfter } from "../directory/lineage.ts";
import { type Problem, problem } from "./problem.ts";

/**
 * The most kilobytes of JSON in a snapshot. A DynamoDB row holds 400, and every 32nd row has the snapshot twice (as
 * fact and as folded state). The demo organisation takes 79 kilobytes, an organisation of 700 people about 130.
 */
const most = 180;

const sizeOf = (snapshot: Snapshot): number =>
  Math.ceil(new TextEncoder().encode(JSON.stringify(snapshot)).length / 1024);

export const fits = (snapshot: Snapshot): boolean => sizeOf(snapshot) <= most;

const sizeProblems = (snapshot: Snapshot): readonly Problem[] =>
  fits(snapshot) ? [] : [problem("too-large", [], { size: sizeOf(snapshot), most })];

function kindProblems({ kinds }: Snapshot): readonly Problem[] {
  const itself = kinds.flatMap(({ key, unanswered }, at) =>
    key === unanswered ? [problem("unanswered-itself", ["kinds", at, "unanswered"], { key })] : [],
  );
  return kinds.some(({ onWeb }) => onWeb) ? itself : [problem("none-on-web", ["kinds"]), ...itself];
}

const sections = ["provinces", "units", "staff", "kinds", "outcomes", "subjects", "routing"] as const;

const emptyProblems = (snapshot: Snapshot): readonly Problem[] =>
  sections.filter((section) => snapshot[section].length === 0).map((section) => problem("empty", [section]));

export type Checked =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The checks, in rounds. A round runs only when the round before found no problem. */
const rounds: readonly (readonly ((snapshot: Snapshot) => readonly Problem[])[])[] = [
  [sizeProblems, emptyProblems, repetitionProblems, referenceProblems],
  [
    unitProblems,
    administratorProblems,
    deputyProblems,
    absenceProblems,
    officialProblems,
    kindProblems,
    routingProblems,
    templateProblems,
    answerTemplateProblems,
    handOffProblems,
    visitProblems,
    calendarProblems,
    closureProblems,
    clockProblems,
    limitProblems,
    organisationPageProblems,
    appearanceProblems,
  ],
  [inspectionProblems, outsideProblems, handlerProblems],
];

/**
 * Converts days to one calendar, cleans the photos, stores placeholders by their English names, and adds the default
 * texts of notices (N1).
 */
export function completed(written: unknown): unknown {
  const input = withGregorianDays(written);
  if (!isObject(input)) return input;
  const { answerTemplates, templates, officials } = input;
  return {
    ...input,
    ...("answerTemplates" in input && { answerTemplates: withBlockPlacesKept(answerTemplates) }),
    ...(Array.isArray(officials) && { officials: officials.map(withCleanPhoto) }),
    templates: withUsualTexts(templates),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const withCleanPhoto = (official: unknown): unknown =>
  isObject(official) && typeof official["photo"] === "string"
    ? { ...official, photo: cleanPhoto(official["photo"]) }
    : official;

export const ordered = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  templates: inUsualOrder(snapshot.templates),
});

/**
 * Checks a snapshot: every named entry exists once, every request finds a unit, and every routing example goes to the
 * unit that it names. Every unit has people to answer and approve, and every complaint has a handler (R2). There are
 * administrators to change the directory, every notice has its texts, and every deadline ends (D2).
 * @returns the snapshot, or all problems of the first round that found any
 */
export function checkSnapshot(written: unknown): Checked {
  const input = completed(written);
  const parsed = snapshotSchema.safeParse(input);
  if (!parsed.success) return { ok: false, problems: shapeProblems(input, parsed.error.issues) };
  for (const round of rounds) {
    const problems = round.flatMap((check) => check(parsed.data));
    if (problems.length > 0) return { ok: false, problems };
  }
  return { ok: true, snapshot: ordered(parsed.data) };
}

/**
 * Publishes a snapshot under the next number; one equal to the current snapshot changes nothing. Refuses with
 * `faulty-directory` when `followingProblems` finds problems; the detail `faults` is their number.
 */
export function publish(state: DirectoryState, snapshot: Snapshot): Decision<DirectoryFact> {
  const { number, snapshot: current } = state;
  const changes = changesBetween(current, snapshot).length;
  if (current !== undefined && changes === 0) return { facts: [] };
  const faults = followingProblems(state, snapshot).length;
  if (faults > 0) return { refused: { code: "faulty-directory", details: { faults } } };
  const open = state.breakGlass && { breakGlass: state.breakGlass };
  return { facts: [{ type: "published", number: number + 1, snapshot, changes, ...open }] };
}

/** The problems that a snapshot has only as the successor of the one in force (R2). */
export const followingProblems = (state: DirectoryState, snapshot: Snapshot): readonly Problem[] => [
  ...successionProblems(state, snapshot),
  ...sizeProblems({ ...snapshot, lineage: lineageWith(state, snapshot) }),
];

/**
 * The history of keys that this snapshot's row will hold, computed as of the day of the former snapshot. Entries
 * expire, so the history computed for that day is never shorter than the one that is stored.
 */
const lineageWith = ({ lineage, snapshot: before, at }: DirectoryState, snapshot: Snapshot) =>
  at === undefined ? lineage : lineageAfter(lineage, before, snapshot, tehranDay(new Date(at)));

/**
 * Publishes a snapshot that is based on the snapshot with the number `seen`, if that snapshot is still in force.
 * Refuses with `stale`, and the codes of `publish`.
 */
export const publishOn = (
  state: DirectoryState,
  snapshot: Snapshot,
  seen: number,
): Decision<DirectoryFact> =>
  state.number === seen ? publish(state, snapshot) : { refused: { code: "stale" } };
