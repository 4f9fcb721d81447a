import { outsideUnit } from "../../../../shared/directory/lookups.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import { isPart, requestOf } from "../../../../shared/domain/cases/case-id.ts";
import { type Parties, withBelonged } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type Moment, placeAfterNaming, placeToGiveBack } from "../../reactions/take-away/after-naming.ts";
import type { CaseDecision } from "../../rules/machine.ts";
import { takeAway } from "../../rules/moving.ts";
import { decideNameParties, hearParties, isShortened, tidy } from "../../rules/parties.ts";
import type { About, OtherCase } from "../frame/case-step.ts";
import { step } from "../frame/step.ts";
import { mayAllBeNamed } from "./may-be-named.ts";

/**
 * Replaces the list of the accused of a request (R2). Holders of the case who come into a conflict of interest lose it
 * in the same decision. The whole case and its parts have the same list; one decision changes it in all of them (R6).
 * When an accused is removed, the unit from which the case was taken gets it back in the same row.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `unknown-party`, `same-parties`,
 * `only-inspection-removes`, `nobody-to-watch`, `stale`, `wrong-stage`.
 */
export const nameParties = step({
  action: "name-parties",
  fact: "parties-named",
  mayLose: true,
  find: (deps, ask, _: Parties & { readonly reason: string }) => siblingsOf(deps, ask.case),
  words: ({ reason }) => ({ reason }),
  say: ({ units, people }, { document }): Named => ({
    parties: { units, people },
    reason: document("reason"),
  }),
  decide: (state, { parties, reason, alone }, about) => {
    const found = namedNow(state.parties, parties, about);
    const named = {
      ...(alone ? withoutBelonged(found) : found),
      reason,
      known: mayAllBeNamed(about.snapshot, parties, state.parties),
      byInspector: about.staff.roles.includes("inspector") || isOutside(about),
    };
    return withTakeAway(state, decideNameParties(state, named, about.seen), about);
  },
  saidIn: ({ parties, reason }) => ({ parties, reason, alone: parties.belonged === undefined }),
  others: (state, about, { said, found }) =>
    heardIn([...state.parts.map((part) => part.case), ...found], said, about),
});

/** Whether the caller belongs to the outside authority, which inspects the cases that inspection may not see. */
const isOutside = ({ snapshot, staff }: About): boolean => outsideUnit(snapshot)?.key === staff.unit;

interface Named {
  readonly parties: Parties;
  readonly reason: DocumentId;
  /** Set when the row is of an earlier release, which did not store the people who belonged to an accused unit. */
  readonly alone?: boolean;
}

/**
 * For a part: the tracking codes of the whole case and of the other parts; otherwise none. These codes never change,
 * because a request is split only once, before any part exists.
 */
async function siblingsOf({ cases }: ReferralDeps, code: string): Promise<readonly string[]> {
  if (!isPart(code)) return [];
  const own = requestOf(code);
  const { state } = await cases.load(own);
  return [own, ...state.parts.map((part) => part.case)].filter((one) => one !== code);
}

/**
 * Adds to the accused everyone who is in conflict of interest through them today, and keeps those who were found when
 * the accused were first named.
 */
export const namedNow = (
  { belonged }: Parties,
  { units, people }: Parties,
  { snapshot, at }: Pick<About, "snapshot" | "at">,
): Parties => withBelonged(snapshot, tehranDay(at), { ...tidy({ units, people }), belonged });

export const withoutBelonged = ({ units, people }: Parties): Parties => ({ units, people });

const heardIn = (codes: readonly string[], { parties, reason }: Named, about: About): readonly OtherCase[] =>
  codes.map((code) => ({
    case: code,
    decide: (state) => {
      const named = namedNow(state.parties, parties, about);
      return withTakeAway(state, hearParties(state, named, reason), about);
    },
  }));

/**
 * Adds to the decision the facts that take the case from its holders when the holders are now accused or a guardian loses
 * sight of it, or that give the case back when an accused was removed (ADR 0077).
 */
export function withTakeAway(state: CaseState, named: CaseDecision, moment: Moment): CaseDecision {
  if ("refused" in named) return named;
  const fact = named.facts.find(({ type }) => type === "parties-named");
  if (fact?.type !== "parties-named") return named;
  const after = { ...state, parties: tidy(fact.parties) };
  const place = placeAfterNaming(state, after, moment);
  if (place && "refused" in place) return place;
  const taken = takeAway(after, place);
  if ("refused" in taken || taken.facts.length > 0 || !isShortened(state.parties, after.parties))
    return "facts" in taken ? { facts: [...named.facts, ...taken.facts] } : taken;
  const unit = placeToGiveBack(after, moment);
  return unit ? { facts: [...named.facts, { type: "referred", unit, reason: fact.reason }] } : named;
}
