/**
 * Runs every step of staff on a case. Takes the case from a unit that may no longer hold it (R2), applies the policy,
 * calls the step's rule, stores the texts and appends the row. A refusal for a conflict of interest is recorded.
 */

import { staffCommand } from "../../../../shared/aggregate/staff-step.ts";
import { conflictBehind } from "../../../../shared/cases/note-conflict.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { addressesOf, putWords } from "../../../../shared/documents/command-words.ts";
import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { Party } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { decideTogether } from "../../../../shared/journal/decide-together.ts";
import { decideWithWords } from "../../../../shared/journal/decide-with-words.ts";
import {
  type Command,
  JournalBusy,
  type Loaded,
  type Part,
  type Refusal,
  type Standing,
} from "../../../../shared/journal/journal.ts";
import { mayOwe, gate as policyGate } from "../../access/case-policy.ts";
import { gateOf } from "../../access/conflict.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseFact } from "../../case/case-facts.ts";
import type { CaseState } from "../../case/case-state.ts";
import { noteConflict } from "../../reactions/note-conflict.ts";
import { rightlyHeld } from "../../reactions/take-away/take-away.ts";
import type { CaseDecision, StepAction } from "../../rules/machine.ts";
import { waitsForName } from "../../rules/matching/waits-for-name.ts";
import { lacksApplicant } from "../../rules/without-identity.ts";
import type { About, Ask, CaseStep, OtherCase, StepOutcome } from "./case-step.ts";
import { timed } from "./with-clocks.ts";

/** The most attempts at a step while concurrent requests change the case first. When all attempts fail, the step throws. */
const mostTries = 8;

/**
 * Runs an operation of a member of staff on a case. The caller's roles come from one version of the directory, which the
 * row that this operation appends to the journal names.
 *
 * Refuses with `forbidden` for users missing from the directory; `not-found` for another unit's case, and for one in
 * which the caller has a conflict of interest; an `in-conflict-*` code for a person or unit that the input names;
 * `not-yours-to-do`; `name-undecided` (R2); `without-identity` (C3); `key-reused`; and the codes that `decide` returns. A retry by the same
 * person gets the same reply, even when that person may no longer see the case. A person who has a conflict of interest
 * since then gets that reply only when the repeated step itself caused the conflict.
 */
export async function act<
  Action extends StepAction,
  Type extends CaseFact["type"],
  Input extends object,
  Said extends object,
  Found,
>(
  deps: ReferralDeps,
  ask: Ask,
  step: CaseStep<Action, Type, Input, Said, Found>,
  input: Input,
): Promise<StepOutcome> {
  for (let tried = 1; tried <= mostTries; tried += 1) {
    const before = await deps.cases.standing(ask.case);
    // Without `find`, the type `Found` is undefined.
    const found = (await step.find?.(deps, ask, input, before)) as Found;
    const outcome = await once(deps, ask, asking(deps, ask, step, input, found), before);
    if (outcome.accepted || !step.overtaken?.includes(outcome.refusal.code)) return outcome;
  }
  throw new JournalBusy(`${step.action}: other requests were first ${mostTries} times`);
}

/** A step with its input and the result of its `find`. */
interface Asked {
  readonly action: StepAction;
  readonly input: object;
  readonly names: Party | undefined;
  readonly words: (state: CaseState) => Readonly<Record<string, unknown>>;
  readonly decide: (state: CaseState, about: About) => CaseDecision;
  readonly others: (state: CaseState, about: About) => readonly OtherCase[];
  readonly beside: Part<CaseState, CaseFact> | undefined;
}

const asking = <
  Action extends StepAction,
  Type extends CaseFact["type"],
  Input extends object,
  Said extends object,
  Found,
>(
  deps: ReferralDeps,
  ask: Ask,
  step: CaseStep<Action, Type, Input, Said, Found>,
  input: Input,
  found: Found,
): Asked => ({
  action: step.action,
  input,
  names: step.names?.(input, found),
  words: (state) => step.words?.(input, state, found) ?? {},
  decide: (state, about) => step.decide(state, step.say(input, about, found), about),
  others: (state, about) =>
    step.others?.(state, about, { input, said: step.say(input, about, found), found }) ?? [],
  beside: step.beside?.(deps, ask, found),
});

interface Attempt {
  readonly deps: ReferralDeps;
  readonly ask: Ask;
  readonly asked: Asked;
  readonly command: Command;
  readonly snapshot: Snapshot;
  /** The caller and the circumstances of the decision. Undefined for users missing from the directory. */
  readonly about: (state: CaseState) => About | undefined;
}

async function once(
  deps: ReferralDeps,
  ask: Ask,
  asked: Asked,
  known: Standing<CaseState>,
): Promise<StepOutcome> {
  const { number, snapshot } = await deps.directory.current();
  const stamp = { at: deps.now(), directory: number, correlation: requestOf(ask.case) };
  const command = staffCommand(ask, asked, stamp);
  const attempt = { deps, ask, asked, command, snapshot, about: aboutOf(snapshot, ask, command) };
  const before = await withdraw(attempt, known);
  const outcome = await decide(attempt, before);
  if (!outcome.accepted) await keepRefusal(attempt, before, outcome.refusal);
  return outcome;
}

/** Takes the case from a unit that may no longer hold it, before the step is decided (R2). */
async function withdraw(
  { deps, command, snapshot, about }: Attempt,
  known: Standing<CaseState>,
): Promise<Standing<CaseState>> {
  const own = about(known.state);
  // A step of a caller in conflict of interest must not move the case.
  if (!own || inConflict(own)) return known;
  return rightlyHeld(deps, known, { number: command.directory, snapshot });
}

/** The refusal of this step to this person in the case's present state (R2, R15, C3), also while the name of the accused is undecided; undefined when it is allowed. */
function authorise(state: CaseState, about: About | undefined, action: StepAction): Refusal | undefined {
  if (!about) return { code: "forbidden" };
  const own = inConflict(about);
  if (own && !mayOwe(action)) return { code: "not-found" };
  const refused = policyGate(state, about.staff, action);
  // The policy lets units that held the case see it. A conflict of interest hides the case from their people
  // nevertheless.
  if (own && refused) return { code: "not-found" };
  if (refused) return refused;
  if (waitsForName(state, action)) return { code: "name-undecided" };
  return lacksApplicant(state, action) ? { code: "without-identity" } : undefined;
}

async function decide(attempt: Attempt, before: Standing<CaseState>): Promise<StepOutcome> {
  const { asked, command, about } = attempt;
  if (!mayOwe(asked.action) && inConflict(about(before.state)))
    return (await ownDoing(attempt, before)) ?? notFound;
  const decided = (state: CaseState): CaseDecision => {
    const now = about(state);
    const refused = authorise(state, now, asked.action);
    return refused || !now ? { refused: refused ?? { code: "forbidden" } } : asked.decide(state, now);
  };
  return decideWithWords(before, command, {
    decide: decided,
    storeWords: () => storeWords(attempt, before.state),
    append: (again) => append(attempt, before, again),
  });
}

/**
 * Appends the row of the case together with the rows of other cases and journals that the step changes; all or none.
 */
async function append(
  { deps, asked, command, snapshot, about }: Attempt,
  before: Standing<CaseState>,
  decided: (current: Loaded<CaseState>) => CaseDecision,
): Promise<StepOutcome> {
  const own = about(before.state);
  const others = own ? asked.others(before.state, own) : [];
  const parts: readonly Part<CaseState, CaseFact>[] = [
    { journal: deps.cases, id: before.id, decide: timed(snapshot, command, decided), known: before },
    ...others.map((other) => ({
      journal: deps.cases,
      id: other.case,
      decide: timed(snapshot, command, ({ state }) => other.decide(state)),
    })),
    ...(asked.beside ? [asked.beside] : []),
  ];
  const outcome = await decideTogether<readonly CaseState[]>(parts, command);
  if (!outcome.accepted) return outcome;
  const [loaded] = outcome.loaded;
  if (!loaded) throw new Error("the outcome of a decision lacks its case");
  return { accepted: true, loaded, replayed: outcome.replayed };
}

/**
 * Records a refusal for a conflict of interest, with the caller or the person whom the input names (R2). An accused
 * owner of a commitment may give evidence; only `not-found` counts as a refusal for the owner's conflict.
 */
async function keepRefusal(
  { deps, ask, asked: { action, names }, command, about }: Attempt,
  { state }: Standing<CaseState>,
  refusal: Refusal,
): Promise<void> {
  const asAnybody = mayOwe(action) && refusal.code !== "not-found";
  const own = asAnybody ? undefined : about(state)?.gate.conflictOf(ask.username);
  const conflict = conflictBehind(refusal, { by: ask.username, action, own, named: names });
  if (conflict) await noteConflict(deps, ask.case, conflict, command.directory);
}

const aboutOf =
  (snapshot: Snapshot, { case: code, username, seen }: Ask, command: Command) =>
  (state: CaseState): About | undefined => {
    const { at } = command;
    const staff = staffAt(snapshot, username, at);
    const document = addressesOf("referral", code, command);
    return staff && { case: code, snapshot, at, staff, gate: gateOf(snapshot, state, at), seen, document };
  };

const inConflict = (about: About | undefined): boolean =>
  about !== undefined && about.gate.conflictOf(about.staff.username) !== undefined;

const notFound: StepOutcome = { accepted: false, refusal: { code: "not-found" } };

/**
 * The reply to a retry when the step itself brought the caller into a conflict of interest: the same as before (P4).
 * Undefined for all other callers.
 */
async function ownDoing(
  { deps, ask, command: { key, fingerprint }, about }: Attempt,
  before: Standing<CaseState>,
): Promise<StepOutcome | undefined> {
  const own = before.keys.get(key);
  if (own?.fingerprint !== fingerprint) return undefined;
  const loaded = await deps.cases.loadAt(ask.case, own.version);
  return inConflict(about(loaded.state)) ? { accepted: true, loaded, replayed: true } : undefined;
}

async function storeWords({ deps, asked, about }: Attempt, state: CaseState): Promise<void> {
  const [person, own] = [state.request?.person, about(state)];
  if (person === undefined || !own) throw new Error("Only an opened case has words");
  await putWords(deps.documents, { person, address: own.document }, asked.words(state));
}
