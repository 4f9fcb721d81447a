import { describe, expect, it } from "vitest";
import { refused, requests } from "../../../../test/support/requests.ts";
import { receiptPin } from "../../access/receipt-pin.ts";
import { registerForApplicant } from "../../clerk/register-for-applicant.ts";
import { decidePrintReceipt } from "../../rules/rules-follow-up.ts";
import { openWithPin } from "./open-with-pin.ts";

const here = "192.0.2.7";

/** Registers at the desk an applicant who goes home with a receipt. */
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
  const open = (code: string, pin: string, address = here) =>
    openWithPin(world.intake, { code, pin }, address);
  /** Prints a further receipt, as the desk does when the applicant shows their document, and returns its PIN. */
  const prints = async (): Promise<string> => {
    const { code } = printed;
    const command = {
      ...{ name: "print-receipt", actor: "staff:c.ahmadi", key: "print", fingerprint: "print" },
      ...{ at: world.now(), directory: 1, correlation: code },
    };
    const { id: pinKey, bytes } = await world.intake.pinKeys.current();
    await world.intake.requests.decide(code, command, ({ state }) =>
      decidePrintReceipt(state, "c.ahmadi", { pinKey }),
    );
    return receiptPin(bytes, code, await world.state(code));
  };
  return { ...world, ...printed, pin, wrong, hours, open, prints };
}

describe("the PIN of a paper receipt", () => {
  it("opens its request without a mobile, also after a year (C2, C18)", async () => {
    const { code, pin, open, hours } = await left();
    expect(await open(code, pin)).toEqual({ opens: { request: code, receipt: 1 } });
    hours(24 * 365);
    expect(await open(code, pin)).toEqual({ opens: { request: code, receipt: 1 } });
  });

  it("is stored in no journal row (C2, law 4)", async () => {
    const { pin, rows } = await left();
    expect(JSON.stringify(rows)).not.toContain(pin);
  });

  it("is refused in the same way whether the PIN or the tracking code is wrong, or the request has no receipt (C2)", async () => {
    const { code, wrong, pin, open, register } = await left();
    const byWeb = await register();
    expect(await open(code, wrong)).toEqual(refused("wrong-pin"));
    expect(await open("407155289363", pin)).toEqual(refused("wrong-pin"));
    for (const one of [pin, wrong]) expect(await open(byWeb, one)).toEqual(refused("wrong-pin"));
  });

  it("may be tried ten times an hour from one network address, for all tracking codes together (C2, C17)", async () => {
    const { code, pin, open, hours } = await left();
    const tries = Array.from({ length: 12 }, (_, n) => open(String(n).padStart(12, "4"), "000000"));
    const said = await Promise.all(tries);
    const fromHere = { refused: { code: "too-many-from-here", details: { hour: 12 } } };
    expect(said.filter((each) => "refused" in each && each.refused.code === "wrong-pin")).toHaveLength(10);
    expect(await open(code, pin)).toEqual(fromHere);
    expect(await open(code, pin, "198.51.100.1")).toHaveProperty("opens");
    hours(1);
    expect(await open(code, pin)).toHaveProperty("opens");
  });

  it("of six digits is compared with at most four guesses from one network address and twelve in all (C2, C17)", async () => {
    const { code, pin, wrong, open } = await left();
    for (const one of [code, "407155289363"]) {
      const said: string[] = [];
      for (let n = 0; n < 20; n += 1) {
        const tried = await open(one, wrong, `198.51.100.${Math.floor(n / 5)}`);
        said.push("refused" in tried ? tried.refused.code : "opened");
      }
      const four = Array.from({ length: 4 }, () => "wrong-pin");
      const closed = Array.from({ length: 5 }, () => "pin-closed");
      expect(said).toEqual([...four, "pin-closed", ...four, "pin-closed", ...four, "pin-closed", ...closed]);
    }
    expect(await open(code, pin)).toEqual(refused("pin-closed"));
  });

  it("does not count against the limit of guesses when it is right (C2)", async () => {
    const { code, pin, open, hours } = await left();
    for (let n = 0; n < 20; n += 1, hours(1)) expect(await open(code, pin)).toHaveProperty("opens");
  });

  it("has sixteen digits on a receipt printed after wrong guesses; this PIN opens the request and is never locked (C2, C17)", async () => {
    const { code, wrong, open, prints } = await left();
    for (let n = 0; n < 20; n += 1) await open(code, wrong, `198.51.100.${n}`);
    const pin = await prints();
    expect(pin).toMatch(/^\d{16}$/);
    expect(await open(code, pin)).toEqual({ opens: { request: code, receipt: 2 } });
    for (let n = 0; n < 40; n += 1)
      expect(await open(code, "0".repeat(16), `198.51.100.${n}`)).toEqual(refused("wrong-pin"));
    expect(await open(code, pin)).toHaveProperty("opens");
  });

  it("of six digits is locked after twelve wrong guesses, also when the newest receipt's PIN has sixteen digits (C2)", async () => {
    const { code, wrong, open, prints } = await left();
    await prints();
    for (let n = 0; n < 12; n += 1)
      expect(await open(code, wrong, `198.51.100.${n}`)).toEqual(refused("wrong-pin"));
    expect(await open(code, wrong, "198.51.100.99")).toEqual(refused("pin-closed"));
  });
});
