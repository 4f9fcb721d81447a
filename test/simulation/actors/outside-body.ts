/**
 * Simulates outside bodies (R7): the assignee or the head asks one, renews or withdraws its link, or enters its letter. The
 * body opens its link and answers, also late, twice, with an old link and with a withdrawn one.
 */

import { outsideLinkOf } from "../../../functions/referral/access/outside-links.ts";
import { holder } from "../../../functions/referral/case/core.ts";
import { type OutsideQuestion, outsideIn } from "../../../functions/referral/case/outside.ts";
import { headOf } from "../../../shared/directory/lookups.ts";
import { simulated } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";
import { outsideSteps } from "./outside-steps.ts";
import { canary } from "./people.ts";
import { open, take } from "./staff.ts";

/** Whether outside bodies take part in this run; in the other runs nothing changes. */
const takePart = ({ world }: Cast): boolean => world.run.random.fork("outside-bodies").chance(0.3);

export async function outsideBodies(cast: Cast, key: string): Promise<void> {
  const codes = [...cast.registered.keys()];
  if (codes.length === 0 || !takePart(cast)) return;
  const random = cast.world.run.random.fork(key);
  const asked = codes.filter((code) => cast.outside.has(code));
  const code = random.pick(asked.length > 0 && random.chance(0.8) ? asked : codes);
  const { state } = await cast.world.referral.atRest.cases.load(code);
  const head = headOf(simulated, holder(state))?.username;
  const username = random.chance(0.5) ? state.expert : head;
  if (username !== undefined) await staffSteps(cast, code, { username, key });
  const { outside = [] } = (await cast.world.referral.atRest.cases.load(code)).state;
  for (const [at, question] of outside.entries())
    if (random.chance(0.6)) await visit(cast, code, at + 1, question, `${key}-visit-${at}`);
}

/** Bodies open their links and answer days later, when most links have expired. */
export async function lateBodies(cast: Cast, key: string): Promise<void> {
  const random = cast.world.run.random.fork(key);
  for (const code of cast.outside) {
    const { outside = [] } = (await cast.world.referral.atRest.cases.load(code)).state;
    for (const [at, question] of outside.entries())
      if (random.chance(0.7)) await visit(cast, code, at + 1, question, `${key}-${code}-${at}`);
  }
}

/** Takes some of the steps that the page offers, and sometimes a step that is refused: a letter after an answer. */
async function staffSteps(
  cast: Cast,
  code: string,
  { username, key }: { readonly username: string; readonly key: string },
): Promise<void> {
  const random = cast.world.run.random.fork(`${key}-steps`);
  for (const action of outsideSteps) {
    const page = await open(cast, username, code);
    if (!page) return;
    const { mayI, outside = [] } = page;
    const offered = mayI.includes(action) || (outside.length > 0 && random.chance(0.3));
    const likely =
      { "ask-outside": outside.length === 0 ? 0.9 : 0.3, "renew-outside": 0.35 }[action as string] ?? 0.2;
    if (offered && random.chance(likely))
      await take(cast, page, { username, key: `${key}-${action}` }, action);
    if (action === "ask-outside") cast.outside.add(code);
  }
}

/** The body opens a link, mostly the newest one, and often answers. */
async function visit(
  cast: Cast,
  code: string,
  number: number,
  question: OutsideQuestion,
  key: string,
): Promise<void> {
  const { run, referral } = cast.world;
  const random = run.random.fork(key);
  const serial = random.chance(0.7) ? question.serial : random.between(1, question.serial);
  const link = await outsideLinkOf(referral.atRest.linkRing, { case: code, number, serial });
  const opened = await cast.client.read("open-outside", "outside body", () => referral.outside.open(link));
  if (opened.state === "open") run.tally.count("command", "open-outside accepted");
  await holdsWhatItMay(cast, code, number, question, opened);
  if (random.chance(0.5)) await answer(cast, { code, number, serial, link });
}

/** A link shows nothing of a question that was answered or withdrawn before the body opened it. */
async function holdsWhatItMay(
  { world }: Cast,
  code: string,
  number: number,
  before: OutsideQuestion,
  opened: { readonly state: string },
): Promise<void> {
  if (opened.state !== "open" || !(before.revoked || before.answered)) return;
  const now = outsideIn((await world.referral.atRest.cases.load(code)).state, number);
  if (now?.revoked || now?.answered)
    world.run.violate("a link shows nothing of an answered or withdrawn question (R7)", `${code} ${number}`);
}

interface Link {
  readonly code: string;
  readonly number: number;
  readonly serial: number;
  readonly link: string;
}

/** The body answers; with the same link it always sends the same text. */
async function answer({ world, client }: Cast, { code, number, serial, link }: Link): Promise<void> {
  const words = `${canary}: پاسخ دستگاه به ${number}، پیوند ${serial}`;
  await client.command({
    name: "answer-outside",
    who: "outside body",
    key: `${code}/answer-outside/${number}/${serial}`,
    // After an erasure a retry gets no reply, since the answer is unreadable (P2).
    lapsesTo: "outside-closed",
    send: (body) => world.referral.outside.answer(link, body === "own" ? words : `${words} (دیگر)`),
    read: (reply): Answer => {
      if (reply.state === "taken") return { accepted: true, value: { at: reply.at } };
      return { accepted: false, code: reply.state === "answered" ? "key-reused" : `outside-${reply.state}` };
    },
  });
}
