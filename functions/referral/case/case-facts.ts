/** What may happen to a case, as its journal keeps it: the facts of its subjects. Words are documents; all else is ids and codes. */

import type { AnswerFact } from "./answering.ts";
import type { ApplicantFact } from "./applicant.ts";
import type { AskingFact } from "./asking.ts";
import type { AttachmentFact } from "./attachments.ts";
import type { ClockFact } from "./clocks.ts";
import type { CommitmentFact } from "./commitments.ts";
import type { ContactFact } from "./contacts.ts";
import type { CorrectionFact } from "./correcting.ts";
import type { DeskActFact } from "./desk-acts.ts";
import type { EndingFact } from "./ending.ts";
import type { HoldFact } from "./holds.ts";
import type { InspectionFact } from "./inspection.ts";
import type { LetterFact } from "./letters.ts";
import type { LinkFact } from "./links.ts";
import type { ObjectionFact } from "./objecting.ts";
import type { OpeningFact } from "./opening.ts";
import type { PartiesFact } from "./parties.ts";
import type { ReferralFact } from "./referring.ts";
import type { ResultFact } from "./results.ts";
import type { SplitFact } from "./splitting.ts";

/**
 * Whoever gets a hand in the case by a fact is `Cleared`: only the gate of the conflict of interest (`conflict.ts`) makes
 * one, so that no step can give a case to somebody without passing it (R2).
 */
export type CaseFact =
  | OpeningFact
  | ReferralFact
  | SplitFact
  | AskingFact
  | AnswerFact
  | PartiesFact
  | CorrectionFact
  | ClockFact
  | AttachmentFact
  | ApplicantFact
  | HoldFact
  | DeskActFact
  | EndingFact
  | ObjectionFact
  | InspectionFact
  | CommitmentFact
  | ContactFact
  | LetterFact
  | ResultFact
  | LinkFact;
