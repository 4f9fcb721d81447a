/** A fuzzing campaign: sends requests to one system, one after another, and checks each answer. */

import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { type Alteration, alterations, type Sent } from "./alterations.ts";
import { Book, type BulkBody, type Emergency, ofPartnerKeys, ofWebhooks, type Registered } from "./book.ts";
import { broughtTo, whoActs } from "./bring-about.ts";
import { operation as operationOf } from "./document.ts";
import { type Draft, draftOf, type Subject, wired } from "./draft.ts";
import { filled } from "./fill.ts";
import { type Asking, officialAsked } from "./fill-meetings.ts";
import {
  afterAlteration,
  afterRefusal,
  complaint,
  isTaken,
  isWrongCode,
  leaked,
  type Told,
  takenWrongly,
  unexpected,
} from "./judge.ts";
import { type Known, noteCodes } from "./known.ts";
import { isTheDoors, undocumented, wrongAtNoOperation } from "./oracle.ts";
import { placedAt } from "./places.ts";
import type { Plan } from "./plan.ts";
import type { Stage } from "./stage.ts";
import type { Tally } from "./tally.ts";
import type { Target, WireAnswer } from "./wire.ts";

const forDesk = [
  ...["read-directory", "publish-directory", "add-block", "lift-block"],
  ...["propose-directory", "decide-directory-proposal"],
  ...ofWebhooks,
  ...ofPartnerKeys,
];

const ofDays = ["publish-days", "cancel-day"];
const applicantsActs = [
  ...["ask-meeting", "choose-place", "change-place", "give-up-place", "withdraw-meeting", "decline-deputy"],
  ...["take-walk-in", "ask-meeting-for-applicant"],
];
const tellsOfAMeeting = ({ body }: WireAnswer): boolean =>
  body.startsWith("{") && ["meeting", "request", "version", "mayI"].every((name) => name in JSON.parse(body));
const tellsOfACase = ({ body }: WireAnswer): boolean => body.startsWith("{") && "hops" in JSON.parse(body);

/** Thrown when a step needs a later day and the system's clock cannot be moved. */
class NoWaiting extends Error {
  override readonly name = "NoWaiting";
}
const noWaiting = (error: unknown): undefined => {
  if (!(error instanceof NoWaiting)) throw error;
};

/** The time at which a session expires, in milliseconds since 1970, read from the session's token. */
function endOf(session: string): number {
  const content = session.split(".").at(-2) ?? "";
  return (JSON.parse(Buffer.from(content, "base64url").toString()) as { readonly until: number }).until;
}

export class Campaign {
  readonly #target: Target;
  readonly #tally: Tally;
  readonly #book: Book;
  readonly #stage: Stage;

  constructor(target: Target, tally: Tally) {
    this.#target = target;
    this.#tally = tally;
    this.#book = new Book(target.snapshot, target.now);
    this.#stage = {
      book: this.#book,
      ask: (id, subject, body) => this.#ask(id, subject, body),
      pass: (seconds) => void target.pass(seconds),
      oneTimeCode: ({ code, mobile, challenge = "" }) => target.oneTimeCode({ code, mobile, challenge }),
      sessionHolds: ({ session }) => session !== undefined && endOf(session) > target.now().getTime(),
      waitUntil: (day, known) => this.#waitUntil(day, known),
    };
  }

  /** Takes one step; throws when an answer breaks a rule. */
  async step(plan: Plan): Promise<void> {
    this.#target.pass(10);
    const { operation, spoil, pick } = plan;
    const at = spoil?.atStageOf?.(operation) ?? operation.id;
    const there = await broughtTo(at, this.#stage, pick).catch(noWaiting);
    if (!there) return;
    const subject = there.known ? whoActs(operation.id, there.known, this.#book) : there;
    const body = operation.body && filled(operation, plan.body, subject, this.#book);
    const valid = draftOf(operation, { ...subject, token: await this.#token(subject) }, body, pick % 200);
    const about = { ...plan, subject, book: this.#book, target: this.#target };
    const draft = spoil ? await spoil.apply(valid, about) : valid;
    if (!draft) return;
    const letters = subject.known?.letters;
    const told = await this.#send(draft);
    this.#judge(plan, draft, told);
    await this.#note(operation.id, subject, draft, told.answer);
    const isDone = spoil === undefined && isTaken(told.answer);
    if ((isDone || isWrongCode(told.answer)) && "idempotency-key" in draft.headers)
      await this.#again(plan, draft, told.answer, {
        ...{ ...about, draft, valid, known: subject.known, stored: told.stored, letters },
      });
  }

  /**
   * Sends an operation again and again, each time with a new idempotency key, until a rate limit refuses the operation (C17).
   * @returns the number of answers before the refusal
   */
  async untilTooMany(plan: Plan): Promise<number> {
    const { operation } = plan;
    const subject = await broughtTo(operation.id, this.#stage, plan.pick);
    const body = filled(operation, plan.body, subject, this.#book);
    const token = await this.#token(subject);
    const wrong = await this.#withWrongCode(operation.id, subject, body);
    for (let times = 0; times < 100; times += 1) {
      const draft = draftOf(operation, { ...subject, token }, wrong, 1);
      const told = await this.#send(draft);
      this.#judge(plan, draft, told);
      if (told.answer.status === 429) return times;
    }
    throw new Error(`${operation.id} is never too much`);
  }

  /** Puts a wrong one-time code into the body, if the operation takes a code, since only wrong codes are limited. */
  async #withWrongCode(id: string, subject: Subject, body: unknown): Promise<unknown> {
    const oneTimeCode = "000000";
    if (["confirm-one-time-code", "confirm-my-code", "join-group"].includes(id))
      return placedAt(body, ["oneTimeCode"], oneTimeCode);
    if (id !== "print-receipt") return body;
    const sent = await this.#ask("send-receipt-code", subject, body);
    return placedAt(body, ["proof"], { challenge: JSON.parse(sent.body).challenge, oneTimeCode });
  }

  #waitUntil(day: string, known?: Known): void {
    const seconds = (Date.parse(momentOfTehran(day, "15:00")) - this.#target.now().getTime()) / 1_000;
    if (seconds <= 0) return;
    if (!this.#target.pass(seconds)) throw new NoWaiting();
    this.#book.noteNight(known);
  }

  async #token({ actor }: Subject): Promise<string | undefined> {
    return actor === undefined ? undefined : this.#target.staffToken(actor);
  }

  async #ask(id: string, subject: Subject, body: unknown): Promise<WireAnswer> {
    const operation = operationOf(id);
    const token = await this.#token(subject);
    const draft = draftOf(operation, { ...subject, token }, body, this.#book.registered);
    const { answer } = await this.#send(draft);
    if (!isTaken(answer)) throw new Error(`${id} was to be taken: ${answer.status} ${answer.body}`);
    await this.#note(id, subject, draft, answer);
    return answer;
  }

  async #send(draft: Draft): Promise<Told> {
    const before = this.#target.stored();
    const answer = await this.#target.send(wired(draft), draft.sender);
    return { answer, stored: this.#target.stored() - before, logged: this.#target.logged() };
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
      ...takenWrongly(plan, draft, told),
      ...leaked(plan, draft, told),
    ];
    if (all.length > 0) throw new Error(complaint(plan, draft, told.answer, all));
  }

  #noteNew(id: string, { body }: Draft, answer: WireAnswer): void {
    if (id === "register-request") this.#book.noteRegistered(answer, body as Registered);
    if (id === "register-emergency") this.#book.noteEmergency(answer, body as Emergency);
  }

  /** Notes the changes that an accepted request made, and waits until its consequences, such as views, are done. */
  async #note(id: string, { known }: Subject, draft: Draft, answer: WireAnswer): Promise<void> {
    if (known) noteCodes(id, known, answer);
    if (!isTaken(answer) || answer.status === 303) return;
    this.#noteNew(id, draft, answer);
    if (forDesk.includes(id)) this.#book.noteAtDesk(id, answer, draft.body);
    if (tellsOfACase(answer)) this.#book.noteCase(answer);
    if (tellsOfAMeeting(answer)) this.#book.noteMeeting(answer);
    if (ofDays.includes(id)) this.#book.noteDays(id, answer, draft.body);
    if (known) this.#book.noteAct(id, known);
    if (known && ["link-case", "unlink-case"].includes(id))
      this.#book.noteLink(id, known, draft.body as object);
    if (known && id.startsWith("bulk-")) this.#book.noteBulk(known, answer, draft.body as BulkBody);
    if (draft.method !== "GET") await this.#target.settle();
    if (known) await this.#lookAgain(id, known, draft.body as Asking);
  }

  /** Reads the case or meeting again after an answer that contained neither. */
  async #lookAgain(id: string, known: Known, asked: Asking): Promise<void> {
    // The reply to an explanation or to evidence contains no case, so the case is read for its version.
    if (id === "give-evidence" || id === "give-explanation")
      await this.#ask("read-case", whoActs("read-case", known, this.#book), undefined);
    if (applicantsActs.includes(id)) await this.#lookAtMeeting(known, asked);
  }

  /** An official reads the meeting after a step whose answer does not contain it. */
  async #lookAtMeeting(known: Known, asked: Asking): Promise<void> {
    const { hall } = this.#book;
    if (asked.official !== undefined) hall.noteWalkIn(asked.official);
    const actor = known.meeting?.host ?? officialAsked(asked, this.#book);
    const param = `${known.code}.1`;
    await this.#ask("read-meeting", { known, param, ...(actor !== undefined && { actor }) }, undefined);
  }

  /**
   * Sends the request again. A retry must get the same reply and change nothing, and another body under the same key must be
   * refused (P4). The same holds for a request with a wrong one-time code, which counted as an attempt under its key.
   */
  async #again(plan: Plan, draft: Draft, first: WireAnswer, sent: Sent): Promise<void> {
    const second = await this.#send(draft);
    const same = second.answer.status === first.status && second.answer.body === first.body;
    if (!same || second.stored > 0)
      throw new Error(
        complaint(plan, draft, second.answer, ["the same key and body: another reply, or stored again"]),
      );
    for (const alteration of alterations) {
      if (alteration.fits(plan.operation)) await this.#altered(plan, alteration, first, sent);
    }
  }

  async #altered(plan: Plan, alteration: Alteration, first: WireAnswer, sent: Sent): Promise<void> {
    const { operation } = plan;
    const altered = alteration.alter(sent);
    if (!altered) return;
    const told = await this.#send(altered.draft);
    this.#tally.count(operation.id, told.answer.status, alteration.name, false);
    const wrong = [...undocumented(operation, told.answer), ...afterAlteration(alteration, first, told)];
    if (wrong.length > 0) throw new Error(complaint(plan, altered.draft, told.answer, wrong));
    if (altered.known) noteCodes(operation.id, altered.known, told.answer);
  }
}
