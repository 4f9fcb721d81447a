import { describe, expect, it } from "vitest";
import type { Provider, Tokens } from "./provider.ts";
import { type OtherPages, openSession, type Slots } from "./session.ts";

/** Lifetime of a staff access token in seconds. */
const lifetime = 900;

class MemorySlots implements Slots {
  readonly kept = new Map<string, string>();
  getItem = (name: string) => this.kept.get(name) ?? null;
  setItem = (name: string, value: string) => void this.kept.set(name, value);
  removeItem = (name: string) => void this.kept.delete(name);
}

/** A fake identity provider with numbered tokens. Each of its refresh tokens works once. */
class FakeProvider implements Provider {
  readonly said: string[] = [];
  count = 0;
  good: string | undefined;
  down = false;

  #give(): Tokens {
    this.count += 1;
    this.good = `r${this.count}`;
    return { accessToken: `a${this.count}`, refreshToken: this.good, seconds: lifetime };
  }
  begin = async ({ fresh }: { readonly fresh: boolean }) => {
    this.said.push(fresh ? "begin afresh" : "begin");
    const to = new URL("https://id.example.org/authorize");
    return { to, attempt: { state: "s", verifier: "v", nonce: "n" } };
  };
  finish: Provider["finish"] = async (query, { state, verifier }) =>
    query.get("state") === state && verifier === "v" ? this.#give() : undefined;
  renew = async (refreshToken: string) => {
    this.said.push(`renew ${refreshToken}`);
    if (this.down) throw new TypeError("Failed to fetch");
    return refreshToken === this.good ? this.#give() : undefined;
  };
  revoke = async (refreshToken: string) => {
    this.said.push(`revoke ${refreshToken}`);
    if (this.down) throw new TypeError("Failed to fetch");
    if (refreshToken === this.good) this.good = undefined;
  };
  leave = async () => {
    if (this.down) throw new TypeError("Failed to fetch");
    return new URL("https://id.example.org/logout");
  };
}

/** The desk's pages in one browser. */
class Pages {
  readonly lasting = new MemorySlots();
  readonly #listeners: (() => void)[] = [];
  page(): OtherPages {
    let mine: () => void = () => undefined;
    return {
      hear: (listener) => {
        mine = listener;
        this.#listeners.push(listener);
      },
      tell: () => {
        for (const listener of this.#listeners) if (listener !== mine) listener();
      },
    };
  }
}

function seat(provider = new FakeProvider(), slots = new MemorySlots(), pages = new Pages()) {
  const gone: string[] = [];
  const clock = { at: 1_000_000 };
  const signedOut = new URL("https://peygir.example.org/desk/signed-out");
  const { lasting } = pages;
  const ports = {
    provider,
    slots,
    lasting,
    signedOut,
    locked: new URL("https://peygir.example.org/desk/locked"),
    now: () => clock.at,
    go: (to: URL) => void gone.push(to.href),
  };
  const open = () => openSession({ ...ports, others: pages.page() });
  return { provider, slots, gone, clock, session: open(), reload: open };
}

async function signedIn(path = "/cases/407155289363?tab=looks", pages = new Pages()) {
  const all = seat(new FakeProvider(), new MemorySlots(), pages);
  await all.session.begin(path);
  const back = await all.session.finish(new URLSearchParams("code=c&state=s"));
  return { ...all, back };
}

describe("signing in", () => {
  it("leads to the identity provider and back to the same address (P1)", async () => {
    const { gone, back, session } = await signedIn();
    expect(gone).toEqual(["https://id.example.org/authorize"]);
    expect(back).toEqual({ path: "/cases/407155289363?tab=looks" });
    expect(await session.token()).toBe("a1");
  });

  it("ends by passing the whole stored attempt to the client of the identity provider, with the time since which the user must have signed in (P1)", async () => {
    const { provider, session } = seat();
    const attempt = { state: "s", verifier: "v", nonce: "n", freshSince: 1_000_000 };
    provider.begin = async () => ({ to: new URL("https://id.example.org/authorize"), attempt });
    const seen: unknown[] = [];
    provider.finish = async (_, { state, verifier, ...more }) => void seen.push({ state, verifier, ...more });
    await session.begin("/");
    await session.finish(new URLSearchParams("code=c&state=s"));
    expect(seen).toEqual([expect.objectContaining(attempt)]);
  });

  it("accepts only the answer to its own request, and each answer only once (P1)", async () => {
    const never = seat();
    expect(await never.session.finish(new URLSearchParams("code=c&state=s"))).toEqual({
      wrong: "notSignedIn",
    });
    const other = seat();
    await other.session.begin("/");
    expect(await other.session.finish(new URLSearchParams("code=c&state=x"))).toEqual({
      wrong: "notSignedIn",
    });
    expect(await other.session.finish(new URLSearchParams("code=c&state=s"))).toEqual({
      wrong: "notSignedIn",
    });
    const broken = seat();
    broken.slots.setItem("peygir.desk.attempt", "{");
    expect(await broken.session.finish(new URLSearchParams("code=c&state=s"))).toEqual({
      wrong: "notSignedIn",
    });
    const { session } = await signedIn();
    expect(await session.finish(new URLSearchParams("code=c&state=s"))).toEqual({ wrong: "notSignedIn" });
  });

  it("keeps nothing of an answer whose ID token does not stand the checks (P1)", async () => {
    const { session, provider, slots } = seat();
    provider.finish = async () => "untrusted";
    await session.begin("/");
    expect(await session.finish(new URLSearchParams("code=c&state=s"))).toEqual({ wrong: "untrusted" });
    expect([...slots.kept.keys()]).toEqual([]);
    expect(await session.token()).toBeUndefined();
  });

  it("fails for a user whom the identity provider refused (P1)", async () => {
    expect(await seat().session.token()).toBeUndefined();
  });
});

describe("a session", () => {
  it("keeps the access token out of the browser's storage (P1)", async () => {
    const { slots } = await signedIn();
    expect([...slots.kept.values()].filter((value) => value.includes("a1"))).toEqual([]);
  });

  it("survives a reload (R15)", async () => {
    const { reload, provider } = await signedIn();
    expect(await reload().token()).toBe("a2");
    expect(provider.said).toContain("renew r1");
  });

  it("renews an access token shortly before it expires, and not earlier (P1)", async () => {
    const { session, clock, provider } = await signedIn();
    clock.at += (lifetime - 61) * 1_000;
    expect(await session.token()).toBe("a1");
    clock.at += 2_000;
    expect(await session.token()).toBe("a2");
    expect(provider.said).toEqual(["begin", "renew r1"]);
  });

  it("renews the access token once for simultaneous calls (P1)", async () => {
    const { session, provider } = await signedIn();
    expect(await Promise.all([session.renewed("a1"), session.renewed("a1")])).toEqual(["a2", "a2"]);
    expect(await session.renewed("a1")).toBe("a2");
    expect(provider.said).toEqual(["begin", "renew r1"]);
  });

  it("ends when the identity provider has ended it, and the screen is notified (P1)", async () => {
    const { session, provider, slots } = await signedIn();
    let lost = 0;
    session.onLost(() => {
      lost += 1;
    });
    provider.good = undefined;
    expect(await session.renewed("a1")).toBeUndefined();
    expect(lost).toBe(1);
    expect(slots.kept.size).toBe(0);
  });

  it("survives a network failure (P1)", async () => {
    const { session, provider } = await signedIn();
    provider.down = true;
    await expect(session.renewed("a1")).rejects.toThrow("Failed to fetch");
    provider.down = false;
    expect(await session.token()).toBe("a2");
  });
});

describe("signing out", () => {
  it("revokes the tokens and ends the session at the identity provider (P1)", async () => {
    const { session, provider, slots, gone } = await signedIn();
    await session.end();
    expect(provider.said).toContain("revoke r1");
    expect(slots.kept.size).toBe(0);
    expect(gone.at(-1)).toBe("https://id.example.org/logout");
    expect(await session.token()).toBeUndefined();
  });

  it("leaves the desk even if the identity provider does not answer (P1, R15)", async () => {
    const { session, provider, gone } = await signedIn();
    provider.down = true;
    await session.end();
    expect(gone.at(-1)).toBe("https://peygir.example.org/desk/signed-out");
    expect(await session.token()).toBeUndefined();
  });

  it("also signs out the desk's other pages of this session, but no page without a session (R15)", async () => {
    const pages = new Pages();
    const nobody = seat(new FakeProvider(), new MemorySlots(), pages);
    const [here, there] = [await signedIn("/", pages), await signedIn("/", pages)];
    await here.session.end();
    expect(there.gone.at(-1)).toBe("https://peygir.example.org/desk/signed-out");
    expect(await there.session.token()).toBeUndefined();
    expect(there.provider.good).toBeUndefined();
    expect(nobody.gone).toEqual([]);
  });
});

describe("the next user of the browser", () => {
  it("must give credentials, and finds nothing of the previous user (R15)", async () => {
    const { session, provider, slots, gone } = await signedIn();
    await session.takeOver("/");
    expect(provider.said).toEqual(["begin", "revoke r1", "begin afresh"]);
    expect(gone).toHaveLength(2);
    expect([...slots.kept.keys()]).toEqual(["peygir.desk.attempt"]);
    expect(await session.token()).toBeUndefined();
  });

  it("must give credentials also after going back or to another address (R15, P1)", async () => {
    const { session, provider, reload } = await signedIn();
    await session.takeOver("/");
    const again = reload();
    expect(await again.token()).toBeUndefined();
    await again.begin("/cases/407155289363");
    expect(provider.said.at(-1)).toBe("begin afresh");
    expect(await again.finish(new URLSearchParams("code=c&state=s"))).toEqual({
      path: "/cases/407155289363",
    });
    await again.begin("/");
    expect(provider.said.at(-1)).toBe("begin");
  });

  it("must give credentials in a new page too, and only once (R15, P1)", async () => {
    const pages = new Pages();
    const { session } = await signedIn("/", pages);
    await session.takeOver("/");
    const next = seat(new FakeProvider(), new MemorySlots(), pages);
    await next.session.begin("/");
    expect(next.provider.said).toEqual(["begin afresh"]);
    await next.session.finish(new URLSearchParams("code=c&state=s"));
    await session.begin("/");
    await next.session.begin("/");
    expect(next.provider.said.at(-1)).toBe("begin");
  });

  it("must give credentials after a sign-out, even if the identity provider did not receive the sign-out (R15, P1)", async () => {
    const { session, provider, reload } = await signedIn();
    await session.end();
    await reload().begin("/");
    expect(provider.said.at(-1)).toBe("begin afresh");
  });
});

describe("a desk locked while idle (R15)", () => {
  it("forgets its session, asks for credentials, and leads the same user back to their screen once", async () => {
    const { session, gone, provider, slots } = await signedIn();
    await session.lock({ username: "a.mohammadi", path: "/cases/407155289363" });
    expect(gone.at(-1)).toBe("https://peygir.example.org/desk/locked");
    expect(await session.token()).toBeUndefined();
    expect([...slots.kept.keys()]).toEqual(["peygir.desk.locked"]);
    expect(provider.said.some((one) => one.startsWith("revoke"))).toBe(true);
    await session.begin("/");
    await session.finish(new URLSearchParams("code=c&state=s"));
    expect(session.lockedAt("a.mohammadi")).toBe("/cases/407155289363");
    expect(session.lockedAt("a.mohammadi")).toBeUndefined();
  });

  it("does not show another user which screen was open", async () => {
    const { session } = await signedIn();
    await session.lock({ username: "a.mohammadi", path: "/cases/407155289363" });
    expect(session.lockedAt("m.karimi")).toBeUndefined();
    expect(session.lockedAt("a.mohammadi")).toBeUndefined();
  });
});
