/** Signing in at the desk, staying there, and handing it over, in a browser against the local stack. */
import type { Page, Response } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { comeSignedIn } from "./come-signed-in.ts";
import { forEverybody, giveName, openRoom, picture, type Seat } from "./desk-seat.ts";

const room = await openRoom();

const minutes = 60_000;
const expert = { username: "a.mohammadi", name: "علی محمدی" };
const head = { username: "m.karimi", name: "کریمی" };
/** Has most sections. */
const administrator = { username: "v.sadeghi", name: "صادقی" };

interface Newcomer extends Seat {
  /** The calls to the provider's token and revocation endpoints: `refresh_token 200`. */
  readonly asked: readonly string[];
}

/** The employee who signed in here before, by any way. */
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

/** The employee's name is on the page, and the page's own token is valid at the API. */
async function works(page: Page): Promise<void> {
  const answer = page.waitForResponse(/\/api\/staff\/desk$/);
  await page.reload();
  expect((await answer).status()).toBe(200);
}

describe.runIf(room.browser)("at the desk", () => {
  it("a link to a case leads there after the sign-in, a reload stays there, and no access token is stored (R15, P1)", async () => {
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

  it("a colleague who takes over and goes back, or begins in a new window, is still asked to sign in, though the provider knows the former user (R15, P1)", async () => {
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

  it("signing out on one page signs out all pages of this browser (R15)", async () => {
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

  it("a colleague takes over in one step: the provider asks for their name, and the former user is signed out (R15, P1)", async () => {
    const { page, asked, complaints } = await comeIn();
    await page.goto(at("/cases/407155289363"));
    await giveName(page, expert.username);
    await me(page, expert).waitFor();
    await page.getByRole("button", { name: "ورود همکار دیگر" }).click();
    await giveName(page, head.username);
    await me(page, head).waitFor();
    expect(page.url()).toBe(at("/"));
    expect(asked).toEqual(["authorization_code 200", "revocation 200", "authorization_code 200"]);
    await works(page);
    await me(page, head).waitFor();
    expect(complaints).toEqual([]);
  });

  it("on a phone the bar is one row with the search, sections are tabs below, and another colleague takes over from the person's menu (C1, R15)", async () => {
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

  it("an idle desk asks, then locks itself: covered, unsent text encrypted, and the same person continues where they were (R15, WCAG 2.2.1)", async () => {
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
    // The provider's clock stood meanwhile.
    await page.clock.setSystemTime(new Date());
    await page.getByRole("button", { name: "ورود دوباره" }).click();
    await giveName(page, operator.username);
    await page.waitForURL(at("/emergency"));
    await page.getByLabel("شرح").waitFor();
    await expect.poll(() => page.getByLabel("شرح").inputValue()).toBe(words);
    expect(complaints).toEqual([]);
  });

  it("on the first day three steps stand above the first screen, worked by keys, and never again once closed (C1)", async () => {
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

  it("signing out ends the session here and at the provider (P1)", async () => {
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

  it("a sign-in reply that this window did not ask for is refused (P1)", async () => {
    const { page } = await comeIn();
    await page.goto(at("/signed-in?code=abc&state=def"));
    await page.getByRole("heading", { name: "ورود انجام نشد" }).waitFor();
    expect(page.url()).toBe(at("/signed-in"));
    await page.getByRole("button", { name: "ورود" }).click();
    await page.getByLabel("نام کاربری").waitFor();
  });

  it("the desk keeps each user's language and light, also after a reload (C1)", async () => {
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

describe.runIf(room.browser)("a long stay at the desk", () => {
  let sitting: Newcomer;
  beforeAll(async () => {
    sitting = await comeBack(expert, "/cases/407155289363");
  });

  it("a page that the browser restores from its cache begins anew (R15)", async () => {
    const { page } = sitting;
    const again = page.waitForEvent("domcontentloaded");
    // Browsers under test keep no pages; this is the event that one which does would send.
    await page.evaluate(() => {
      const kept = new PageTransitionEvent("pageshow", { persisted: true });
      setTimeout(() => dispatchEvent(kept));
    });
    await again;
    await me(page, expert).waitFor();
  });

  it("a token that the API refuses is renewed unseen (P1)", async () => {
    const { page, asked } = sitting;
    const before = asked.length;
    room.stack.clock.moveBy(16 * minutes);
    const refused = page.waitForResponse((response) => response.status() === 401);
    // A read that began before the clock moved may still be answered: only those after the renewal count.
    const after = page.waitForResponse(
      (response) =>
        asked.length > before && response.url().includes("/api/staff/") && response.status() !== 401,
    );
    await readAgain(page);
    await Promise.all([refused, after]);
    await me(page, expert).waitFor();
    expect(asked.slice(before)).toEqual(["refresh_token 200"]);
  });

  it("a user who returns after the night signs in again, and continues on the same page (P1)", async () => {
    const { page } = sitting;
    room.stack.clock.moveBy(15 * 60 * minutes);
    await readAgain(page);
    await page.getByRole("alertdialog").getByRole("button", { name: "ورود دوباره" }).click();
    await giveName(page, expert.username);
    await me(page, expert).waitFor();
    expect(page.url()).toBe(at("/cases/407155289363"));
  });
});

/** The desk reads again when its user returns to the window after a while. (The session has its own clock.) */
async function readAgain(page: Page): Promise<void> {
  await page.evaluate((later) => {
    const now = Date.now;
    Date.now = () => now() + later;
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, 10 * minutes);
}
