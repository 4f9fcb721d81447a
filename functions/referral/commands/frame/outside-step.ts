/** Runs what an outside body does with its link: it opens its question and answers (R7, ADR 0070). */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { addressesOf } from "../../../../shared/documents/command-words.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { Gate } from "../../../../shared/domain/cases/clearance.ts";
import { decideWithWords } from "../../../../shared/journal/decide-with-words.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Outcome, Refusal } from "../../../../shared/journal/journal.ts";
import type { OpenedOutside } from "../../../../shared/outside/for-intake.ts";
import type { KeyRing } from "../../../../shared/secrets/key-ring.ts";
import { gateOf } from "../../access/conflict.ts";
import { type OutsideLink, openOutsideLink } from "../../access/outside-links.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type OutsideQuestion, outsideIn } from "../../case/outside.ts";
import type { CaseDecision } from "../../rules/machine.ts";
import { type OutsideClosed, outsideShut } from "../../rules/outside.ts";
import { timed } from "./with-clocks.ts";

export interface OutsideDeps extends Pick<ReferralDeps, "cases" | "documents" | "directory" | "now"> {
  /** The keys of the links. */
  readonly linkRing: KeyRing;
}

export interface PresentedLink extends OutsideLink {
  readonly snapshot: Snapshot;
  /** The case and its question as they were when the link was presented. */
  readonly state: CaseState;
  readonly question: OutsideQuestion;
  /** What the holder of the link learns when the link does not open the question; undefined when it does. */
  readonly shut: () => Exclude<OpenedOutside, { readonly state: "open" }> | undefined;
  /** The address of a text of this command. */
  readonly document: (name: string) => DocumentId;
  /**
   * Decides and appends the row.
   * @param store stores the texts under the key of the person, before the row refers to them
   */
  readonly decide: (
    rule: (state: CaseState, gate: Gate, at: Date) => CaseDecision,
    store?: (person: string) => Promise<unknown>,
  ) => Promise<Outcome<CaseState>>;
}

/**
 * Opens a link for a command. Its idempotency key is the link itself, since a link opens and answers only once.
 * @returns undefined for a link that is invented or altered, or that names no question
 */
export async function presented(
  deps: OutsideDeps,
  text: string,
  name: "open-outside" | "answer-outside",
  input: object,
): Promise<PresentedLink | undefined> {
  const link = await openOutsideLink(deps.linkRing, text);
  if (!link) return undefined;
  const [{ number: directory, snapshot }, before] = await Promise.all([
    deps.directory.current(),
    deps.cases.standing(link.case),
  ]);
  const { state } = before;
  const question = outsideIn(state, link.number);
  if (!question) return undefined;
  const command: Command = {
    name,
    actor: `outside:${link.number}`,
    key: `${name}/${link.number}/${link.serial}`,
    fingerprint: fingerprintOf({ action: name, link, input }),
    at: deps.now(),
    directory,
    correlation: requestOf(link.case),
  };
  return {
    ...link,
    ...{ snapshot, state, question },
    shut: () => {
      const at = command.at.toISOString();
      const gate = gateOf(snapshot, state, command.at);
      const why = outsideShut(state, question, { serial: link.serial, at, gate });
      return why && closedBy(question, why);
    },
    document: addressesOf("referral", link.case, command),
    decide: (rule, store) => {
      const decided = (now: CaseState) => rule(now, gateOf(snapshot, now, command.at), command.at);
      return decideWithWords(before, command, {
        decide: decided,
        storeWords: async () => store?.(personOf(state)),
        append: (again) => deps.cases.decide(link.case, command, timed(snapshot, command, again), before),
      });
    },
  };
}

function personOf({ request }: CaseState): string {
  if (!request) throw new Error("Only an opened case has a question");
  return request.person;
}

const closedBy = ({ answered }: OutsideQuestion, why: OutsideClosed) =>
  answered || why === "answered"
    ? ({ state: "answered", at: answered?.at ?? "" } as const)
    : ({ state: why } as const);

const reasons = ["replaced", "revoked", "expired", "closed"] as const satisfies readonly OutsideClosed[];

/**
 * What the holder of a link learns from a refusal. Another text after an answer through the same link (`key-reused`)
 * finds the question answered, like every later attempt.
 */
export async function shutBy(
  { cases }: Pick<OutsideDeps, "cases">,
  { case: code, number }: OutsideLink,
  refusal: Refusal,
): Promise<ReturnType<typeof closedBy>> {
  const question = outsideIn((await cases.load(code)).state, number);
  const why = question?.answered ? "answered" : reasons.find((each) => refusal.code === `outside-${each}`);
  if (!question || why === undefined) throw new Error(`an outside body was refused: ${refusal.code}`);
  return closedBy(question, why);
}
