import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { baleServer } from "../../local/vendors/bale.ts";
import type { Mood } from "../../local/vendors/mood.ts";
import { httpSend, type Send } from "../../shared/aws/http.ts";
import { bale, requestIdOf } from "../../shared/messages/bale.ts";
import type { Message } from "../../shared/messages/provider.ts";
import { rememberedSecret, type Secret } from "../../shared/secrets/secret.ts";

const account = { key: "k3y", client: "peygir", secret: "s3cret" };
const notice: Message = {
  id: "intake/407155289363/4/0",
  to: "+989120000001",
  text: "پیگیر: پاسخ آماده است.",
};
const code: Message = { ...notice, id: "identity/c/1/0", text: "رمز 482135", oneTimeCode: "482135" };
/** The stand-in has no Bale account for this mobile. */
const withoutAccount = "+989120000007";

interface Options {
  readonly mood?: Mood;
  readonly key?: Secret;
  readonly secret?: Secret;
  /** Whether the organisation has an account at the gateway of one-time codes. */
  readonly gateway?: boolean;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function open({ mood = "well", key, secret, gateway = true }: Options = {}) {
  const server = baleServer(account);
  server.mood = mood;
  await new Promise<void>((resolve) => server.server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.server.close().closeAllConnections());
  const { port } = server.server.address() as { readonly port: number };
  const paths: string[] = [];
  const bodies: string[] = [];
  const clock = { at: 0 };
  // A short time limit while the stand-in never answers.
  const send: Send = (post) => {
    paths.push(post.url.pathname);
    bodies.push(String(post.body));
    return httpSend(server.mood === "silent" ? { ...post, patience: 150 } : post);
  };
  const provider = bale({
    key: key ?? (async () => account.key),
    bot: "1234567890",
    ...(gateway && { gateway: { client: account.client, secret: secret ?? (async () => account.secret) } }),
    ...{ url: `http://127.0.0.1:${port}`, send, now: () => clock.at },
  });
  return { server, provider, paths, bodies, clock };
}

const unread = rememberedSecret(async () => {
  throw new Error("away");
});

describe("the messenger Bale", () => {
  it("accepts a notice that is sent to the number in the form 98…, and returns an id for the notice (N9)", async () => {
    const { server, provider, bodies } = await open();
    expect(await provider.send(notice)).toEqual({
      ...{ result: "sent", providerId: "00000000-0000-4000-8000-000000001000" },
    });
    expect(server.taken).toMatchObject([{ to: "09120000001", text: notice.text }]);
    expect(JSON.parse(bodies[0] ?? "")).toEqual({
      ...{ request_id: requestIdOf(notice.id), bot_id: 1_234_567_890, phone_number: "989120000001" },
      message_data: { message: { text: notice.text } },
    });
  });

  it("gets with each notice an id that does not reveal the tracking code (law 4)", () => {
    expect(requestIdOf(notice.id)).toMatch(/^[0-9a-f]{32}$/);
    expect(requestIdOf(notice.id)).not.toBe(requestIdOf("intake/407155289363/5/0"));
  });

  it("accepts one-time codes through its gateway, with one access token for many codes, and with a new token once the old one has expired (N9)", async () => {
    const { server, provider, paths, clock } = await open();
    for (const _ of [1, 2]) expect(await provider.send(code)).toEqual({ result: "sent", providerId: "" });
    expect(server.taken.map(({ text }) => text.includes("482135"))).toEqual([true, true]);
    expect(paths).toEqual(["/api/v2/auth/token", "/api/v2/send_otp", "/api/v2/send_otp"]);
    clock.at = 12 * 3_600_000;
    await provider.send(code);
    expect(paths.slice(3)).toEqual(["/api/v2/auth/token", "/api/v2/send_otp"]);
  });

  it.each([
    ["with a leading zero, which the gateway's number would lose", { ...code, oneTimeCode: "012345" }, true],
    ["where the organisation has no account at the gateway", code, false],
  ])(
    "accepts a one-time code as an ordinary message, without the gateway, %s (N9)",
    async (_, message, gateway) => {
      const { server, provider, paths } = await open({ gateway });
      expect(await provider.send(message)).toMatchObject({ result: "sent" });
      expect(paths).toEqual(["/api/v3/send_message"]);
      expect(server.taken[0]?.text).toContain(message.oneTimeCode);
    },
  );

  it.each([
    ["a code of sixteen digits", { ...code, oneTimeCode: "1234567890123456" }],
    ["a notice to a foreign number", { ...notice, to: "+14155550100" }],
  ])("is not called for %s, so that the message goes by SMS (N9)", async (_, message) => {
    const { provider, paths } = await open();
    expect(await provider.send(message)).toEqual({ result: "passed-on", why: "unfit" });
    expect(paths).toEqual([]);
  });

  it.each([
    ["a notice", notice],
    ["a code", code],
  ])("says of %s that the number has no account (N9)", async (_, message) => {
    const { server, provider } = await open();
    expect(await provider.send({ ...message, to: withoutAccount })).toEqual({
      ...{ result: "passed-on", why: "no-account" },
    });
    expect(server.taken).toEqual([]);
  });

  it.each([
    ["throttling", notice],
    ["throttling", code],
    ["barred", notice],
    ["barred", code],
  ] as const)(
    "is reported as not having accepted the message while it is %s, so that the message goes by SMS (N9)",
    async (mood, message) => {
      const { server, provider } = await open({ mood });
      expect(await provider.send(message)).toEqual({ result: "not-taken" });
      expect(server.taken).toEqual([]);
    },
  );

  it.each([
    ["knows another key", notice, { key: async () => "another" }],
    ["knows another secret of the gateway", code, { secret: async () => "another" }],
    ["gets no notice while our key cannot be read", notice, { key: unread }],
    ["gets no code while our secret cannot be read", code, { secret: unread }],
  ])("is reported as not having accepted the message when it %s (N9)", async (_, message, options) => {
    const { server, provider } = await open(options);
    expect(await provider.send(message)).toEqual({ result: "not-taken" });
    expect(server.taken).toEqual([]);
  });

  it("is reported as not having accepted the message when its port is closed (N9)", async () => {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    const { port } = listener.address() as { readonly port: number };
    await new Promise((resolve) => listener.close(resolve));
    const closed = bale({ key: async () => account.key, bot: "1", url: `http://127.0.0.1:${port}` });
    expect(await closed.send(notice)).toEqual({ result: "not-taken" });
    expect(await closed.again?.(notice)).toEqual({ result: "unknown" });
  });

  it("is reported as not having accepted a one-time code when its gateway no longer knows our token; the next code gets a new token (N9)", async () => {
    const paths: string[] = [];
    const forgetful = bale({
      ...{ key: async () => account.key, bot: "1" },
      gateway: { client: account.client, secret: async () => account.secret },
      send: async ({ url }) => {
        paths.push(url.pathname);
        const isToken = url.pathname.endsWith("token");
        const body = isToken ? JSON.stringify({ access_token: "t", expires_in: 43_200 }) : "";
        return { status: isToken ? 200 : 401, headers: {}, body };
      },
    });
    expect(await forgetful.send(code)).toEqual({ result: "not-taken" });
    await forgetful.send(code);
    expect(paths.filter((path) => path.endsWith("token"))).toHaveLength(2);
  });

  const unheard = ["failing-late", "silent", "dropping"] as const;

  it.each(
    [notice, code].flatMap((message) =>
      ([...unheard, "failing", "behind-a-proxy"] as const).map((mood) => [mood, message] as const),
    ),
  )(
    "causes an error, since it may or may not have accepted the message, while it is %s (N9)",
    async (mood, message) => {
      const { server, provider } = await open({ mood: "well" });
      await provider.send(code);
      server.mood = mood;
      await expect(provider.send(message)).rejects.toThrow();
    },
  );

  it.each(unheard)(
    "delivers a notice only once when it accepted the notice while it was %s, and the notice is sent again (N9)",
    async (mood) => {
      const { server, provider } = await open({ mood });
      await expect(provider.send(notice)).rejects.toThrow();
      expect(await provider.again?.(notice), "again no answer").toEqual({ result: "unknown" });
      server.mood = "well";
      expect(await provider.again?.(notice)).toMatchObject({ result: "sent" });
      expect(server.taken).toHaveLength(1);
    },
  );

  it.each(["throttling", "barred", "failing"] as const)(
    "leaves the outcome of a repeated notice unknown while it is %s, since it may have accepted the first attempt (N9)",
    async (mood) => {
      const { provider } = await open({ mood });
      expect(await provider.again?.(notice)).toEqual({ result: "unknown" });
    },
  );

  it("says of a notice that is sent again that the number has no account, so no earlier attempt can have delivered the notice (N9)", async () => {
    const { provider } = await open();
    expect(await provider.again?.({ ...notice, to: withoutAccount })).toEqual({
      ...{ result: "passed-on", why: "no-account" },
    });
  });

  it.each([
    ["an error with an unknown code", 200, { message_id: "", error_data: [{ code: 99 }] }],
    ["an error without a code", 200, { message_id: "m", error_data: [{}] }],
    ["a success without an id", 200, {}],
    ["a redirect", 302, ""],
  ])(
    "causes an error when it answers with %s, which may mean that it accepted the message (N9)",
    async (_, status, body) => {
      const answering = bale({
        ...{ key: async () => account.key, bot: "1" },
        send: async () => ({ status, headers: {}, body: JSON.stringify(body) }),
      });
      await expect(answering.send(notice)).rejects.toThrow();
    },
  );

  it("causes no error text that contains our key, the bot's number or a mobile (law 4)", async () => {
    const { provider } = await open({ mood: "behind-a-proxy" });
    const error = await provider.send(notice).catch((thrown: Error) => thrown);
    expect(String(error) + JSON.stringify(error)).not.toMatch(/k3y|1234567890|912/);
  });
});
