/** A citizen with an old phone, by hand as a browser without JavaScript does it. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { latinDigits } from "../../shared/domain/text/digits.ts";
import { e164 } from "../support/citizens.ts";
import { eventually, longestWait, oneTimeCodeFor } from "../support/local-stack.ts";
import type { Room } from "./desk-seat.ts";

export interface Citizen {
  readonly page: Page;
  /** By the code and a one-time code; from then on this browser is let in. */
  readonly comeIn: (code: string) => Promise<void>;
  /** Pages are built a moment after what they tell of: until the request's page says so. */
  readonly reads: (text: string) => Promise<true>;
}

export async function newCitizen(
  room: Pick<Room, "browser" | "stack">,
  mobile: string,
  screen: Pick<BrowserContextOptions, "deviceScaleFactor" | "viewport"> = {},
): Promise<Citizen> {
  if (!room.browser) throw new Error("No browser");
  const phone = { viewport: { width: 360, height: 740 }, ...screen };
  const how = { locale: "fa-IR", javaScriptEnabled: false, ...phone };
  const context = await room.browser.newContext(how);
  context.setDefaultTimeout(longestWait);
  const page = await context.newPage();
  const { addresses } = room.stack;
  return {
    page,
    async comeIn(code) {
      const since = room.stack.clock.now().toISOString();
      await page.goto(`${addresses.pages}/track`);
      await page.getByLabel("کد رهگیری").fill(code);
      await page.getByLabel("شماره تلفن همراه").fill(mobile);
      await page.locator("main form button[type=submit]").first().click();
      await page.locator("form[action='/track/one-time-code'] button").click();
      await page.getByLabel("رمز یک‌بارمصرف").fill(await oneTimeCodeFor(room.stack, e164(mobile), since));
      await page.locator("form[action='/track/confirm'] button[type=submit]").click();
      await page.waitForURL(/\/request$/);
    },
    reads: (text) =>
      eventually(`“${text}” on the citizen's page`, async () => {
        await room.stack.settled();
        await page.goto(`${addresses.pages}/request`);
        return (await page.locator("main").textContent())?.includes(text) ? true : undefined;
      }),
  };
}

/** The receipt's tracking code, once the request is registered. */
export async function codeOnReceipt(page: Page): Promise<string> {
  await page.waitForURL(/\/receipt$/);
  const shown = page.locator("bdi").filter({ hasText: /^[۰-۹]{4}\s[۰-۹]{4}\s[۰-۹]{4}$/ });
  return latinDigits((await shown.first().textContent()) ?? "").replace(/\D/g, "");
}
