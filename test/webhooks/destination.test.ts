import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { rootCertificates } from "node:tls";
import { afterEach, describe, expect, it } from "vitest";
import { destinationsIn } from "../../functions/notification/webhooks/compose.ts";
import { about, webhookWorld } from "../../functions/notification/webhooks/fakes.ts";
import { webhookId } from "../../functions/notification/webhooks/ids.ts";
import { testWebhook } from "../../functions/notification/webhooks/keep-delivery/keep-delivery.ts";
import { changeWebhook } from "../../functions/notification/webhooks/keep-webhook/keep-webhook.ts";
import { allowing } from "../../shared/webhooks/addresses.ts";
import { destinationOf, type Rules, UnsafeDestination } from "../../shared/webhooks/destination.ts";
import { securePost, trustedBesides } from "../../shared/webhooks/post.ts";
import { resolved, tricks } from "./tricks.ts";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const certificate = fixture("hooks-certificate.pem");

/** The rules as in production: no private network is allowed. */
const rules: Rules = {
  allowed: allowing([]),
  ports: [443],
  resolve: async (name) => {
    const addresses = resolved[name];
    if (!addresses) throw new Error("ENOTFOUND");
    return addresses;
  },
};

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Starts an endpoint on this machine, with a certificate for `hooks.peygir.ir`. */
async function endpoint(answer: { readonly status: number; readonly headers?: Record<string, string> }) {
  const seen = { connections: 0, bodies: [] as string[] };
  const server = createServer(
    { key: fixture("hooks-key.pem"), cert: certificate },
    async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      seen.bodies.push(body);
      response.writeHead(answer.status, answer.headers).end("body of the receiver");
    },
  );
  server.on("connection", () => {
    seen.connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close().closeAllConnections());
  return { seen, port: (server.address() as { readonly port: number }).port };
}

const post = securePost({ patience: 2_000, ca: certificate });

describe("a webhook address in a private network (N6)", () => {
  it("has more than three hundred different spellings in these tests", () => {
    expect(tricks.length).toBeGreaterThan(300);
    expect(new Set(tricks.map(({ url }) => url)).size).toBe(tricks.length);
  });

  it.each(tricks)("is refused, spelled as $name", async ({ url, twin }) => {
    await expect(destinationOf(url, rules)).rejects.toBeInstanceOf(UnsafeDestination);
    expect(await destinationOf(twin, rules), "its twin is taken").toBeTruthy();
  });

  it("is allowed only in a network that the organisation names", async () => {
    const own = { ...rules, allowed: allowing(["10.20.0.0/16", "fd12::/48"]) };
    expect((await destinationOf("https://10.20.3.4/in", own)).address).toBe("10.20.3.4");
    expect((await destinationOf("https://[fd12::7]/in", own)).family).toBe(6);
    await expect(destinationOf("https://10.21.3.4/in", own)).rejects.toThrow("inside-address");
    expect(() => allowing(["10.20.0.0"])).toThrow("not a range");
    expect(() => allowing(["ten/8"])).toThrow("not a range");
  });
});

describe("a webhook whose address is changed, in production (N6)", () => {
  it("gets no delivery at a private address in any spelling, and gets one at a public address in the same spelling", async () => {
    const world = webhookWorld();
    world.deps.destinations = { ...destinationsIn({}), resolve: rules.resolve };
    const { webhook } = await world.add();
    const on = { username: "v.sadeghi", webhook: webhook.webhook };
    let { version } = await world.deps.webhooks.load(webhookId(webhook.webhook));
    const posts = async (url: string): Promise<number> => {
      const before = world.received.length;
      const changed = await changeWebhook(world.deps, { ...on, key: world.key(), version }, {
        ...about,
        url,
      } as never);
      if ("refused" in changed) {
        expect(changed.refused.code, url).toBe("unsafe-address");
        return 0;
      }
      ({ version } = changed);
      await testWebhook(world.deps, { ...on, key: world.key(), version });
      await world.settle();
      return world.received.length - before;
    };
    for (const { url, twin } of tricks) {
      expect([twin, await posts(twin)]).toEqual([twin, 1]);
      expect([url, await posts(url)]).toEqual([url, 0]);
    }
  });
});

describe("posting a delivery", () => {
  const at = (port: number): Rules => ({ ...rules, ports: [port], allowed: allowing(["127.0.0.0/8"]) });
  const url = (port: number) => `https://hooks.peygir.ir:${port}/in`;

  it("connects to the IP address that was checked, even if the name resolves to another one later (N6)", async () => {
    const { seen, port } = await endpoint({ status: 204 });
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? ["127.0.0.1"] : ["10.0.0.1"];
    };
    const to = await destinationOf(url(port), { ...at(port), resolve });
    expect(await post(to, { "content-type": "application/json" }, "{}")).toEqual({ status: 204 });
    expect([asked, seen]).toEqual([1, { connections: 1, bodies: ["{}"] }]);
  });

  it("follows no redirect and obeys the header Retry-After (N6)", async () => {
    const inner = await endpoint({ status: 200 });
    const headers = { location: url(inner.port), "retry-after": "120" };
    const { port } = await endpoint({ status: 307, headers });
    const to = await destinationOf(url(port), { ...at(port), resolve: async () => ["127.0.0.1"] });
    expect(await post(to, {}, "{}")).toEqual({ status: 307, retryAfter: 120 });
    expect(inner.seen.connections).toBe(0);
  });

  it("fails when the certificate is for another name, or is not trusted (N6)", async () => {
    const { seen, port } = await endpoint({ status: 204 });
    const resolve = async () => ["127.0.0.1"];
    const other = await destinationOf(`https://others.peygir.ir:${port}/in`, { ...at(port), resolve });
    await expect(post(other, {}, "{}")).rejects.toThrow("not answered");
    const same = await destinationOf(url(port), { ...at(port), resolve });
    await expect(securePost({ patience: 2_000 })(same, {}, "{}")).rejects.toThrow("not answered");
    expect(seen.bodies).toEqual([]);
    expect(await post(same, {}, "{}")).toEqual({ status: 204 });
  });

  it("trusts the usual authorities beside an organisation's own", () => {
    expect(trustedBesides(certificate)).toEqual([...rootCertificates, certificate]);
    expect(rootCertificates.length).toBeGreaterThan(50);
    expect(trustedBesides(undefined)).toBeUndefined();
  });
});
