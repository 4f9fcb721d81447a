/**
 * Tests signing in and out at the desk, sessions that outlast an access token, and a colleague's sign-in on a computer
 * where another user is signed in, in a browser on the local stack.
 */
import { generateKeyPairSync } from "node:crypto";
import type { Page, Response } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { comeSignedIn } from "./come-signed-in.ts";
import { forEverybody, giveName, openRoom, picture, type Seat } from "./desk-seat.ts";

const room = await openRoom();

const minutes = 60_000;
const expert = { username: "a.mohammadi", name: "علی محمدی" };
const head = { username: "m.karimi", name: "کریمی" };
/** The user whose menu has most sections. */
const administrator = { username: "v.sadeghi", name: "صادقی" };

interface Newcomer extends Seat {
  /** The calls to the identity provider's token and revocation endpoints, with their status: `refresh_token 200`. */
  readonly asked: readonly string[];
}

/** Opens a path of the desk as an employee who is already signed in. */
async function comeBack(person: typeof expert, path: string): Promise<Newcomer> {
  const newcomer = await comeIn();
  await comeSignedIn(newcomer.page, room.stack.addresses.pages, person.username);
  await newcomer.page.goto(at(path));
  await me(newcomer.page, person).waitFor();
  return newcomer;
}

async function comeIn(): Promise<Newcomer> {
  const seat = await room.window();
  const asked: string[] = [];
  seat.page.on("response", (response) => {
    const line = toProvider(response);
    if (line !== undefined) asked.push(line);
  });
  return { ...seat, asked };
}

function toProvider(response: Response): string | undefined {
  const request = response.request();
  if (request.method() !== "POST" || !request.url().startsWith(`${room.stack.addresses.signIn}/token`))
    return undefined;
  const kind = new URLSearchParams(request.postData() ?? "").get("grant_type") ?? "revocation";
  return `${kind} ${response.status()}`;
}

const me = (page: Page, { name }: typeof expert) => page.getByRole("button", { name: new RegExp(name) });
const at = (path: string) => `${room.stack.addresses.pages}/desk${path}`;
const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]));

/** Reloads the page, and expects that the API accepts the page's access token. */
async function works(page: Page): Promise<void> {
  const answer = page.waitForResponse(/\/api\/staff\/desk$/);
  await page.reload();
  expect((await answer).status()).toBe(200);
}

describe.runIf(room.browser)("signing in at the desk", () => {
  it("leads to the case whose link was opened, a reload stays there, and the browser stores no access token (R15, P1)", async () => {
    const { page, asked, complaints } = await comeIn();
    await page.goto(at("/cases/407155289363?tab=looks"));
    await giveName(page, expert.username);
    await page.waitForURL(at("/cases/407155289363?tab=looks"));
    await me(page, expert).waitFor();
    expect(await stored(page)).not.toMatch(/eyJ/);
    await page.reload();
    await me(page, expert).waitFor();
    expect(page.url()).toBe(at("/cases/407155289363?tab=looks"));
    expect(asked).toEqual(["authorization_code 200", "refresh_token 200"]);
    expect(complaints).toEqual([]);
  });

  it("is refused when the ID token is not signed with a published key, and asks to try again when the keys cannot be read (P1)", async () => {
    const { page } = await comeIn();
    const keys = `${room.stack.addresses.signIn}/jwks`;
    const { n } = generateKeyPairSync("rsa", { modulusLength: 2_048 }).publicKey.export({ format: "jwk" });
    await page.route(keys, async (route) => {
      const response = await route.fetch();
      const { keys: real } = (await response.json()) as { readonly keys: readonly object[] };
      await route.fulfill({ response, json: { keys: real.map((each) => ({ ...each, n })) } });
    });
    await page.goto(at(""));
    await giveName(page, expert.username);
    await page.getByRole("heading", { name: "ورود پذیرفته نشد" }).waitFor();
    expect(await stored(page)).not.toMatch(/refresh/);
    await page.unroute(keys);
    await page.route(keys, (route) => route.fulfill({ status: 503 }));
    await page.getByRole("button", { name: "ورود" }).click();
    await page.getByRole("heading", { name: "سامانه ورود پاسخ نمی‌دهد" }).waitFor();
    await page.unroute(keys);
    await page.getByRole("button", { name: "ورود" }).click();
    await me(page, expert).waitFor();
  });

  it("is still required of a colleague who replaces the signed-in user and then goes back or opens a new window, although the identity provider remembers the former user (R15, P1)", async () => {
    const { page } = await comeIn();
    await page.goto(at("/cases/407155289363"));
    await giveName(page, expert.username);
    await me(page, expert).waitFor();
    await page.getByRole("button", { name: "ورود همکار دیگر" }).click();
    await page.getByLabel("نام کاربری").waitFor();
    await page.goBack();
    await page.getByLabel("نام کاربری").waitFor();
    const other = await page.context().newPage();
    await other.goto(at("/cases/407155289363"));
    await other.getByLabel("نام کاربری").waitFor();
  });

  it("ends on all pages of the browser when the user signs out on one page (R15)", async () => {
    const { page } = await comeIn();
    await page.goto(at(""));
    await giveName(page, expert.username);
    await me(page, expert).waitFor();
    const other = await page.context().newPage();
    await other.goto(at("/cases/407155289363"));
    await me(other, expert).waitFor();
    await page.getByRole("button", { name: "ورود همکار دیگر" }).click();
    await other.waitForURL(at("/signed-out"));
    expect(await other.evaluate(() => sessionStorage.getItem("peygir.desk.refresh"))).toBeNull();
  });

  it("replaces the former user in one step: the identity provider asks for the colleague's name, and the former user is signed out (R15, P1)", async () => {
    const { page, asked, complaints } = await comeIn();
    await page.goto(at("/cases/407155289363"));
    await giveName(page, expert.username);
    await me(page, expert).waitFor();
    await page.getByRole("button", { name: "ورود همکار دیگر" }).click();
    await giveName(page, head.username);
    // The page of the identity provider also shows the name.
    await page.waitForURL(at("/"));
    await me(page, head).waitFor();
    expect(asked).toEqual(["authorization_code 200", "revocation 200", "authorization_code 200"]);
    await works(page);
    await me(page, head).waitFor();
    expect(complaints).toEqual([]);
  });

  it("works on a phone: the top bar is one row, sections are tabs below, and a colleague replaces the user by the user's menu (C1, R15)", async () => {
    const { page } = await comeBack(administrator, "");
    await page.setViewportSize({ width: 360, height: 740 });
    const { height = 0 } = (await page.locator("header.top").boundingBox()) ?? {};
    expect(height).toBeLessThanOrEqual(64);
    const search = page.getByRole("searchbox");
    await search.fill("گرانی روغن");
    expect((await search.boundingBox())?.width).toBeGreaterThan(120);
    expect((await page.locator("header.top").boundingBox())?.height).toBe(height);
    await search.fill("");
    const sections = page.getByRole("navigation", { name: "بخش‌های اصلی" });
    const { y = 0, height: tall = 0 } = (await sections.boundingBox()) ?? {};
    expect(y + tall).toBe(740);
    await sections.getByRole("link", { name: "تعهدها" }).click();
    await page.getByRole("heading", { name: "تعهدها" }).waitFor();
    await sections.getByRole("button", { name: "بیشتر" }).click();
    await page.getByRole("menuitem", { name: "سازمان" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(page.url()).toContain("/organisation");
    await picture(page, "phone-bar");
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(wide)).toBe(0);
    await me(page, administrator).click();
    await page.getByRole("menuitem", { name: "ورود همکار دیگر" }).click();
    await giveName(page, head.username);
    await me(page, head).waitFor();
  });

  it("is needed again when an idle desk has locked itself after a warning, with unsent text encrypted; then the same user continues at the same place (R15, WCAG 2.2.1)", async () => {
    const operator = { username: "z.hashemi", name: "هاشمی" };
    const words = "کارمند نبود و گفتند فردا بیا.";
    const { page, complaints } = await comeIn();
    await page.clock.install();
    await comeSignedIn(page, room.stack.addresses.pages, operator.username);
    await page.goto(at("/emergency"));
    await page.getByLabel("شرح").fill(words);
    await page.clock.runFor(1_000);
    const asks = page.getByRole("alertdialog", { name: "هنوز پشت میز هستید؟" });
    await page.clock.fastForward(14 * minutes + 5_000);
    await asks.waitFor();
    await picture(page, "idle-asks");
    await page.keyboard.press("Enter");
    await asks.waitFor({ state: "hidden" });
    await page.clock.fastForward(14 * minutes + 5_000);
    await asks.waitFor();
    await page.clock.fastForward(minutes);
    await page.getByRole("heading", { name: "این میز قفل است" }).waitFor();
    await picture(page, "idle-locked");
    expect(await page.locator("body").textContent()).not.toContain(words);
    expect(await stored(page)).not.toContain(words);
    expect(await page.evaluate(() => sessionStorage.getItem("peygir.desk.refresh"))).toBe(null);
    // Sets the browser's moved clock back, since the identity provider's clock was not moved.
    await page.clock.setSystemTime(new Date());
    await page.getByRole("button", { name: "ورود دوباره" }).click();
    await giveName(page, operator.username);
    await page.waitForURL(at("/emergency"));
    await page.getByLabel("شرح").waitFor();
    await expect.poll(() => page.getByLabel("شرح").inputValue()).toBe(words);
    expect(complaints).toEqual([]);
  });

  it("shows a new user an introduction of three steps above the first screen, used by keys, and never again once it is closed (C1)", async () => {
    const { page, complaints } = await room.sit(expert.username, "/", { newcomer: true });
    const tour = page.getByRole("complementary", { name: "آشنایی با میز کار" });
    await tour.getByRole("heading", { name: "کارتابل" }).waitFor();
    await forEverybody(page, "first-day-tour");
    for (const heading of ["پاسخ", "پرسش"]) {
      await tour.getByRole("button", { name: "بعدی" }).press("Enter");
      await tour.getByRole("heading", { name: heading }).waitFor();
    }
    await tour.getByRole("button", { name: "فهمیدم" }).press("Enter");
    await tour.waitFor({ state: "detached" });
    await page.reload();
    await page.locator("h1").waitFor();
    expect(await tour.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("is undone by signing out, which ends the session at the desk and at the identity provider (P1)", async () => {
    const { page, asked } = await comeIn();
    await page.goto(at(""));
    await giveName(page, expert.username);
    await me(page, expert).click();
    await page.getByRole("menuitem", { name: "خروج" }).click();
    await page.waitForURL(at("/signed-out"));
    expect(asked).toContain("revocation 200");
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.getByRole("button", { name: "ورود" }).click();
    await page.getByLabel("نام کاربری").waitFor();
  });

  it("refuses a reply of the identity provider that this window did not request (P1)", async () => {
    const { page } = await comeIn();
    await page.goto(at("/signed-in?code=abc&state=def"));
    await page.getByRole("heading", { name: "ورود انجام نشد" }).waitFor();
    expect(page.url()).toBe(at("/signed-in"));
    await page.getByRole("button", { name: "ورود" }).click();
    await page.getByLabel("نام کاربری").waitFor();
  });

  it("restores the language and colour scheme of the user who signs in, also after a reload (C1)", async () => {
    const { page, complaints } = await comeBack(expert, "");
    await me(page, expert).click();
    await page.getByRole("menuitem", { name: "همیشه تیره" }).click();
    await me(page, expert).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await page.reload();
    await page.getByRole("link", { name: "Inbox" }).waitFor();
    expect(await page.locator("html[lang=en][dir=ltr]").count()).toBe(1);
    expect(await page.locator("html").evaluate((html) => getComputedStyle(html).colorScheme)).toBe("dark");
    expect(complaints).toEqual([]);
  });
});

describe.runIf(room.browser)("a long session at the desk", () => {
  let sitting: Newcomer;
  beforeAll(async () => {
    sitting = await comeBack(expert, "/cases/407155289363");
  });

  it("reloads a page that the browser restores from its back-forward cache (R15)", async () => {
    const { page } = sitting;
    const again = page.waitForEvent("domcontentloaded");
    // The test's browser has no back-forward cache, so the test sends the event that a browser sends when it restores a page
    // from this cache.
    await page.evaluate(() => {
      const kept = new PageTransitionEvent("pageshow", { persisted: true });
      setTimeout(() => dispatchEvent(kept));
    });
    await again;
    await me(page, expert).waitFor();
  });

  it("renews an access token that the API refuses, without the user noticing (P1)", async () => {
    const { page, asked } = sitting;
    const before = asked.length;
    room.stack.clock.moveBy(16 * minutes);
    const refused = page.waitForResponse((response) => response.status() === 401);
    // A call that began before the clock moved may still succeed, so only calls after the renewal count.
    const after = page.waitForResponse(
      (response) =>
        asked.length > before && response.url().includes("/api/staff/") && response.status() !== 401,
    );
    await readAgain(page);
    await Promise.all([refused, after]);
    await me(page, expert).waitFor();
    expect(asked.slice(before)).toEqual(["refresh_token 200"]);
  });

  it("asks a user who returns after a night to sign in again, and continues on the same page (P1)", async () => {
    const { page } = sitting;
    room.stack.clock.moveBy(15 * 60 * minutes);
    await readAgain(page);
    await page.getByRole("alertdialog").getByRole("button", { name: "ورود دوباره" }).click();
    await giveName(page, expert.username);
    await me(page, expert).waitFor();
    expect(page.url()).toBe(at("/cases/407155289363"));
  });
});

/** Acts as if the user returned to the window after ten minutes, so that the desk reads its data again. */
async function readAgain(page: Page): Promise<void> {
  await page.evaluate((later) => {
    const now = Date.now;
    Date.now = () => now() + later;
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, 10 * minutes);
}
