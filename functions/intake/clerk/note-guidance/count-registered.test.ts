import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import { requests } from "../../../../test/support/requests.ts";
import { countsUntil } from "./counts.ts";

const trader = { fa: "فروشنده یا شرکت", en: "A trader or a company" };
const handOffs = [{ key: "trader", name: trader, where: trader, text: trader }];

describe("the count of registrations", () => {
  it("includes each registration once, by channel, and counts separately the registrations of applicants who were told that another body is in charge (C4, C5)", async () => {
    const { register, rows, hear, tallies, clock } = requests({ handOffs });
    await register();
    await register({ about: "trader" });
    await register({ channel: "phone-111" });
    const told = rows.flatMap(({ events }) => events) as unknown as readonly EventEnvelope[];
    for (const event of [...told, ...told]) await hear(event);
    const { counts } = await countsUntil({ tallies, now: () => clock.at });
    const registered = counts.map(({ day: _, ...count }) => count);
    expect(registered).toEqual([
      { what: "registered", channel: "phone-111", count: 1 },
      { what: "registered", channel: "web", count: 1 },
      { what: "registered", key: "trader", channel: "web", count: 1 },
    ]);
  });
});
