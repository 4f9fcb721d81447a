/** A campaign: steps one after another against one system, each answer checked. */

import { Book, type Known, type Registered } from "./book.ts";
import { broughtTo, type Stage, whoActs } from "./bring-about.ts";
import { operation as operationOf } from "./document.ts";
import { type Draft, draftOf, type Subject, wired, withHeader } from "./draft.ts";
import { filled } from "./fill.ts";
import { brokenStructure, isTheDoors, undocumented, wrongAtNoOperation } from "./oracle.ts";
import { placedAt } from "./places.ts";
import { type Plan, planText } from "./plan.ts";
import type { Spoil } from "./spoils/spoil.ts";
import type { Tally } from "./tally.ts";
import { json, type Target, type WireAnswer } from "./wire.ts";

/** An answer with what it did. */
interface Told {
  readonly answer: WireAnswer;
  /** How many things were stored for it. */
  readonly stored: number;
}

const isTaken = ({ status }: WireAnswer): boolean => status < 400;

export class Campaign {
  readonly #target: Target;
  readonly #tally: Tally;
  readonly #book: Book;
  readonly #stage: Stage;

  constructor(target: Target, tally: Tally) {
    this.#target = target;
    this.#tally = tally;
    this.#book = new Book(target.snapshot);
    this.#stage = {
      book: this.#book,
      ask: (id, subject, body) => this.#ask(id, subject, body),
      oneTimeCode: ({ code, mobile, challenge = "" }) => target.oneTimeCode({ code, mobile, challenge }),
      sessionHolds: ({ session }) => session !== undefined,
    };
  }

  /** Takes one step; throws what is wrong with the answer. */
  async step(plan: Plan): Promise<void> {
    this.#target.pass(10);
    const { operation, spoil, pick } = plan;
    const at = spoil?.atStageOf?.(operation) ?? operation.id;
    const there = await broughtTo(at, this.#stage, pick);
    const subject = there.known ? whoActs(operation.id, there.known, this.#book) : there;
    const body = operation.body && filled(operation, plan.body, subject, this.#book);
    const valid = draftOf(operation, { ...subject, token: await this.#token(subject) }, body, pick % 200);
    const about = { ...plan, subject, book: this.#book, target: this.#target };
    const draft = spoil ? await spoil.apply(valid, about) : valid;
    if (!draft) return;
    const told = await this.#send(draft);
    this.#judge(plan, draft, told);
    await this.#note(operation.id, subject, draft, told.answer);
    if (!spoil && isTaken(told.answer) && "idempotency-key" in draft.headers)
      await this.#again(plan, draft, told.answer);
  }

  /** C17: sends the same again and again, as something new each time, until it is too much; counts how often it was not. */
  async untilTooMany(plan: Plan): Promise<number> {
    const { operation } = plan;
    const subject = await broughtTo(operation.id, this.#stage, plan.pick);
    const body = filled(operation, plan.body, subject, this.#book);
    const wrong = operation.id === "confirm-one-time-code" ? placedAt(body, ["oneTimeCode"], "000000") : body;
    for (let times = 0; times < 100; times += 1) {
      const draft = draftOf(operation, subject, wrong, 1);
      const told = await this.#send(draft);
      this.#judge(plan, draft, told);
      if (told.answer.status === 429) return times;
    }
    throw new Error(`${operation.id} is never too much`);
  }

  async #token({ actor }: Subject): Promise<string | undefined> {
    return actor === undefined ? undefined : this.#target.staffToken(actor);
  }

  async #ask(id: string, subject: Subject, body: unknown): Promise<WireAnswer> {
    const operation = operationOf(id);
    const token = await this.#token(subject);
    const draft = draftOf(operation, { ...subject, token }, body, this.#book.requests.length);
    const { answer } = await this.#send(draft);
    if (!isTaken(answer)) throw new Error(`${id} was to be taken: ${answer.status} ${answer.body}`);
    await this.#note(id, subject, draft, answer);
    return answer;
  }

  async #send(draft: Draft): Promise<Told> {
    const before = this.#target.stored();
    const answer = await this.#target.send(wired(draft), draft.sender);
    return { answer, stored: this.#target.stored() - before };
  }

  #judge(plan: Plan, draft: Draft, told: Told): void {
    const { operation, spoil } = plan;
    const door = isTheDoors(told.answer);
    const { status } = told.answer;
    const meant = spoil === undefined || spoil.expects === "taken";
    const elsewhere = draft.method !== operation.method || (door && ![401, 403].includes(status));
    this.#tally.count(operation.id, elsewhere ? "elsewhere" : status, spoil?.name, meant);
    const wrong = elsewhere ? wrongAtNoOperation(told.answer) : undocumented(operation, told.answer);
    const all = [
      ...wrong,
      ...unexpected(spoil, told.answer),
      ...afterRefusal(told),
      ...taken(plan, draft, told),
    ];
    if (all.length > 0) throw new Error(complaint(plan, draft, told.answer, all));
  }

  /** What is to be known of an accepted request, and what follows from it. */
  async #note(id: string, { known }: Subject, draft: Draft, answer: WireAnswer): Promise<void> {
    if (known) this.#noteCodes(id, known, answer);
    if (!isTaken(answer) || answer.status === 303) return;
    if (id === "register-request") this.#book.noteRegistered(answer, draft.body as Registered);
    if (/-(case|answer)$/.test(id)) this.#book.noteCase(answer);
    if (draft.method !== "GET") await this.#target.settle();
  }

  #noteCodes(id: string, known: Known, answer: WireAnswer): void {
    if (id === "send-one-time-code") {
      known.codesSent += 1;
      // A newer code is another challenge.
      known.oneTimeCode = undefined;
      if (isTaken(answer)) known.challenge = json<{ challenge: string }>(answer).challenge;
    }
    if (id === "confirm-one-time-code") {
      // Right or wrong, it was tried: the next one asks for a new code.
      known.oneTimeCode = undefined;
      if (isTaken(answer)) known.session = json<{ session: string }>(answer).session;
    }
  }

  /** P4: the same again gives the same reply and does nothing; another body under the key is refused. */
  async #again(plan: Plan, draft: Draft, first: WireAnswer): Promise<void> {
    const second = await this.#send(draft);
    const same =
      second.answer.status === first.status &&
      (draft.path.includes("track") || second.answer.body === first.body);
    if (!same || second.stored > 0)
      throw new Error(
        complaint(plan, draft, second.answer, ["the same key and body: another reply, or stored again"]),
      );
    const altered = alteredFor(plan.operation.id, draft);
    if (!altered) return;
    const third = await this.#send(altered);
    this.#tally.count(plan.operation.id, third.answer.status, undefined, false);
    if (third.answer.status !== 422 || third.stored > 0)
      throw new Error(
        complaint(plan, altered, third.answer, ["the same key and another body was not refused"]),
      );
  }
}

/** The same key with something else; nothing for what is somebody else's then. */
function alteredFor(id: string, draft: Draft): Draft | undefined {
  if (id === "register-request")
    return { ...draft, body: placedAt(draft.body, ["description"], "چیز دیگری برای همان کلید.") };
  if (!draft.headers["if-match"]) return undefined;
  return withHeader(draft, "if-match", '"77777"');
}

function unexpected(spoil: Spoil | undefined, { status }: WireAnswer): readonly string[] {
  if (!spoil || spoil.expects === "either" || spoil.expects === "taken") return [];
  return spoil.expects.includes(status)
    ? []
    : [`is answered ${status} instead of ${spoil.expects.join(" or ")}`];
}

/** A wrong one-time code is a fact of its challenge: tries are counted. Nothing else is kept of what was refused. */
function afterRefusal({ answer, stored }: Told): readonly string[] {
  if (isTaken(answer) || stored === 0 || answer.body.includes("urn:peygir:problem:wrong-code")) return [];
  return [`stored ${stored} things for a refused request`];
}

function taken({ operation }: Plan, draft: Draft, { answer }: Told): readonly string[] {
  if (
    !isTaken(answer) ||
    (draft.raw !== undefined && !String(draft.headers["content-type"]).includes("json"))
  )
    return [];
  const text = draft.raw === undefined ? JSON.stringify(draft.body ?? null) : String(draft.raw);
  return brokenStructure(operation, text) ? ["took a body that breaks the document's structure"] : [];
}

function complaint(plan: Plan, draft: Draft, { status, body }: WireAnswer, wrong: readonly string[]): string {
  const { method, url, headers, body: sent } = wired(draft);
  return [
    `${planText(plan)}: ${wrong.join("; ")}`,
    `${method} ${url.slice(0, 300)}`,
    JSON.stringify(headers),
    sent.toString().slice(0, 600),
    `→ ${status} ${body.slice(0, 600)}`,
  ].join("\n");
}
