/** Prepares operations that concern no case: on the organisation's data, the block list, and applicants at the desk. */

import type { Book, Role } from "./book.ts";
import type { Subject } from "./draft.ts";
import { chosen } from "./places.ts";
import type { Stage } from "./stage.ts";
import { json } from "./wire.ts";

type Brought = (stage: Stage, pick: number) => Promise<Subject>;

const acting = ({ book }: { readonly book: Book }, role: Role): Subject => {
  const actor = book.whoIs(role);
  return actor === undefined ? {} : { actor };
};

const by =
  (role: Role): Brought =>
  async (stage) =>
    acting(stage, role);

const onAClerk: Brought = async (stage) => {
  const clerk = stage.book.whoIs("clerk");
  return { ...acting(stage, "auditor"), ...(clerk !== undefined && { param: clerk }) };
};

/** Prepares an operation that changes the directory: the administrator first reads its present version. */
const onWhatIsInForce: Brought = async (stage) => {
  const { book, ask } = stage;
  const administrator = acting(stage, "administrator");
  if (!book.inForce) await ask("read-directory", administrator, undefined);
  return { ...administrator, ...(book.inForce && { version: book.inForce.number }) };
};

const onAVersion: Brought = async (stage, pick) => {
  const { version = 1, ...subject } = await onWhatIsInForce(stage, pick);
  return { ...subject, param: String(1 + (pick % version)) };
};

/** Prepares an operation on the newest open proposal to change the directory. */
const onAProposal: Brought = async (stage, pick) => {
  const administrator = await onWhatIsInForce(stage, pick);
  const { book, ask } = stage;
  if (book.proposals.length === 0 && book.inForce) {
    const snapshot = { ...book.inForce.snapshot, deputies: [] };
    await ask("propose-directory", administrator, { snapshot });
  }
  return { ...administrator, param: book.proposals.at(-1) ?? "" };
};

const onABlock: Brought = async (stage) => {
  const { book, ask } = stage;
  const administrator = acting(stage, "administrator");
  if (book.blocks.length === 0) {
    const who = { type: "mobile", mobile: book.mobileToBlock() };
    await ask("add-block", administrator, { who, reason: "برای آزمایش نوشته شد." });
  }
  return administrator;
};

/** Ends one of a partner's keys if the partner has two, which is the largest allowed number. */
const makingPartnerKey: Brought = async ({ book, ask }) => {
  const administrator = acting({ book }, "administrator");
  const [oldest, second] = book.partnerKeys;
  if (oldest && second) await ask("end-partner-key", administrator, oldest);
  return administrator;
};

const onAPartnerKey: Brought = async ({ book, ask }) => {
  const administrator = acting({ book }, "administrator");
  if (book.partnerKeys.length === 0) await ask("make-partner-key", administrator, { partner: "samad" });
  return administrator;
};

/** The largest number of webhooks that the fuzzer leaves turned on; the system allows a hundred. */
const enoughWebhooks = 50;

/** Turns off a webhook if too many are on. */
const addingWebhook: Brought = async ({ book, ask }) => {
  const administrator = acting({ book }, "administrator");
  const on = book.webhooks.filter(({ off }) => !off);
  const [oldest] = on;
  if (oldest && on.length >= enoughWebhooks)
    await ask("turn-webhook", { ...administrator, param: oldest.id, version: oldest.version }, { to: "off" });
  return administrator;
};

/** Prepares an operation on the newest webhook that is on. */
const onAWebhook: Brought = async (stage, pick) => {
  const administrator = await addingWebhook(stage, pick);
  const find = () => stage.book.webhooks.findLast(({ off }) => !off);
  if (!find()) {
    const about = { name: "برای آزمایش", url: "https://letters.peygir.ir/in", events: ["case.opened"] };
    await stage.ask("add-webhook", administrator, about);
  }
  const { id, version } = find() ?? { id: "", version: 0 };
  return { ...administrator, param: id, version };
};

const onADelivery: Brought = async (stage, pick) => {
  const webhook = await onAWebhook(stage, pick);
  const answer = await stage.ask("test-webhook", webhook, {});
  const { delivery } = json<{ readonly delivery: { readonly delivery: string } }>(answer).delivery;
  const subject = { ...acting(stage, "administrator"), param: delivery };
  // The system may have tried the delivery meanwhile, which raises the delivery's version.
  const { headers } = await stage.ask("read-delivery", subject, undefined);
  return { ...subject, version: Number(headers["etag"]?.replaceAll('"', "")) };
};

/** Prepares an operation of an official on their own data. */
const asOfficial: Brought = async ({ book }) => {
  const official = book.whoIs("head");
  return official === undefined ? {} : { actor: official, param: official };
};

/** Makes a calendar link before it is revoked, since revoking a missing link would not store the idempotency key. */
const withACalendar: Brought = async (stage, pick) => {
  const official = await asOfficial(stage, pick);
  await stage.ask("make-feed", official, { language: "fa" });
  return official;
};

/** Prepares a registration at the desk, sometimes under a receipt that was printed in advance (C20). */
const withAPad: Brought = async (stage, pick) => {
  const clerk = acting(stage, "clerk");
  if (pick % 2 === 0) {
    const answer = await stage.ask("print-pad", clerk, { receipts: 1 });
    const { receipts } = json<{ receipts: readonly { readonly trackingCode: string }[] }>(answer);
    stage.book.pads.push(...receipts.map(({ trackingCode: code }) => code));
  }
  return clerk;
};

export const atDesk: Readonly<Record<string, Brought>> = {
  "read-directory": by("administrator"),
  "list-partner-keys": by("auditor"),
  "make-partner-key": makingPartnerKey,
  "end-partner-key": onAPartnerKey,
  "list-directory-versions": by("administrator"),
  "read-directory-version": onAVersion,
  "preview-directory": onWhatIsInForce,
  "publish-directory": onWhatIsInForce,
  "propose-directory": onWhatIsInForce,
  "list-directory-proposals": by("auditor"),
  "read-directory-proposal": onAProposal,
  "decide-directory-proposal": onAProposal,
  "read-recount": by("administrator"),
  "read-duty": by("auditor"),
  "read-figures": by("auditor"),
  "compare-units": by("auditor"),
  "read-feed": asOfficial,
  "make-feed": asOfficial,
  "revoke-feed": withACalendar,
  "list-blocks": by("administrator"),
  "add-block": by("administrator"),
  "lift-block": onABlock,
  "list-webhooks": by("administrator"),
  "add-webhook": addingWebhook,
  "read-webhook": onAWebhook,
  "change-webhook": onAWebhook,
  "rotate-webhook-secret": onAWebhook,
  "turn-webhook": onAWebhook,
  "test-webhook": onAWebhook,
  "list-deliveries": onAWebhook,
  "replay-failed-deliveries": onAWebhook,
  "read-delivery": onADelivery,
  "replay-delivery": onADelivery,
  "note-guidance": by("clerk"),
  "read-guidance": by("administrator"),
  "identify-applicant": by("clerk"),
  "suggest-for-text": by("clerk"),
  "print-pad": by("clerk"),
  "register-for-applicant": withAPad,
  "register-emergency-for-applicant": by("clerk"),
  "register-from-partner": by("clerk"),
  "list-clerk-acts": by("auditor"),
  "read-clerk-acts": onAClerk,
  "list-desk-notices": by("head"),
  "list-untold": by("clerk"),
  "list-holds": by("inspector"),
  "list-narrowings": by("inspector"),
  "list-kept": by("administrator"),
  "read-retention": by("administrator"),
  "switch-retention": by("administrator"),
};

/**
 * Registers an applicant who gets a paper receipt. Each test needs a new receipt, since only a few attempts at a PIN are
 * allowed in an hour.
 */
export const withReceipt: Brought = async ({ book, ask }, pick) => {
  const applicant = { type: "given", identity: { type: "none" }, seen: "nothing", fullName: "رحیم نمونه‌ای" };
  const [kind, subject] = [chosen(book.keysFor("kind"), pick), chosen(book.keysFor("subject"), pick)];
  const how = { channel: "desk", description: "برای آزمایش نوشته شد.", readBack: true };
  const body = { ...how, kind, subject, applicant };
  const answer = await ask("register-for-applicant", acting({ book }, "clerk"), body);
  const { trackingCode: code, pin } = json<{ trackingCode: string; pin: string }>(answer);
  book.receipt = { code, pin };
  return {};
};

/**
 * A clerk identifies the applicant of the given request. Without a request, identifies the applicant of the newest
 * request whose applicant has an identity number.
 */
export async function identifies(
  { book, ask }: Stage,
  known = book.requests.findLast(({ identity }) => hasNumber(identity)),
): Promise<void> {
  if (!known) return;
  const answer = await ask("identify-applicant", acting({ book }, "clerk"), {
    identity: known.identity,
    seen: "document",
  });
  known.pass = json<{ pass: string }>(answer).pass;
}

export const hasNumber = (identity: unknown): boolean => "number" in (identity as object);
