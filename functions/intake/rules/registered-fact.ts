/** Makes the fact `registered` from a registration, its assessment by the directory, and the identity service's reply. */

import { aboutUs } from "../../../shared/contracts/fields/about.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { EnteredLetter, Registration } from "../request/registration.ts";
import type { LetterMark, Registered, Representing } from "../request/request-state.ts";
import type { Assessment } from "./rules-registration.ts";

/** The identity service's reply about the applicant, and the id of the stored text. */
export interface KeptApplicant {
  readonly person: string;
  readonly words: DocumentId;
  readonly contactProof?: string;
  readonly contact?: string;
  /** C18: set when neither an SMS nor an e-mail reaches the applicant. */
  readonly byCall?: true;
  /** C11: the identity service's reply about the represented person. */
  readonly represented?: Pick<Representing, "person" | "contact">;
}

export function registeredFact(
  registration: Registration,
  kept: KeptApplicant,
  assessment: Assessment,
): Registered {
  const { kind, subject, province, channel, language, withoutIdentity } = registration;
  const { person, words, contactProof, contact, byCall, represented } = kept;
  return {
    ...{ person, kind, subject, channel, language, words },
    ...defined({ province, contactProof, contact }),
    ...(withoutIdentity ? { withoutIdentity } : byCall && { byCall }),
    ...representing(registration, represented),
    ...subjectMatter(registration, assessment),
    ...origin(registration, assessment),
  };
}

/** C11: the data of the represented person that intake stores. */
function representing(
  { onBehalfOf: of, authoritySeen }: Registration,
  represented: KeptApplicant["represented"],
): Pick<Registered, "representing"> {
  if (of?.type !== "another" || represented === undefined) return {};
  return { representing: { relation: of.relation, ...represented, ...(authoritySeen && { seen: true }) } };
}

const subjectMatter = (
  { onBehalfOf, about, knownTo }: Registration,
  { complainedOf, undecidedName, promise }: Assessment,
): Partial<Registered> => ({
  ...(onBehalfOf?.type === "group" && { collective: true }),
  ...(about !== undefined && about !== aboutUs && { handOff: about }),
  ...defined({ complainedOf, undecidedName }),
  ...(knownTo === "inspection" && { hidden: true }),
  ...defined({ promise }),
});

const origin = (
  { enteredBy, pinKey, external, handedIn, letter, letterBefore }: Registration,
  { counted }: Assessment,
): Partial<Registered> => ({
  ...defined({ enteredBy, pinKey: pinKey || undefined, external, handedIn }),
  ...counted,
  ...(letter && { letter: markOf(letter, letterBefore) }),
});

const markOf = ({ mark, answerBy, again }: EnteredLetter, before: string | undefined): LetterMark => ({
  mark,
  ...defined({ answerBy }),
  ...(again && before !== undefined && { again: before }),
});
