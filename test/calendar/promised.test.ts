/** Tests that the receipt, the applicant's page and the case state the same deadline and unit (N8). */

import { describe, expect, it } from "vitest";
import { registerRequest } from "../../functions/intake/applicant/register-request/register-request.ts";
import { registrationByApplicant } from "../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { deadlineInWords } from "../../web/design/display.ts";
import { emergency, withEmergencies } from "../support/emergencies.ts";
import { organisation } from "../support/organisation.ts";
import { promised } from "../support/promised.ts";
import { zahra } from "../support/requests.ts";

const both = (fa: string, en: string) => ({ fa, en });
const eid = { day: "2026-11-29", name: both("عید", "Eid") };
const endOf = (day: string) => `${day}T20:30:00.000Z`;
const day = 86_400_000;

/** A directory in which each unit has its own working week and closed days, and each kind and channel its own deadline. */
const uneven: Partial<Snapshot> = {
  ...withEmergencies,
  units: organisation.units.map((unit) =>
    unit.key === "price-control" ? { ...unit, province: "fars" } : unit,
  ),
  holidays: [eid],
  closures: [
    { kind: "closed", from: "2026-12-01", to: "2026-12-02", why: both("برف", "Snow"), province: ["fars"] },
    {
      kind: "reduced",
      from: "2026-11-25",
      to: "2026-11-25",
      why: both("سرما", "Cold"),
      opens: "09:00",
      closes: "11:00",
    },
  ],
  kinds: withEmergencies.kinds.map((kind) => ({ ...kind, mayHide: true })),
};

describe("the deadline and unit that a receipt promises", () => {
  it("equal those on the applicant's page and in the case, for every kind, subject, channel and accused unit (N8)", async () => {
    const { world, register, opens, tells, status, receipt, answerClock } = promised(uneven);
    const asked = organisation.kinds
      .filter(({ onWeb }) => onWeb)
      .flatMap(({ key: kind }) =>
        organisation.subjects.flatMap(({ key: subject }) =>
          (["web", "foad-web", "phone-111"] as const).flatMap((channel) => [
            { kind, subject, channel },
            { kind, subject, channel, complainedOfUnit: "price-control" },
            { kind, subject, channel, knownTo: "inspection" as const },
          ]),
        ),
      );
    const { key: kind, subjects = [] } = emergency;
    const emergencies = subjects.flatMap((subject) => [
      { kind, subject, channel: "foad-web" as const },
      { kind, subject, channel: "foad-web" as const, complainedOfUnit: "inspection" },
      { kind, subject, channel: "foad-web" as const, knownTo: "inspection" as const },
    ]);
    let units = new Set<string>();
    let dues = new Set<string>();
    for (const one of [...asked, ...emergencies]) {
      world.clock.at = new Date(world.clock.at.getTime() + 3 * 3_600_000);
      const code = await register(one);
      const [said, before] = [await receipt(code), await status(code)];
      await opens(code);
      const clock = await answerClock(code);
      expect(before.expected).toEqual({ due: clock?.due, promised: clock?.due });
      await tells();
      const after = await status(code);
      expect(after.expected).toEqual(before.expected);
      const { registration } = await world.state(code);
      expect(registration?.promise).toEqual({ unit: after.holder, due: clock?.due });
      expect(said).toContain(deadlineInWords(clock?.due ?? "", "fa"));
      units = units.add(after.holder ?? "");
      dues = dues.add(clock?.due ?? "");
    }
    expect(units.size).toBeGreaterThan(2);
    expect(dues.size).toBeGreaterThan(10);
  });

  it("are shown immediately after the registration, and the unit changes later to the unit that has the case (N8)", async () => {
    const { register, opens, tells, receipt, cases, world } = promised();
    const code = await register();
    expect(await receipt(code)).toMatch(/ارجاع به<\/dt><dd>نظارت بر قیمت</);
    await opens(code);
    await tells();
    expect(await receipt(code)).toMatch(/اکنون نزد<\/dt><dd>نظارت بر قیمت</);
    expect(await receipt(code, "en")).toContain("Tuesday 8 December 2026");
    expect(cases.rows.length + world.rows.length).toBeGreaterThan(2);
  });

  it("stay visible on receipt, page and case beside a new deadline, when the directory changes before the case opens (D3, N8)", async () => {
    const { register, opens, tells, status, receipt, answerClock, cases } = promised({ holidays: [] });
    const code = await register();
    cases.reorganise({ holidays: [eid] });
    await opens(code);
    expect(await answerClock(code)).toMatchObject({
      due: endOf("2026-12-09"),
      promised: endOf("2026-12-08"),
    });
    await tells();
    expect((await status(code)).expected).toEqual({
      due: endOf("2026-12-09"),
      promised: endOf("2026-12-08"),
    });
    const news = (await status(code)).timeline.find(({ entry }) => entry === "date-moved");
    expect(news, "without a day that would be the reason").toEqual({
      entry: "date-moved",
      at: cases.clock.at.toISOString(),
      due: endOf("2026-12-09"),
    });
    const said = await receipt(code);
    for (const due of [endOf("2026-12-09"), endOf("2026-12-08")])
      expect(said).toContain(deadlineInWords(due, "fa"));
  });

  it("are left out if the directory routes the request to no unit, and the registration succeeds all the same (N8)", async () => {
    const { register, receipt, status } = promised({ routing: [] });
    const code = await register();
    expect(await status(code)).not.toHaveProperty("expected");
    expect(await receipt(code)).not.toContain("نتیجه تا");
  });

  it("stay the same when the registration is retried a month later with the same idempotency key (P4)", async () => {
    const { world } = promised();
    const first = await registerRequest(world.deps, registrationByApplicant(zahra, "same-key"));
    world.clock.at = new Date(world.clock.at.getTime() + 30 * day);
    expect(await registerRequest(world.deps, registrationByApplicant(zahra, "same-key"))).toEqual(first);
    expect(first).toMatchObject({ promise: { unit: "price-control", due: endOf("2026-12-08") } });
  });
});
