import { everyRowAnchored, lostIsSeen, lostRowsNamed } from "./audit.ts";
import { fourEyes, noStaleWrites } from "./casework.ts";
import { routedAsStamped } from "./directory.ts";
import type { Invariant } from "./invariant.ts";
import { atRest, chains, eventsOfRows, onceByKey } from "./journals.ts";
import { looksInTheCase } from "./looks.ts";
import { eachNoticeOnce, neverTooLate, sentAtMostOnce } from "./notices.ts";
import { noPersonalData } from "./privacy.ts";
import { answersReadable, oneCaseInOneInbox, registeredOnce, timelineInOrder } from "./requests.ts";
import { equalToTheirRebuild } from "./views.ts";

export const invariants: readonly Invariant[] = [
  atRest,
  chains,
  onceByKey,
  eventsOfRows,
  everyRowAnchored,
  lostRowsNamed,
  lostIsSeen,
  registeredOnce,
  oneCaseInOneInbox,
  timelineInOrder,
  answersReadable,
  fourEyes,
  noStaleWrites,
  looksInTheCase,
  eachNoticeOnce,
  sentAtMostOnce,
  neverTooLate,
  routedAsStamped,
  equalToTheirRebuild,
  noPersonalData,
];
