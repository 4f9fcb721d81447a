/**
 * Builds the rows of a notice: in the list of its request, in the list of undelivered notices, and in the due list while
 * a task of each minute has work. A row has no text and no address.
 */

import { defined } from "../../../shared/defined.ts";
import { dueView } from "../../../shared/due/due-list.ts";
import type { BuildViews, View } from "../../../shared/journal/views.ts";
import type { NoticeState } from "../notice/journal.ts";
import { nextDue } from "../rules/next-due.ts";
import type { NoticeRow } from "./notice-row.ts";
import { undeliveredViews } from "./undelivered-rows.ts";

export const requestList = (request: string): string => `request#${request}`;

export const buildNoticeViews: BuildViews<NoticeState> = (id, version, state) => {
  const due = nextDue(state);
  // Most notices are never due. They get no row in the due list, since an empty row costs as much as a full one.
  const mayBeDue = state.until !== undefined || state.asks === true;
  return [
    ...rows(id, version, state),
    ...(mayBeDue ? [dueView(id, version, due === undefined ? [] : [due])] : []),
  ];
};

/**
 * Whether this is a notice's first attempt, which gets no row: the attempt ends within a second, or becomes unknown
 * when the event is delivered again. A notice that was postponed or not taken has a row already, which is changed to
 * "on its way".
 */
const isFirstAttempt = ({ stage, attempts, until }: NoticeState): boolean =>
  stage === "sending" && attempts === 1 && until === undefined;

function rows(id: string, version: number, state: NoticeState): readonly View[] {
  const { notice, stage, provider, outcome, arrival, reason, begunAt, until } = state;
  if (notice === undefined || isFirstAttempt(state)) return [];
  const at = begunAt ?? until;
  const data: NoticeRow = {
    ...{ notice: id, request: notice.request, template: notice.template, stage },
    ...defined({ provider, outcome, arrival, reason, at }),
  };
  return [
    { id: `notice#${id}`, version, list: requestList(notice.request), order: `${at ?? ""}#${id}`, data },
    ...undeliveredViews(id, version, state, data),
  ];
}
