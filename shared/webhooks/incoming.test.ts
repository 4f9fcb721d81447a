import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { isSigned } from "./incoming.ts";
import { webhookKey } from "./keys.ts";

const secret = Buffer.alloc(32, 7);
const [key, next] = [webhookKey(secret, "partner/samad", 1), webhookKey(secret, "partner/samad", 2)];
const body = '{"type":"request.withdrawn","data":{"externalCode":"SMD-1"}}';

const signed = (by = key, at = new Date(), id = "msg_1") => ({
  "webhook-id": id,
  "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
  "webhook-signature": new Webhook(by).sign(id, at, body),
});

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** Every text that differs from this one in a single bit and is still UTF-8. */
function flipped(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const other = Buffer.from(bytes);
    other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    return other.toString("utf8");
  });
}

describe("an incoming webhook", () => {
  test("is accepted when it is unchanged since it was signed (N7)", () =>
    expect(isSigned([key], signed(), body)).toBe(true));

  test("is refused when one bit of its body, id, time or signature was changed (N7)", () => {
    const headers = signed();
    const taken = [
      ...flipped(body).filter((other) => isSigned([key], headers, other)),
      ...Object.entries(headers).flatMap(([name, value]) =>
        flipped(value).filter((other) => isSigned([key], { ...headers, [name]: other }, body)),
      ),
    ];
    expect(taken).toEqual([]);
  });

  test("is refused when its time is more than five minutes ago or ahead, and accepted up to then (N7)", () => {
    const taken = [-6, -4, 4, 6].map((minutes) => isSigned([key], signed(key, ago(minutes)), body));
    expect(taken).toEqual([false, true, true, false]);
  });

  test("is refused without one of its three headers, or when its time is not a plain number (N7)", () => {
    const headers = signed();
    const missing = Object.keys(headers).map((name) =>
      isSigned([key], { ...headers, [name]: undefined }, body),
    );
    const time = headers["webhook-timestamp"];
    const odd = [`${time}0`, `${time}.0`, ` ${time}`, `${time}x`, ""].map((each) =>
      isSigned([key], { ...headers, "webhook-timestamp": each }, body),
    );
    expect([...missing, ...odd]).toEqual(Array(8).fill(false));
  });

  test("is accepted with either of two keys while a new key replaces an old one, and refused with a third (N7)", () => {
    const third = webhookKey(secret, "partner/samad", 3);
    const another = webhookKey(secret, "partner/foad", 1);
    const taken = [key, next, third, another].map((by) => isSigned([key, next], signed(by), body));
    expect(taken).toEqual([true, true, false, false]);
    expect(isSigned([next], signed(key), body), "the old key, once it is no more").toBe(false);
  });
});
