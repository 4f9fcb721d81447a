import { firstPlace } from "../../../shared/directory/first-place.ts";
import { inspects, isByInspection, unit } from "../../../shared/directory/lookups.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { withBelonged } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { gateOf, namedByHand, routed } from "../access/conflict.ts";
import { isHidden } from "../access/identity-visibility.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Means } from "../case/matching.ts";
import { decideMatchName, type Matched, peopleMeant } from "../rules/matching/match-name.ts";
import type { About } from "./frame/case-step.ts";
import { step } from "./frame/step.ts";
import { mayAllBeNamed } from "./name-parties/may-be-named.ts";

interface Said {
  readonly means: Means;
  readonly reason: DocumentId;
}

/**
 * Decides whom the applicant means by a written name that the system could not match (R2). Candidates who are not
 * meant are no longer accused, and the case goes to the unit that routing chooses under the new accused, in the same
 * decision. A candidate never decides, since every candidate is in conflict of interest with the case.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `name-decided`, `unknown-party`,
 * `unknown-unit`, `not-to-outside`, `stays-with-inspection` (S3), an `in-conflict-*` code for the chosen unit, `stale`,
 * `wrong-stage`.
 */
export const matchName = step({
  action: "match-name",
  fact: "name-matched",
  mayLose: true,
  names: ({ means }: { readonly means: Means; readonly reason: string }) => {
    const key = "unknown" in means ? means.unit : undefined;
    return key === undefined ? undefined : { unit: key };
  },
  words: ({ reason }) => ({ reason }),
  say: ({ means }, { document }): Said => ({ means, reason: document("reason") }),
  decide: (state, said, about) => decideMatchName(state, matchedIn(state, said, about), about.seen),
});

function matchedIn(state: CaseState, { means, reason }: Said, about: About): Matched {
  const { snapshot } = about;
  const chosen = "people" in means ? means.people : [];
  const said = {
    ...{ means, reason, inspectionsOwn: false },
    known: mayAllBeNamed(snapshot, { units: [], people: chosen }, state.parties),
  };
  const named = { ...state.parties, people: peopleMeant(state, means) };
  const by = "unknown" in means ? means.unit : undefined;
  return { ...said, ...(by === undefined ? asRouted(state, named, about) : byHand(state, named, by, about)) };
}

/** The accused and the unit as for a new request that accuses the same people. */
function asRouted(state: CaseState, named: CaseState["parties"], { snapshot, at }: About) {
  const { request } = state;
  if (!request) throw new Error("Only an opened case has a written name");
  const given = { named, hidden: isHidden(state) };
  const { parties, unit: key, rule, because } = firstPlace(snapshot, request, given, tehranDay(at));
  const gate = gateOf(snapshot, { ...state, parties }, at);
  return { parties, to: { cleared: routed(gate, key) }, rule, because: decided(because) };
}

/** A decided name is never the reason of a place. */
const decided = (because: ReturnType<typeof firstPlace>["because"]) =>
  because === "name-undecided" ? undefined : because;

function byHand(state: CaseState, named: CaseState["parties"], key: string, { snapshot, at }: About) {
  const parties = withBelonged(snapshot, tehranDay(at), named);
  const gate = gateOf(snapshot, { ...state, parties }, at);
  return {
    parties,
    to: unit(snapshot, key) && namedByHand(gate, snapshot, key),
    inspectionsOwn: isByInspection(snapshot, state.request?.kind) && !inspects(snapshot, key),
  };
}
