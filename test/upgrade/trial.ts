/**
 * The trial of a release: users work on the same requests, and each call is served by the version that the test names. So
 * each version reads and continues what the other one wrote.
 */

import { setTimeout as wait } from "node:timers/promises";
import type { FunctionProperties } from "../../local/lambda/environment.ts";
import { byPrevious } from "../../local/lambda/trial.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { e164, newKey, newRequest, type Registered } from "../support/citizens.ts";
import { eventually, oneTimeCodeFor } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { type Answer, newVisitor, type Sent, type Visitor } from "../support/visitor.ts";
import { factsNamed, type Journals } from "./journals.ts";
import type { Call, Version } from "./promises.ts";

/** The services whose journals the calls of the trial work on. */
type Service = "intake" | "referral";

export interface Trial {
  readonly stack: Stack;
  readonly calls: readonly Call[];
  /** Makes a call with the headers that choose the version, and records what happened. */
  call(asked: Asked, send: (headers: Sent["headers"]) => Promise<Answer>): Promise<Answer>;
}

interface Asked {
  readonly scene: string;
  readonly what: string;
  readonly by: Version;
  readonly service: Service;
  readonly code: string;
  readonly writes?: boolean;
}

/** The largest number of attempts at a call while the system is busy. */
const mostTries = 8;

/** Repeats a call with the same key while the reply is 503, as clients should: a busy machine lets calls time out. */
export async function untilServed(send: () => Promise<Answer>, pause = 1_000): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send();
    if (answer.status !== 503 || tries === mostTries) return answer;
    await wait(pause * tries);
  }
}

const byPeople = /^(staff|applicant|receipt):/;

export const headersOf = (by: Version): NonNullable<Sent["headers"]> => (by === "old" ? byPrevious : {});

export function openTrial(stack: Stack, journals: Journals): Trial {
  const calls: Call[] = [];
  const current = releaseOf(stack);
  const writerOf = (row: StoredRow | undefined): Version | undefined =>
    row && (row.release === current ? "new" : "old");
  const rowsOf = (service: Service, code: string) => journals.store(service).all(code);
  return {
    stack,
    calls,
    async call({ service, code, writes = false, ...asked }, send) {
      await stack.settled();
      const before = await rowsOf(service, code);
      const { status, text, ...rest } = await untilServed(() => send(headersOf(asked.by)));
      await stack.settled();
      const added = (await rowsOf(service, code)).slice(before.length);
      const appended = added.filter(({ actor }) => byPeople.test(actor)).length;
      const reply = text.slice(0, 160);
      const known = { before: factsNamed(service, before), after: writerOf(before.at(-1)) };
      calls.push({ ...asked, ...known, writes, status, appended, reply });
      return { status, text, ...rest };
    },
  };
}

/** Returns the release that the functions of this checkout write into each row. */
export function releaseOf({ template }: Stack): string {
  const functions = template.ofType<FunctionProperties>("AWS::Lambda::Function");
  const release = functions
    .map(({ properties }) => properties.Environment?.Variables?.["RELEASE"])
    .find((each) => each !== undefined);
  if (release === undefined) throw new Error("No function knows its release");
  return release;
}

const other = (version: Version): Version => (version === "old" ? "new" : "old");

/** Names the two versions in turn, call by call. */
export function inTurn(first: Version): () => Version {
  let next = other(first);
  return () => {
    next = other(next);
    return next;
  };
}

const draft = { outcome: "granted", answers: ["بررسی شد و درست بود."], reasoning: "بر پایه گزارش بازدید." };

/** The staff of the demo organisation who work in the trial. */
export async function staffOf(stack: Stack) {
  const [expert, head, otherHead, clerk] = await Promise.all(
    ["m.rezaei", "e.hosseini", "d.norouzi", "z.hashemi"].map((username) => staffMember(stack, username)),
  );
  if (!expert || !head || !otherHead || !clerk) throw new Error("A member of staff is missing");
  return { expert, head, otherHead, clerk };
}

export type Team = Awaited<ReturnType<typeof staffOf>>;

/**
 * Takes a step on a case: reads the case by the same version, and takes the step on the version of the case that it shows.
 * @returns the reply; the reply to the reading when that failed
 */
export async function step(
  trial: Trial,
  { scene, by, code }: Pick<Asked, "scene" | "by" | "code">,
  who: StaffMember,
  name: string,
  body: object,
): Promise<Answer> {
  const on = { scene, by, service: "referral", code } as const;
  const read = await trial.call({ ...on, what: "read the case" }, (headers) =>
    who.send(`/cases/${code}`, headers ? { headers } : {}),
  );
  if (read.status !== 200) return read;
  const { version } = read.json<{ version: number }>();
  const key = newKey();
  return trial.call({ ...on, what: name, writes: true }, (headers) =>
    who.step(code, name, body, { version, key, ...(headers && { headers }) }),
  );
}

/**
 * A request goes from its registration to the decision on an objection, each call by the version that did not serve the call
 * before. A client without a reply repeats a call, and the other version serves the repetition.
 */
export async function throughCasework(trial: Trial, team: Team, first: Version): Promise<void> {
  const { stack } = trial;
  const scene = `casework, ${first} first`;
  const next = inTurn(first);
  const given = newRequest();
  const citizen = newVisitor(stack.addresses.pages);
  const code = await registerTwice(trial, { scene, by: next(), given, citizen });
  const { expert, head, otherHead } = team;
  const at = () => ({ scene, by: next(), code });
  await step(trial, at(), expert, "refer", { unit: "after-sales", reason: "ضمانت دارد." });
  await step(trial, at(), otherHead, "return", { reason: "ضمانت ندارد." });
  await step(trial, at(), expert, "accept", { points: ["کفش زود پاره شد"] });
  await step(trial, at(), expert, "ask", { question: "رسید خرید را دارید؟" });
  const applicant = await signIn(trial, { scene, next, code, mobile: given.mobile });
  await act(trial, { ...at(), what: "reply" }, applicant, { case: code, words: "بله، رسید را دارم." });
  await act(trial, { ...at(), what: "information" }, applicant, { words: "نشانی فروشگاه روی رسید است." });
  await step(trial, at(), expert, "draft", draft);
  await step(trial, at(), head, "send-back", { reason: "نتیجه بازدید را بنویسید." });
  await step(trial, at(), expert, "draft", draft);
  await step(trial, at(), head, "approve", {});
  await readByBoth(trial, scene, code, applicant);
  await act(trial, { ...at(), what: "rating" }, applicant, { process: true, outcome: false });
  await act(trial, { ...at(), what: "objection" }, applicant, { words: "پول هنوز برنگشته است." });
}

interface Registering {
  readonly scene: string;
  readonly by: Version;
  readonly given: object;
  readonly citizen: Visitor;
}

/** Registers, and repeats the call with the same key at the other version. @throws Error when they give two codes */
async function registerTwice({ stack }: Trial, { scene, by, given, citizen }: Registering): Promise<string> {
  const key = newKey();
  const register = (version: Version) =>
    untilServed(() =>
      citizen.send("/api/requests", {
        json: given,
        headers: { "idempotency-key": key, ...headersOf(version) },
      }),
    );
  const [one, two] = [await register(by), await register(other(by))];
  await stack.settled();
  const [code, again] = [one, two].map((answer) => {
    if (answer.status !== 201) throw new Error(`${scene}: not registered: ${answer.status} ${answer.text}`);
    return answer.json<Registered>().trackingCode;
  });
  if (code === undefined || code !== again) throw new Error(`${scene}: one key gave ${code} and ${again}`);
  return code;
}

/** The applicant signs in by a one-time code that one version sends and the other one confirms. */
async function signIn(
  trial: Trial,
  { scene, next, code, mobile }: { scene: string; next: () => Version; code: string; mobile: string },
): Promise<Visitor> {
  const { stack } = trial;
  const citizen = newVisitor(stack.addresses.pages);
  const post = (what: string, path: string, json: object) => {
    const key = newKey();
    return trial.call({ scene, what, by: next(), service: "intake", code }, (headers) =>
      citizen.send(path, { json, headers: { "idempotency-key": key, ...headers } }),
    );
  };
  const since = stack.clock.now().toISOString();
  const sent = await post("send a one-time code", "/api/track/one-time-code", { code, mobile });
  if (sent.status !== 202) return citizen;
  const { challenge } = sent.json<{ challenge: string }>();
  const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile), since);
  await post("confirm the code", "/api/track/confirm", { code, challenge, oneTimeCode });
  return citizen;
}

/** An act of the applicant on their page. */
function act(
  trial: Trial,
  { what, ...on }: Pick<Asked, "scene" | "by" | "code" | "what">,
  applicant: Visitor,
  json: object,
): Promise<Answer> {
  const key = newKey();
  return trial.call({ ...on, what, service: "intake", writes: true }, (headers) =>
    applicant.send(`/api/requests/${on.code}/${what}`, {
      json,
      headers: { "idempotency-key": key, ...headers },
    }),
  );
}

/** Both versions show the applicant the request, by the API and as a page. */
async function readByBoth(trial: Trial, scene: string, code: string, applicant: Visitor): Promise<void> {
  for (const by of ["old", "new"] as const)
    for (const [what, path] of [
      ["read the request", `/api/requests/${code}`],
      ["open the page", "/request"],
    ] as const)
      await trial.call({ scene, what, by, service: "intake", code }, (headers) =>
        applicant.send(path, headers ? { headers } : {}),
      );
}

/**
 * A clerk registers for an applicant without a mobile, identifies the applicant and adds information for them. The new
 * release notes this with facts that the release of 26 November 2026 cannot read.
 */
export async function atTheDesk(trial: Trial, { clerk, expert }: Team, first: Version): Promise<void> {
  const scene = `desk, ${first} first`;
  const { fullName, identity, kind, subject, province, description } = newRequest();
  const post = (by: Version, path: string, json: object, key = newKey()) =>
    untilServed(() => clerk.send(path, { json, headers: { "idempotency-key": key, ...headersOf(by) } }));
  const matter = { channel: "desk", kind, subject, province, description, readBack: true };
  const person = { type: "given", seen: "document", fullName, identity, landline: "02188776655" };
  const registered = await post(first, "/applicants/registration", { ...matter, applicant: person });
  if (registered.status !== 201)
    throw new Error(`${scene}: not registered: ${registered.status} ${registered.text}`);
  const { trackingCode: code } = registered.json<Registered>();
  await trial.stack.settled();
  const next = inTurn(other(first));
  const found = await eventually(`request ${code} in the person's list`, async () => {
    const answer = await post(next(), "/applicants", { identity, seen: "document" });
    const { requests, pass } = answer.json<{ requests: readonly object[]; pass: string }>();
    return requests.length > 0 ? pass : undefined;
  });
  const words = "شماره پلاک فروشگاه ۱۲ است.";
  const on = { scene, service: "intake", code } as const;
  for (const by of ["old", "new", "old"] as const) {
    await trial.call({ ...on, what: "show the request to the clerk", by }, () =>
      post(by, "/applicants/request", { request: code, pass: found }),
    );
    await trial.call({ ...on, what: "add words for the applicant", by, writes: true }, () =>
      post(by, "/applicants/act", { request: code, pass: found, act: { type: "add", words } }),
    );
  }
  for (const by of ["new", "old", "new"] as const)
    await trial.call({ scene, what: "read the case", by, service: "referral", code }, (headers) =>
      expert.send(`/cases/${code}`, headers ? { headers } : {}),
    );
}

/** Returns how the list of a unit's cases differs between the versions; undefined when it is the same. */
export async function listsDiffer(who: StaffMember): Promise<string | undefined> {
  const listed = async (by: Version) => {
    const answer = await who.send("/inbox?list=unit", { headers: headersOf(by) });
    if (answer.status !== 200) return [`${answer.status}`];
    return answer
      .json<{ items: readonly { case: string }[] }>()
      .items.map((item) => item.case)
      .sort();
  };
  const [old, current] = [await listed("old"), await listed("new")];
  const only = (a: readonly string[], b: readonly string[]) => a.filter((code) => !b.includes(code));
  const [lost, added] = [only(current, old), only(old, current)];
  return lost.length + added.length === 0
    ? undefined
    : `only the new one lists ${lost.join(", ") || "none"}; only the old one ${added.join(", ") || "none"}`;
}
