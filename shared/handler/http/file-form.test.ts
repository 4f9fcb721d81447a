import { describe, expect, test } from "vitest";
import { publicRefusals } from "../../contracts/refusals/refusals-public.ts";
import {
  asFileForm,
  asForm,
  httpEvent,
  type Sent,
  testContext,
  testEnvironment,
  testKeys,
} from "../fakes.ts";
import { api } from "./api.ts";
import { csrfOf } from "./csrf.ts";
import { filePage } from "./file-form.ts";
import { redirect } from "./reply.ts";
import type { PageRequest } from "./request.ts";

const key = "POST /verify";

function site() {
  const taken: PageRequest[] = [];
  const handle = api({
    refusals: async () => publicRefusals,
    environment: testEnvironment,
    triggers: { summary: "", whenItFails: "", needs: [], routes: [key] },
    routes: [
      filePage(key, async (request) => {
        taken.push(request);
        return redirect("/verify");
      }),
    ],
    now: () => new Date("2026-11-24T08:30:00.000Z"),
    log: () => {},
    pages: { publicUrl: "http://localhost", formKeys: testKeys, problem: async ({ status }) => `${status}` },
  });
  const send = async (sent: Sent) => (await handle(httpEvent(key, sent), testContext())).statusCode;
  return { taken, send };
}

const browser = await csrfOf(testKeys, undefined);
const proof = { csrf: browser.token, key: "form-key-0001" };
const cookies = [`csrf=${browser.id}`];
const file = (content: string | Uint8Array<ArrayBuffer>) => new File([content], "سند.json");
const textIn = ({ files = {} }: PageRequest) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));

describe("a form with a file", () => {
  test("is read into its texts and its file; hidden fields, such as the CSRF token, are left out", async () => {
    const { taken, send } = site();
    const parts = { ...proof, words: "متن", blank: " ", file: file("{}") };
    expect(await send(await asFileForm(parts, { cookies }))).toBe(303);
    const [request] = taken;
    expect([request?.form, request?.idempotencyKey]).toEqual([{ words: "متن" }, "form-key-0001"]);
    expect(request && textIn(request)).toEqual({ file: "{}" });
  });

  test("has no file when none was chosen, or when it is sent URL-encoded", async () => {
    const { taken, send } = site();
    await send(await asFileForm({ ...proof, file: new File([], "") }, { cookies }));
    await send(asForm({ ...proof, words: "text" }, { cookies }));
    expect(taken.map(textIn)).toEqual([{}, {}]);
    expect(taken[1]?.form).toEqual({ words: "text" });
  });

  test("is refused without a CSRF token, even when it contains only a file", async () => {
    const { taken, send } = site();
    const status = await send(await asFileForm({ file: file("{}") }, { cookies }));
    expect([status, taken.length]).toEqual([403, 0]);
  });

  test("is refused when it is malformed or of another type, and never causes an exception", async () => {
    const { taken, send } = site();
    const whole = await asFileForm({ ...proof, file: file("{}") }, { cookies });
    const cut = Buffer.from(whole.body ?? "", "base64")
      .subarray(0, -10)
      .toString("base64");
    const other = { ...whole.headers, "content-type": "text/plain" };
    const endless = { ...whole.headers, "content-type": "multipart/form-data; boundary=" };
    const twice = Buffer.from(whole.body ?? "", "base64")
      .toString()
      .replace('name="file"', 'name="key"');
    const repeated = {
      ...whole,
      body: Buffer.from(twice.replace(/; filename="[^"]*"/, "")).toString("base64"),
    };
    const sent = [
      { ...whole, body: cut },
      { ...whole, headers: endless },
      repeated,
      { ...whole, headers: other },
    ];
    expect(await Promise.all(sent.map(send))).toEqual([400, 400, 400, 415]);
    expect(taken).toEqual([]);
  });

  test("gives the file unchanged, whatever bytes the file has", async () => {
    const { taken, send } = site();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 256);
    await send(await asFileForm({ ...proof, file: file(bytes) }, { cookies }));
    expect(taken[0]?.files?.["file"]).toEqual(bytes);
  });
});
