import { describe, expect, it } from "vitest";
import { refused, requests } from "../../../test/support/requests.ts";
import { registerForApplicant } from "../register-for-applicant/register-for-applicant.ts";
import { openWithPin } from "./open-with-pin.ts";

const here = "192.0.2.7";

/** Somebody who left the desk with a receipt. */
async function left() {
  const world = requests();
  const printed = await registerForApplicant(
    world.clerks,
    {
      ...{ channel: "desk", kind: "complaint", subject: "price", readBack: true },
      description: "سه بار آمده‌ام.",
      applicant: { type: "given", identity: { type: "none" }, seen: "nothing", fullName: "رحیم نمونه" },
    },
    { clerk: "c.ahmadi", key: "desk-1" },
  );
  if ("refused" in printed) throw new Error(printed.refused.code);
  const { pin = "none" } = printed;
  const wrong = pin === "000000" ? "000001" : "000000";
  const hours = (more: number) => {
    world.clock.at = new Date(world.clock.at.getTime() + more * 3_600_000);
  };
  const open = (code: string, pin: string) => openWithPin(world.intake, { code, pin }, here);
  return { ...world, ...printed, pin, wrong, hours, open };
}

describe("the PIN of a paper receipt", () => {
  it("opens its request without a mobile, today and in a year (C2, C18)", async () => {
    const { code, pin, open, hours } = await left();
    expect(await open(code, pin)).toEqual({ opens: { request: code, receipt: 1 } });
    hours(24 * 365);
    expect(await open(code, pin)).toEqual({ opens: { request: code, receipt: 1 } });
  });

  it("stands in no row, nowhere (C2, law 4)", async () => {
    const { pin, rows } = await left();
    expect(JSON.stringify(rows)).not.toContain(pin);
  });

  it("answers a wrong one, a wrong code and a code without a receipt alike (C2)", async () => {
    const { code, wrong, pin, open, register } = await left();
    const byWeb = await register();
    expect(await open(code, wrong)).toEqual(refused("wrong-pin"));
    expect(await open("407155289363", pin)).toEqual(refused("wrong-pin"));
    for (const one of [pin, wrong]) expect(await open(byWeb, one)).toEqual(refused("wrong-pin"));
  });

  it("may be tried five times an hour for one code, whichever it is, sent at once or one after another (C2, C17)", async () => {
    const { code, pin, wrong, open, hours } = await left();
    for (const one of [code, "407155289363"]) {
      const tries = await Promise.all(Array.from({ length: 8 }, () => open(one, wrong)));
      expect(tries.filter((each) => "refused" in each && each.refused.code === "too-many")).toHaveLength(3);
    }
    expect(await open(code, pin)).toEqual(refused("too-many"));
    hours(1);
    expect(await open(code, pin)).toEqual({ opens: { request: code, receipt: 1 } });
  });

  it("opens nothing after fifty wrong tries: only a new receipt does (C2, C17)", async () => {
    const { code, pin, wrong, open, hours } = await left();
    for (let n = 0; n < 50; n += 1) {
      if (n % 5 === 0) hours(1);
      expect(await open(code, wrong)).toEqual(refused("wrong-pin"));
    }
    hours(1);
    expect(await open(code, pin)).toEqual(refused("pin-closed"));
  });
});
