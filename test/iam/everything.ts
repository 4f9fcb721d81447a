/** Plays a journey that uses every Lambda function, in normal operation and when calls fail. */

import { setTimeout as wait } from "node:timers/promises";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { demoOrganisation } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { e164, newKey, newRequest, registered } from "../support/citizens.ts";
import { fillIn } from "../support/filled-form.ts";
import { submit } from "../support/forms.ts";
import { eventually } from "../support/local-stack.ts";
import { overhear } from "../support/overheard.ts";
import { proposer, publishAtDesk } from "../support/publishing.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { asksToMeet } from "./asks-to-meet.ts";
import { attachesFiles } from "./attachments.ts";
import { toldByCall } from "./call-list.ts";
import { correctsAnAddition } from "./corrects-an-addition.ts";
import { erasedAtNight, erasesSomebody } from "./erasure.ts";
import { takesOut } from "./exports.ts";
import { failEverything } from "./failures.ts";
import { fromElsewhere, learnsSuggestions } from "./from-elsewhere.ts";
import { joinsAGroup } from "./joins-a-group.ts";
import {
  closedDayGoes,
  meetingIsRefused,
  meetingOrders,
  meetingsEnd,
  meetingsInACalendar,
} from "./meetings.ts";
import { findsTheirOwn } from "./my-requests.ts";
import { atAPartner } from "./partner.ts";
import { signedIn } from "./signed-in.ts";
import { wanted } from "./wanted.ts";
import { systemsHear } from "./webhooks.ts";

/** Plays the journey. @throws Error as soon as an IAM role denies a call, or when the journey fails */
export async function everything(stack: Stack): Promise<void> {
  const over = new AbortController();
  try {
    await Promise.race([journey(stack), denial(stack, over.signal)]);
  } finally {
    over.abort();
  }
}

/**
 * Watches the calls during the journey. The promise never resolves.
 * @throws Error that names the first denied call, or that says that the journey is over
 */
async function denial(stack: Stack, over: AbortSignal): Promise<never> {
  for (;;) {
    const [first] = stack.calls.denied();
    if (first)
      throw new Error(`${first.caller} may not ${first.operation} on ${first.accesses[0]?.resource}`);
    if (over.aborted) throw new Error("The journey is over");
    await wait(25);
  }
}

async function journey(stack: Stack): Promise<void> {
  const heard = overhear(stack);
  await throughTheApi(stack);
  await byThePages(stack);
  await findsTheirOwn(stack);
  await joinsAGroup(stack);
  await inACorridor(stack);
  await atAPartner(stack);
  await toldByCall(stack);
  const addsMore = await inHandOfWhoLeaves(stack);
  await otherFiles(stack);
  await otherData(stack);
  await stack.settled();
  await addsMore();
  await systemsHear(stack);
  await correctsAnAddition(stack);
  await asksToMeet(stack);
  await meetingsEnd(stack);
  await closedDayGoes(stack);
  await meetingOrders(stack);
  await meetingsInACalendar(stack);
  await attachesFiles(stack);
  await fromElsewhere(stack);
  await takesOut(stack);
  await erasesSomebody(stack);
  await stack.settled();
  const given = newRequest();
  const code = await registered(newVisitor(stack.addresses.pages), given);
  await stack.settled();
  await anotherDay(stack);
  await readsTheProof(stack, code, given.mobile);
  await toldInTheMorning(stack);
  await toldByAnother(stack);
  await toldByMessenger(stack);
  await failEverything(stack, heard.events());
  await stack.settled();
  await erasedAtNight(stack);
  await learnsSuggestions(stack);
  // The clock has passed the end of a month, so that the month's figures are public (I2).
  wanted(await newVisitor(stack.addresses.pages).open("/figures"));
}

/** Moves the clock past the next midnight in Tehran, and waits until the jobs of the new day are done (R2, R9). */
async function anotherDay(stack: Stack): Promise<void> {
  const day = 86_400_000;
  const now = stack.clock.now().getTime();
  const [midnight, settled] = [20.5 * 3_600_000, 2 * 60_000];
  const next = Math.ceil((now - midnight) / day) * day + midnight + settled;
  stack.clock.moveBy(next - now);
  await stack.settled();
}

/** The applicant reads the proof of yesterday's request, and the public Merkle root that verifies the proof (P7). */
async function readsTheProof(stack: Stack, code: string, mobile: string): Promise<void> {
  // The job that seals the day's history runs from ten minutes past midnight on.
  stack.clock.moveBy(10 * 60_000);
  await eventually("a root", async () => {
    const { status } = await newVisitor(stack.addresses.pages).open("/history/root.json");
    return status === 200 || undefined;
  });
  const applicant = await signedIn(stack, code, mobile);
  await eventually("a proof", async () => {
    const { status } = await applicant.open("/request/proof?file=json");
    return status === 200 || undefined;
  });
}

/** An applicant who registers at night gets the notice in the morning (N4). */
async function toldInTheMorning(stack: Stack): Promise<void> {
  await published(stack, ({ timeLimits, ...snapshot }) => ({
    ...snapshot,
    ...(timeLimits && { timeLimits: { ...timeLimits, quietFrom: "21:30", quietUntil: "08:00" } }),
  }));
  // Messages use a cached directory that may be five seconds old (ADR 0049), so the clock moves on.
  stack.clock.moveBy(5_000);
  const given = newRequest();
  await registered(newVisitor(stack.addresses.pages), given);
  await stack.settled();
  const byEmail = await wantsEmail(stack);
  const isTold = (address: string) => stack.messages().some(({ to }) => to === address);
  if (isTold(e164(given.mobile)) || isTold(byEmail)) throw new Error("A message went out at night");
  stack.clock.moveBy(8 * 3_600_000);
  await eventually("an SMS in the morning", () => isTold(e164(given.mobile)) || undefined);
  await eventually("an e-mail in the morning", () => isTold(byEmail) || undefined);
}

/** An applicant whose SMS waits for the morning chooses e-mail instead (N5). @returns the e-mail address */
async function wantsEmail(stack: Stack): Promise<string> {
  const email = "sahar@example.org";
  const given = newRequest({ email });
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const citizen = await signedIn(stack, code, given.mobile);
  const json = { channel: "email", wanted: "all", language: "fa" };
  wanted(
    await citizen.send(`/api/requests/${code}/news`, { json, headers: { "idempotency-key": newKey() } }),
  );
  await stack.settled();
  return email;
}

/** One message provider after the other is down; each time the next provider sends the message (N3). */
async function toldByAnother(stack: Stack): Promise<void> {
  for (const [down, carrier] of [
    ["sns", "Kavenegar"],
    ["kavenegar", "SMS.ir"],
  ] as const) {
    stack.vendors.set(down, "throttling");
    const { mobile, ...given } = newRequest();
    await registered(newVisitor(stack.addresses.pages), { ...given, mobile });
    await eventually(`an SMS by ${carrier}`, () =>
      stack.messages().some(({ to, from }) => to === e164(mobile) && from === carrier) ? true : undefined,
    );
  }
  for (const vendor of ["sns", "kavenegar"]) stack.vendors.set(vendor, "well");
}

/**
 * An applicant chooses Bale, and gets there a notice, a one-time code, and a notice that Bale did not answer at first, which
 * the task of each minute repeats (N9).
 */
async function toldByMessenger(stack: Stack): Promise<void> {
  const given = newRequest({ messenger: "bale" });
  const fromBale = () =>
    stack.messages().filter(({ to, from }) => to === e164(given.mobile) && from === "Bale");
  const comes = (number: number) =>
    eventually(`message ${number} in Bale`, () => (fromBale().length >= number ? true : undefined));
  const register = () => registered(newVisitor(stack.addresses.pages), given);
  await signedIn(stack, await register(), given.mobile);
  await stack.settled();
  const code = await register();
  await comes(1);
  stack.clock.moveBy(60 * 60_000);
  await signedIn(stack, code, given.mobile);
  await comes(2);
  stack.vendors.set("bale", "failing");
  await register();
  await stack.settled();
  stack.vendors.set("bale", "well");
  stack.clock.moveBy(3 * 60_000);
  await comes(3);
}

async function throughTheApi(stack: Stack): Promise<void> {
  const citizen = newVisitor(stack.addresses.pages);
  const byEmail = newRequest({ contactBy: "email", email: "narges@example.org" });
  const code = await registered(citizen, byEmail);
  const [expert, head, otherHead] = await Promise.all(
    ["m.rezaei", "e.hosseini", "d.norouzi"].map((username) => staffMember(stack, username)),
  );
  if (!expert || !head || !otherHead) throw new Error("A member of staff is missing");
  await eventually("the case", async () => (await expert.inbox()).find((item) => item.case === code));
  await eventually("the case by its words", async () => {
    const { text } = await expert.send("/search", { method: "POST", json: { words: "کفش پاره" } });
    return text.includes(code) || undefined;
  });
  const take = async (who: typeof expert, step: string, body: object) => {
    const answer = await who.step(code, step, body);
    if (answer.status !== 200) throw new Error(`${step}: ${answer.status} ${answer.text}`);
  };
  const draft = { outcome: "granted", answers: ["بررسی شد."], reasoning: "بر پایه گزارش بازدید." };
  await take(expert, "refer", { unit: "after-sales", reason: "ضمانت دارد." });
  await take(otherHead, "return", { reason: "ضمانت ندارد." });
  await atTheDesk(expert, head, code);
  await take(expert, "accept", { points: ["کفش زود پاره شد"] });
  await take(expert, "draft", draft);
  await take(head, "send-back", { reason: "بیشتر بنویسید." });
  await take(expert, "draft", draft);
  await take(head, "approve", {});
  await eventually("two e-mails", () =>
    stack.messages().filter(({ to }) => to === "narges@example.org").length > 1 ? true : undefined,
  );
  await readsTheAnswer(stack, code, byEmail.mobile);
  await meetingIsRefused(stack, code);
  await applicantAtTheDesk(stack, code, byEmail.identity, expert);
}

/** Registers by the form, whose answers are stored until it is sent (ADR 0057). */
async function byThePages(stack: Stack): Promise<void> {
  const visitor = newVisitor(stack.addresses.pages);
  const receipt = await submit(visitor, await fillIn(visitor, newRequest()), "/register");
  if (receipt.url.pathname !== "/receipt") throw new Error(`Not registered: ${receipt.url.pathname}`);
}

/** Registers an administrative emergency by its own form (S3). */
async function inACorridor(stack: Stack): Promise<void> {
  const json = { reason: "absent-employee", room: "۲۱۴", mobile: "09121234567" };
  const headers = { "idempotency-key": newKey() };
  const visitor = newVisitor(stack.addresses.pages);
  let page = await visitor.open("/foad");
  for (const typed of [{ reason: "absent-employee" }, { room: "۲۱۴" }, { mobile: "09121234568" }])
    page = await submit(visitor, page, "/foad", typed);
  if (page.url.pathname !== "/receipt") throw new Error(`No emergency by its pages: ${page.url.pathname}`);
  for (const _ of ["first", "again"]) {
    const answer = await visitor.send("/api/emergencies", { json, headers });
    if (answer.status !== 201) throw new Error(`No emergency: ${answer.status} ${answer.text}`);
  }
}

/** A visitor without an appointment gets no number at the desk, since the official has no public day (M9). */
async function nobodyReceives(clerk: StaffMember, request: string, pass: string): Promise<void> {
  const json = { request, pass, official: "e.hosseini", words: "درباره کفش." };
  const headers = { "idempotency-key": newKey() };
  const answer = await clerk.send("/applicants/walk-in", { method: "POST", headers, json });
  if (answer.status !== 409) throw new Error(`A number was given: ${answer.status} ${answer.text}`);
}

/** An expert opens the desk and saves a filter; the head assigns the case by a step on it alone, and by a bulk step. */
async function atTheDesk(expert: StaffMember, head: StaffMember, code: string): Promise<void> {
  const post = async (staff: StaffMember, path: string, json: object) =>
    wanted(await staff.send(path, { method: "POST", json, headers: { "idempotency-key": newKey() } }));
  wanted(await expert.send("/desk"));
  await post(expert, "/filters", { name: "شکایت‌ها", list: "unit", filter: { kind: "complaint" } });
  wanted(await expert.send("/filters"));
  await post(expert, "/filters/remove", { name: "شکایت‌ها" });
  wanted(await expert.send("/inbox?list=all&stage=waiting"));
  const { version } = await head.look(code);
  await post(head, "/bulk/assign", { cases: [{ case: code, version }], expert: "m.rezaei" });
}

/**
 * Guidance that is given twice to the same visitor is counted once, on the web and at the desk; staff read the count (C5,
 * C16).
 */
async function toldWhereToGo(stack: Stack, clerk: StaffMember): Promise<void> {
  const visitor = newVisitor(stack.addresses.pages);
  const form = await visitor.open("/register");
  const headers = { "idempotency-key": newKey() };
  const json = { channel: "desk", what: "hand-off", key: "trader" };
  for (let times = 0; times < 2; times += 1) {
    await submit(visitor, form, "/register", { about: "trader" });
    wanted(await clerk.send("/guidance", { method: "POST", headers, json }));
  }
  wanted(await (await staffMember(stack, "v.sadeghi")).send("/guidance"));
}

/** The expert looks up the applicant's identity, a clerk identifies the applicant, and an administrator blocks a person. */
async function applicantAtTheDesk(
  stack: Stack,
  code: string,
  identity: object,
  expert: StaffMember,
): Promise<void> {
  const post = async (staff: StaffMember, path: string, json: object) =>
    wanted(await staff.send(path, { method: "POST", json, headers: { "idempotency-key": newKey() } }));
  wanted(await expert.send(`/cases/${code}/applicant`));
  wanted(await expert.send(`/cases/${code}/looks`));
  if (!wanted(await expert.send(`/cases/${code}/notices`)).text.includes("answered"))
    throw new Error("The applicant's messages are missing");
  const clerk = await staffMember(stack, "z.hashemi");
  await toldWhereToGo(stack, clerk);
  const found = await post(clerk, "/applicants", { identity, seen: "document" });
  const { pass } = found.json<{ pass: string }>();
  const shown = await post(clerk, "/applicants/request", { request: code, pass });
  if (!shown.json<{ answer?: object }>().answer) throw new Error("The clerk does not see the answer");
  await post(clerk, "/applicants/rating", { request: code, pass, process: true, outcome: false });
  await post(clerk, "/applicants/contact", {
    request: code,
    pass,
    how: "in-person",
    words: "برای پیگیری آمده بود.",
  });
  await post(clerk, "/applicants/receipt", { request: code, pass });
  await nobodyReceives(clerk, code, pass);
  await post(clerk, "/applicants/likely", { pass, description: "سه بار آمده‌ام." });
  const matter = {
    channel: "desk",
    kind: "complaint",
    subject: "goods-price",
    description: "سه بار آمده‌ام.",
  };
  const register = (applicant: object) =>
    post(clerk, "/applicants/registration", { ...matter, readBack: true, applicant });
  await register({ type: "known", as: code, pass });
  const elder = { type: "given", identity: { type: "none" }, seen: "nothing", fullName: "رحیم نمونه" };
  const { trackingCode, pin } = (await register(elder)).json<{ trackingCode: string; pin: string }>();
  const opening = { json: { code: trackingCode, pin } };
  wanted(await newVisitor(stack.addresses.pages).send("/api/track/pin", opening));
  const administrator = await staffMember(stack, "v.sadeghi");
  const who = { type: "mobile", mobile: newRequest().mobile };
  const { block } = (await post(administrator, "/blocks", { who, reason: "بی‌معنا" })).json<{
    block: string;
  }>();
  await eventually("the block list", async () =>
    wanted(await administrator.send("/blocks")).text.includes(block) ? true : undefined,
  );
  await post(administrator, "/blocks/lift", { block, reason: "اشتباه بود" });
}

async function readsTheAnswer(stack: Stack, code: string, mobile: string): Promise<void> {
  const citizen = await signedIn(stack, code, mobile);
  const whole = await citizen.send(`/api/requests/${code}`);
  if (!whole.json<{ answered: boolean }>().answered) throw new Error("The answer is not there");
}

/**
 * Assigns a case to a user who is then moved to another unit. The daily job does not find the case, since the case accuses
 * nobody. When the applicant adds information, the view builder takes the case from the user (R2).
 */
async function inHandOfWhoLeaves(stack: Stack): Promise<() => Promise<void>> {
  const given = newRequest();
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const expert = await staffMember(stack, leaves);
  await eventually("the case", async () => (await expert.inbox()).find((item) => item.case === code));
  wanted(await expert.step(code, "accept", { points: ["کفش زود پاره شد"] }));
  const citizen = await signedIn(stack, code, given.mobile);
  return async () => {
    const path = "/request/information";
    const refused = await submit(citizen, await citizen.open(path), path);
    wanted(await submit(citizen, refused, path, { words: "رسید را دارم." }));
    const head = await staffMember(stack, "e.hosseini");
    await eventually("the case without its expert", async () =>
      (await head.look(code)).stage === "waiting" ? true : undefined,
    );
  };
}

const leaves = "m.rezaei";

/** Publishes the demo organisation's files with one changed text. */
async function otherFiles(stack: Stack): Promise<void> {
  const files = loadFolder(demoOrganisation).snapshot as { readonly organisation: object };
  const snapshot = { ...files, organisation: { ...files.organisation, phone: "125" } };
  const { functionError } = await stack.invoke("directory-import", { snapshot, by: "test" });
  if (functionError) throw new Error("The files were not imported");
}

/** An administrator changes the directory at the desk, moves a user to another unit, and reads the history of versions. */
async function otherData(stack: Stack): Promise<void> {
  const administrator = await published(stack, (snapshot) => ({
    ...snapshot,
    organisation: { ...snapshot.organisation, phone: "126" },
    staff: snapshot.staff.map((one) => (one.username === leaves ? { ...one, unit: "after-sales" } : one)),
  }));
  const history = await administrator.send("/directory/versions");
  if (history.status !== 200) throw new Error(`history: ${history.status} ${history.text}`);
  wanted(await administrator.send("/figures"));
}

/** Publishes a changed directory by the desk's API. @returns the administrator who proposed the change */
async function published(stack: Stack, other: (snapshot: Snapshot) => Snapshot): Promise<StaffMember> {
  const administrator = await staffMember(stack, proposer);
  const inForce = (await administrator.send("/directory")).json<{
    readonly number: number;
    readonly snapshot: Snapshot;
  }>();
  const answer = await publishAtDesk(stack, other(inForce.snapshot), inForce.number);
  if (answer.status !== 200) throw new Error(`publish: ${answer.status} ${answer.text}`);
  return administrator;
}
