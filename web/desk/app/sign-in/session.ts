/**
 * The browser's session: the access token only in memory, the refresh token in the tab's storage, so that a reload needs no
 * new sign-in.
 */
import type { Attempt, Provider, Tokens } from "./provider.ts";

/** As `sessionStorage` is. */
export interface Slots {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** The desk's other pages in this browser. */
export interface OtherPages {
  /** Announces that the user left. */
  tell(): void;
  /** Calls the listener when another page announces it. */
  hear(listener: () => void): void;
}

export interface SessionPorts {
  readonly provider: Provider;
  /** This page's storage: `sessionStorage`. */
  readonly slots: Slots;
  /** The browser's storage, shared by its pages: `localStorage`. */
  readonly lasting: Slots;
  readonly others: OtherPages;
  /** Target of a page whose user signed out in another page. */
  readonly signedOut: URL;
  /** Target of a page locked while idle. */
  readonly locked: URL;
  /** Milliseconds. */
  readonly now: () => number;
  /** Leaves the desk. */
  readonly go: (to: URL) => void;
}

/** The user's place when the desk locked. */
interface Back {
  readonly username: string;
  readonly path: string;
}

export interface Session {
  /**
   * A token with time left, renewed when needed; undefined when the user must sign in. Throws when the provider does not
   * answer.
   */
  token(): Promise<string | undefined>;
  /** A renewed token, after the API refused this one. */
  renewed(refused: string): Promise<string | undefined>;
  /** Goes to the provider, which returns the user to `path`. */
  begin(path: string): Promise<void>;
  /** Switches users: revokes the tokens and has the provider ask for credentials. */
  takeOver(path: string): Promise<void>;
  /** Locks the desk like a switch of users; the same user returns to their place. */
  lock(back: Back): Promise<void>;
  /** This user's place when the desk locked; told once, and only to this user. */
  lockedAt(username: string): string | undefined;
  /**
   * Handles the return from the provider: returns the path to continue at, or undefined when it does not answer our request.
   */
  finish(query: URLSearchParams): Promise<string | undefined>;
  /** Signs out, here and at the provider. */
  end(): Promise<void>;
  /** Calls the listener when the provider ended the session; the returned function unsubscribes. */
  onLost(listener: () => void): () => void;
}

const refreshSlot = "peygir.desk.refresh";
const attemptSlot = "peygir.desk.attempt";
/**
 * Set when a user left: until the next one has signed in, in any page, the provider must ask for credentials, since it may
 * still have a session.
 */
const leftSlot = "peygir.desk.left";

/** The user and place of a locked desk. */
const lockedSlot = "peygir.desk.locked";

/** Milliseconds before its expiry that a token is renewed: longer than a call takes or clocks differ. */
const margin = 60_000;

interface Held {
  readonly token: string;
  readonly until: number;
}

export function openSession(ports: SessionPorts): Session {
  const { provider, slots, lasting, now, go, others, signedOut, locked } = ports;
  let held: Held | undefined;
  let renewing: Promise<string | undefined> | undefined;
  const listeners = new Set<() => void>();

  const keep = ({ accessToken, refreshToken, seconds }: Tokens): string => {
    // A short-lived token is renewed at half its life, since this margin would renew it at every call.
    held = { token: accessToken, until: now() + Math.max(seconds * 1_000 - margin, seconds * 500) };
    if (refreshToken !== undefined) slots.setItem(refreshSlot, refreshToken);
    return accessToken;
  };
  const forget = (): string | undefined => {
    const refreshToken = slots.getItem(refreshSlot) ?? undefined;
    held = undefined;
    slots.removeItem(refreshSlot);
    return refreshToken;
  };
  const renew = async (): Promise<string | undefined> => {
    const refreshToken = slots.getItem(refreshSlot);
    if (refreshToken === null) return undefined;
    const tokens = await provider.renew(refreshToken);
    if (tokens) return keep(tokens);
    forget();
    for (const listener of listeners) listener();
    return undefined;
  };
  /** A refresh token works once, so simultaneous callers wait for the same renewal. */
  const renewOnce = (): Promise<string | undefined> => {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  const away = async (path: string): Promise<void> => {
    const { to, attempt } = await provider.begin({ fresh: lasting.getItem(leftSlot) !== null });
    slots.setItem(attemptSlot, JSON.stringify({ ...attempt, path }));
    go(to);
  };
  /** Takes and forgets the tokens of the leaving user; a provider that does not answer holds nobody up. */
  const revoke = async (refreshToken: string | undefined): Promise<void> => {
    if (refreshToken !== undefined) await provider.revoke(refreshToken).catch(() => undefined);
  };

  /** Forgets locally first, so that it holds even if the provider fails. */
  const leave = (): Promise<void> => {
    const refreshToken = forget();
    slots.removeItem(attemptSlot);
    lasting.setItem(leftSlot, "1");
    return revoke(refreshToken);
  };
  others.hear(() => {
    if (!held && slots.getItem(refreshSlot) === null) return;
    void leave().then(() => go(signedOut));
  });

  return {
    token: async () => (held && held.until > now() ? held.token : renewOnce()),
    renewed: async (refused) => {
      if (held && held.token !== refused) return held.token;
      held = undefined;
      return renewOnce();
    },
    begin: away,
    takeOver: async (path) => {
      others.tell();
      await leave();
      await away(path);
    },
    lock: async (back) => {
      slots.setItem(lockedSlot, JSON.stringify(back));
      await leave();
      go(locked);
    },
    lockedAt: (username) => {
      const back = backOf(slots.getItem(lockedSlot));
      slots.removeItem(lockedSlot);
      return back?.username === username ? back.path : undefined;
    },
    finish: async (query) => {
      const attempt = attemptOf(slots.getItem(attemptSlot));
      slots.removeItem(attemptSlot);
      const tokens = attempt && (await provider.finish(query, attempt));
      if (!attempt || !tokens) return undefined;
      keep(tokens);
      lasting.removeItem(leftSlot);
      return attempt.path;
    },
    end: async () => {
      others.tell();
      await leave();
      go(await provider.leave().catch(() => signedOut));
    },
    onLost: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function backOf(text: string | null): Back | undefined {
  if (text === null) return undefined;
  try {
    const { username, path } = JSON.parse(text) as Record<string, unknown>;
    return typeof username === "string" && typeof path === "string" ? { username, path } : undefined;
  } catch {
    return undefined;
  }
}

function attemptOf(text: string | null): (Attempt & { readonly path: string }) | undefined {
  if (text === null) return undefined;
  try {
    const { state, verifier, path } = JSON.parse(text) as Record<string, unknown>;
    if (typeof state !== "string" || typeof verifier !== "string" || typeof path !== "string")
      return undefined;
    return { state, verifier, path };
  } catch {
    return undefined;
  }
}
