/** The state of a case, composed of the states of its subjects (answer, clocks, links and others). */

import type { WithAnswer } from "./answering.ts";
import type { WithApplicant } from "./applicant.ts";
import * as asking from "./asking.ts";
import * as attachments from "./attachments.ts";
import * as clocks from "./clocks.ts";
import * as commitments from "./commitments.ts";
import * as contacts from "./contacts.ts";
import * as core from "./core.ts";
import type { WithCorrections } from "./correcting.ts";
import type { WithDeskActs } from "./desk-acts.ts";
import type { WithEnd } from "./ending.ts";
import type { WithHold } from "./holds.ts";
import * as inspection from "./inspection.ts";
import type { WithLetters } from "./letters.ts";
import * as links from "./links.ts";
import type { WithMatching } from "./matching.ts";
import type { WithObjection } from "./objecting.ts";
import type { WithOutside } from "./outside.ts";
import * as parties from "./parties.ts";
import * as referring from "./referring.ts";
import type { WithResults } from "./results.ts";
import * as splitting from "./splitting.ts";

export interface CaseState
  extends core.CaseCore,
    referring.WithReferrals,
    splitting.WithParts,
    asking.WithQuestions,
    WithAnswer,
    parties.WithParties,
    WithMatching,
    WithCorrections,
    clocks.WithClocks,
    attachments.WithAttachments,
    WithApplicant,
    WithHold,
    WithDeskActs,
    WithEnd,
    WithObjection,
    inspection.WithInspection,
    commitments.WithCommitments,
    contacts.WithContacts,
    WithOutside,
    WithLetters,
    WithResults,
    links.WithLinks {}

export const initial: CaseState = {
  ...core.begins,
  ...referring.begins,
  ...splitting.begins,
  ...asking.begins,
  ...parties.begins,
  ...clocks.begins,
  ...attachments.begins,
  ...inspection.begins,
  ...commitments.begins,
  ...contacts.begins,
  ...links.begins,
};
