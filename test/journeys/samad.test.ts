/**
 * Follows requests of SAMAD, the national system for requests to public organisations, through the real local stack. Requests
 * come from the web page, from an operator of the hotline 111 and from partner programs. A specialised unit answers each request
 * in the channel by which the request came, and an official meets applicants at an agreed time (S1).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MeetingView } from "../../functions/meeting/queries/read-meeting/read-meeting.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { ReplyOf } from "../../shared/contracts/operation.ts";
import type { showApplicantsRequest } from "../../shared/contracts/staff/applicants.ts";
import type { registerForApplicant } from "../../shared/contracts/staff/desk-registration.ts";
import { signedIn } from "../iam/signed-in.ts";
import { leaksIn } from "../support/canaries.ts";
import { e164, newKey, newRequest } from "../support/citizens.ts";
import { type Door, openDoor } from "../support/door.ts";
import { codeOn, fillIn } from "../support/filled-form.ts";
import { submit, textOfPage } from "../support/forms.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { type PartnerProcess, partnerProcess } from "../support/partner-process.ts";
import { addedThere, partnerProgram, registeredThere } from "../support/partner-program.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

const host = "e.hosseini";
let stack: Stack;
let expert: StaffMember;
let head: StaffMember;
let operator: StaffMember;
/** The day on which the head of the unit receives applicants. */
let day: string;

const inDays = (days: number) =>
  new Date(stack.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

async function post<T>(who: StaffMember, path: string, json: object, version?: number): Promise<T> {
  const seen = version !== undefined && { "if-match": `"${version}"` };
  const headers = { "idempotency-key": newKey(), ...seen };
  const answer = await who.send(path, { method: "POST", json, headers });
  if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.json<T>();
}

/** The partner's fixed address, which also exists while the partner's program does not run. */
let door: Door;
let program: PartnerProcess | undefined;
const dataDir = mkdtempSync(join(tmpdir(), "peygir-partner-"));

beforeAll(async () => {
  door = await openDoor();
  stack = await startLocalStack({ webhookPorts: [door.port] });
  [expert, head, operator] = await Promise.all([
    staffMember(stack, "m.rezaei"),
    staffMember(stack, host),
    staffMember(stack, "h.bagheri"),
  ]);
  const pattern = {
    ...{ host, weekdays: ["saturday", "sunday", "monday", "tuesday", "wednesday"] },
    ...{ first: inDays(8), last: inDays(40), begins: "09:00", minutes: 20, places: 3, capacity: 1 },
  };
  const { days } = await post<{ days: readonly { day: string; skipped?: string }[] }>(head, "/days", pattern);
  day = days.find(({ skipped }) => skipped === undefined)?.day ?? "";
});

afterAll(async () => {
  await program?.stop();
  await stack?.stop();
  door?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const arrives = (code: string) =>
  eventually("the case in the inbox", async () => (await expert.inbox()).find((item) => item.case === code));

const found = "فروشگاه بازدید شد و کالا معیوب بود.";
const reasons = "بر پایه بازدید و رسید خرید.";

/** An expert of the specialised unit examines the case and drafts an answer with reasons; the unit's head approves it. */
async function isExamined(code: string): Promise<void> {
  expect((await arrives(code)).unit.key).toBe("consumer-rights");
  const draft = { outcome: "granted", answers: [found], reasoning: reasons };
  for (const [who, step, body] of [
    [expert, "accept", { points: ["کفش زود پاره شد"] }],
    [expert, "draft", draft],
    [head, "approve", {}],
  ] as const) {
    const { status, text } = await who.step(code, step, body);
    expect(status, `${step}: ${text}`).toBe(200);
  }
  await stack.settled();
}

/** Takes a step of the official on the meeting's current version. */
async function decides(meeting: string, step: string, body: object = {}): Promise<MeetingView> {
  const { version } = (await head.send(`/meetings/${meeting}`)).json<MeetingView>();
  return post(head, `/meetings/${meeting}/${step}`, body, version);
}

/** Waits until the official's list of decisions shows the meeting. */
const isToBeDecided = (meeting: string) =>
  eventually("the meeting among those to be decided", async () => {
    const { text } = await head.send("/meetings?list=review");
    return text.includes(meeting) ? true : undefined;
  });

describe("Peygir with SAMAD, the national system for requests to public organisations,", () => {
  it("lets an applicant register on the page, read the specialised unit's answer there, ask for a meeting and take an offered time (S1, C1, R1, R10, M1, M2, M6)", async () => {
    const given = newRequest();
    const visitor = newVisitor(stack.addresses.pages);
    const receipt = await submit(visitor, await fillIn(visitor, given), "/register");
    const code = codeOn(receipt) ?? "";
    await isExamined(code);

    const citizen = await signedIn(stack, code, given.mobile);
    const request = await citizen.open("/request");
    for (const words of [found, reasons, "دفتر حقوق مصرف‌کنندگان"])
      expect(textOfPage(request.text)).toContain(words);
    expect(request.text).toContain('href="/request/meeting"');
    const asked = await submit(citizen, await citizen.open("/request/meeting"), "/request/meeting", {
      unit: "consumer-rights",
      words: "می‌خواهم حضوری توضیح بدهم.",
    });
    expect(textOfPage(asked.text)).toContain("درخواست ملاقات شما ثبت شد.");

    const meeting = `${code}.1`;
    await isToBeDecided(meeting);
    await decides(meeting, "approve");
    const places = ["09:00", "09:20"].map((time) => ({ host, day, time }));
    await decides(meeting, "offer", { places });
    await stack.settled();
    const offered = await citizen.open("/request/meeting");
    const chosen = await submit(citizen, offered, "/request/meeting/choose", { place: `${day} 09:20` });
    expect(textOfPage(chosen.text)).toContain("زمان ملاقات ثبت شد.");
    expect((await head.send(`/meetings/${meeting}`)).json()).toMatchObject({
      stage: "booked",
      place: { host, day, time: "09:20" },
    });
    await eventually("the SMS with the time", () =>
      stack
        .messages()
        .find(({ to, text }) => to === e164(given.mobile) && /قرار شما .* ساعت 09:20/.test(text)),
    );
  });

  it("lets an operator of the hotline 111 register a caller's request, later read the answer out, ask for the meeting and tell the agreed time (S1, C6, C4, R1, R10, M1, M2)", async () => {
    const { identity, fullName, mobile, contactBy: _, ...matter } = newRequest();
    const applicant = { type: "given", identity, seen: "caller", fullName, mobile };
    const asked = { ...matter, channel: "phone-111", applicant, readBack: true };
    const registered = await post<ReplyOf<typeof registerForApplicant>["body"]>(
      operator,
      "/applicants/registration",
      asked,
    );
    const request = registered.trackingCode;
    expect(registered.unit?.key).toBe("consumer-rights");
    await isExamined(request);
    expect(await head.look(request)).toMatchObject({ channel: "phone-111" });

    const { pass } = await post<{ pass: string }>(operator, "/applicants", { identity, seen: "caller" });
    const opened = { request, pass };
    type Shown = ReplyOf<typeof showApplicantsRequest>["body"];
    const told = await post<Shown>(operator, "/applicants/request", opened);
    expect(told.answer).toMatchObject({ outcome: { key: "granted" }, reasoning: reasons });
    const words = "می‌خواهد حضوری توضیح بدهد.";
    const wanted = { with: { unit: "consumer-rights" }, words, needs: [] };
    await post(operator, "/applicants/meeting", { ...opened, ...wanted });

    const meeting = `${request}.1`;
    await isToBeDecided(meeting);
    await decides(meeting, "approve");
    await decides(meeting, "book", { place: { host, day, time: "09:40" } });
    await stack.settled();
    const again = await post<Shown>(operator, "/applicants/request", opened);
    expect(JSON.stringify(again.status)).toContain(`"${day}"`);
    await eventually("the SMS with the time", () =>
      stack.messages().find(({ to, text }) => to === e164(mobile) && /قرار شما .* ساعت 09:40/.test(text)),
    );
  });

  it("lets SAMAD's own program register, retry and supplement one case by signed webhooks and receive the result; a wrong signature is refused (C8, N6, N7, C4)", async () => {
    const { webhooks } = stack.addresses;
    const its = { name: "سامد", url: `${webhooks}/samad`, partner: "samad", events: ["request.result"] };
    const administrator = await staffMember(stack, "v.sadeghi");
    const { webhook } = await post<{ webhook: { webhook: string } }>(administrator, "/webhooks", its);
    const kept: string[] = [];
    const unheard = stack.inject(({ operation, input }) => {
      if (/^(dynamodb|sqs|events):/.test(operation)) kept.push(JSON.stringify(input));
      return undefined;
    });
    const samad = await partnerProgram(stack, "samad");
    const given = newRequest();
    const message = registeredThere(given, "SMD-1405-000123");
    const forged = await samad.send("message-1", message, "whsec_c29tZWJvZHkgZWxzZQ==");
    expect(forged.status).toBe(401);
    const first = await samad.send("message-1", message);
    expect(first.status, first.text).toBe(200);
    const again = [await samad.send("message-1", message), await samad.send("message-2", message)];
    expect(again.map(({ text }) => text)).toEqual([first.text, first.text]);
    const { trackingCode: code } = first.json<{ trackingCode: string }>();
    const added = await samad.send("message-3", addedThere("رسید خرید را هم دارم.", "SMD-1405-000123"));
    expect(added.status, added.text).toBe(200);

    await isExamined(code);
    expect(await head.look(code)).toMatchObject({
      channel: "partner-samad",
      external: { partner: { key: "samad" }, code: "SMD-1405-000123" },
    });
    const cases = (await expert.inbox("all")).filter((item) => item.case === code);
    expect(cases).toHaveLength(1);
    const [heard] = await eventually("the result at the partner", async () => {
      const told = stack.webhooks().filter(({ path }) => path === "/samad");
      return told.length > 0 ? told : undefined;
    });
    expect(JSON.parse(heard?.body ?? "")).toMatchObject({
      type: "request.result",
      data: {
        ...{ externalCode: "SMD-1405-000123", request: code, number: 1, outcome: "granted" },
        fields: expect.arrayContaining([
          expect.objectContaining({
            field: "answer",
            value: expect.stringContaining(`${found}\n\n${reasons}`),
          }),
        ]),
      },
    });
    await eventually("the case that knows", async () => {
      const { text } = await head.send(`/cases/${code}`);
      return text.includes('"known"') ? true : undefined;
    });
    unheard();
    const { text: listed } = await administrator.send(`/webhooks/${webhook.webhook}/deliveries`);
    const [delivery] = (JSON.parse(listed) as { deliveries: { delivery: string }[] }).deliveries;
    const { text: read } = await administrator.send(`/deliveries/${delivery?.delivery}`);
    expect(read).toContain("SMD-1405-000123");
    const logs = stack.template.ofType("AWS::Lambda::Function").flatMap(({ name }) => stack.log(name));
    // Drafts and notices are stored encrypted; only the webhook sent to the partner shows their text.
    expect(leaksIn({ kept, logs, desk: [listed, read] }, { found, reasons })).toEqual([]);
    expect(kept.length).toBeGreaterThan(20);
    await post(administrator, `/webhooks/${webhook.webhook}/turn`, { to: "off" }, 1);
    const citizen = await signedIn(stack, code, given.mobile);
    const request = textOfPage((await citizen.open("/request")).text);
    for (const words of [found, "رسید خرید را هم دارم."]) expect(request).toContain(words);
  });

  it("registers a row of SAMAD's file once although it is entered twice, and lists the request's answer until a clerk has copied it to SAMAD (C8)", async () => {
    const { contactBy: _, ...given } = newRequest();
    const clerk = await staffMember(stack, "z.hashemi");
    const row = { partner: "samad", request: { ...given, externalCode: "SMD-1405-000124" } };
    const brought = await post<{ trackingCode: string }>(clerk, "/partners/requests", row);
    const { trackingCode: code } = brought;
    expect(await post(clerk, "/partners/requests", row)).toEqual(brought);
    await isExamined(code);
    const waiting = async () => {
      const answer = await clerk.send("/results?partner=samad");
      return answer.json<{ items: readonly { case: string; result: number }[] }>().items;
    };
    expect(await waiting()).toContainEqual(expect.objectContaining({ case: code, result: 1 }));
    const { items } = await post<{ items: readonly { fields: readonly { value: string }[] }[] }>(
      clerk,
      "/results/open",
      { partner: "samad", cases: [code] },
    );
    expect(items[0]?.fields[0]?.value).toBe("SMD-1405-000124");
    expect(items[0]?.fields.some(({ value }) => value.includes(found))).toBe(true);
    await post(clerk, `/cases/${code}/result`, { result: 1 });
    await stack.settled();
    expect((await waiting()).filter((item) => item.case === code)).toEqual([]);
    expect(await head.look(code)).toMatchObject({
      atPartner: { results: [{ what: "answered", entered: { by: { username: "z.hashemi" } } }] },
    });
  });

  it("delivers the result of a request also to another partner, whose program was down for an hour; that program records it once despite retries (C8, N6)", async () => {
    program = await partnerProcess(stack, "call-centre", { dataDir, door });
    const { identity, kind, subject, description, fullName, mobile } = newRequest();
    const nationalCode = "number" in identity ? identity.number : "";
    const written = { kind, subject, description, fullName, mobile, nationalCode, form: "form-1" };
    const wrong = await program.send("/register", { ...written, nationalCode: "1234567890" });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('id="nationalCode-error"')]);
    expect(wrong.text, "the typed text is lost").toContain(description);
    for (const _twice of [1, 2]) expect((await program.send("/register", written)).status).toBe(303);
    const { sent } = await program.kept();
    expect(sent).toMatchObject([{ code: "CC-000002", state: "registered" }]);
    const code = sent[0]?.trackingCode ?? "";

    await program.stop();
    await isExamined(code);
    expect(await head.look(code)).toMatchObject({ external: { partner: { key: "call-centre" } } });
    const administrator = await staffMember(stack, "v.sadeghi");
    const own = await eventually("the webhook that is not answered", async () => {
      const { webhooks } = (await administrator.send("/webhooks")).json<{
        webhooks: readonly { webhook: string; url: string; state: string }[];
      }>();
      return webhooks.find(({ url, state }) => url.includes(String(door.port)) && state === "failing");
    });
    stack.clock.moveBy(3_600_000);
    await stack.settled();
    program = await partnerProcess(stack, "call-centre", { dataDir, door });
    expect((await program.kept()).heard).toEqual([]);
    stack.clock.moveBy(600_000);
    const { kept } = program;
    const heard = (times: number) =>
      eventually("the result at the partner", async () => {
        const all = (await kept()).heard;
        return all.some((one) => one.times === times) ? all : undefined;
      });
    expect(await heard(1)).toMatchObject([
      { data: { externalCode: "CC-000002", request: code, number: 1, outcome: "granted" } },
    ]);
    const shown = await program.page();
    for (const words of [found, reasons]) expect(shown.text).toContain(words);

    await stack.settled();
    const again = await staffMember(stack, "v.sadeghi");
    const listed = await again.send(`/webhooks/${own.webhook}/deliveries`);
    const { deliveries } = listed.json<{ deliveries: readonly { delivery: string }[] }>();
    expect(deliveries).toHaveLength(1);
    const at = `/deliveries/${deliveries[0]?.delivery}`;
    const version = Number(/\d+/.exec(String((await again.send(at)).headers.etag))?.[0]);
    await post(again, `${at}/replay`, {}, version);
    expect(await heard(2), "it comes twice, and is there once").toHaveLength(1);
  });
});
