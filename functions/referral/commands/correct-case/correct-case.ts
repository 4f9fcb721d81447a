import { complainedOf } from "../../../../shared/directory/first-place.ts";
import {
  inspects,
  isByInspection,
  isWithoutIdentity,
  kind,
  subjectsOf,
} from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { withBelonged } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder, type TookSuggestion } from "../../case/core.ts";
import { openParts } from "../../case/splitting.ts";
import { type CorrectedTo, decideCorrectCase, hearCorrection } from "../../rules/correcting.ts";
import type { About, OtherCase } from "../frame/case-step.ts";
import { step } from "../frame/step.ts";
import { withoutBelonged, withTakeAway } from "../name-parties/name-parties.ts";

/** The new kind and subject, as keys of the directory. */
interface Chosen {
  readonly kind: string;
  readonly subject: string;
  readonly suggestion?: TookSuggestion | undefined;
}

/**
 * Corrects the kind and subject of a case and of its parts (D4, R6). The clocks keep the time used and paused so far.
 * Holders who are accused under the new kind lose the case in the same decision (R2); other cases stay with their unit.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `part-not-corrected`, `unknown-kind`,
 * `unknown-subject`, `kind-of-report` (C3), `not-with-inspection` (S3), `same-kind`, `nobody-to-watch`, `stale`,
 * `wrong-stage`.
 */
export const correctCase = step({
  action: "correct-case",
  fact: "corrected",
  mayLose: true,
  words: ({ reason }: Chosen & { readonly reason: string }) => ({ correction: reason }),
  say: ({ kind, subject, suggestion }, { document }): Corrected => ({
    ...{ kind, subject, reason: document("correction") },
    ...(suggestion && { suggestion }),
  }),
  decide: (state, said, about) => {
    const to = correctedTo(state, said, about, said.reason);
    const chosen = {
      ...{
        ...to,
        suggestion: said.suggestion,
        unknown: unknownIn(about.snapshot, said),
        isPart: isPart(about.case),
      },
      ...(said.alone && { parties: withoutBelonged(to.parties) }),
      otherIdentity: isOtherIdentity(state, said.kind, about.snapshot),
      notWithInspection: isNotWithInspection(state, said.kind, about.snapshot),
    };
    return withTakeAway(state, decideCorrectCase(state, chosen, about.seen), about);
  },
  saidIn: ({ kind, subject, reason, suggestion }, { facts }) => {
    const named = facts.find(({ type }) => type === "parties-named");
    return {
      kind,
      subject,
      reason,
      suggestion,
      alone: !(named?.type === "parties-named" && named.parties.belonged),
    };
  },
  others: (state, about, { said }) => state.parts.map((part) => heardIn(part.case, said, about)),
});

interface Corrected extends Chosen {
  readonly reason: DocumentId;
  /** Set when the row is of an earlier release, which did not store the people who belonged to an accused unit. */
  readonly alone?: boolean;
}

const unknownIn = (snapshot: Snapshot, chosen: Chosen): "kind" | "subject" | undefined => {
  if (!kind(snapshot, chosen.kind)) return "kind";
  return subjectsOf(snapshot, chosen.kind).some(({ key }) => key === chosen.subject) ? undefined : "subject";
};

/**
 * Whether the correction would turn a report without identity into another request, or the reverse; both are refused
 * (C3).
 */
const isOtherIdentity = ({ request }: CaseState, chosen: string, snapshot: Snapshot): boolean =>
  chosen !== request?.kind && isWithoutIdentity(snapshot, chosen) !== (request?.withoutIdentity === true);

/** Whether the new kind is one that only inspection handles, while a unit holds the case or an open part of it (S3). */
const isNotWithInspection = (state: CaseState, chosen: string, snapshot: Snapshot): boolean =>
  isByInspection(snapshot, chosen) && (!inspects(snapshot, holder(state)) || openParts(state).length > 0);

const heardIn = (code: string, said: Corrected, about: About): OtherCase => ({
  case: code,
  decide: (state) => {
    const to = correctedTo(state, said, about, said.reason);
    return withTakeAway(state, hearCorrection(state, to), about);
  },
});

/** The new kind and subject with the accused that follow from the new kind, as for a new request (R2). */
export function correctedTo(
  { request, parties }: CaseState,
  { kind: key, subject: about }: Chosen,
  { snapshot, at }: Pick<About, "snapshot" | "at">,
  reason: DocumentId,
): CorrectedTo {
  const chosen = { kind: key, subject: about, reason };
  if (!request) return { ...chosen, parties };
  const found = complainedOf(snapshot, { ...request, ...chosen }, parties);
  return { ...chosen, ...found, parties: withBelonged(snapshot, tehranDay(at), found.parties) };
}
