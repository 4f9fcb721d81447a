/**
 * The frame of every step a member of staff takes on a case: conflict of interest is asked first (R2), then who may, then
 * what the rules say; only then are words stored, and the row that makes it true appended.
 */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { documentId } from "../../../../shared/documents/document-id.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { Staff } from "../../../../shared/handler/auth/policy.ts";
import { decideTogether } from "../../../../shared/journal/decide-together.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Fact, Loaded, Part, Refusal, Standing } from "../../../../shared/journal/journal.ts";
import { conflictIn, type Gate, gateOf, type Named } from "../../access/conflict.ts";
import { gate as policyGate, type StepAction, staffAt } from "../../access/gate.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseFact } from "../../case/case-facts.ts";
import type { CaseState } from "../../case/case-state.ts";
import { noteConflict } from "../../reactions/note-conflict.ts";
import { rightlyHeld } from "../../reactions/take-away/take-away.ts";
import type { CaseDecision, Seen } from "../../rules/machine.ts";
import { lacksApplicant } from "../../rules/without-identity.ts";
import { timed } from "./timed.ts";

/** Who asks, about which case, having looked at which version of it, with which idempotency key. */
export interface Ask {
  readonly case: string;
  readonly username: string;
  readonly seen: Seen;
  readonly key: string;
}

export interface StepSpec<Input extends object> {
  readonly action: StepAction;
  readonly input: Input;
  /** Words to be stored under the applicant's key before the row names them: document name → content. */
  readonly words?: (state: CaseState) => Readonly<Record<string, unknown>>;
  readonly decide: (state: CaseState, about: About) => CaseDecision;
  /** Other cases that the same decision changes: the parts of a split one, or the case of a part (R6). All or none. */
  readonly others?: (state: CaseState, about: About) => readonly OtherCase[];
  /** Something of another kind that the same decision changes; all or none. */
  readonly beside?: Part<CaseState, CaseFact>;
  /** Units and people that the input names: a refusal by the gate is kept with them (R2). */
  readonly names?: Named;
}

/** What it decides on is known to it alone. */
export const besideCase = <State, F extends Fact>(part: Part<State, F>): Part<CaseState, CaseFact> =>
  part as unknown as Part<CaseState, CaseFact>;

export interface OtherCase {
  readonly case: string;
  readonly decide: (state: CaseState) => CaseDecision;
}

/** What a rule is told besides the case. */
export interface About {
  readonly snapshot: Snapshot;
  readonly at: Date;
  /** Who takes the step. */
  readonly staff: Staff;
  /** Who may have a hand in the case. */
  readonly gate: Gate;
  /** The address under which these words are, or would be. */
  readonly document: (name: string) => DocumentId;
}

export type StepOutcome =
  | { readonly accepted: true; readonly loaded: Loaded<CaseState>; readonly replayed: boolean }
  | { readonly accepted: false; readonly refusal: Refusal };

/**
 * The person is looked up in the directory version the row is stamped with, so that nobody acts on yesterday's role.
 *
 * Refused: `forbidden` (nobody of the directory), `not-found` (a foreign case looks absent, and so does one in which they
 * are in conflict), `in-conflict` and its kin (who they named is), `not-yours-to-do`, `without-identity` (C3), `key-reused`, or what the rule says.
 * The same key by the same person gives the same reply, even when the case has left their sight meanwhile; not when they
 * are in conflict meanwhile, unless that step brought them into it.
 *
 * @param known the case, when the caller has loaded it already.
 */
export async function act<Input extends object>(
  deps: ReferralDeps,
  ask: Ask,
  step: StepSpec<Input>,
  known?: Standing<CaseState>,
): Promise<StepOutcome> {
  const { number, snapshot } = await deps.directory.current();
  const command = commandOf(deps, ask, step, number);
  const about = aboutOf(snapshot, ask, command);
  const found = known ?? (await deps.cases.standing(ask.case));
  const own = about(found.state);
  // Who is in conflict themselves changes nothing by trying.
  const before = own && !inConflict(own) ? await rightlyHeld(deps, found, { number, snapshot }) : found;
  const outcome = await taken(deps, ask, step, command, snapshot, about, before);
  if (!outcome.accepted) await keepConflict(deps, ask, step, command, about(before.state), outcome.refusal);
  return outcome;
}

type AboutState = (state: CaseState) => About | undefined;

/** Nothing for somebody the directory does not know. */
const aboutOf =
  (snapshot: Snapshot, ask: Ask, { at, key, fingerprint }: Command): AboutState =>
  (state) => {
    const staff = staffAt(snapshot, ask.username, at);
    const document = (name: string) => documentId("referral", ask.case, name, key, fingerprint);
    return staff && { snapshot, at, staff, gate: gateOf(snapshot, state, at), document };
  };

const inConflict = (about: About | undefined): boolean =>
  about !== undefined && about.gate.conflictOf(about.staff.username) !== undefined;

async function taken<Input extends object>(
  deps: ReferralDeps,
  ask: Ask,
  step: StepSpec<Input>,
  command: Command,
  snapshot: Snapshot,
  aboutState: AboutState,
  before: Standing<CaseState>,
): Promise<StepOutcome> {
  const decide = (state: CaseState): CaseDecision => {
    const about = aboutState(state);
    if (!about) return { refused: { code: "forbidden" } };
    const refused = hindered(state, about, step.action);
    return refused ? { refused } : step.decide(state, about);
  };
  if (!mayOwe(step.action) && inConflict(aboutState(before.state)))
    return (await ownDoing(deps, ask, command, before, aboutState)) ?? notFound;
  if (!before.keys.has(command.key)) {
    const trial = decide(before.state);
    if ("refused" in trial) return { accepted: false, refusal: trial.refused };
    await storeWords(deps, before.state, step.words?.(before.state) ?? {}, aboutState(before.state));
  }
  const about = aboutState(before.state);
  const others = about ? (step.others?.(before.state, about) ?? []) : [];
  const parts: readonly Part<CaseState, CaseFact>[] = [
    {
      journal: deps.cases,
      id: ask.case,
      decide: timed(snapshot, command, ({ state }) => decide(state)),
      known: before,
    },
    ...others.map((other) => ({
      journal: deps.cases,
      id: other.case,
      decide: timed(snapshot, command, ({ state }) => other.decide(state)),
    })),
    ...(step.beside ? [step.beside] : []),
  ];
  const outcome = await decideTogether<readonly CaseState[]>(parts, command);
  if (!outcome.accepted) return outcome;
  const [loaded] = outcome.loaded;
  if (!loaded) throw new Error("a decision over a case has the case");
  return { accepted: true, loaded, replayed: outcome.replayed };
}

const notFound: StepOutcome = { accepted: false, refusal: { code: "not-found" } };

/** A retry by a caller whom the step itself brought into conflict: the reply is the same (P4). Undefined for all other callers. */
async function ownDoing(
  { cases }: Pick<ReferralDeps, "cases">,
  { case: code }: Ask,
  { key, fingerprint }: Command,
  before: Standing<CaseState>,
  aboutState: AboutState,
): Promise<StepOutcome | undefined> {
  const own = before.keys.get(key);
  if (own?.fingerprint !== fingerprint) return undefined;
  const loaded = await cases.loadAt(code, own.version);
  return inConflict(aboutState(loaded.state)) ? { accepted: true, loaded, replayed: true } : undefined;
}

/** R2: those complained of may owe a commitment and say that it is done, and explain what inspection asks; nothing else. */
const mayOwe = (action: StepAction): boolean => action === "give-evidence" || action === "give-explanation";

function hindered(state: CaseState, about: About, action: StepAction): Refusal | undefined {
  const own = inConflict(about);
  if (own && !mayOwe(action)) return { code: "not-found" };
  const refused = policyGate(state, about.staff, action);
  // Who held it before and owes nothing may look, says policy: not when it is about them.
  if (own && refused) return { code: "not-found" };
  return refused ?? (lacksApplicant(state, action) ? { code: "without-identity" } : undefined);
}

/**
 * A refused conflict is a row too (R2): who tried, or who was named. Whoever is in conflict and owes something is refused as
 * anybody is, except where it looks to them as if there were nothing.
 */
async function keepConflict<Input extends object>(
  deps: ReferralDeps,
  ask: Ask,
  { action, names }: StepSpec<Input>,
  { directory }: Command,
  about: About | undefined,
  refusal: Refusal,
): Promise<void> {
  const asAnybody = mayOwe(action) && refusal.code !== "not-found";
  const own = asAnybody ? undefined : about?.gate.conflictOf(ask.username)?.reason;
  const why = own ?? conflictIn(refusal);
  if (why === undefined) return;
  const named = own === undefined && names ? { named: names } : {};
  await noteConflict(deps, ask.case, { by: ask.username, action, why, ...named }, directory);
}

function commandOf<Input extends object>(
  deps: ReferralDeps,
  { case: code, username, seen, key }: Ask,
  { action, input }: StepSpec<Input>,
  directory: number,
): Command {
  return {
    name: action,
    actor: `staff:${username}`,
    key: `${username}/${key}`,
    fingerprint: fingerprintOf({ action, seen, input }),
    at: deps.now(),
    directory,
    correlation: requestOf(code),
  };
}

async function storeWords(
  { documents }: ReferralDeps,
  state: CaseState,
  words: Readonly<Record<string, unknown>>,
  about: About | undefined,
): Promise<void> {
  const person = state.request?.person;
  if (person === undefined || !about) throw new Error("Only an opened case has words");
  for (const [name, content] of Object.entries(words))
    await documents.put(about.document(name), person, content);
}
