/** Deliberate faults of operations that concern no case: the organisation's data, the block list, applicants at the desk. */

import { mostWebhooks } from "../../../functions/notification/webhooks/rules.ts";
import { trackingCode } from "../../../shared/domain/cases/tracking-code.ts";
import { ofPartnerKeys } from "../book.ts";
import { isAtDesk } from "../bring-about.ts";
import { operation } from "../document.ts";
import type { Draft } from "../draft.ts";
import { draftOf, newKey, wired, withHeader } from "../draft.ts";
import { notMet } from "../meetings.ts";
import { chosen, placedAt } from "../places.ts";
import { headOf, say } from "../register.ts";
import { json } from "../wire.ts";
import { withPass } from "../with-pass.ts";
import { beforehand } from "./beforehand.ts";
import { type About, type Apply, type Spoil, spoil } from "./spoil.ts";

const of =
  (...ids: readonly string[]): Spoil["fits"] =>
  ({ id }) =>
    ids.includes(id);

const saying =
  (name: string, ...values: readonly unknown[]): Apply =>
  (draft, { pick }) => ({ ...draft, body: placedAt(draft.body, [name], chosen(values, pick)) });

/** Empties one section of the directory, so that the directory is faulty. */
const faulty: Apply = (draft, { pick }) => ({
  ...draft,
  body: placedAt(draft.body, ["snapshot", chosen(["units", "staff", "routing", "kinds"], pick)], []),
});

const administrator = ({ book }: About): { readonly actor: string } => ({
  actor: book.whoIs("administrator") ?? "",
});

/** An administrator adds a person to the block list. */
async function blocks({ book, target }: About, who: unknown): Promise<void> {
  const actor = book.whoIs("administrator") ?? "";
  const token = await target.staffToken(actor);
  const body = { who, reason: "برای آزمایش نوشته شد." };
  const { status } = await target.send(wired(draftOf(operation("add-block"), { actor, token }, body, 1)), 1);
  if (status !== 200) throw new Error(`Blocking was to be taken: ${status}`);
}

/** Adds the requester to the block list before the request. The fuzzer then no longer uses the requester's other requests. */
const blockedFirst: Apply = async (draft, about) => {
  const { book, subject } = about;
  const mobile = subject.known?.mobile ?? book.mobileToBlock();
  await blocks(about, { type: "mobile", mobile });
  book.forget(subject.known);
  return subject.known ? draft : { ...draft, body: placedAt(draft.body, ["mobile"], mobile) };
};

/** The group's representative tries to join their own group, with a valid one-time code (C10). */
const representative: Apply = async (draft, { subject: { known }, target }) => {
  const { code = "", represents: mobile = "" } = known ?? {};
  const asked = draftOf(operation("ask-to-join"), {}, { code, mobile }, draft.sender);
  const sent = await target.send(wired(asked), draft.sender);
  if (sent.status !== 202) return undefined;
  await target.settle();
  const { challenge } = json<{ challenge: string }>(sent);
  const oneTimeCode = await target.oneTimeCode({ code, mobile, challenge });
  return { ...draft, body: { ...(draft.body as object), mobile, challenge, oneTimeCode } };
};

/** Turns off the webhook that the request concerns, before the request; it is the newest that is on (N6). */
const turnedOffFirst: Apply = async (draft, about) => {
  const { id = "", version = 0 } = about.book.webhooks.findLast(({ off }) => !off) ?? {};
  await beforehand(about, "turn-webhook", { ...administrator(about), param: id, version }, { to: "off" });
  return draft;
};

/** Makes keys for the partner before the request, until the partner has two, the largest allowed number (N7). */
const asManyPartnerKeys: Apply = async (draft, about) => {
  while (about.book.partnerKeys.length < 2)
    await beforehand(about, "make-partner-key", administrator(about), { partner: "samad" });
  return draft;
};

/** Ends the partner key before the request, which would end the same key (N7). */
const endedFirst: Apply = async (draft, about) => {
  await beforehand(about, "end-partner-key", administrator(about), draft.body);
  return draft;
};

/**
 * Before the request, a clerk registers another request for the same applicant. On the same day, no code for a receipt may then
 * be sent to this applicant (C2).
 */
const enteredToday: Apply = async (draft, about) => {
  const { book, pick, subject } = about;
  const applicant = {
    ...{ type: "given", identity: subject.known?.identity, seen: "document", fullName: "نرگس نمونه‌ای" },
    ...(pick % 2 === 0 && { mobile: book.mobileToBlock() }),
  };
  const matter = { kind: chosen(book.keysFor("kind"), pick), subject: chosen(book.keysFor("subject"), pick) };
  const body = { channel: "desk", ...matter, description: say, readBack: true, applicant };
  const entered = await beforehand(about, "register-for-applicant", subject, body);
  // An applicant with another open request cannot be erased.
  book.forget(subject.known);
  const { trackingCode: code } = json<{ readonly trackingCode: string }>(entered);
  return { ...draft, body: placedAt(draft.body, ["request"], code) };
};

/**
 * Adds webhooks before the request, up to the limit. Skipped on a local stack, which would post every event to all of them.
 */
const asManyWebhooks: Apply = async (draft, { book, target }) => {
  if (!target.pass(1)) return undefined;
  for (let n = 0; n < mostWebhooks; n += 1) {
    const again = withHeader(draft, "idempotency-key", newKey());
    const answer = await target.send(wired(again), draft.sender);
    if (answer.status !== 200) break;
    book.noteAtDesk("add-webhook", answer, draft.body);
    await target.settle();
  }
  return draft;
};

const alreadyBlocked: Apply = async (draft, about) => {
  await blocks(about, (draft.body as { readonly who: unknown }).who);
  return draft;
};

/**
 * Registers a letter under another idempotency key, and returns the call that registers the same letter again (C19).
 */
const enteredBefore: Apply = async (draft, { book, target }) => {
  const { readBack: _, padCode: __, ...body } = draft.body as Readonly<Record<string, unknown>>;
  const [today, number] = [book.today(), book.mobileToBlock()];
  const letter = { sender: { type: "organisation", name: "سازمان نمونه" }, number, date: today };
  const again = { ...draft, body: { ...body, channel: "letter", handedIn: today, letter } };
  const { status } = await target.send(wired(withHeader(again, "idempotency-key", newKey())), 1);
  if (status !== 201) throw new Error(`Registering a letter was to be taken: ${status}`);
  await target.settle();
  return again;
};

const ofNobody: Apply = (draft, { operation: { id } }) => {
  const none = { type: "none" };
  const identify = id === "identify-applicant";
  return {
    ...draft,
    body: identify
      ? placedAt(draft.body, ["identity"], none)
      : placedAt(draft.body, ["who"], { type: "identity", identity: none }),
  };
};

/** Uses a clerk's valid pass for an identified applicant with the tracking code of a request that does not exist. */
const knownByNothing: Apply = async (draft, { book, target }) => {
  const actor = book.whoIs("clerk") ?? "";
  const token = await target.staffToken(actor);
  const body = { identity: { type: "national-code", number: "0043119077" }, seen: "document" };
  const found = await target.send(
    wired(draftOf(operation("identify-applicant"), { actor, token }, body, 1)),
    1,
  );
  const { pass } = json<{ readonly pass: string }>(found);
  const as = trackingCode("99999999999");
  return { ...draft, body: placedAt(draft.body, ["applicant"], { type: "known", pass, as }) };
};

/**
 * Before the request, enters another request under the code of the pre-printed receipt, so that the code is used up (C20).
 */
const enteredUnderPad: Apply = async (draft, { book, target }) => {
  const actor = book.whoIs("clerk") ?? "";
  const token = await target.staffToken(actor);
  const ask = (id: string, body: unknown) =>
    target.send(wired(draftOf(operation(id), { actor, token }, body, 1)), 1);
  const { receipts } = json<{ receipts: readonly { readonly trackingCode: string }[] }>(
    await ask("print-pad", { receipts: 1 }),
  );
  const { letter: _, ...body } = draft.body as { readonly letter?: unknown };
  const under = { channel: "paper", handedIn: book.today(), padCode: receipts[0]?.trackingCode };
  const { status } = await ask("register-for-applicant", { ...body, ...under });
  if (status !== 201) throw new Error(`Entering under a pad's code was to be taken: ${status}`);
  return { ...draft, body: { ...body, ...under, description: say } };
};

async function erased(draft: Draft, { book, target, subject: { known } }: About): Promise<Draft | undefined> {
  if (!known || !(await target.erase(known.code))) return undefined;
  book.forget(known);
  return draft;
}

/** The official has to leave, and the proposed deputy is accused in the case of a waiting applicant (R2). */
const deputyAccused: Apply = async (draft, { book, target, subject: { known } }) => {
  const { meeting } = known ?? {};
  const actor = known && headOf(known, book);
  const [accused] = book.bystanders();
  if (!known || !meeting?.place || actor === undefined || accused === undefined) return undefined;
  const parties = { units: known.parties.units, people: [accused], reason: say };
  const named = { known, token: await target.staffToken(actor) };
  const { status } = await target.send(wired(draftOf(operation("name-parties"), named, parties, 1)), 1);
  // The step is refused on an answered case, so the fault cannot be made and is skipped.
  if (status !== 200) return undefined;
  await target.settle();
  book.forget(known);
  const deputy = { username: accused, meetings: [meeting.id] };
  return {
    ...withHeader(draft, "authorization", `Bearer ${await target.staffToken(meeting.host)}`),
    body: { host: meeting.host, day: meeting.place.day, because: "left", deputy },
  };
};

/** Accuses the unit that holds the case, so that the acting member loses access to the case (R2). */
const ownUnit: Apply = (draft, { book, subject: { known } }) => {
  if (!known) return undefined;
  book.forget(known);
  const { units, people } = known.parties;
  return { ...draft, body: { units: [...new Set([...units, known.unit])], people, reason: say } };
};

const figures = of("read-figures", "compare-units");

/** Sends the request as a user who has only this role and does not coordinate an official's meetings. */
const someoneWhoIs =
  (role: "expert" | "clerk"): Apply =>
  async (draft, { book, target }) => {
    const member = book.snapshot.staff.find(({ roles }) => roles.every((one) => one === role));
    const token = await target.staffToken(member?.username ?? "");
    return withHeader(draft, "authorization", `Bearer ${token}`);
  };

export const ofDesk: readonly Spoil[] = [
  spoil(
    "a user with another role",
    (operation) => isAtDesk(operation) && !figures(operation),
    [403],
    someoneWhoIs("expert"),
  ),
  // Experts see the figures of their own unit.
  spoil("a clerk who asks for figures", figures, [403], someoneWhoIs("clerk")),
  spoil("data with a fault", of("publish-directory"), [422], faulty),
  spoil("data with a fault, as a preview", of("preview-directory"), "taken", faulty),
  spoil("nobody's identity", of("identify-applicant", "add-block"), [422], ofNobody),
  spoil("a person who is on the block list", of("add-block"), [409], alreadyBlocked),
  spoil("retention turned on without a look", of("switch-retention"), [409], async (draft) => ({
    ...draft,
    body: { on: true },
  })),
  spoil("one webhook too many", of("add-webhook"), [409], asManyWebhooks),
  spoil(
    "a webhook that is off",
    of("test-webhook", "replay-failed-deliveries", "replay-delivery"),
    [409],
    turnedOffFirst,
  ),
  spoil("an unknown partner", of(...ofPartnerKeys), [404], saying("partner", "no-such-partner")),
  spoil("one partner key too many", of("make-partner-key"), [409], asManyPartnerKeys),
  spoil("an ended partner key", of("end-partner-key"), [409], endedFirst),
  spoil("a request entered today", of("send-receipt-code"), [409], enteredToday),
  spoil("an unknown block", of("lift-block"), [404], saying("block", "0".repeat(32), "f".repeat(32))),
  spoil("a malformed pass", of(...withPass), [403], saying("pass", "", "a.b", "e30.e30", "x".repeat(1_000))),
  spoil(
    "an unknown request at the desk",
    of(...withPass.filter((id) => id !== "list-likely-duplicates")),
    [404],
    saying("request", trackingCode("99999999999"), trackingCode("99999999998")),
  ),
  spoil("a letter already registered", of("register-for-applicant"), [409], enteredBefore),
  spoil(
    "notices of an unknown request",
    of("open-untold", "tell-applicant"),
    [404],
    saying("request", trackingCode("99999999999"), trackingCode("99999999998")),
  ),
  spoil("an applicant by an unknown request", of("register-for-applicant"), [404], knownByNothing),
  spoil(
    "an emergency at the clerk's own unit",
    of("register-emergency-for-applicant"),
    [409],
    (draft, { book }) => ({ ...draft, body: placedAt(draft.body, ["unit"], book.unitOf("clerk")) }),
  ),
  spoil("a paper form dated in the future", of("register-for-applicant"), [422], (draft, { book }) => ({
    ...draft,
    body: { ...(draft.body as object), channel: "paper", handedIn: book.tomorrow() },
  })),
  spoil("a receipt from no pad", of("register-for-applicant"), [422], (draft, { book }) => {
    const { letter: _, ...body } = draft.body as { readonly letter?: unknown };
    const under = { channel: "paper", handedIn: book.today(), padCode: trackingCode("99999999999") };
    return { ...draft, body: { ...body, ...under } };
  }),
  spoil("a receipt already entered", of("register-for-applicant"), [409], enteredUnderPad),
  spoil("a reply without a question", of("act-for-applicant"), [409], (draft) => {
    const { request } = draft.body as { readonly request: string };
    return {
      ...draft,
      body: placedAt(draft.body, ["act"], {
        ...{ type: "reply", case: request, words: "بله، دارم." },
        readBack: true,
      }),
    };
  }),
  spoil("another PIN", of("open-with-pin"), [404], saying("pin", "000000", "999999")),
  spoil(
    "an applicant by a malformed pass",
    of("register-for-applicant"),
    [403],
    saying("applicant", { type: "known", pass: "a.b", as: trackingCode("99999999999") }),
  ),
  spoil(
    "a blocked requester",
    of("register-request", "send-one-time-code", "send-my-code", "ask-to-join"),
    [403],
    blockedFirst,
  ),
  spoil("a request of no group", of("join-group"), [404], (draft, { book, pick }) =>
    book.requests.length === 0
      ? undefined
      : { ...draft, body: placedAt(draft.body, ["code"], chosen(book.requests, pick).code) },
  ),
  spoil("the group's representative", of("join-group"), [409], representative),
  spoil("an official without places today", of("take-walk-in"), [409], (draft, { book }) => ({
    ...draft,
    body: placedAt(draft.body, ["official"], notMet(book)),
  })),
  spoil("the unit that has the case", of("name-parties"), "either", ownUnit),
  {
    ...spoil("an accused deputy", of("cancel-day"), [409], deputyAccused),
    atStageOf: () => "name-deputy",
  },
  spoil("an unpublished day", of("cancel-day"), [404], (draft, { book }) => ({
    ...draft,
    body: placedAt(draft.body, ["day"], book.hall.nextWeek(notMet(book)).last),
  })),
  spoil(
    "an erased applicant",
    of(
      ...["read-applicant", "open-untold", "erase-applicant", "place-hold"],
      ...["track", "send-one-time-code", "read-request", "ask-outside", "publish-commitment"],
    ),
    [410],
    erased,
  ),
  spoil("an erased applicant with a receipt", of("open-with-pin"), [410], async (draft, about) => {
    const { code } = draft.body as { readonly code: string };
    return (await about.target.erase(code)) ? draft : undefined;
  }),
  spoil(
    "a reason that does not hold yet",
    of("erase-applicant"),
    [409],
    saying("because", "kept-long-enough"),
  ),
  spoil(
    "an unknown request to erase or hold",
    of("erase-applicant", "place-hold", "lift-hold"),
    [404],
    saying("request", trackingCode("99999999999"), trackingCode("99999999998")),
  ),
];
