import { describe, expect, test } from "vitest";
import { memoryLog } from "../../../../shared/audit/log/log-store.ts";
import type { Reply } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { memoryDraftRows } from "../../../../shared/limits/memory-draft-rows.ts";
import { unsealedProof } from "../../../../test/support/proofs.ts";
import { requests } from "../../../../test/support/requests.ts";
import { showVerify, verify } from "./verify.ts";

/** A browser at the page, and the rows that the server stores. */
function browser({ most = 1_000 } = {}) {
  const { intake, directory, now } = requests();
  const [rows, written] = [memoryDraftRows(), new Set<string>()];
  let drafts = 0;
  const deps = {
    ...{ directory, now, formKeys: intake.formKeys, history: memoryLog() },
    ...{ assetBase: "/assets", mintKey: () => crypto.randomUUID() },
    draftLimits: { take: async () => ++drafts <= most },
    drafts: {
      ...rows,
      put: (...row: Parameters<typeof rows.put>) => {
        written.add(row[0]);
        return rows.put(...row);
      },
    },
  };
  const cookies: Record<string, string> = {};
  const asked = (sent: Partial<PageRequest>): PageRequest => ({
    ...{ path: "/verify", headers: {}, language: "fa", address: "192.0.2.1", session: undefined },
    ...{
      log: { add: () => {}, line: () => {} },
      params: {},
      query: {},
      form: {},
      csrf: "",
      idempotencyKey: undefined,
    },
    ...{ cookies, ...sent },
  });
  const send = async (sent: Pick<Partial<PageRequest>, "form" | "files">): Promise<Reply> => {
    const reply = await verify(deps, asked(sent));
    for (const { name, value } of reply.cookies ?? []) cookies[name] = value;
    return reply;
  };
  const open = async (query = { draft: "returned" } as Record<string, string>) =>
    (await showVerify(deps, asked({ query }))).html ?? "";
  return { send, open, written, cookies };
}

const file = (content: string | Uint8Array) => ({ files: { file: Buffer.from(content) } });
const proof = unsealedProof("407155289363");

describe("the page that checks the proof of a request", () => {
  test.each([
    ["its file", file(proof)],
    ["its text", { form: { proof } }],
    ["its file with a byte order mark", file(`\ufeff${proof}`)],
  ])("redirects to a page with the result, which can be reloaded: %s", async (_, sent) => {
    const { send, open } = browser();
    const reply = await send(sent);
    expect([reply.status, reply.headers?.["Location"]]).toEqual([303, "/verify?draft=returned"]);
    for (const page of [await open(), await open()]) {
      expect(page).toContain("این سند درست نیست.");
      expect(page).toContain("۴۰۷۱۵۵۲۸۹۳۶۳");
      expect(page).toContain("این روز هنوز در دفتر منتشرشده نیست");
    }
    expect(await open({})).not.toContain("این سند درست نیست.");
  });

  test.each([
    [
      "a photo",
      file(Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7) % 256)),
      "این فایل، سند این سامانه نیست.",
    ],
    ["another JSON file", file('{"root":"x"}'), "این فایل، سند این سامانه نیست."],
    ["a file that is too large", file("x".repeat(200 * 1024 + 1)), "این فایل از ۲۰۰ کیلوبایت بزرگ‌تر است"],
    [
      "a text that is too long",
      { form: { proof: "x".repeat(200 * 1024 + 1) } },
      "این متن از ۲۰۰ کیلوبایت بلندتر است",
    ],
    ["nothing", { form: {} }, "فایل سند را انتخاب کنید یا متن آن را بگذارید."],
  ])(
    "shows a sentence with the error, and stores no row, when the reader sends %s",
    async (_, sent, sentence) => {
      const { send, open, written } = browser();
      expect((await send(sent)).status).toBe(303);
      const page = await open();
      expect(page).toContain(sentence);
      expect(page).toContain('class="summary"');
      expect(written.size).toBe(0);
    },
  );

  test("shows the pasted text again when it is no proof, so that the reader can correct the text", async () => {
    const { send, open } = browser();
    await send({ form: { proof: proof.slice(0, -2) } });
    const page = await open();
    expect(page).toContain("این متن، سند این سامانه نیست.");
    expect(page).toContain("proof/1");
  });

  test("checks the chosen file when the reader sends both a file and a text", async () => {
    const { send, open } = browser();
    await send({ ...file(proof), form: { proof: "{" } });
    expect(await open()).toContain("این سند درست نیست.");
  });

  test("stores the outcome of the check for this browser only, and puts neither tracking code nor proof into a cookie or an address", async () => {
    const { send, cookies, written } = browser();
    const reply = await send(file(proof));
    expect(JSON.stringify([cookies, reply.headers, ...written])).not.toMatch(/407155289363|registered/);
    expect(reply.cookies?.map(({ path, seconds }) => [path, seconds])).toEqual([["/verify", 600]]);
  });

  test("shows the result without a redirect when too many drafts were started from one network address", async () => {
    const { send } = browser({ most: 0 });
    const reply = await send(file(proof));
    expect([reply.status, reply.html?.includes("این سند درست نیست.")]).toEqual([200, true]);
  });
});
