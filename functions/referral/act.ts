/**
 * The frame of every step a member of staff takes on a case: who may is asked first, what the rules say next; only
 * then are words stored, and the row that makes it true appended.
 */

import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { documentId } from "../../shared/documents/document-id.ts";
import type { DocumentId } from "../../shared/documents/documents.ts";
import type { Staff } from "../../shared/handler/policy.ts";
import { fingerprintOf } from "../../shared/journal/fingerprint.ts";
import type { Command, Outcome, Standing } from "../../shared/journal/journal.ts";
import type { ReferralDeps } from "./deps.ts";
import { gate, type StepAction, staffAt } from "./gate.ts";
import type { CaseState } from "./journal.ts";
import type { CaseDecision, Seen } from "./rules.ts";

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
}

/** What a rule is told besides the case. */
export interface About {
  readonly snapshot: Snapshot;
  readonly at: Date;
  /** Who takes the step. */
  readonly staff: Staff;
  /** The address under which these words are, or would be. */
  readonly document: (name: string) => DocumentId;
}

export type StepOutcome = Outcome<CaseState>;

/**
 * The person is looked up in the directory version the row is stamped with, so that nobody acts on yesterday's role.
 *
 * Refused: `forbidden` (nobody of the directory), `not-found` (a foreign case looks absent), `not-yours-to-do`, `key-reused`, or what the rule says. The same
 * key by the same person gives the same reply, even when the case has left their sight meanwhile.
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
  const document = (name: string) => documentId("referral", ask.case, name, command.key, command.fingerprint);
  const decide = (state: CaseState): CaseDecision => {
    const staff = staffAt(snapshot, ask.username, command.at);
    if (!staff) return { refused: { code: "forbidden" } };
    const refused = gate(state, staff, step.action);
    return refused ? { refused } : step.decide(state, { snapshot, at: command.at, staff, document });
  };
  const before = known ?? (await deps.cases.standing(ask.case));
  if (!before.keys.has(command.key)) {
    const trial = decide(before.state);
    if ("refused" in trial) return { accepted: false, refusal: trial.refused };
    await storeWords(deps, before.state, step.words?.(before.state) ?? {}, document);
  }
  return deps.cases.decide(ask.case, command, ({ state }) => decide(state), before);
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
    correlation: code,
  };
}

async function storeWords(
  { documents }: ReferralDeps,
  state: CaseState,
  words: Readonly<Record<string, unknown>>,
  document: About["document"],
): Promise<void> {
  const person = state.request?.person;
  if (person === undefined) throw new Error("Only an opened case has words");
  for (const [name, content] of Object.entries(words)) await documents.put(document(name), person, content);
}
