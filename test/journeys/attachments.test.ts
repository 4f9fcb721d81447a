/** Follows an attached file through the local stack: from a browser's form to quarantine, scan result and download (C12). */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { eicar, exif, jpeg, pdf, place } from "../attachments/files.ts";
import { signedIn } from "../iam/signed-in.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor, type Visitor } from "../support/visitor.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startLocalStack();
});
afterAll(() => stack.stop());

const photo = jpeg({ with: [exif(6)] });

interface Form {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface Listed {
  readonly attachment: number;
  readonly stage: string;
  readonly because?: string;
}

async function send(
  { url, fields }: Form,
  file: Buffer,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...more })) data.append(name, value);
  data.append("file", new Blob([new Uint8Array(file)]), "IMG_20261124.html");
  return fetch(url, { method: "POST", body: data, redirect: "manual" });
}

/** Registers a request; returns the request and the browser of its applicant, who is signed in. */
async function applicant(changes: Parameters<typeof newRequest>[0] = {}) {
  const given = newRequest(changes);
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const citizen = await signedIn(stack, code, given.mobile);
  const api = `/api/requests/${code}/attachments`;
  const begin = async (): Promise<number> => {
    const begun = await citizen.send(api, { json: {}, headers: { "idempotency-key": newKey() } });
    return begun.json<{ attachment: number }>().attachment;
  };
  const one = async (number: number) =>
    (await citizen.send(`${api}/${number}`)).json<{ upload?: Form; url?: string; stage: string }>();
  const list = async () => (await citizen.send(api)).json<{ attachments: readonly Listed[] }>().attachments;
  const settled = (number: number, stage: string) =>
    eventually(`attachment ${number} to be ${stage}`, async () =>
      (await list()).find((each) => each.attachment === number && each.stage === stage),
    );
  const attach = async (file: Buffer): Promise<{ number: number; form: Form; answer: Response }> => {
    const number = await begin();
    const form = (await one(number)).upload;
    if (!form) throw new Error("No form to send it with");
    return { number, form, answer: await send(form, file) };
  };
  return { code, citizen, begin, one, list, settled, attach };
}

/** Waits until the case shows the scanned file, since the case is updated a moment after the applicant's page. */
const showsCleared = (who: StaffMember, code: string) =>
  eventually("the case to show a cleared file", async () =>
    (await who.look(code)).attachments?.find(({ stage }) => stage === "cleared"),
  );

const opens = (who: StaffMember, code: string, number: number) =>
  who.send(`/cases/${code}/attachments/${number}`);

describe("a file that an applicant attaches", () => {
  test("can be downloaded by the case's staff after its scan, without the photo's location metadata (C12, R15)", async () => {
    const { code, attach, settled, one } = await applicant();
    const { number, answer } = await attach(photo);
    expect(answer.status).toBe(201);
    await settled(number, "cleared");
    const [expert, stranger] = [await staffMember(stack, "m.rezaei"), await staffMember(stack, "d.norouzi")];
    await showsCleared(expert, code);
    const opened = await opens(expert, code, number);
    expect(opened.status).toBe(200);
    const { url } = opened.json<{ url: string }>();
    for (const address of [url, (await one(number)).url ?? ""]) {
      const file = await fetch(address);
      const bytes = Buffer.from(await file.arrayBuffer());
      expect(file.headers.get("content-type")).toBe("image/jpeg");
      expect(file.headers.get("content-disposition")).toBe(
        `attachment; filename="peygir-${code}-${number}.jpg"`,
      );
      expect(bytes.toString("latin1")).not.toContain(place.latitude);
    }
    expect(new URL(url).origin).not.toBe(new URL(stack.addresses.pages).origin);
    expect((await opens(stranger, code, number)).status).toBe(404);
    const looks = await expert.send(`/cases/${code}/looks`);
    expect(looks.text).toContain("m.rezaei");
    expect(stack.calls.denied()).toEqual([]);
  });

  test("is deleted and never opens when the scan finds malware (C12)", async () => {
    const { code, attach, settled, one } = await applicant();
    const { number } = await attach(eicar);
    expect(await settled(number, "refused")).toMatchObject({ because: "malware" });
    expect(await one(number)).not.toHaveProperty("url");
    expect((await opens(await staffMember(stack, "m.rezaei"), code, number)).status).toBe(404);
    const mine = stack.template
      .ofType("AWS::S3::Bucket")
      .flatMap(({ name }) => stack.objects.keys(name.toLowerCase()))
      .filter((key) => key.includes(code));
    expect(mine).toEqual([]);
  });

  test("opens to inspection only, when the applicant is hidden from the units (C12, C15)", async () => {
    const { code, attach, settled } = await applicant({ knownTo: "inspection" });
    const { number } = await attach(pdf());
    await settled(number, "cleared");
    const inspector = await staffMember(stack, "s.keshavarz");
    await showsCleared(inspector, code);
    expect((await opens(inspector, code, number)).status).toBe(200);
  });

  test("is created once per idempotency key, and its upload form expires (P4, C12)", async () => {
    const { citizen, code, one, begin } = await applicant();
    const headers = { "idempotency-key": newKey() };
    const api = `/api/requests/${code}/attachments`;
    const first = await citizen.send(api, { json: {}, headers });
    expect((await citizen.send(api, { json: {}, headers })).text).toBe(first.text);
    expect((await one((await begin()) + 7)).stage).toBeUndefined();
  });
});

describe("the quarantine bucket accepts only the upload that the form was signed for (C12)", () => {
  test("refuses another file, S3 key, size or field, and an expired form", async () => {
    const { attach, begin, one } = await applicant();
    const { form } = await attach(photo);
    const { policy = "" } = form.fields;
    const wrong: readonly [string, Form, Buffer, Readonly<Record<string, string>>?][] = [
      ["another place", { ...form, fields: { ...form.fields, key: "intake/123456789018/1" } }, photo],
      ["another policy", { ...form, fields: { ...form.fields, policy: policy.replace(/^./, "f") } }, photo],
      [
        "a signature of nobody",
        { ...form, fields: { ...form.fields, "x-amz-signature": "0".repeat(64) } },
        photo,
      ],
      ["a field more", form, photo, { "content-type": "text/html" }],
      ["another end", form, photo, { success_action_redirect: "https://evil.example" }],
      ["too much", form, Buffer.alloc(10 * 1024 * 1024 + 1)],
      ["nothing", form, Buffer.alloc(0)],
    ];
    for (const [what, sent, file, more] of wrong)
      expect([what, (await send(sent, file, more)).ok]).toEqual([what, false]);
    expect((await fetch(`${form.url}intake/123456789018/1`)).ok).toBe(false);
    const late = (await one(await begin())).upload;
    stack.clock.moveBy(61 * 60_000);
    expect(late && (await send(late, photo)).status).toBe(403);
  });
});

describe("the pages for attachments", () => {
  const csrfIn = (text: string): string => /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
  const keyIn = (text: string): string => /name="key" value="([^"]+)"/.exec(text)?.[1] ?? "";
  const formIn = (text: string): Form => {
    const [, inner = ""] = /<form[^>]*multipart[^>]*>(.*?)<\/form>/s.exec(text) ?? [];
    const plain = (value: string) => value.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
    const fields = [...inner.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const url = /action="([^"]+)"[^>]*multipart/.exec(text)?.[1] ?? "";
    return {
      url,
      fields: Object.fromEntries(fields.map(([, name, value]) => [name ?? "", plain(value ?? "")])),
    };
  };

  async function sendsByPages(citizen: Visitor, base: string): Promise<string> {
    const empty = await citizen.open(`${base}/attachments`);
    const form = { csrf: csrfIn(empty.text), key: keyIn(empty.text) };
    const sending = await citizen.open(`${base}/attachments`, { form });
    expect(sending.url.pathname).toBe(`${base}/attachments/1`);
    const { origin } = new URL(formIn(sending.text).url);
    expect(sending.headers["content-security-policy"]).toContain(`form-action 'self' ${origin}`);
    const sent = await send(formIn(sending.text), photo);
    expect(sent.status).toBe(303);
    const { pathname, search } = new URL(sent.headers.get("location") ?? "");
    await citizen.open(pathname + search);
    return eventually("it is ready", async () => {
      const { text } = await citizen.open(`${base}/attachments`);
      return text.includes("آماده") ? text : undefined;
    });
  }

  test("upload a file without JavaScript and show the state of its scan (C1, C12)", async () => {
    const { citizen, code } = await applicant();
    const text = await sendsByPages(citizen, "/request");
    expect(text).toContain("/request/attachments/1/file");
    const file = await citizen.send("/request/attachments/1/file");
    expect(file.status).toBe(303);
    expect((await fetch(file.headers.location ?? "")).headers.get("content-disposition")).toContain(code);
    expect((await citizen.open("/request")).text).toContain('href="/request/attachments"');
  });

  test("answer “not found” for another applicant's request (C2)", async () => {
    const { code } = await applicant();
    const stranger = (await applicant()).citizen;
    for (const path of ["", "/1", "/1/file"])
      expect((await stranger.open(`/my/requests/${code}/attachments${path}`)).text).not.toContain("پیوست‌ها");
    expect((await stranger.send(`/api/requests/${code}/attachments`)).status).toBe(404);
  });
});
