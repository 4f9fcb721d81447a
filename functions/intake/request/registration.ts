/** A registration before it is decided: one plain value, made by the adapter of each audience. */

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
  /** R2: the key of a unit complained of. */
  readonly complainedOfUnit?: string | undefined;
  /** R2: the name of a person complained of, as the applicant writes it. */
  readonly complainedOfPerson?: string | undefined;
  /** C15. */
  readonly knownTo?: "unit" | "inspection" | undefined;
  /** C10, C11. */
  readonly onBehalfOf?: z.output<typeof onBehalfOf> | undefined;
  readonly channel: string;
  readonly language: "fa" | "en";
}

/** Somebody whom a clerk knows again, by a request they registered before. */
export interface Known {
  readonly as: string;
  readonly person: string;
  readonly seen?: Applicant["seen"];
}

/** C19: a letter as it was entered, and how it is known again. */
export interface EnteredLetter extends LetterWords {
  readonly mark: string;
  readonly answerBy?: string | undefined;
  /** To be registered although it was before. */
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
  /** As given; or as on an earlier request of theirs, which identity copies. */
  readonly applicant: Applicant | Known;
  readonly idempotency: Idempotency;
  /** Names the row's command and its actor; without an actor, the actor is the applicant. */
  readonly command: {
    readonly name: "register-request" | "register-for-applicant" | "hear-partner";
    readonly actor?: `staff:${string}` | `partner:${string}`;
  };
  /** C3: a report, whose applicant gives no name and is promised nothing. */
  readonly withoutIdentity?: true | undefined;
  /** C6: the clerk who entered it. */
  readonly enteredBy?: string | undefined;
  /** C2: the id of the key of the PIN that their receipt has. */
  readonly pinKey?: number | undefined;
  /** C11: they were shown the authority document. */
  readonly authoritySeen?: true | undefined;
  /** C7, C20: the day a paper form was handed in, or a pad's receipt given for it; ISO, Tehran. */
  readonly handedIn?: string | undefined;
  /** C20: of the receipt from a pad that they have. */
  readonly padCode?: string | undefined;
  /** C19: the letter it came in. */
  readonly letter?: EnteredLetter | undefined;
  /** C19: the code of the request that the same letter was registered as. */
  readonly letterBefore?: string | undefined;
  /** C8: the partner it came from. */
  readonly external?: External | undefined;
}
