/** Every step of a case that the desk offers, by action. Generated from the files beside it by `npm run catalogue`: do not edit. */

import { acceptCaseStep } from "./accept-case.ts";
import { approveAnswerStep } from "./approve-answer.ts";
import { askApplicantStep } from "./ask-applicant.ts";
import { askExplanationStep } from "./ask-explanation.ts";
import { assignCaseStep } from "./assign-case.ts";
import { checkOnSpotStep } from "./check-on-spot.ts";
import { closeNoOpinionStep } from "./close-no-opinion.ts";
import { correctCaseStep } from "./correct-case.ts";
import { draftAnswerStep } from "./draft-answer.ts";
import { extendDeadlineStep } from "./extend-deadline.ts";
import { matchNameStep } from "./match-name.ts";
import { namePartiesStep } from "./name-parties.ts";
import { noteReplyStep } from "./note-reply.ts";
import { orderRemedyStep } from "./order-remedy.ts";
import { referCaseStep } from "./refer-case.ts";
import { returnCaseStep } from "./return-case.ts";
import { sendBackAnswerStep } from "./send-back-answer.ts";
import { splitCaseStep } from "./split-case.ts";

export const caseSteps = {
  "accept-case": acceptCaseStep,
  "approve-answer": approveAnswerStep,
  "ask-applicant": askApplicantStep,
  "ask-explanation": askExplanationStep,
  "assign-case": assignCaseStep,
  "check-on-spot": checkOnSpotStep,
  "close-no-opinion": closeNoOpinionStep,
  "correct-case": correctCaseStep,
  "draft-answer": draftAnswerStep,
  "extend-deadline": extendDeadlineStep,
  "match-name": matchNameStep,
  "name-parties": namePartiesStep,
  "note-reply": noteReplyStep,
  "order-remedy": orderRemedyStep,
  "refer-case": referCaseStep,
  "return-case": returnCaseStep,
  "send-back-answer": sendBackAnswerStep,
  "split-case": splitCaseStep,
};
