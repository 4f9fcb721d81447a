/** Every operation of the API, in the order in which a request lives through them. */
import * as cases from "./cases.ts";
import { health } from "./health.ts";
import type { OperationSpec } from "./operation.ts";
import * as requests from "./requests.ts";
import * as tracking from "./tracking.ts";

export const operations: readonly OperationSpec[] = [
  health,
  requests.listChoices,
  requests.registerRequest,
  tracking.track,
  tracking.sendOneTimeCode,
  tracking.confirmOneTimeCode,
  requests.readRequest,
  cases.listInbox,
  cases.readCase,
  cases.referCase,
  cases.returnCase,
  cases.acceptCase,
  cases.draftAnswer,
  cases.sendBackAnswer,
  cases.approveAnswer,
];
