/** The example `examples/receive-events.ts`, and messages that the product's own code signs (N6). */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedHeaders } from "../../shared/webhooks/outgoing.ts";
import { type Kit, newKit } from "../support/kit.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const formerSecret = `whsec_${Buffer.alloc(32, 8).toString("base64")}`;

let kit: Kit;
let receiver: ChildProcess;
let address: string;
let lines: AsyncIterator<string>;

const nextLine = async (): Promise<string> => String((await lines.next()).value);

beforeAll(async () => {
  kit = newKit();
  receiver = spawn(process.execPath, ["receive-events.ts"], {
    cwd: kit.folder,
    env: { ...process.env, PEYGIR_SECRET: secret, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!receiver.stdout) throw new Error("The receiver has no output");
  lines = createInterface({ input: receiver.stdout })[Symbol.asyncIterator]();
  const [port] = /\d+/.exec(await nextLine()) ?? [];
  address = `http://127.0.0.1:${port}/`;
});
afterAll(() => {
  receiver?.kill();
  kit?.remove();
});

const data = { case: "407155289363", unit: "goods-inspection", outcome: "granted", final: false };
const body = JSON.stringify({ type: "case.answered", timestamp: "2026-11-24T10:00:00.000Z", data });

interface Message {
  readonly id?: string;
  readonly at?: Date;
  readonly secrets?: readonly string[];
  readonly sent?: string;
}

async function post({ id = "delivery-1", at = new Date(), secrets = [secret], sent = body }: Message) {
  const headers = signedHeaders(secrets, id, at, body);
  return (await fetch(address, { method: "POST", headers, body: sent })).status;
}

describe("the example receiver of events", () => {
  it("accepts an event that Peygir signed, and handles it once although it comes three times", async () => {
    const statuses = [await post({}), await post({}), await post({ at: new Date(Date.now() + 1_000) })];
    expect(statuses).toEqual([204, 204, 204]);
    expect(await nextLine()).toBe("407155289363 was answered: granted");
    expect(await post({ id: "delivery-2" })).toBe(204);
    expect(await nextLine()).toBe("407155289363 was answered: granted");
  });

  it("accepts an event with two signatures, as Peygir sends them for a day after the secret was replaced", async () => {
    expect(await post({ id: "delivery-3", secrets: [formerSecret, secret] })).toBe(204);
    expect(await nextLine()).toContain("was answered");
  });

  it.each<readonly [string, Message]>([
    ["an altered body", { sent: body.replace("granted", "refused") }],
    ["another secret", { secrets: [formerSecret] }],
    ["an old timestamp", { at: new Date(Date.now() - 3_600_000) }],
  ])("refuses an event with %s", async (_, message) => {
    expect(await post({ id: "delivery-4", ...message })).toBe(401);
  });
});
