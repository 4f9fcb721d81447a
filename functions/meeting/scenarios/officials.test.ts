/** Officials as the directory describes them: whom applicants can meet, and who receives in their stead (P5). */
import { describe, expect, it } from "vitest";
import { host, placeAt } from "../../../test/support/meetings.ts";
import { brought, meetingsAtDesk } from "../../../test/support/meetings-at-desk.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { hostAsked } from "../access/hosts.ts";

const title = { fa: "مدیر نظارت بر قیمت", en: "Director of price control" };
const code = (body: { readonly type?: string }) => body.type?.replace("urn:peygir:problem:", "");

describe("an official of the directory", () => {
  it("is offered as today without an entry, and is not when closed or for another kind of request (P5, M1)", () => {
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

  it("is deputised only by the people whom the entry names, none of them in conflict of interest (P5, M10, R2)", async () => {
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

  it("hands the waiting meetings, when leaving during a day, only to a person whom the entry names (P5, M16)", async () => {
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
