/**
 * Staff at work in office hours. An expert first accepts waiting cases of the unit and then answers the accepted ones; a head
 * approves answers. Everybody finds the next case in the inbox, as on the desk's pages.
 */

import type { InboxRow } from "../../../functions/referral/projections/inbox-row.ts";
import { type InboxAsk, listInbox } from "../../../functions/referral/queries/list-inbox/list-inbox.ts";
import { listSimilar } from "../../../functions/referral/queries/list-similar.ts";
import type { CaseView } from "../../../functions/referral/queries/read-case/case-view.ts";
import { readCase } from "../../../functions/referral/queries/read-case/read-case.ts";
import type { StepAction } from "../../../functions/referral/rules/machine.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { patience } from "../../../web/desk/casework/inbox/walk.ts";
import { canary } from "../../simulation/actors/people.ts";
import { inNoOrder, type Random } from "../../simulation/core/random.ts";
import { type InputOf, takeStep } from "../../support/taken-steps.ts";
import type { Stage } from "./stage.ts";

/** How long each piece of work takes on average, in milliseconds. */
export const takes = {
  accept: 60_000,
  refer: 60_000,
  answer: 480_000,
  ask: 120_000,
  reply: 180_000,
  approve: 60_000,
};

/** The unit that gets the requests without a named subject, and refers them. */
const serviceDesk = "public-relations";

/** The share of accepted cases about which the expert asks the applicant, who replies by telephone on the next day. */
const asks = 0.04;
/** The share of accepted cases for which the expert opens the list of similar requests. */
const compares = 0.001;
/** How long a person without work waits before the next look at the inbox, in milliseconds. */
const pause = 1_200_000;
/** The time between two cases, in which the inbox is updated after the person's step, in milliseconds. */
const between = 5_000;
/**
 * The most pages read for one case. The desk reads `patience` pages of a filtered list at once; a person then asks once
 * for more.
 */
const mostPages = 2 * patience;
/** The most waiting cases that an expert opens to find one that no colleague has open. */
const mostOpened = 5;

interface Worker {
  readonly stage: Stage;
  readonly username: string;
  readonly random: Random;
  /** The cases whose applicant was asked, each with the time from which the reply is known. */
  readonly asked: Map<string, number>;
}

const workerOf = (stage: Stage, username: string): Worker => ({
  ...{ stage, username, random: stage.random.fork(`work-${username}`), asked: new Map() },
});

/** @param over returns whether no work is left or expected */
export const expert = (stage: Stage, username: string, over: () => boolean): Promise<void> =>
  atWork(workerOf(stage, username), over, async (own) => (await acceptOne(own)) || (await answerOne(own)));

/** @param over returns whether no work is left or expected */
export const head = (stage: Stage, username: string, over: () => boolean): Promise<void> =>
  atWork(workerOf(stage, username), over, approveOne);

async function atWork(
  own: Worker,
  over: () => boolean,
  workOnOne: (own: Worker) => Promise<boolean>,
): Promise<void> {
  const { time, office } = own.stage;
  while (!over()) {
    await time.sleep(office.untilOpen(time.now()));
    const worked = await workOnOne(own);
    await time.sleep(worked ? between : pause + own.random.below(60_000));
  }
}

/** Takes a waiting case that no colleague has open, as the case's page says (R16). */
async function acceptOne(own: Worker): Promise<boolean> {
  const rows = await find(own, { list: "unit", stage: "waiting" });
  for (const row of inNoOrder(own.random, rows).slice(0, mostOpened)) {
    const view = await open(own, row.case);
    if (view?.looking.length === 0) {
      await acceptOrRefer(own, row, view);
      return true;
    }
    own.stage.steps.add("waiting case left to the colleague who has it open");
  }
  return false;
}

async function acceptOrRefer(own: Worker, row: InboxRow, view: CaseView): Promise<void> {
  if (row.unit === serviceDesk && row.subject === "other") {
    const unit = own.random.pick(["consumer-rights", "services"]);
    await step(own, view, takes.refer, "refer-case", { unit, reason: `${canary}: موضوع با دفتر دیگری است` });
  } else
    await step(own, view, takes.accept, "accept-case", { points: [`${canary}: گرانی`, `${canary}: پول`] });
}

async function answerOne(own: Worker): Promise<boolean> {
  const [replied] = await find(own, { list: "mine", stage: "asked" }, (row) => isAnswered(own, row));
  const [row] = replied ? [replied] : await find(own, { list: "mine", stage: "in-hand" });
  const view = row && (await open(own, row.case));
  if (!view) return false;
  const code = row.case;
  if (row.stage === "asked")
    await step(own, view, takes.reply, "note-reply", { reply: `${canary}: رسید دارم` });
  else if (!own.asked.has(code) && own.random.fork(`ask-${code}`).chance(asks)) {
    own.asked.set(code, own.stage.time.now() + 86_400_000);
    await step(own, view, takes.ask, "ask-applicant", { question: `${canary}: رسید دارید؟` });
  } else {
    if (own.random.fork(`compare-${code}`).chance(compares)) await compare(own, code);
    await answer(own, view);
  }
  return true;
}

const answer = (own: Worker, view: CaseView): Promise<void> =>
  step(own, view, takes.answer, "draft-answer", {
    outcome: own.random.pick(["granted", "partly-granted", "explained", "not-granted"]),
    answers: [`${canary}: بازدید شد`, `${canary}: مبلغ بازمی‌گردد`],
    reasoning: `${canary}: گزارش بازدید`,
  });

const isAnswered = ({ asked, stage }: Worker, row: InboxRow): boolean =>
  (asked.get(row.case) ?? Number.POSITIVE_INFINITY) < stage.time.now();

async function approveOne(own: Worker): Promise<boolean> {
  const [row] = await find(own, { list: "unit", stage: "for-approval" });
  const view = row && (await open(own, row.case));
  if (view) await step(own, view, takes.approve, "approve-answer", {});
  return view !== undefined;
}

/**
 * Reads a list page by page until a page has fitting cases. @returns the fitting cases of this page, most urgent first
 */
async function find(
  { stage, username }: Worker,
  ask: InboxAsk,
  isFit: (row: InboxRow) => boolean = () => true,
): Promise<readonly InboxRow[]> {
  const staff = staffAt(stage.snapshot, username, new Date(stage.time.now()));
  if (!staff) throw new Error(`${username} is not at work`);
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await stage.world.referral.staffApi.invoke((deps) =>
      listInbox(deps, staff, { ...ask, after }),
    );
    const fitting = found.items.filter(isFit);
    if (fitting.length > 0 || found.next === undefined) return fitting;
    after = found.next;
  }
  stage.steps.add(`no ${ask.stage} case on ${mostPages} pages`);
  return [];
}

async function open({ stage, username }: Worker, code: string): Promise<CaseView | undefined> {
  const view = await stage.world.referral.staffApi.invoke((deps) => readCase(deps, code, username));
  if (!view) stage.steps.add("read-case not-found");
  return view;
}

/** Works on the open case for about this time, and takes the step. */
async function step<Action extends StepAction>(
  { stage, username, random }: Worker,
  { case: code, version }: CaseView,
  about: number,
  action: Action,
  input: InputOf<Action>,
): Promise<void> {
  const { world, time, steps } = stage;
  await time.sleep(Math.round(about * (0.5 + random.next())));
  const ask = { case: code, username, seen: { personVersion: version }, key: `${action}-${time.now()}` };
  const reply = await world.referral.staffApi.invoke((deps) => takeStep(action, deps, ask, input));
  steps.add(`${action} ${reply.accepted ? "accepted" : reply.refusal.code}`);
}

async function compare({ stage, username }: Worker, code: string): Promise<void> {
  const found = await stage.world.referral.staffApi.invoke((deps) => listSimilar(deps, code, username));
  const why = new Set(found?.map((each) => each.why));
  stage.similar.add(`expert's list of similar requests: ${[...why].sort().join(" and ") || "empty"}`);
}
