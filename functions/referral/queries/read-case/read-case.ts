/**
 * Builds the page of a case for a member of staff: its texts, its stays at units, the actions that the person may take,
 * and the other people who have it open.
 */

import { defined } from "../../../../shared/defined.ts";
import { isByInspection } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { limitsOf } from "../../../../shared/directory/timing.ts";
import { isPart, requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { Looker } from "../../../../shared/presence/presence.ts";
import { inSight } from "../../access/case-access.ts";
import { gateOf } from "../../access/conflict.ts";
import { asSeenBy, type SeenCase } from "../../access/former-sight.ts";
import { needsSecondPersonByPast } from "../../access/four-eyes.ts";
import { hiddenShown, isHiddenFrom, readableBy } from "../../access/identity-visibility.ts";
import { markOf, type Names, namesIn } from "../../access/names.ts";
import { readComplainedOf, readDescription, readLetter, readPoints } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type AboutRequest, holder } from "../../case/core.ts";
import { seeCase } from "../../commands/see-case.ts";
import { answersOf } from "./answers-of.ts";
import { withAnswers } from "./answers-of-parts.ts";
import { atPartnerOf } from "./at-partner-of.ts";
import { attachmentsOf, groupOf, proxyOf } from "./attachments-of.ts";
import type { CaseView } from "./case-view.ts";
import { certificateShown } from "./certificate-of.ts";
import { changesSince } from "./changes-since.ts";
import { checksOf } from "./checks-of.ts";
import { clocksOf } from "./clocks-of.ts";
import { commitmentsOf } from "./commitments-of.ts";
import { contactsOf } from "./contacts-of.ts";
import { correctionsOf } from "./corrections-of.ts";
import { withoutConflicts } from "./earlier-shown.ts";
import { explanationsOf } from "./explanations-of.ts";
import { followUpOf } from "./follow-up-of.ts";
import { hopOf } from "./hop-of.ts";
import { linksOf } from "./links-of.ts";
import { isAmong, looked, lookersOf } from "./looked.ts";
import { mayIOf } from "./may-i-of.ts";
import { nameOfAccused } from "./name-of-accused.ts";
import { outsideOf } from "./outside-of.ts";
import { partsOf } from "./parts-of.ts";
import { isWithStandIn, type Reading, readingOf } from "./reading.ts";
import { withSources } from "./reused-shown.ts";

/**
 * Reads a case for a member of staff. The access log records that the person read it, and the case records that the
 * holding unit has seen it. A unit that held the case earlier reads what existed until it lost the case (ADR 0082).
 *
 * @param since a version that the viewer has read: the view then lists the changes that people made since (R16).
 * @returns undefined alike for a missing case, another unit's case, and a conflict of interest; an attempt under a
 * conflict of interest is recorded (R15, R2).
 */
export async function readCase(
  deps: ReferralDeps,
  code: string,
  username: string,
  since?: number,
): Promise<CaseView | undefined> {
  const [directory, found] = await Promise.all([deps.directory.current(), deps.cases.standing(code)]);
  const ask = { case: code, state: found.state, username, action: "see-case" } as const;
  const sight = await inSight(deps, ask, directory);
  if ("refused" in sight) return undefined;
  const loaded = await seeCase(deps, found, sight.staff, directory);
  // Read the time before the access log gets its entry, because an entry counts for the hour in which it was recorded
  // (see `isAmong`).
  const at = deps.now();
  const seen = await shownTo(deps, loaded, username, directory);
  if (!seen) return undefined;
  if (!isAmong(seen.lookers, username, at)) await deps.presence.look(code, username, at);
  // The certificate's state depends on the time. The reply to a step must be the same on a retry, so only this query
  // adds it (P4).
  const view = { ...seen.view, ...certificateShown(code, seen.shown.state, at) };
  if (since === undefined) return view;
  const names = namesIn(directory.snapshot);
  const changes = await changesSince(deps, seen.shown, since);
  return { ...view, changes: changes.map(({ what, ...mark }) => ({ what, ...markOf(mark, names) })) };
}

/**
 * The present view of the case, also for a person whose own step just ended their right to see it. First the access log
 * records that the person reads the case (R15).
 *
 * @returns undefined when the person's own step, or a later change, brought the person into a conflict of interest (R2).
 */
export const viewOf = async (...asked: Parameters<typeof shownTo>): Promise<CaseView | undefined> =>
  (await shownTo(...asked))?.view;

/** The view, the case as the viewer sees it (`asSeenBy`), and everyone who has the case open. */
interface ShownCase {
  readonly view: CaseView;
  readonly shown: SeenCase;
  readonly lookers: readonly Looker[];
}

async function shownTo(
  deps: ReferralDeps,
  present: Loaded<CaseState>,
  username: string,
  known?: { readonly number: number; readonly snapshot: Snapshot },
): Promise<ShownCase | undefined> {
  const { number, snapshot } = known ?? (await deps.directory.current());
  const at = deps.now();
  if (gateOf(snapshot, present.state, at).conflictOf(username)) return undefined;
  const staff = staffAt(snapshot, username, at);
  const loaded: SeenCase = staff ? await asSeenBy(deps, present, staff, snapshot) : present;
  const reading = readingOf(
    readableBy(deps.documents, loaded.state, staff, snapshot),
    snapshot,
    at,
    loaded.state,
  );
  const fromMe = isHiddenFrom(loaded.state, staff, snapshot);
  const [lookers, shown] = await Promise.all([
    looked(deps, present, username, number),
    shownOf(reading, loaded),
  ]);
  const { draft, ...answers } = await withoutConflicts(deps, shown, { username, snapshot, at, fromMe });
  const view: CaseView = {
    ...shown,
    ...answers,
    ...(await withSources(deps, draft, loaded.state, { staff, snapshot, at, names: reading.names })),
    ...hiddenShown(loaded.state, fromMe, reading.names),
    ...(await holdOf(deps, loaded)),
    ...(isByInspection(snapshot, loaded.state.request?.kind) && { emergency: true }),
    ...(needsSecondPersonByPast(snapshot, loaded.state) && { secondPerson: true }),
    ...(await attachmentsOf(deps, loaded, fromMe)),
    ...(await proxyOf(deps, loaded)),
    ...groupOf(loaded),
    ...(shown.parts && { parts: await withAnswers(deps, reading, shown.parts) }),
    ...(await linksOf(deps, reading, loaded.state, { staff, snapshot, at })),
    ...defined({ seenUntil: loaded.until }),
    ...mayOf(loaded, staff, snapshot, fromMe),
    ...lookersOf(loaded.until === undefined ? lookers : [], username, reading.names),
    unit: reading.names.unit(holder(present.state)),
  };
  return { view, shown: loaded, lookers };
}

/**
 * Whether the whole request is on legal hold. The parts of a divided request show this, too (P2, R6). The subject and
 * reason of the hold are only for the people who place holds.
 */
async function holdOf(
  { cases }: Pick<ReferralDeps, "cases">,
  { id, state }: Loaded<CaseState>,
): Promise<Pick<CaseView, "onHoldSince">> {
  const { hold } = isPart(id) ? (await cases.load(requestOf(id))).state : state;
  return hold?.on ? { onHoldSince: hold.at } : {};
}

/** The actions that the page offers, and the most working days of an extension (D5). */
function mayOf(
  { id, state }: Loaded<CaseState>,
  staff: Staff | undefined,
  snapshot: Snapshot,
  fromMe: boolean,
): Pick<CaseView, "mayI" | "mayExtend"> {
  const mayI = staff ? [...mayIOf(id, state, staff, { snapshot, hidden: fromMe })] : [];
  return { mayI, ...(mayI.includes("extend-deadline") && { mayExtend: limitsOf(snapshot).extension }) };
}

async function shownOf(
  reading: Reading,
  { id, state }: Loaded<CaseState>,
): Promise<Omit<CaseView, "looking" | "mayI" | "mayExtend">> {
  const { documents, names } = reading;
  const [
    description,
    letter,
    parties,
    points,
    hops,
    commitments,
    explanations,
    clocks,
    answers,
    followUp,
    beside,
  ] = await Promise.all([
    readDescription(documents, state),
    readLetter(documents, state),
    partiesOf(reading, state),
    readPoints(documents, state),
    Promise.all(state.hops.map((hop) => hopOf(reading, hop))),
    commitmentsOf(reading, state),
    explanationsOf(reading, state),
    clocksOf(reading, state),
    answersOf(reading, state),
    followUpOf(reading, state),
    besideOf(reading, id, state),
  ]);
  return {
    case: id,
    version: state.personVersion,
    stage: stageOf(state),
    ...aboutOf(requestIn(state), names),
    ...partsOf(id, state, names),
    parties,
    ...holderOf(reading, state),
    ...defined({ description, letter }),
    ...(state.points && { points: [...points] }),
    hops,
    ...answers,
    ...followUp,
    ...beside,
    ...commitments,
    ...explanations,
    ...clocks,
  };
}

/** The name of the accused, contacts, corrections, checks on the spot, questions to outside bodies, and results for a partner. */
async function besideOf(reading: Reading, code: string, state: CaseState) {
  const [name, contacts, corrections, checks, outside, atPartner] = await Promise.all([
    nameOfAccused(reading, state),
    contactsOf(reading, state),
    correctionsOf(reading, state),
    checksOf(reading, state),
    outsideOf(reading, state),
    atPartnerOf(reading, code, state),
  ]);
  return { ...name, ...contacts, ...corrections, ...checks, ...outside, ...atPartner };
}

async function partiesOf({ documents, names }: Reading, state: CaseState): Promise<CaseView["parties"]> {
  const written = await readComplainedOf(documents, state);
  const silent = state.unanswered?.unit;
  return {
    units: state.parties.units.map(names.unit),
    people: state.parties.people.map(names.staff),
    ...defined({ written }),
    // Inspection may have removed the silent unit from the accused; it is then not shown.
    ...(silent !== undefined && state.parties.units.includes(silent) && { unanswered: names.unit(silent) }),
  };
}

const stageOf = ({ stage }: CaseState): CaseView["stage"] => {
  if (stage === "unknown") throw new Error("Only an opened case has a stage");
  return stage;
};

const requestIn = ({ request }: CaseState): AboutRequest => {
  if (!request) throw new Error("Only an opened case can be shown");
  return request;
};

const aboutOf = (request: AboutRequest, names: Names) => ({
  kind: names.kind(request.kind),
  subject: names.subject(request.subject),
  ...(request.province !== undefined && { province: names.province(request.province) }),
  channel: request.channel,
  language: request.language,
  registeredAt: request.registeredAt,
  ...(request.withoutIdentity && { withoutIdentity: true as const }),
  ...cameBy(request, names),
});

/**
 * How the request came: the clerk who entered it (C6), the day of a paper form (C7), the organisation that guidance
 * named (C5), the partner system (C8), and the earlier system (P8).
 */
const cameBy = (
  { enteredBy, handedIn, countsFromEntry, handOff, external, imported }: AboutRequest,
  names: Names,
) => ({
  ...(enteredBy !== undefined && { enteredBy: names.staff(enteredBy) }),
  ...defined({ handedIn, countsFromEntry }),
  ...(handOff !== undefined && { handOff: names.handOff(handOff) }),
  ...(external && { external: { partner: names.partner(external.partner), code: external.code } }),
  ...(imported && { imported: { from: imported.from, code: imported.code, at: imported.at } }),
});

/** The holding unit and the assignee; `absent` is set when the assignee is away today (R9). */
const holderOf = (reading: Reading, state: CaseState) => ({
  unit: reading.names.unit(holder(state)),
  ...(state.expert !== undefined && { expert: reading.names.staff(state.expert) }),
  ...(isWithStandIn(reading, state) && { absent: true }),
});
