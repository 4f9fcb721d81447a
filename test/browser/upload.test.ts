/** Tests `upload.js` in the browser (C12): hanging uploads, a form that is sent before its files, and a list that reloads. */

import type { Page, Request } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { jpeg } from "../attachments/files.ts";
import { openWindows } from "./chromium.ts";
import { choose } from "./file-steps.ts";
import { noBrowser } from "./find-chromium.ts";
import { type SampleSite, serveSamples } from "./sample-pages.ts";

const browser = await openWindows();
const html = (body: string) => ({ contentType: "text/html; charset=utf-8", body });

describe.skipIf(!browser)("the upload of files with JavaScript", () => {
  let site: SampleSite;
  let page: Page;
  let begun: URLSearchParams[];
  let sent: number;
  /** The methods and paths of the browser's requests, in order. */
  let asked: string[];
  const said = (request: Request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`);

  beforeAll(async () => {
    site = await serveSamples();
  });
  afterAll(async () => {
    site.close();
  });
  beforeEach(async () => {
    if (!browser) throw new Error(noBrowser);
    [begun, sent, asked] = [[], 0, []];
    page = await browser.newPage();
    await page.clock.install();
    const place = `<form data-upload='{"key":"k"}' action="/quarantine"></form>`;
    await page.route(/(request|receipt)\/attachments$/, async (route) => {
      said(route.request());
      begun.push(new URLSearchParams(route.request().postData() ?? ""));
      await route.fulfill(html(place));
    });
    await page.route("**/quarantine", (route) => {
      said(route.request());
      sent += 1;
    });
    return () => page.close();
  });

  test("is given up after half a minute without progress, and a second try uses the same idempotency key", async () => {
    await page.goto(`${site.origin}/fa/attachments-none`);
    await choose(page, jpeg());
    for (const times of [1, 2]) {
      await page.getByRole("button", { name: "افزودن پیوست" }).click();
      await expect.poll(() => sent).toBe(times);
      await page.clock.fastForward(31_000);
      await page.getByText("ارسال نشد. دوباره دکمه را بزنید.").waitFor();
    }
    expect(begun.map((fields) => fields.get("key"))).toEqual([begun[0]?.get("key"), begun[0]?.get("key")]);
    expect(begun[0]?.get("key")).toMatch(/^[0-9a-f]{32}$/);
  });

  test("begins after the form was sent, never sends the form twice, and lets the user continue without the files", async () => {
    await page.route("**/register/check*", async (route) => {
      said(route.request());
      await route.fulfill({ status: 303, headers: { location: "/receipt" } });
    });
    await page.route("**/receipt", (route) => route.fulfill(html("<h1>ثبت شد</h1>")));
    await page.goto(`${site.origin}/fa/register-check-filled`);
    await choose(page, jpeg());
    await page.getByRole("button", { name: "تأیید و ارسال" }).dblclick();
    await expect.poll(() => sent).toBe(1);
    const form = ["POST /register/check", "POST /receipt/attachments", "POST /quarantine"];
    expect(asked).toEqual(form);
    await page.clock.fastForward(31_000);
    await page.getByText("ثبت شد، ولی فایل نرسید.").waitFor();
    await page.getByRole("button", { name: "تأیید و ارسال" }).click();
    await expect.poll(() => sent).toBe(2);
    expect(asked).toEqual([...form, ...form.slice(1)]);
    await page.getByRole("link", { name: "ادامه بدون فایل" }).click();
    await page.waitForURL(/\/receipt$/);
  });

  test("does not begin when the user presses another button of the form; this button works as it does without a file", async () => {
    await page.route("**/register/check*", (route) => {
      said(route.request());
      return route.fulfill(html(`<p>${route.request().postData()}</p>`));
    });
    await page.goto(`${site.origin}/fa/register-check-filled`);
    await choose(page, jpeg());
    await page.getByRole("button", { name: "گام قبل" }).click();
    await page.getByText("goto=who").waitFor();
    expect(asked).toEqual(["POST /register/check"]);
  });

  test("is followed by at most forty reloads of the list while a file is being scanned, and by none otherwise", async () => {
    await page.goto(`${site.origin}/fa/attachments-none`);
    await page.clock.fastForward(60_000);
    await page.goto(`${site.origin}/fa/attachments`);
    expect(asked).toEqual([]);
    for (let times = 1; times <= 40; times += 1) {
      // The next reload is scheduled only when this one is finished.
      const over = page.waitForEvent("requestfinished");
      await page.clock.fastForward(31_000);
      await over;
      await expect.poll(() => asked.length).toBe(times);
    }
    await page.clock.fastForward(600_000);
    expect(asked).toHaveLength(40);
    expect(new Set(asked)).toEqual(new Set(["GET /request/attachments"]));
  });
});
