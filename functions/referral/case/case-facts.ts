/** All facts of a case, as its journal stores them. A fact has ids, codes and times; texts are in documents. */

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
import type { ImportFact } from "./importing.ts";
import type { InspectionFact } from "./inspection.ts";
import type { LetterFact } from "./letters.ts";
import type { LinkFact } from "./links.ts";
import type { MatchingFact } from "./matching.ts";
import type { ObjectionFact } from "./objecting.ts";
import type { OpeningFact } from "./opening.ts";
import type { OutsideFact } from "./outside.ts";
import type { PartiesFact } from "./parties.ts";
import type { PublishingFact } from "./publishing.ts";
import type { ReferralFact } from "./referring.ts";
import type { ResultFact } from "./results.ts";
import type { SplitFact } from "./splitting.ts";

/**
 * A fact that gives a unit or person a role in the case holds a `Cleared` name, which only the conflict-of-interest
 * check (`conflict.ts`) makes. So a step that skips the check does not compile (R2).
 */
export type CaseFact =
  | OpeningFact
  | ImportFact
  | ReferralFact
  | SplitFact
  | AskingFact
  | AnswerFact
  | PartiesFact
  | MatchingFact
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
  | PublishingFact
  | ContactFact
  | OutsideFact
  | LetterFact
  | ResultFact
  | LinkFact;
