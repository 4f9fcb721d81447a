/** What the staff's plain pages are given. Times are ISO 8601 in UTC; codes are twelve Latin digits. */

import type { Choice, FieldError, Frame, Values } from "../design/frame.ts";
import type { Bilingual } from "../design/words.ts";

export interface StaffFrame extends Frame {
  /** Who is signed in. */
  readonly person?: { readonly name: Bilingual; readonly unit: Bilingual } | undefined;
}

export interface SignInProps extends StaffFrame {
  /** Where signing in begins; answers with a redirect to the identity provider. */
  readonly signInPath: string;
  /** Why one has to sign in: nothing special, signed out, session over, or no such staff member in the directory. */
  readonly because?: "signed-out" | "expired" | "unknown-person" | undefined;
}

/** Where a case stands. */
export type Stage = "waiting" | "in-hand" | "for-approval" | "answered";

export interface InboxRow {
  readonly code: string;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly province?: Bilingual | undefined;
  readonly registeredAt: string;
  readonly stage: Stage;
  readonly expert?: Bilingual | undefined;
}

/** The inbox: `unit`: what lies in my unit; `mine`: what I have in hand. Oldest first. */
export interface InboxProps extends StaffFrame {
  readonly list: "unit" | "mine";
  readonly rows: readonly InboxRow[];
  readonly now: string;
  /** The address of the next page of the list. */
  readonly next?: string | undefined;
  /** Said once after an action: which, and on which case. */
  readonly done?: { readonly action: CaseAction; readonly code: string } | undefined;
}

/** Who did something, and when. */
export interface MarkView {
  readonly at: string;
  readonly by: Bilingual;
}

/** R3: one stay of the case at a unit. */
export interface HopView {
  readonly unit: Bilingual;
  readonly kind: "opened" | "referred" | "returned";
  readonly from?: Bilingual | undefined;
  /** The person who sent it; absent when a routing rule did. */
  readonly by?: Bilingual | undefined;
  /** The sender's reason, or what the routing rule says of itself. */
  readonly reason: string;
  readonly receivedAt: string;
  readonly seen?: MarkView | undefined;
  readonly accepted?: MarkView | undefined;
  readonly returned?: MarkView | undefined;
  readonly answered?: MarkView | undefined;
}

export interface DraftView extends MarkView {
  /** The outcome's key and name. */
  readonly outcome: Choice;
  /** One for each point, in their order. */
  readonly answers: readonly string[];
  readonly reasoning: string;
  readonly sentBack?: (MarkView & { readonly reason: string }) | undefined;
}

export interface CaseView {
  readonly code: string;
  /** What If-Match is compared with (R16). */
  readonly version: number;
  readonly stage: Stage;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly province?: Bilingual | undefined;
  readonly registeredAt: string;
  readonly words: string;
  readonly unit: Bilingual;
  readonly expert?: Bilingual | undefined;
  /** What the applicant raised, as the expert listed it. */
  readonly points: readonly string[];
  readonly draft?: DraftView | undefined;
  /** Oldest first. */
  readonly hops: readonly HopView[];
}

export const caseActions = ["accept", "refer", "return", "draft", "approve", "send-back"] as const;
export type CaseAction = (typeof caseActions)[number];

/**
 * What this person may do now. Each form posts to `/staff/cases/<code>/<action>` with `csrf`, `key`, `version` and:
 * accept `points` (one a line); refer `unit`, `reason`; return `reason`; send-back `reason`; approve nothing;
 * draft `outcome`, `reasoning`, `answer-1` … `answer-n` (one for each point, in their order).
 */
export interface Actions {
  readonly accept?: Keyed | undefined;
  readonly refer?: (Keyed & { readonly units: readonly Choice[] }) | undefined;
  /** `to`: the unit it goes back to. */
  readonly return?: (Keyed & { readonly to: Bilingual }) | undefined;
  /** `fourEyes`: somebody must approve whatever the outcome. An outcome that is a refusal needs it always. */
  readonly draft?:
    | (Keyed & {
        readonly outcomes: readonly (Choice & { readonly refusal: boolean })[];
        readonly fourEyes: boolean;
      })
    | undefined;
  readonly approve?: Keyed | undefined;
  readonly "send-back"?: Keyed | undefined;
}

/** `key`: the idempotency key of this one form. */
interface Keyed {
  readonly key: string;
}

/** A form that was sent and not taken: what was typed, and why not. */
export interface Attempt {
  readonly action: CaseAction;
  /** By form field, as posted. */
  readonly values: Values<string>;
  readonly errors: readonly FieldError[];
  /** R16, on a stale write: what others did meanwhile, oldest first. */
  readonly meanwhile?: readonly MeanwhileEntry[] | undefined;
}

interface MeanwhileEntry extends MarkView {
  readonly what: "referred" | "returned" | "assigned" | "accepted" | "drafted" | "sent-back" | "published";
}

export interface CaseProps extends StaffFrame {
  readonly case: CaseView;
  readonly actions: Actions;
  /** R16: who else has this case open now. */
  readonly others: readonly Bilingual[];
  readonly now: string;
  readonly attempt?: Attempt | undefined;
  /** Said once after an action on this case. */
  readonly done?: CaseAction | undefined;
}

export interface StaffProblemProps extends StaffFrame {
  readonly status: number;
  /** In the page's language. */
  readonly title: string;
  readonly detail: string;
  readonly reference?: string | undefined;
}
