/** Plays a plan on an empty stack: moves the stack's clock from step to step, and calls the public API. */

import { signIn } from "../../local/issuers/staff/sign-in.ts";
import { momentOfTehran, tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { signedIn } from "../../test/iam/signed-in.ts";
import { eventually } from "../../test/support/local-stack.ts";
import type { ReachableStack } from "../../test/support/reachable-stack.ts";
import { type StaffMember, staffWith } from "../../test/support/staff.ts";
import { type Answer, newVisitor, type Visitor } from "../../test/support/visitor.ts";
import { type Deed, itsCode, type Step } from "./deeds.ts";
import type { Plan } from "./plan.ts";

export interface Played {
  /** The tracking codes by the numbers of the requests. */
  readonly codes: ReadonlyMap<number, string>;
}

interface Playing {
  readonly stack: ReachableStack;
  readonly plan: Plan;
  readonly codes: Map<number, string>;
  /** Open sessions, each with the time after which it is not reused, by the stack's clock in milliseconds. */
  readonly staff: Map<string, { readonly member: StaffMember; readonly until: number }>;
  readonly pages: Map<number, { readonly visitor: Visitor; readonly until: number }>;
}

/** How long a session is reused, in milliseconds; sessions of staff and applicants last longer. */
const sitting = 10 * 60_000;

export interface Audience {
  /** Receives one line for each day of the plan, with the number of steps taken. */
  readonly progress: (line: string) => void;
  /** Receives the error of a refused step; the later steps of that request are then skipped. */
  readonly refused: (error: Error) => void;
}

export async function play(
  stack: ReachableStack,
  plan: Plan,
  { progress, refused }: Audience,
): Promise<Played> {
  const playing: Playing = { stack, plan, codes: new Map(), staff: new Map(), pages: new Map() };
  const stuck = new Set<number>();
  const inTurn = async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps) {
      if (step.request !== undefined && stuck.has(step.request)) return;
      const hindrance = await take(playing, step);
      if (!hindrance) continue;
      if (step.request !== undefined) stuck.add(step.request);
      refused(hindrance);
    }
  };
  let [day, done] = ["", 0];
  for (const steps of together(plan.steps)) {
    const [{ at }] = steps;
    if (tehranDay(new Date(at)) !== day) {
      day = tehranDay(new Date(at));
      await reach(stack, Date.parse(momentOfTehran(day, "00:01")));
      progress(`${day}  ${done} of ${plan.steps.length} steps`);
    }
    await moveTo(stack, Date.parse(at));
    const byRequest = Map.groupBy(steps, ({ request }) => request);
    await Promise.all([...byRequest.values()].map(inTurn));
    done += steps.length;
  }
  await reach(stack, plan.until.getTime());
  return { codes: playing.codes };
}

/**
 * Groups the steps that lie within five minutes. The steps of a group run concurrently, except that those of
 * one request keep their order.
 */
function together(steps: readonly Step[]): readonly (readonly [Step, ...Step[]])[] {
  const groups: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && Date.parse(step.at) - Date.parse(last[0].at) <= 5 * 60_000) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function moveTo({ clock }: ReachableStack, moment: number): Promise<void> {
  const ahead = moment - clock.now().getTime();
  if (ahead > 0) await clock.moveBy(ahead);
}

/** Moves the clock to a time, and waits until all work that is due by then is done. */
async function reach(stack: ReachableStack, moment: number): Promise<void> {
  await stack.settled();
  await moveTo(stack, moment);
  await stack.settled();
}

async function take(playing: Playing, step: Step): Promise<Error | undefined> {
  try {
    const { status, text } = await answerTo(playing, step);
    if (status >= 200 && status < 300) return undefined;
    return new Error(`${status} ${text} to ${JSON.stringify(step)}`);
  } catch (cause) {
    return new Error(`Not possible: ${JSON.stringify(step)}`, { cause });
  }
}

async function answerTo(playing: Playing, { request = -1, deed }: Step): Promise<Answer> {
  const { codes } = playing;
  if (deed.do === "register") return register(playing, request, deed);
  if (deed.do === "publish-days") return post(await staffAt(playing, deed.by), "/days", deed.body);
  const code = codes.get(request);
  if (code === undefined) throw new Error(`Request ${request} is not registered`);
  const body = JSON.parse(JSON.stringify(deed.body).replaceAll(itsCode, code)) as object;
  if (deed.do === "applicant") return applicantDoes(playing, request, code, deed.act, body);
  const member = await staffAt(playing, deed.by);
  if (deed.do === "meeting") return stepOfMeeting(member, code, deed.step, body);
  // A case reaches its unit by event, shortly after its request is registered or the applicant objects.
  const read = await eventually(`case ${code} for ${deed.by}`, async () => {
    const answer = await member.read(code);
    return answer.status === 200 ? answer : undefined;
  });
  const { version } = read.json<{ version: number }>();
  return member.step(code, deed.step, body, { version });
}

async function register(
  playing: Playing,
  request: number,
  { path, by, body }: Extract<Deed, { readonly do: "register" }>,
): Promise<Answer> {
  const send = { method: "POST", json: body, headers: { "idempotency-key": crypto.randomUUID() } };
  const answer =
    by === undefined
      ? await newVisitor(playing.stack.addresses.pages).send(path, send)
      : await (await staffAt(playing, by)).send(path.replace("/api/staff", ""), send);
  if (answer.status < 300) playing.codes.set(request, answer.json<{ trackingCode: string }>().trackingCode);
  return answer;
}

const post = (member: StaffMember, path: string, json: object, headers = {}): Promise<Answer> =>
  member.send(path, {
    method: "POST",
    json,
    headers: { "idempotency-key": crypto.randomUUID(), ...headers },
  });

async function stepOfMeeting(member: StaffMember, code: string, step: string, body: object): Promise<Answer> {
  const meeting = `/meetings/${code}.1`;
  const read = await eventually(`meeting ${code}`, async () => {
    const answer = await member.send(meeting);
    return answer.status === 200 ? answer : undefined;
  });
  const { version } = read.json<{ version: number }>();
  return post(member, `${meeting}/${step}`, body, { "if-match": `"${version}"` });
}

async function applicantDoes(
  playing: Playing,
  request: number,
  code: string,
  act: string,
  body: object,
): Promise<Answer> {
  const { stack, pages, plan } = playing;
  const now = stack.clock.now().getTime();
  const known = pages.get(request);
  const person = plan.requests[request]?.person;
  const visitor =
    known && known.until > now ? known.visitor : await signedIn(stack, code, person?.mobile ?? "");
  pages.set(request, { visitor, until: now + sitting });
  const headers = { "idempotency-key": crypto.randomUUID() };
  // Answers and questions reach the applicant's page by event.
  await stack.settled();
  return visitor.send(`/api/requests/${code}/${act}`, { method: "POST", json: body, headers });
}

async function staffAt({ stack, staff }: Playing, username: string): Promise<StaffMember> {
  const now = stack.clock.now().getTime();
  const known = staff.get(username);
  if (known && known.until > now) return known.member;
  const { access } = await signedInAs(stack, username);
  const member = staffWith(stack, access);
  staff.set(username, { member, until: now + sitting });
  return member;
}

/**
 * Signs in, and tries once more when the connection breaks: on a busy machine the server may just have closed
 * an idle connection.
 */
const signedInAs = ({ addresses }: ReachableStack, username: string) =>
  signIn(addresses.pages, username).catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    return signIn(addresses.pages, username);
  });
