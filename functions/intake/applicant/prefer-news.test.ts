import { describe, expect, it } from "vitest";
import { refused, requests } from "../../../test/support/requests.ts";
import { mostNews } from "../rules/rules-news.ts";
import { preferNews } from "./prefer-news.ts";

const wish = { channel: "call", wanted: "no-reminders", language: "fa" } as const;

describe("the applicant's choice of notices", () => {
  it("is stored as a journal row with an event that names the mobile's hash and not its number, and is shown on the applicant's page (N5, laws 1 and 4)", async () => {
    const { deps, register, ask, rows, read, state } = requests();
    const code = await register();
    const own = ask(code);
    const noted = await preferNews(deps, own, wish);
    expect(noted).toHaveProperty("at");
    const { registration } = await state(code);
    const { person, contact } = registration ?? {};
    expect(contact).toBeDefined();
    expect(rows.at(-1)).toMatchObject({
      actor: `applicant:${person}`,
      events: [{ type: "intake.news-preferred.v1", data: { request: code, person, contact, ...wish } }],
    });
    expect(await read(code)).toMatchObject({ newsWish: { ...wish, ...noted } });
  });

  it("is recorded once on a retry, and another choice under the same idempotency key is refused (N5, P4)", async () => {
    const { deps, register, ask, rows } = requests();
    const code = await register();
    const own = ask(code);
    const first = await preferNews(deps, own, wish);
    const before = rows.length;
    expect(await preferNews(deps, own, wish)).toEqual(first);
    expect(await preferNews(deps, own, { ...wish, channel: "sms" })).toEqual(refused("key-reused"));
    expect(rows).toHaveLength(before);
  });

  it("may change twenty times per request, and only with the request's session (N5, C2)", async () => {
    const { deps, register, ask } = requests();
    const [code, other] = [await register(), await register()];
    const foreign = { ...ask(code), session: { request: other } };
    expect(await preferNews(deps, foreign, wish)).toEqual(refused("not-found"));
    for (let time = 0; time < mostNews; time += 1)
      expect(await preferNews(deps, ask(code), wish)).toHaveProperty("at");
    expect(await preferNews(deps, ask(code), { ...wish, channel: "sms" })).toEqual(refused("news-too-often"));
  });
});
