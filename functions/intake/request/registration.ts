/** A registration before the decision: one plain value, made by the adapter of each audience. */

import type * as z from "zod/mini";
import type { onBehalfOf } from "../../../shared/contracts/public/requests.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { LetterWords } from "../clerk/letter.ts";
import type { External } from "./request-state.ts";

/** The matter of a request as the contract parsed, folded and checked it. */
export interface Matter {
  /** C5: `us`, or the key of a hand-off. */
  readonly about?: string | undefined;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string | undefined;
  readonly description: string;
  /** R2: the key of the accused unit. */
  readonly complainedOfUnit?: string | undefined;
  /** R2: the name of the accused person, as the applicant writes it. */
  readonly complainedOfPerson?: string | undefined;
  /** C15. */
  readonly knownTo?: "unit" | "inspection" | undefined;
  /** C10, C11. */
  readonly onBehalfOf?: z.output<typeof onBehalfOf> | undefined;
  readonly channel: string;
  readonly language: "fa" | "en";
}

/** An applicant whom a clerk identified, given by one of their earlier requests. */
export interface Known {
  readonly as: string;
  readonly person: string;
  readonly seen?: Applicant["seen"];
}

/** C19: a letter as entered, and the hash that recognises it. */
export interface EnteredLetter extends LetterWords {
  readonly mark: string;
  readonly answerBy?: string | undefined;
  /** To be registered although the letter was registered before. */
  readonly again?: true | undefined;
}

/** How a retry of a registration is recognised (P4). */
export interface Idempotency {
  /**
   * Names the owner of the key: the applicant, the clerk, the partner, all paper forms, or all reports without identity. The same key
   * of another owner is another registration.
   */
  readonly owner: readonly string[];
  readonly key: string;
  /** The whole input, without a clerk whose name may differ in a retry. Another input under the same key is refused as `key-reused`. */
  readonly input: object;
}

export interface Registration extends Matter {
  /** As given, or as on an earlier request of the same person, which identity copies. */
  readonly applicant: Applicant | Known;
  readonly idempotency: Idempotency;
  /** Names the row's command and its actor; without an actor, the actor is the applicant. */
  readonly command: {
    readonly name: "register-request" | "register-for-applicant" | "hear-partner";
    readonly actor?: `staff:${string}` | `partner:${string}`;
  };
  /** C3: a report, whose sender gives no name and gets no promise. */
  readonly withoutIdentity?: true | undefined;
  /** C6: the clerk who entered it. */
  readonly enteredBy?: string | undefined;
  /** C2: the id of the key from which the receipt's PIN is derived. */
  readonly pinKey?: number | undefined;
  /** C11: the clerk saw the authority document. */
  readonly authoritySeen?: true | undefined;
  /** C7, C20: the day on which a paper form, or the paper for a pad's receipt, was handed in; ISO, Tehran. */
  readonly handedIn?: string | undefined;
  /** C20: the code on the applicant's receipt from a pad. */
  readonly padCode?: string | undefined;
  /** C19: the letter that it came in. */
  readonly letter?: EnteredLetter | undefined;
  /** C19: the code of the request registered for the same letter. */
  readonly letterBefore?: string | undefined;
  /** C8: the partner it came from. */
  readonly external?: External | undefined;
}
