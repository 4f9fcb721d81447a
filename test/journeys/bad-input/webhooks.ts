/** Faulty requests of an administrator who adds a webhook (N6). */
import { newKey } from "../../support/citizens.ts";
import { type Ask, type Fault, type World, withHeaders, withJson } from "./fault.ts";

async function adding(world: World): Promise<Ask> {
  return {
    path: "/api/staff/webhooks",
    sent: {
      json: { name: "سامانه مکاتبات", url: "https://letters.peygir.ir/in", events: ["meeting.held"] },
      headers: {
        authorization: `Bearer ${await world.token("v.sadeghi")}`,
        "idempotency-key": newKey(),
      },
    },
  };
}

type Part = Omit<Fault, "good" | "taken">;
const added = (part: Part): Fault => ({ ...part, good: adding, taken: 200 });
const leadingTo = (name: string, url: string): Fault =>
  added({ name, bad: (good) => withJson(good, { url }), code: "unsafe-address" });
const invalid = (name: string, json: object, field: Fault["field"]): Fault =>
  added({ name, bad: (good) => withJson(good, json), code: "invalid-input", ...(field && { field }) });

export const webhookFaults: readonly Fault[] = [
  leadingTo("an address that is none", "letters"),
  leadingTo("an address without TLS", "http://letters.peygir.ir/in"),
  leadingTo("an inner address", "https://169.254.169.254/latest/meta-data"),
  leadingTo("an inner address in another writing", "https://[::ffff:10.0.0.1]/in"),
  leadingTo("an inner name", "https://letters.internal/in"),
  leadingTo("a password in the address", "https://who:secret@letters.peygir.ir/in"),
  leadingTo("a port that is not allowed", "https://letters.peygir.ir:22/in"),
  added({
    name: "an unknown unit",
    bad: (good) => withJson(good, { units: ["no-such-unit"] }),
    code: "unknown-unit",
    details: { unit: "no-such-unit" },
  }),
  invalid(
    "no events",
    { events: [] },
    { pointer: "/events", code: "too-few-items", details: { minimum: 1 } },
  ),
  invalid("an unknown event", { events: ["case.burnt"] }, { pointer: "/events/0", code: "not-one-of" }),
  invalid("a secret of the caller's choice", { secret: "x" }, { pointer: "/secret", code: "unknown-field" }),
  added({
    name: "a role without the right",
    bad: async (good, world) =>
      withHeaders(good, { authorization: `Bearer ${await world.token("m.rezaei")}` }),
    code: "forbidden",
  }),
  added({
    name: "no idempotency key",
    bad: (good) => withHeaders(good, { "idempotency-key": undefined }),
    code: "no-idempotency-key",
  }),
];
