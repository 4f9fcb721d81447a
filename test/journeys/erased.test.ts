/**
 * Tests the erasure of a person (P2). Every place that can hold personal data gets a canary text. Before the erasure, each
 * canary can be read with the person's key. After the erasure no page, file, log, message or table copy contains a canary,
 * even if it is decrypted with every remaining key.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAddresses } from "../../local/stack/addresses-file.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { keyOfBoth } from "../../shared/documents/keys.ts";
import { unseal } from "../../shared/documents/seal.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { fromItem, type Item } from "../../shared/table/item.ts";
import { pdf } from "../attachments/files.ts";
import { type Canaries, leaksIn } from "../support/canaries.ts";
import { newKey } from "../support/citizens.ts";
import { textOfPage } from "../support/forms.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { runScript } from "../support/operator.ts";
import { publishAtDesk } from "../support/publishing.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { type Answer, newVisitor, type Visitor } from "../support/visitor.ts";

/** Canary texts that are stored encrypted. */
const sealed = {
  name: "کبوترعلی قناری‌پور",
  identity: exampleNationalCode(415_926_535),
  landline: "02188776655",
  "postal code": "1619735744",
  words: "سار روی سیم برق نشست و نامه گم شد",
  point: "چرا سار را ندیدند",
  "added on the page": "گنجشک هم آنجا بود",
  "added by a clerk": "کلاغ را هم بنویسید",
  question: "رنگ پر سار چه بود",
  "told by call": "گفتیم درنا برمی‌گردد",
  "reply noted": "پر سار خاکستری بود",
  "contact of the case": "با صاحب قفس حرف زدیم",
  "call promised": "از لانه خبر می‌دهیم",
  "call taken back": "خودش از لانه آمد",
  "contact at the desk": "برای احوال بلبل آمده بود",
  "meeting asked for": "درباره کوچ لک‌لک حرف دارم",
  statements: "متقاضی عکس لک‌لک را نشان داد",
  order: "دانه برای لک‌لک خریده شود",
  remark: "قول دانه را پیش‌تر هم دادند",
  "reason for the accused": "خودش گفت آن دفتر قفس را شکست",
  "why it is referred": "قفس شکسته کار بازرسی است",
  summary: "گفته‌اند قفس در آن دفتر شکسته است",
  wanted: "روز شکستن قفس را بنویسید",
  explanation: "قفس پیش از آن روز شکسته بود",
  remedy: "قفس تازه‌ای داده شود",
  evidence: "قفس تازه تحویل شد",
  "why it is kept": "قفس تازه را دیدیم",
  answer: "سار پیدا شد و نامه رسید",
  reasoning: "بر پایه دفتر پرندگان سار همان بود",
} satisfies Canaries;
/** Canary texts of the person's earlier request; its retention period is a month. */
const earlier = {
  "words of the earlier": "هدهد از پنجره رفت و بازنگشت",
  "added to the earlier": "پر هدهد روی ایوان ماند",
} satisfies Canaries;
/** Canary texts in an uploaded file; the name of the file is stored nowhere. */
const inFile = {
  content: "HOOPOE-OF-SOMEBODY",
  "name of the file": "shaneh-be-sar-4159.pdf",
} satisfies Canaries;
const canaries = { ...sealed, ...inFile };

/** The data folder through which operator commands find the stack. */
const dataDir = mkdtempSync(join(tmpdir(), "peygir-erased-"));
let stack: Stack;
let elder: Visitor;
let code: string;
let pin: string;
let earlierCode: string;
let meeting: string;
/** The file's download address and content before the erasure. */
let download: { readonly url: string; readonly bytes: string };
/** An upload form that was made before the erasure; the test uses it afterwards. */
let lateForm: Form;
/** Everything that functions wrote to tables, queues and the bus. */
const sent: string[] = [];
/** The ids of the rows that functions deleted. */
const destroyed = new Set<string>();

interface Form {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

beforeAll(async () => {
  stack = await startLocalStack();
  writeAddresses(dataDir, stack.addresses);
  stack.inject(({ operation, input }) => {
    if (/^(dynamodb|sqs|events):/.test(operation)) sent.push(JSON.stringify(input));
    if (operation === "dynamodb:DeleteItem") {
      const { id } = (input as { readonly Key: { readonly id: { readonly S: string } } }).Key;
      destroyed.add(id.S);
    }
    return undefined;
  });
});

afterAll(async () => {
  await stack?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const as = (username: string) => staffMember(stack, username);

function good(answer: Answer): Answer {
  expect([200, 201], `${answer.url.pathname}: ${answer.status} ${answer.text}`).toContain(answer.status);
  return answer;
}

const posted = async (who: StaffMember, path: string, json: object, version?: number): Promise<Answer> =>
  good(
    await who.send(path, {
      method: "POST",
      json,
      headers: { "idempotency-key": newKey(), ...(version !== undefined && { "if-match": `"${version}"` }) },
    }),
  );

const onPage = async (path: string, json: object): Promise<Answer> =>
  good(await elder.send(path, { json, headers: { "idempotency-key": newKey() } }));

const isoAfter = (days: number) =>
  new Date(stack.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

async function step(username: string, name: string, body: object): Promise<void> {
  good(await (await as(username)).step(code, name, body));
}

/** Enters a paper form for an applicant who has a landline and no mobile. */
async function onPaper(
  description: string,
): Promise<{ readonly trackingCode: string; readonly pin: string }> {
  const applicant = {
    ...{ type: "given", seen: "document", fullName: sealed.name, landline: sealed.landline },
    ...{ identity: { type: "national-code", number: sealed.identity }, postalCode: sealed["postal code"] },
  };
  const matter = { kind: "complaint", subject: "goods-quality", description };
  const paper = { channel: "paper", handedIn: isoAfter(0), ...matter, applicant };
  return (await posted(await as("z.hashemi"), "/applicants/registration", paper)).json();
}

/** Registers a request some weeks earlier; the applicant then withdraws it. */
async function askedBefore(): Promise<void> {
  ({ trackingCode: earlierCode } = await onPaper(earlier["words of the earlier"]));
  const act = { type: "add", words: earlier["added to the earlier"] };
  const clerk = await as("z.hashemi");
  await stack.settled();
  for (const each of [act, { type: "withdraw" }])
    await posted(clerk, "/applicants/act", { ...(await identified(earlierCode)), act: each });
  await stack.settled();
  stack.clock.moveBy(35 * 86_400_000);
  await stack.settled();
}

/** Lets a night pass, in which the retention run erases only the earlier request. */
async function nightPasses(): Promise<void> {
  const administrator = await as("v.sadeghi");
  const { number, snapshot } = (await administrator.send("/directory")).json<{
    readonly number: number;
    readonly snapshot: Snapshot;
  }>();
  const clocks = (snapshot.clocks ?? []).filter(({ clock }) => clock !== "retention");
  const aMonth = { clock: "retention", when: {}, takes: 1, in: "months" } as const;
  const { status, text } = await publishAtDesk(stack, { ...snapshot, clocks: [...clocks, aMonth] }, number);
  expect(status, text).toBe(200);
  await stack.settled();
  const looked = await administrator.send("/kept");
  expect(looked.json<{ items: readonly { request: string }[] }>().items).toMatchObject([
    { request: earlierCode },
  ]);
  await posted(administrator, "/retention", { on: true, looked: { ready: 1, waiting: 0 } });
  const [now, day] = [stack.clock.now().getTime(), 86_400_000];
  const twoAtNight = 22.5 * 3_600_000;
  stack.clock.moveBy(Math.ceil((now - twoAtNight) / day) * day + twoAtNight - now);
  await eventually("the night's run", async () => {
    const { text } = await (await as("v.sadeghi")).send("/retention");
    return text.includes('"erased":1') ? true : undefined;
  });
  await stack.settled();
}

async function registers(): Promise<void> {
  ({ trackingCode: code, pin } = await onPaper(sealed.words));
  elder = newVisitor(stack.addresses.pages);
  await onPage("/api/track/pin", { code, pin });
  await onPage(`/api/requests/${code}/information`, { words: sealed["added on the page"] });
}

async function placeFor(number: number): Promise<Form> {
  const api = `/api/requests/${code}/attachments`;
  await onPage(api, {});
  return (await elder.send(`${api}/${number}`)).json<{ readonly upload: Form }>().upload;
}

/** Makes a PDF with the canary in a font's name, which the cleaning of files keeps. */
const file = () =>
  pdf([`<< /Type /Font /Subtype /Type1 /BaseFont /${inFile.content} >>`], {
    page: "/Resources << /Font << /F 4 0 R >> >> ",
  });

async function send({ url, fields }: Form): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(file())]), inFile["name of the file"]);
  await fetch(url, { method: "POST", body: form });
}

async function attaches(): Promise<void> {
  const form = await placeFor(1);
  lateForm = await placeFor(2);
  await send(form);
  const url = await eventually("a file that can be opened", async () => {
    const answer = await elder.send(`/api/requests/${code}/attachments/1`);
    return answer.json<{ readonly url?: string }>().url;
  });
  download = { url, bytes: Buffer.from(await (await fetch(url)).arrayBuffer()).toString("latin1") };
}

async function isAsked(): Promise<void> {
  const [expert, clerk] = [await as("m.rezaei"), await as("z.hashemi")];
  await eventually("the case", async () => ((await expert.read(code)).status === 200 ? true : undefined));
  await step("m.rezaei", "accept", { points: [sealed.point] });
  await step("m.rezaei", "ask", { question: sealed.question });
  await eventually("the question in the call list", async () =>
    (await clerk.send("/untold")).text.includes(code) ? true : undefined,
  );
  const opened = await posted(clerk, "/untold/open", { request: code });
  const notices = opened.json<{ readonly notices: readonly { readonly notice: string }[] }>().notices;
  const said = { how: "phone", result: "reached", notices: notices.map(({ notice }) => notice) };
  await posted(clerk, "/untold/told", { request: code, ...said, words: sealed["told by call"] });
  await step("m.rezaei", "reply", { reply: sealed["reply noted"] });
  const contact = { with: { type: "applicant" }, how: "phone", result: "reached" };
  await step("m.rezaei", "contacts", { ...contact, words: sealed["contact of the case"] });
  const call = { day: isoAfter(3), time: "10:30", reason: sealed["call promised"] };
  await step("m.rezaei", "calls", call);
  await step("m.rezaei", "calls/1/cancel", { reason: sealed["call taken back"] });
}

/** A clerk identifies the applicant at the desk once more. */
async function identified(request = code): Promise<{ readonly request: string; readonly pass: string }> {
  const identity = { type: "national-code", number: sealed.identity };
  const found = await posted(await as("z.hashemi"), "/applicants", { identity, seen: "document" });
  return { request, pass: found.json<{ pass: string }>().pass };
}

async function comesToTheDesk(): Promise<void> {
  const clerk = await as("z.hashemi");
  const act = { type: "add", words: sealed["added by a clerk"] };
  await posted(clerk, "/applicants/act", { ...(await identified()), act });
  const contact = { how: "in-person", words: sealed["contact at the desk"] };
  await posted(clerk, "/applicants/contact", { ...(await identified()), ...contact });
}

/** Arranges a meeting with an official of another unit on a day on which the official receives applicants. */
async function meets(): Promise<void> {
  const host = "m.karimi";
  const days = {
    first: isoAfter(8),
    last: isoAfter(30),
    begins: "09:00",
    minutes: 20,
    places: 3,
    capacity: 1,
  };
  const weekdays = ["saturday", "sunday", "monday", "tuesday", "wednesday"];
  const published = await posted(await as(host), "/days", { host, weekdays, ...days });
  const all = published.json<{ days: readonly { day: string; skipped?: string }[] }>().days;
  const day = all.find(({ skipped }) => skipped === undefined)?.day ?? "";
  await posted(await as("z.hashemi"), "/applicants/meeting", {
    ...(await identified()),
    ...{ with: { official: host }, words: sealed["meeting asked for"], needs: [] },
  });
  meeting = await eventually("the meeting", async () => {
    const list = await (await as(host)).send("/meetings?list=review");
    return list.json<{ items: readonly { meeting: string }[] }>().items[0]?.meeting;
  });
  const held = async (name: string, json: object = {}) => {
    const official = await as(host);
    const { version } = (await official.send(`/meetings/${meeting}`)).json<{ version: number }>();
    await posted(official, `/meetings/${meeting}/${name}`, json, version);
  };
  await held("approve");
  await held("book", { place: { host, day, time: "09:00" } });
  stack.clock.moveBy(Date.parse(momentOfTehran(day, "08:50")) - stack.clock.now().getTime());
  for (const what of ["arrive", "call", "begin"]) await held("attendance", { what });
  const orders = [{ what: sealed.order, owner: { unit: "goods-inspection" }, day }];
  await held("minutes", { attendees: [host], statements: sealed.statements, orders });
  await held("remark", { remark: sealed.remark });
  await held("attendance", { what: "finish" });
  await held("confirm");
}

async function isInspected(): Promise<void> {
  const parties = { units: ["consumer-rights"], people: [], reason: sealed["reason for the accused"] };
  // The new accused puts this expert into conflict of interest, so the case is taken away from the expert.
  expect((await (await as("m.rezaei")).step(code, "parties", parties)).status).toBe(202);
  const inspector = await as("d.yeganeh");
  await eventually("the case at inspection", async () =>
    (await inspector.read(code)).status === 200 ? true : undefined,
  );
  await step("d.yeganeh", "refer", { unit: "legal-office", reason: sealed["why it is referred"] });
  await step("j.vaziri", "refer", { unit: "inspection-office", reason: "کار بازرسی است" });
  await step("d.yeganeh", "accept", { points: [sealed.point] });
  const due = isoAfter(20);
  const of = { unit: "consumer-rights" };
  await step("d.yeganeh", "explanations", { of, summary: sealed.summary, wanted: sealed.wanted, due });
  await step("d.yeganeh", "remedies", { owner: of, summary: sealed.summary, wanted: sealed.remedy, due });
  const accused = await as("e.hosseini");
  const owed = await eventually("what they owe", async () => {
    const { text } = await accused.send("/owed");
    return text.includes(sealed.remedy) && text.includes(sealed.wanted) ? text : undefined;
  });
  const lists = JSON.parse(owed) as Record<"items" | "explanations", readonly { case: string }[]>;
  const hidden = lists.items[0]?.case ?? "";
  await posted(accused, `/cases/${hidden}/explanations/1/give`, { words: sealed.explanation });
  const commitment =
    (await inspector.look(code)).commitments?.findIndex(({ what }) => what === sealed.remedy) ?? 0;
  await posted(accused, `/cases/${hidden}/commitments/${commitment + 1}/evidence`, {
    words: sealed.evidence,
  });
  await step("d.yeganeh", `commitments/${commitment + 1}/judge`, {
    ...{ kept: true, reason: sealed["why it is kept"] },
  });
}

async function isAnswered(): Promise<void> {
  const points = (await (await as("d.yeganeh")).look(code)).points ?? [];
  const answers = points.map(() => sealed.answer);
  await step("d.yeganeh", "draft", { outcome: "granted", answers, reasoning: sealed.reasoning });
  await step("s.keshavarz", "approve", {});
  await stack.settled();
  const clerk = await as("z.hashemi");
  await posted(clerk, "/applicants/rating", { ...(await identified()), process: true, outcome: true });
  await stack.settled();
}

const rows = () =>
  sent
    .map((input) => JSON.parse(input) as { readonly Item?: Item })
    .flatMap(({ Item: item }) => (item ? [fromItem(item)] : []));

/**
 * Returns the texts that these keys decrypt, in a copy of everything that was ever written. Tries each key alone, and any two
 * together.
 */
function openedWith(isThere: (id: string) => boolean): readonly string[] {
  const all = rows();
  const rowsOfKeys = all.filter(({ key, id }) => key instanceof Uint8Array && isThere(String(id)));
  const keys = rowsOfKeys.map(({ key }) => key as Uint8Array);
  const tried = [...keys, ...keys.flatMap((one) => keys.map((other) => keyOfBoth(one, other)))];
  const under = all.filter((row) => row["sealed"] instanceof Uint8Array);
  return under.flatMap(({ id, sealed: bytes }) =>
    tried.flatMap((key) => {
      try {
        return [unseal(key, String(id), bytes as Uint8Array)];
      } catch {
        return [];
      }
    }),
  );
}

const logs = () =>
  Object.fromEntries(
    stack.template
      .ofType("AWS::Lambda::Function")
      .map(({ name }) => [`log of ${name}`, stack.log(name)] as const)
      .filter(([, lines]) => lines.length > 0),
  );

async function shownAfterwards(): Promise<Record<string, Answer>> {
  const [expert, inspector, head, clerk, accused, official, auditor] = await Promise.all(
    ["m.rezaei", "d.yeganeh", "s.keshavarz", "z.hashemi", "e.hosseini", "m.karimi", "r.aslani"].map(as),
  );
  if (!expert || !inspector || !head || !clerk || !accused || !official || !auditor)
    throw new Error("Nobody");
  const identity = { type: "national-code", number: sealed.identity };
  const json = { identity, seen: "document" };
  const headers = { "idempotency-key": newKey() };
  return {
    "case, to its inspector": await inspector.read(code),
    "case, to an auditor": await auditor.read(code),
    "applicant, to its inspector": await inspector.send(`/cases/${code}/applicant`),
    "looks, to an auditor": await auditor.send(`/cases/${code}/looks`),
    "file, in the case": await inspector.send(`/cases/${code}/attachments/1`),
    "inbox of inspection": await head.send("/inbox?list=unit"),
    "inbox of an auditor": await auditor.send("/inbox?list=all"),
    "calls promised": await expert.send("/calls"),
    obligations: await accused.send("/owed"),
    "obligations of the official's unit": await official.send("/owed"),
    "call list": await clerk.send("/untold"),
    "whom a clerk finds": await clerk.send("/applicants", { method: "POST", json, headers }),
    "meeting, to its official": await official.send(`/meetings/${meeting}`),
    "meetings of the official": await official.send("/meetings?list=closed"),
    request: await elder.send(`/api/requests/${code}`),
    files: await elder.send(`/api/requests/${code}/attachments`),
    "with the receipt": await elder.send("/api/track/pin", { json: { code, pin } }),
    "page of the request": await elder.open("/request"),
    "page of the certificate": await elder.open("/request/certificate"),
    "page of the meeting": await elder.open("/request/meeting"),
    "page of the files": await elder.open("/request/attachments"),
  };
}

describe("a person's data", () => {
  it("are found, with the person's data key, in every place that stores them, and are not erased under a legal hold (P2)", async () => {
    await askedBefore();
    await registers();
    await attaches();
    await isAsked();
    await comesToTheDesk();
    await meets();
    await isInspected();
    await isAnswered();
    const opened = openedWith(() => true);
    const found = leaksIn({ them: opened }, { ...earlier, ...sealed });
    expect(found).toEqual(Object.keys({ ...earlier, ...sealed }).map((what) => `${what} in them`));
    expect(download.bytes).toContain(inFile.content);
    const [administrator, inspector] = [await as("v.sadeghi"), await as("d.yeganeh")];
    await posted(inspector, "/holds", { request: code, because: "inspection" });
    const json = { request: code, because: "asked" };
    const headers = { "idempotency-key": newKey() };
    const kept = await administrator.send("/applicants/erasure", { method: "POST", json, headers });
    expect([kept.status, kept.json<{ type: string }>().type]).toEqual([409, "urn:peygir:problem:on-hold"]);
    expect(
      await eventually("the list of holds", async () => {
        const { text } = await administrator.send("/holds");
        return text.includes(code) ? leaksIn({ it: [text] }, canaries) : undefined;
      }),
    ).toEqual([]);
    await posted(inspector, "/holds/lift", { request: code });
  });

  it("are erased at night for a request past its retention period, while the data of the person's second request can still be read (P2)", async () => {
    await nightPasses();
    const left = { left: openedWith((id) => !destroyed.has(id)) };
    expect(leaksIn(left, earlier)).toEqual([]);
    expect(leaksIn(left, sealed)).toEqual(Object.keys(sealed).map((what) => `${what} in left`));
    expect([...destroyed]).toEqual([`person/request-${earlierCode}`]);
    const auditor = await as("r.aslani");
    const shown = await auditor.read(earlierCode);
    expect([shown.status, leaksIn({ it: [shown.text] }, { ...earlier, ...sealed })]).toEqual([200, []]);
    const { requests } = (
      await posted(await as("z.hashemi"), "/applicants", {
        ...{ identity: { type: "national-code", number: sealed.identity }, seen: "document" },
      })
    ).json<{ requests: readonly { trackingCode: string }[] }>();
    expect(requests.map((one) => one.trackingCode)).toEqual([code]);
  });

  it("are in no page, file, log, message or copy of a table after their erasure, even for a reader with every remaining key (P2)", async () => {
    const administrator = await as("v.sadeghi");
    // Opens a session of the applicant before the erasure.
    await onPage("/api/track/pin", { code, pin });
    const erased = await posted(administrator, "/applicants/erasure", { request: code, because: "asked" });
    expect(erased.json<{ requests: readonly string[] }>().requests).toEqual([code]);
    await stack.settled();
    await send(lateForm);
    await stack.settled();
    expect((await fetch(download.url)).status).not.toBe(200);
    const shown = await shownAfterwards();
    expect(Object.entries(shown).filter(([, { status }]) => status >= 500)).toEqual([]);
    expect(shown["request"]?.status, "the session ended with them").toBe(401);
    expect(shown["file, in the case"]?.status).toBe(404);
    expect(shown["case, to its inspector"]?.status).toBe(200);
    const explained = await runScript(dataDir, "explain.ts", code);
    const pages = Object.entries(shown).map(([name, { text }]) => [name, [text, textOfPage(text)]] as const);
    const calls = stack.calls.all().map((call) => JSON.stringify(call));
    const places = {
      ...Object.fromEntries(pages),
      ...{ ...logs(), "tables, queues and bus": sent, "calls of AWS": calls },
      ...{ explained: [explained.said], "what opens": openedWith((id) => !destroyed.has(id)) },
      messages: stack.messages().map((message) => JSON.stringify(message)),
    };
    expect(leaksIn(places, { ...earlier, ...canaries })).toEqual([]);
    // The nightly erasure deleted the key of one request. This erasure deletes the keys of the person and of the remaining
    // request.
    expect(destroyed.size).toBe(3);
    expect([...destroyed]).toContain(`person/request-${code}`);
    expect(explained.said).toContain(code);
  });
});
