/** Every step of staff on a case, with its contract. Generated from the commands and their contracts by `npm run catalogue`: do not edit. */

import * as cases from "../../../../shared/contracts/staff/cases.ts";
import * as casework from "../../../../shared/contracts/staff/casework.ts";
import * as contacts from "../../../../shared/contracts/staff/contacts.ts";
import * as outside from "../../../../shared/contracts/staff/outside.ts";
import * as results from "../../../../shared/contracts/staff/results.ts";
import { acceptCase } from "../accept-case.ts";
import { approveAnswer } from "../approve-answer.ts";
import { askApplicant } from "../ask-applicant.ts";
import { askExplanation } from "../ask-explanation.ts";
import { askOutside } from "../ask-outside/ask-outside.ts";
import { assignCase } from "../assign-case.ts";
import { cancelCall } from "../cancel-call.ts";
import { checkOnSpot } from "../check-on-spot.ts";
import { closeNoOpinion } from "../close-no-opinion.ts";
import { correctCase } from "../correct-case/correct-case.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import { enterResult } from "../enter-result.ts";
import { extendDeadline } from "../extend-deadline.ts";
import { giveEvidence } from "../give-evidence.ts";
import { giveExplanation } from "../give-explanation.ts";
import { issueLetter } from "../issue-letter/issue-letter.ts";
import { judgeCommitment } from "../judge-commitment.ts";
import { linkCase } from "../link-case/link-case.ts";
import { matchName } from "../match-name.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { noteContact } from "../note-contact.ts";
import { noteOutside } from "../note-outside.ts";
import { noteReply } from "../note-reply.ts";
import { orderRemedy } from "../order-remedy.ts";
import { promiseCall } from "../promise-call.ts";
import { publishCommitment } from "../publish-commitment/publish-commitment.ts";
import { referCase } from "../refer-case.ts";
import { renewOutside } from "../renew-outside.ts";
import { returnCase } from "../return-case/return-case.ts";
import { revokeOutside } from "../revoke-outside.ts";
import { sendBackAnswer } from "../send-back-answer.ts";
import { splitCase } from "../split-case/split-case.ts";
import { unlinkCase } from "../unlink-case.ts";
import { withdrawPublication } from "../withdraw-publication.ts";
import { row } from "./staff-step.ts";

export const staffSteps = [
  row(cases.referCase, referCase),
  row(cases.returnCase, returnCase),
  row(cases.assignCase, assignCase),
  row(cases.acceptCase, acceptCase),
  row(cases.draftAnswer, draftAnswer),
  row(cases.sendBackAnswer, sendBackAnswer),
  row(cases.approveAnswer, approveAnswer),
  row(casework.nameParties, nameParties),
  row(casework.correctCase, correctCase),
  row(casework.splitCase, splitCase),
  row(casework.askApplicant, askApplicant),
  row(casework.noteReply, noteReply),
  row(casework.askExplanation, askExplanation),
  row(casework.orderRemedy, orderRemedy),
  row(casework.checkOnSpot, checkOnSpot),
  row(casework.closeNoOpinion, closeNoOpinion),
  row(casework.giveExplanation, giveExplanation),
  row(casework.giveEvidence, giveEvidence),
  row(casework.judgeCommitment, judgeCommitment),
  row(casework.publishCommitment, publishCommitment),
  row(casework.withdrawPublication, withdrawPublication),
  row(contacts.noteContact, noteContact),
  row(outside.askOutside, askOutside),
  row(outside.renewOutside, renewOutside),
  row(outside.revokeOutside, revokeOutside),
  row(outside.noteOutside, noteOutside),
  row(contacts.promiseCall, promiseCall),
  row(casework.linkCase, linkCase),
  row(casework.unlinkCase, unlinkCase),
  row(contacts.cancelCall, cancelCall),
  row(casework.extendDeadline, extendDeadline),
  row(casework.issueLetter, issueLetter),
  row(results.enterResult, enterResult),
  row(casework.matchName, matchName),
] as const;
