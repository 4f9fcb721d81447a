import { countedOnce, ownRowsAreSent } from "./attempts.ts";
import { everyRowAnchored, lostIsSeen, lostRowsNamed } from "./audit.ts";
import { nothingBeforeTold, toldByContact, untoldIsListed } from "./by-call.ts";
import { calledForAPromise, contactsHeard, openCallsListed } from "./calls.ts";
import { fourEyes, noStaleWrites } from "./casework.ts";
import { actsByName, hiddenFromClerks, identifiedByName, noPinBesidesAMobile } from "./clerks.ts";
import {
  extendedOnce,
  heardInTime,
  noReturnTooLate,
  quietMovesNothing,
  standsWhileAsked,
} from "./clock-steps.ts";
import {
  clocksRun,
  dueAsCounted,
  lateByItsCalendar,
  nobodyInConflictHears,
  nothingLeftUndone,
  promiseKept,
  toldOnce,
} from "./clocks.ts";
import {
  conflictsKept,
  nobodyInConflictActs,
  nobodyInConflictHasIt,
  nobodyInConflictIsGiven,
  onlyConflictEndsReplies,
  onlyInspectionAsks,
  silenceIsComplainedOf,
} from "./conflicts.ts";
import { hiddenAsSaid, hiddenGoesToKeepers } from "./consent.ts";
import { clerksInTheCase, deskActsOnPaper } from "./desk-acts.ts";
import { routedAsStamped } from "./directory.ts";
import { emergenciesStay, silenceIsNoSatisfaction, wantedByTheHour } from "./emergencies.ts";
import { explained } from "./explained.ts";
import { figuresAsCountedOver } from "./figures.ts";
import { caseKnowsFiles, filesAsScanned, openedAfterVerdict, tellsNothingOfSender } from "./files.ts";
import { accusedCollectNoRatings, closedAfterItsParts, objectedOnce, ratedOnce } from "./follow-up.ts";
import { caseKnowsMembers, membersHearOutcomes } from "./groups.ts";
import { logOnlyGrows, sealedIsProvable } from "./history.ts";
import { indexEqualsItsRebuild } from "./index.ts";
import type { Invariant } from "./invariant.ts";
import { atRest, chains, eventsOfRows, onceByKey } from "./journals.ts";
import { numbersOnce, oneLetterEach } from "./letters.ts";
import { bothAreLinked, similarTold } from "./links.ts";
import { looksInTheCase } from "./looks.ts";
import { meetingsAsCounted, warnedInTime } from "./meeting-clocks.ts";
import {
  askedKnowingly,
  inspectionArranges,
  nobodyInConflictMeets,
  nobodyInConflictSits,
  onlyWhoInsisted,
  partiesHeard,
} from "./meeting-conflicts.ts";
import {
  escalatedOnce,
  meetingsShown,
  noStaleMeetingSteps,
  nothingLeftDue,
  offersEndOnce,
  ordersOwedOnce,
  remindedOnce,
} from "./meeting-news.ts";
import {
  cancelledDaysEmpty,
  firstNextTime,
  noDayOnAHoliday,
  placesAgree,
  placesHold,
  publishedOnce,
  timesChangedInTime,
} from "./meeting-places.ts";
import { numbersOnlyByChoice } from "./messenger.ts";
import { eachNoticeOnce, neverTooLate, sentAtMostOnce } from "./notices.ts";
import { outsideInTime, outsideOnce } from "./outside.ts";
import { pinDecidesNothing, pinSessionsEnd, pinShowsNoWords } from "./pin-sessions.ts";
import { noPersonalData } from "./privacy.ts";
import { begunOnce, firstPromiseTold } from "./promises.ts";
import { authorityIsHeard, nobodyElseActs } from "./proxies.ts";
import { publicAsDecided, publishedByRight } from "./public-commitments.ts";
import { heldByAUnit, nobodyInConflictSees, nobodyMovesOutOfConflict } from "./reorganisation.ts";
import { endsWithItsAnswer, nobodyIsAsked, nobodyIsTold } from "./reports.ts";
import {
  begunBySomebody,
  noAccusedEnters,
  oneCaseInOneInbox,
  padsOnce,
  receiptKept,
  registeredOnce,
} from "./requests.ts";
import { dueListed, enteredOnce } from "./results.ts";
import { decidedByOthers } from "./second-stage.ts";
import { answersReadable, oneStoryOfWithdrawals, timelineInOrder } from "./timeline.ts";
import { equalToTheirRebuild } from "./views.ts";
import { heardByAll, oneIdEach } from "./webhooks.ts";

export const invariants: readonly Invariant[] = [
  atRest,
  chains,
  onceByKey,
  eventsOfRows,
  everyRowAnchored,
  explained,
  figuresAsCountedOver,
  logOnlyGrows,
  sealedIsProvable,
  indexEqualsItsRebuild,
  lostRowsNamed,
  lostIsSeen,
  registeredOnce,
  padsOnce,
  begunBySomebody,
  noAccusedEnters,
  oneCaseInOneInbox,
  receiptKept,
  timelineInOrder,
  answersReadable,
  oneStoryOfWithdrawals,
  fourEyes,
  noStaleWrites,
  nobodyInConflictActs,
  nobodyInConflictIsGiven,
  nobodyInConflictHasIt,
  nobodyMovesOutOfConflict,
  nobodyInConflictSees,
  heldByAUnit,
  silenceIsComplainedOf,
  onlyInspectionAsks,
  decidedByOthers,
  emergenciesStay,
  wantedByTheHour,
  silenceIsNoSatisfaction,
  conflictsKept,
  onlyConflictEndsReplies,
  closedAfterItsParts,
  objectedOnce,
  ratedOnce,
  accusedCollectNoRatings,
  calledForAPromise,
  openCallsListed,
  contactsHeard,
  deskActsOnPaper,
  clerksInTheCase,
  untoldIsListed,
  toldByContact,
  nothingBeforeTold,
  hiddenAsSaid,
  hiddenGoesToKeepers,
  nobodyIsTold,
  nobodyIsAsked,
  endsWithItsAnswer,
  identifiedByName,
  actsByName,
  noPinBesidesAMobile,
  hiddenFromClerks,
  pinDecidesNothing,
  pinShowsNoWords,
  pinSessionsEnd,
  nobodyElseActs,
  membersHearOutcomes,
  caseKnowsMembers,
  authorityIsHeard,
  clocksRun,
  toldOnce,
  nobodyInConflictHears,
  nothingLeftUndone,
  dueAsCounted,
  bothAreLinked,
  similarTold,
  numbersOnce,
  oneLetterEach,
  publishedByRight,
  publicAsDecided,
  outsideOnce,
  outsideInTime,
  enteredOnce,
  dueListed,
  lateByItsCalendar,
  promiseKept,
  begunOnce,
  firstPromiseTold,
  quietMovesNothing,
  heardInTime,
  standsWhileAsked,
  noReturnTooLate,
  extendedOnce,
  looksInTheCase,
  eachNoticeOnce,
  sentAtMostOnce,
  neverTooLate,
  ownRowsAreSent,
  countedOnce,
  routedAsStamped,
  openedAfterVerdict,
  tellsNothingOfSender,
  filesAsScanned,
  caseKnowsFiles,
  placesHold,
  placesAgree,
  cancelledDaysEmpty,
  publishedOnce,
  noDayOnAHoliday,
  firstNextTime,
  timesChangedInTime,
  nobodyInConflictMeets,
  inspectionArranges,
  nobodyInConflictSits,
  onlyWhoInsisted,
  numbersOnlyByChoice,
  askedKnowingly,
  partiesHeard,
  noStaleMeetingSteps,
  offersEndOnce,
  escalatedOnce,
  warnedInTime,
  meetingsAsCounted,
  nothingLeftDue,
  remindedOnce,
  meetingsShown,
  ordersOwedOnce,
  heardByAll,
  oneIdEach,
  equalToTheirRebuild,
  noPersonalData,
];
