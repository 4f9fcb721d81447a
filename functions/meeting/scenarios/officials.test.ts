/** Officials as the directory describes them: whom applicants can meet, and who receives in their stead (P5). */
import { describe, expect, it } from "vitest";
import { host, placeAt } from "../../../test/support/meetings.ts";
import { brought, meetingsAtDesk } from "../../../test/support/meetings-at-desk.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { hostAsked } from "../access/hosts.ts";

const title = { fa: "مدیر نظارت بر قیمت", en: "Director of price control" };
const code = (body: { readonly type?: string }) => body.type?.replace("urn:peygir:problem:", "");

describe("an official whom applicants can meet", () => {
  it("can be asked for a meeting when the directory has no entry about the official, and not when the entry is closed or allows only other kinds of request (P5, M1)", () => {
    const asked = (entry: object | undefined, kind = "complaint") =>
      hostAsked(
        { ...organisation, ...(entry && { officials: [{ of: host, title, ...entry }] }) },
        { unit: "price-control" },
        kind,
      )?.username;
    expect(asked(undefined)).toBe(host);
    expect(asked({})).toBe(host);
    expect(asked({ closed: true })).toBeUndefined();
    expect(asked({ kinds: ["complaint"] })).toBe(host);
    expect(asked({ kinds: ["request"] })).toBeUndefined();
  });

  it("may name as deputy only a person whom the official's entry in the directory lists, and no person in conflict of interest (P5, M10, R2)", async () => {
    const officials = [{ of: host, title, receivers: ["e.rezaei", "e.legal"] }];
    const world = meetingsAtDesk({ officials });
    await world.publish();
    const meeting = await world.asked(1);
    await brought(world, meeting, "approved");
    await world.step(host, "book-place", meeting, { place: placeAt("09:00") });
    const named = async (deputy: string) =>
      code((await world.step(host, "name-deputy", meeting, { deputy })).body) ?? "named";
    expect(await named("e.karimi")).toBe("not-a-receiver");
    expect(await named("nobody")).toBe("unknown-person");
    expect(await named("e.rezaei")).toBe("named");
    expect(await world.stateOf(meeting)).toMatchObject({ deputy: "e.rezaei" });
  });

  it("may, when leaving during a public day, hand the remaining meetings only to a person whom the official's entry in the directory lists (P5, M16)", async () => {
    const world = meetingsAtDesk({ officials: [{ of: host, title, receivers: ["e.rezaei"] }] });
    await world.publish();
    const meeting = await world.asked(1);
    await brought(world, meeting, "approved");
    await world.step(host, "book-place", meeting, { place: placeAt("09:00") });
    await world.settle();
    const leave = (username: string) =>
      world.call(host, "cancel-day", {
        body: {
          ...{ host, day: placeAt("09:00").day, because: "left" },
          deputy: { username, meetings: [meeting] },
        },
      });
    expect(code((await leave("e.karimi")).body)).toBe("not-a-receiver");
    expect((await leave("e.rezaei")).status).toBe(200);
    expect(await world.stateOf(meeting)).toMatchObject({ stage: "booked", deputy: "e.rezaei" });
  });
});
