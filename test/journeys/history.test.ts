/**
 * Tests the proof of a request on the real local stack: the day is sealed and published, and the proof is verified on the page
 * and offline (P7).
 */
import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { e164, type Given, newRequest, registered } from "../support/citizens.ts";
import { formTo, submit, textOfPage } from "../support/forms.ts";
import { eventually, oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { type Answer, newVisitor, type Visitor } from "../support/visitor.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startLocalStack();
});
afterAll(() => stack?.stop());

const day = 86_400_000;
const run = promisify(execFile);

async function signedIn(code: string, { mobile }: Given): Promise<Visitor> {
  const visitor = newVisitor(stack.addresses.pages);
  const status = await submit(visitor, await visitor.open("/track"), "/track", { code, mobile });
  const asked = await submit(visitor, status, "/track/one-time-code");
  await stack.settled();
  const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile));
  await submit(visitor, asked, "/track/confirm", { oneTimeCode });
  return visitor;
}

/** Sends the page's form with a chosen file, as a browser does. */
async function sendFile(visitor: Visitor, page: Answer, content: string | Buffer): Promise<Answer> {
  const { action, fields } = formTo(page, "/verify");
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.set("file", new File([new Uint8Array(Buffer.from(content))], "سند.json"));
  const whole = new Response(form);
  const headers = { "content-type": whole.headers.get("content-type") ?? "" };
  return visitor.open(action, { body: Buffer.from(await whole.arrayBuffer()), headers });
}

const plain = ({ text }: Answer): string => textOfPage(text).replaceAll(/\s+/g, " ");

/**
 * Writes these texts to files and runs the offline check on the files. Returns the check's output, and whether it accepted
 * them.
 */
async function verifiedOffline(...texts: readonly string[]): Promise<{ said: string; holds: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), "peygir-proof-"));
  const files = texts.map((_, at) => join(folder, `${at}.json`));
  await Promise.all(texts.map((text, at) => writeFile(files[at] as string, text)));
  const command = join(import.meta.dirname, "../../scripts/verify-proof.ts");
  return run(process.execPath, [command, ...files]).then(
    ({ stdout }) => ({ said: stdout, holds: true }),
    ({ stdout }: { stdout: string }) => ({ said: stdout, holds: false }),
  );
}

describe("the history of a request", () => {
  it("can be proved from the next day on, on the page and offline, while an altered proof is refused (P7)", async () => {
    const given = newRequest();
    const code = await registered(newVisitor(stack.addresses.pages), given);
    await stack.settled();
    const early = await signedIn(code, given);
    expect((await early.open("/request")).text).toContain('href="/request/proof"');
    expect(plain(await early.open("/request/proof"))).toContain("هنوز هیچ رویدادی سند ندارد");
    stack.clock.moveBy(day);
    await stack.settled();
    const visitor = await signedIn(code, given);
    await eventually("the seal of the day", async () => {
      const page = plain(await visitor.open("/request/proof"));
      return /اکنون .* رویداد سند دارد/.test(page) || undefined;
    });
    const proof = (await visitor.open("/request/proof?file=json")).text;
    const root = (await visitor.open("/history/root.json")).text;
    expect(proof).toContain(code);
    expect(proof).not.toContain(given.fullName);

    const head = JSON.parse(root) as { readonly root: string };
    expect((await visitor.open("/history")).text).toContain(head.root);
    expect(await verifiedOffline(proof, root, root)).toMatchObject({ holds: true });

    const form = await visitor.open("/verify");
    const checked = await sendFile(visitor, form, proof);
    expect(checked.url.pathname + checked.url.search).toBe("/verify?draft=returned");
    expect(plain(checked)).toContain("این سند درست است");
    expect(plain(await submit(visitor, form, "/verify", { proof }))).toContain("این سند درست است");
    const altered = proof.replace('"registered"', '"answered"');
    expect(plain(await sendFile(visitor, form, altered))).toContain("این سند درست نیست");
    expect(plain(await submit(visitor, form, "/verify", { proof: "{" }))).toContain(
      "همه متن فایل را بگذارید",
    );
    const offline = await verifiedOffline(altered, root);
    expect(offline.holds).toBe(false);
    expect(offline.said).toContain("NOT in the log");
  });

  it("is verified from an uploaded file; any wrong file gets a sentence that tells what is wrong (C1, P7)", async () => {
    const visitor = newVisitor(stack.addresses.pages);
    const form = await visitor.open("/verify");
    const photo = Buffer.from(Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7) % 256));
    for (const [file, sentence] of [
      [photo, "این فایل از ۲۰۰ کیلوبایت بزرگ‌تر است"],
      [photo.subarray(0, 9_000), "این فایل، سند این سامانه نیست"],
      [Buffer.alloc(0), "فایل سند را انتخاب کنید"],
    ] as const) {
      const page = await sendFile(visitor, form, file);
      expect([page.status, plain(page)]).toEqual([200, expect.stringContaining(sentence)]);
    }
    const broken = { "content-type": "multipart/form-data; boundary=x" };
    expect((await visitor.send("/verify", { body: "--x", headers: broken })).status).toBe(400);
  });

  it("gives the proof only to a session that may open the request (C2, P7)", async () => {
    const stranger = newVisitor(stack.addresses.pages);
    expect((await stranger.open("/request/proof")).url.pathname).toBe("/track");
  });
});
