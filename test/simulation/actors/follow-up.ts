/**
 * Simulates an applicant's steps on a registered request: adding information, replying, withdrawing, objecting, rating,
 * consenting (R8, R12, R13, C14, C15).
 */

import type { IntakeDeps } from "../../../functions/intake/adapters/deps.ts";
import { addInformation } from "../../../functions/intake/applicant/add-information.ts";
import type { Ask as IntakeAsk, Noted } from "../../../functions/intake/applicant/applicant-command.ts";
import { giveConsent } from "../../../functions/intake/applicant/give-consent.ts";
import { objectToAnswer } from "../../../functions/intake/applicant/object-to-answer.ts";
import { preferNews } from "../../../functions/intake/applicant/prefer-news.ts";
import { rateAnswer } from "../../../functions/intake/applicant/rate-answer.ts";
import { readRequest, type Whole } from "../../../functions/intake/applicant/read-request/read-request.ts";
import { replyToQuestion } from "../../../functions/intake/applicant/reply-to-question.ts";
import { takeBackConsent } from "../../../functions/intake/applicant/take-back-consent.ts";
import { withdrawRequest } from "../../../functions/intake/applicant/withdraw-request.ts";
import { newsWanted } from "../../../shared/contracts/fields/news.ts";
import { defined } from "../../../shared/defined.ts";
import type { Random } from "../core/random.ts";
import type { Fault } from "../core/weather.ts";
import { rateAtDesk } from "./applicants-at-desk.ts";
import type { Cast } from "./cast.ts";
import type { Citizen } from "./citizen.ts";
import type { Answer } from "./client.ts";
import { canary } from "./people.ts";

export const applicantFaults = {
  /** The applicant takes the same step in two browser windows at once, each with its own idempotency key. */
  twoWindows: { name: "applicant-two-windows", likely: 0.2 },
  /** The applicant's page is old, so the applicant takes a step that is not allowed, or no longer allowed. */
  oldPage: { name: "applicant-acts-on-old-page", likely: 0.15 },
} as const satisfies Record<string, Fault>;

type Action = Whole["mayI"][number];
type Send = (deps: IntakeDeps, ask: IntakeAsk, body: "own" | "other") => Promise<Noted>;

interface Doing {
  readonly name: string;
  readonly send: Send;
  readonly bodiless?: true;
}

const actions: readonly Action[] = [
  "add",
  "reply",
  "withdraw",
  "object",
  "rate",
  "consent",
  "take-back-consent",
];

/** Reads the request and takes one step, mostly one that the page offers. */
export async function followUp(
  cast: Cast,
  { who }: Pick<Citizen, "who">,
  code: string,
  key: string,
): Promise<void> {
  const { run, intake } = cast.world;
  const whole = await cast.client.read("read-request", who, () =>
    intake.citizenApi.invoke((deps) => readRequest(deps, code)),
  );
  if (!whole) return;
  if (run.random.chance(0.06)) await ask(cast, who, code, `${key}-news`, wishing(cast, code));
  const old = run.weather.strikes(applicantFaults.oldPage, who);
  const action = chosen(run.random, old ? actions : whole.mayI);
  if (action === undefined) return;
  if (action === "rate" && run.random.chance(0.35)) return rateAtDesk(cast, code, key);
  const asks = [ask(cast, who, code, key, doing(run.random, whole, action))];
  if (run.weather.strikes(applicantFaults.twoWindows, who))
    asks.push(ask(cast, who, code, `${key}-second`, doing(run.random, whole, action)));
  await Promise.all(asks);
}

/**
 * Chooses the applicant's step. After the answer, applicants object or rate more often than they add information; few
 * withdraw.
 */
function chosen(random: Random, may: readonly Action[]): Action | undefined {
  const consents = may.filter((action) => action === "consent" || action === "take-back-consent");
  if (consents.length > 0 && random.chance(0.5)) return random.pick(consents);
  const after = may.filter((action) => action === "object" || action === "rate");
  if (after.length > 0 && random.chance(0.9)) return random.pick(after);
  if (may.includes("reply") && random.chance(0.8)) return "reply";
  const rest = may.filter((action) => random.chance(action === "withdraw" ? 0.07 : 0.35));
  return rest.length === 0 ? undefined : random.pick(rest);
}

/**
 * The applicant chooses how to get notices: by a telephone call, or by the SMS or e-mail chosen at registration. The
 * language stays that of the request, so the check knows which notice each applicant must get (N5).
 */
function wishing({ world: { run }, registered }: Cast, code: string): Doing {
  const asked = registered.get(code);
  const channel = run.random.chance(0.4) ? "call" : (asked?.applicant.contactBy ?? "sms");
  const wanted = run.random.pick(newsWanted);
  const random = run.random.fork(`messenger-${code}-${run.scheduler.now()}`);
  const messenger = random.pick(["bale", "none", undefined] as const);
  const language = asked?.language ?? "fa";
  const wish = { channel, wanted, language, ...defined({ messenger }) } as const;
  const other = { ...wish, wanted: wanted === "all" ? "required" : "all" } as const;
  return {
    name: "prefer-news",
    send: (deps, own, body) => preferNews(deps, own, body === "own" ? wish : other),
  };
}

function doing(random: Random, whole: Whole, action: Action): Doing {
  const words = `${canary}: ${random.below(1_000_000)}`;
  const said = (body: "own" | "other") => (body === "own" ? words : `${words} (دیگر)`);
  switch (action) {
    case "add":
      return { name: "add-information", send: (deps, own, body) => addInformation(deps, own, said(body)) };
    case "reply": {
      const asker = whole.questions.find(({ open }) => open)?.case ?? whole.status.code;
      return {
        name: "reply-to-question",
        send: (deps, own, body) => replyToQuestion(deps, own, { case: asker, words: said(body) }),
      };
    }
    case "withdraw":
      return { name: "withdraw-request", bodiless: true, send: withdrawRequest };
    case "consent":
      return { name: "give-consent", bodiless: true, send: giveConsent };
    case "take-back-consent":
      return { name: "take-back-consent", bodiless: true, send: takeBackConsent };
    case "object":
      return { name: "object-to-answer", send: (deps, own, body) => objectToAnswer(deps, own, said(body)) };
    case "rate": {
      const [process, outcome] = [random.chance(0.5), random.chance(0.5)];
      const rated = (body: "own" | "other") => ({ process: body === "own" ? process : !process, outcome });
      return { name: "rate-answer", send: (deps, own, body) => rateAnswer(deps, own, rated(body)) };
    }
  }
}

async function ask(cast: Cast, who: string, code: string, key: string, todo: Doing): Promise<void> {
  const { citizenApi } = cast.world.intake;
  const own = { code, session: { request: code }, key };
  const reply = await cast.client.command({
    name: todo.name,
    who,
    key: `${code}/${key}`,
    ...(todo.bodiless && { bodiless: true as const }),
    send: (body) => citizenApi.invoke((deps) => todo.send(deps, own, body)),
    read: notedAnswer,
  });
  if (todo.name === "object-to-answer" && "at" in reply) cast.objected.add(code);
}

export const notedAnswer = (reply: Noted): Answer =>
  "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply };
