import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { kavenegarServer } from "../../local/vendors/kavenegar.ts";
import type { Mood } from "../../local/vendors/mood.ts";
import { smsIrServer } from "../../local/vendors/sms-ir.ts";
import type { VendorServer } from "../../local/vendors/vendor-server.ts";
import { httpSend, type Send } from "../../shared/aws/http.ts";
import { kavenegar } from "../../shared/messages/kavenegar.ts";
import type { Provider } from "../../shared/messages/provider.ts";
import { smsIr } from "../../shared/messages/sms-ir.ts";
import { rememberedSecret, type Secret } from "../../shared/secrets/secret.ts";

const key = "k3y";
const message = { id: "n-1", to: "+989120000001", text: "کد رهگیری" };

/**
 * A short time limit for vendors that never answer. The other vendors get the full time limit, since machines may be busy.
 */
const sendTo =
  (server: VendorServer): Send =>
  (post) =>
    httpSend(server.mood === "silent" ? { ...post, patience: 150 } : post);

const ours: Secret = async () => key;

interface Vendor {
  readonly server: VendorServer;
  readonly at: (url: string, withKey?: Secret) => Provider;
}

const vendors: Readonly<Record<string, () => Vendor>> = {
  Kavenegar: () => {
    const server = kavenegarServer(key);
    const at = (url: string, withKey = ours) =>
      kavenegar({ key: withKey, line: "10004346", url, send: sendTo(server) });
    return { server, at };
  },
  "SMS.ir": () => {
    const server = smsIrServer(key);
    const at = (url: string, withKey = ours) =>
      smsIr({ key: withKey, line: "30004505000017", url, send: sendTo(server) });
    return { server, at };
  },
};

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function open({ server, at }: Vendor, mood: Mood = "well", withKey?: Secret) {
  server.mood = mood;
  await new Promise<void>((resolve) => server.server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.server.close().closeAllConnections());
  const { port } = server.server.address() as { readonly port: number };
  return { server, provider: at(`http://127.0.0.1:${port}`, withKey) };
}

describe.each(Object.entries(vendors))("the SMS vendor %s", (_, vendor) => {
  it("accepts a message once, with the number in national form, and returns an id for the message (N3)", async () => {
    const { server, provider } = await open(vendor());
    expect(await provider.send(message)).toEqual({ result: "sent", providerId: "1000" });
    expect(server.taken).toMatchObject([{ to: "09120000001", text: message.text }]);
  });

  it("gets no message while our key for it cannot be read, so that another vendor may send the message (N3)", async () => {
    const unread = rememberedSecret(async () => {
      throw new Error("away");
    });
    const { server, provider } = await open(vendor(), "well", unread);
    expect(await provider.send(message)).toEqual({ result: "not-taken" });
    expect(server.taken).toEqual([]);
  });

  it("refuses an invalid number permanently and accepts a similar valid one (N3)", async () => {
    const { provider } = await open(vendor());
    expect(await provider.send({ ...message, to: "+98912000000" })).toEqual({
      ...{ result: "refused", reason: "bad-address" },
    });
    expect(await provider.send(message)).toMatchObject({ result: "sent" });
  });

  it.each(["throttling", "barred"] as const)(
    "is reported as not having accepted the message while it is %s (N3)",
    async (mood) => {
      const { server, provider } = await open(vendor(), mood);
      expect(await provider.send(message)).toEqual({ result: "not-taken" });
      expect(server.taken).toEqual([]);
    },
  );

  it("is reported as not having accepted the message when it does not know our key (N3)", async () => {
    const { server, provider } = await open(vendor(), "well", async () => "another");
    expect(await provider.send(message)).toEqual({ result: "not-taken" });
    expect(server.taken).toEqual([]);
  });

  it("is reported as not having accepted the message when its port is closed (N3)", async () => {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    const { port } = listener.address() as { readonly port: number };
    await new Promise((resolve) => listener.close(resolve));
    expect(await vendor().at(`http://127.0.0.1:${port}`).send(message)).toEqual({ result: "not-taken" });
  });

  it.each(["failing", "failing-late", "silent", "dropping", "behind-a-proxy"] as const)(
    "causes an error, since it may or may not have accepted the message, while it is %s (N3)",
    async (mood) => {
      const { provider } = await open(vendor(), mood);
      await expect(provider.send(message)).rejects.toThrow();
    },
  );

  it("reports whether a message was delivered, and why not; a message without report counts as in transit (N3)", async () => {
    const { server, provider } = await open(vendor());
    await provider.send(message);
    const asked = () => provider.follow?.("1000");
    expect(await asked()).toEqual({ arrival: "on-its-way" });
    const reports = {
      delivered: { arrival: "delivered" },
      "not-delivered": { arrival: "not-delivered", reason: "unreachable" },
      blocked: { arrival: "not-delivered", reason: "blocked" },
    } as const;
    for (const arrival of ["delivered", "not-delivered", "blocked"] as const) {
      for (const taken of server.taken) taken.arrival = arrival;
      expect(await asked()).toEqual(reports[arrival]);
    }
    server.mood = "failing";
    expect(await asked()).toEqual({ arrival: "on-its-way" });
  });

  it("causes no error text that contains our key or a mobile (law 4)", async () => {
    const { provider } = await open(vendor(), "behind-a-proxy");
    const error = await provider.send(message).catch((thrown: Error) => thrown);
    expect(String(error) + JSON.stringify(error)).not.toMatch(/k3y|912/);
  });
});

describe("the SMS vendor Kavenegar", () => {
  const opened = (mood?: Mood) => open(vendors["Kavenegar"]?.() as Vendor, mood);

  it("sends a message once when the same message is sent to it twice (N2)", async () => {
    const { server, provider } = await opened();
    const [first, second] = [await provider.send(message), await provider.send(message)];
    expect(second).toEqual(first);
    expect(server.taken).toHaveLength(1);
  });

  it.each(["failing-late", "silent", "dropping"] as const)(
    "finds by our id a message that it accepted while it was %s (N3)",
    async (mood) => {
      const { server, provider } = await opened(mood);
      await expect(provider.send(message)).rejects.toThrow();
      server.mood = "well";
      expect(await provider.seek?.(message.id)).toEqual({ result: "sent", providerId: "1000" });
    },
  );

  it("reports, when asked for our id, that a message never arrived; while the vendor fails, the result is unknown (N3)", async () => {
    const { server, provider } = await opened("failing");
    await expect(provider.send(message)).rejects.toThrow();
    expect(await provider.seek?.(message.id)).toEqual({ result: "unknown" });
    server.mood = "well";
    expect(await provider.seek?.(message.id)).toEqual({ result: "never-came" });
  });
});
