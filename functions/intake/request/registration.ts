/**
 * A registration before the decision: one plain value. Each audience (applicant, clerk, partner) has a function that
 * makes it.
 */

import type * as z from "zod/mini";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { onBehalfOf } from "../../../shared/contracts/public/requests.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { LetterWords } from "../clerk/letter.ts";
import type { External } from "./request-state.ts";

/** The matter of a request, parsed, normalised and checked by the contract. */
export interface Matter {
  /** C5: the body in charge: `us`, or the directory's key of another body. */
  readonly about?: string | undefined;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string | undefined;
  readonly description: string;
  /** R2: the key of the accused unit. */
  readonly complainedOfUnit?: string | undefined;
  /** R2: the name of the accused person, as the applicant writes it. */
  readonly complainedOfPerson?: string | undefined;
  /** C15: who may see the applicant's name and text. */
  readonly knownTo?: "unit" | "inspection" | undefined;
  /** C10, C11: the group or the person that the applicant represents. */
  readonly onBehalfOf?: z.output<typeof onBehalfOf> | undefined;
  readonly channel: string;
  readonly language: Language;
}

/** An applicant whom a clerk identified, named by the code of one of their earlier requests. */
export interface Known {
  readonly as: string;
  readonly person: string;
  readonly seen?: Applicant["seen"];
}

/** C19: a letter as the clerk entered it, and the hash that recognises the same letter. */
export interface EnteredLetter extends LetterWords {
  readonly mark: string;
  readonly answerBy?: string | undefined;
  /** Set when the clerk registers the letter although it was registered before. */
  readonly again?: true | undefined;
}

/** Recognises a retry of a registration (P4). */
export interface Idempotency {
  /**
   * The owner of the key: the applicant, the clerk, the partner, all paper forms, or all reports without identity. The
   * same key of another owner is another registration.
   */
  readonly owner: readonly string[];
  readonly key: string;
  /**
   * The whole input, without the clerk's name, which may differ in a retry. Another input under the same key is refused
   * as `key-reused`.
   */
  readonly input: object;
}

export interface Registration extends Matter {
  /** The applicant's data, or an earlier request of the same person, from which the identity service copies the data. */
  readonly applicant: Applicant | Known;
  readonly idempotency: Idempotency;
  /** The name and actor of the command in the journal row; without an actor, the actor is the applicant. */
  readonly command: {
    readonly name: "register-request" | "register-for-applicant" | "hear-partner" | "import-request";
    readonly actor?: `staff:${string}` | `partner:${string}` | `operator:${string}`;
  };
  /** C3: set for a report, whose sender gives no name and gets no promised date. */
  readonly withoutIdentity?: true | undefined;
  /** C6: the user name of the clerk who entered the registration. */
  readonly enteredBy?: string | undefined;
  /** C2: the id of the key from which the receipt's PIN is derived. */
  readonly pinKey?: number | undefined;
  /** C11: set when the clerk saw the document that authorises the proxy. */
  readonly authoritySeen?: true | undefined;
  /**
   * C7, C20: the day on which a request on paper was handed in; ISO, Tehran. Such a request is a paper form, or a
   * sheet for which the applicant got a receipt from a pre-printed pad.
   */
  readonly handedIn?: string | undefined;
  /** C20: the code on the applicant's receipt from a pre-printed pad. */
  readonly padCode?: string | undefined;
  /** C19: the letter in which the request arrived. */
  readonly letter?: EnteredLetter | undefined;
  /** C19: the code of the request registered before for the same letter. */
  readonly letterBefore?: string | undefined;
  /** C8: the partner that sent the request, and the partner's code of it. */
  readonly external?: External | undefined;
}
