/**
 * The user's session in the browser. The access token is only in memory. The refresh token is in the tab's storage, so
 * that a reload needs no new sign-in.
 */
import type { Attempt, Provider, Tokens } from "./provider.ts";

/** The part of `sessionStorage` and `localStorage` that a session uses. */
export interface Slots {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** Messages between the desk's pages in this browser. */
export interface OtherPages {
  /** Tells the other pages that the user signed out. */
  tell(): void;
  /** Calls the listener when another page tells that the user signed out. */
  hear(listener: () => void): void;
}

export interface SessionPorts {
  readonly provider: Provider;
  /** The storage of this tab: `sessionStorage`. */
  readonly slots: Slots;
  /** The storage that all pages of the browser share: `localStorage`. */
  readonly lasting: Slots;
  readonly others: OtherPages;
  /** The address for a page whose user signed out in another page. */
  readonly signedOut: URL;
  /** The address for a page that was locked while idle. */
  readonly locked: URL;
  /** The current time in milliseconds. */
  readonly now: () => number;
  /** Opens an address outside the desk. */
  readonly go: (to: URL) => void;
}

/** The user and their screen when the desk locked. */
interface Back {
  readonly username: string;
  readonly path: string;
}

/**
 * The outcome of a return from the identity provider: the path at which to continue, or why the user is not signed in.
 * `notSignedIn`: the return does not belong to a request of this page, or the identity provider refused.
 * `untrusted`: the ID token did not stand the checks.
 */
export type Arrival = { readonly path: string } | { readonly wrong: "notSignedIn" | "untrusted" };

export interface Session {
  /**
   * An access token that is still valid, renewed when needed; undefined when the user must sign in. Throws when the
   * identity provider does not answer.
   */
  token(): Promise<string | undefined>;
  /** A new access token, after the API refused the given one; undefined when the user must sign in. */
  renewed(refused: string): Promise<string | undefined>;
  /** Goes to the identity provider, which returns the user to `path`. */
  begin(path: string): Promise<void>;
  /** Lets another user sign in: revokes the tokens, and the identity provider asks for credentials. */
  takeOver(path: string): Promise<void>;
  /** Locks the desk: revokes the tokens and shows a page without data; the same user later returns to their screen. */
  lock(back: Back): Promise<void>;
  /** The path of this user's screen when the desk locked; returned only once, and only to this user. */
  lockedAt(username: string): string | undefined;
  /** Handles the return from the identity provider. Throws when the identity provider does not answer. */
  finish(query: URLSearchParams): Promise<Arrival>;
  /** Signs the user out of the desk and of the identity provider. */
  end(): Promise<void>;
  /** Calls the listener when the identity provider ended the session. Returns a function that unsubscribes. */
  onLost(listener: () => void): () => void;
}

const refreshSlot = "peygir.desk.refresh";
const attemptSlot = "peygir.desk.attempt";
/**
 * The storage name of the mark that the last user signed out. Until the next user has signed in, in any page, the
 * identity provider must ask for credentials, since it may still have the old session.
 */
const leftSlot = "peygir.desk.left";

/** The storage name of the user and screen of a locked desk. */
const lockedSlot = "peygir.desk.locked";

/**
 * A token is renewed this many milliseconds before it expires: longer than a call takes, and longer than clocks differ.
 */
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
    // A token that lives shorter than the margin is renewed at half its life, or else every call would renew it.
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
  /** Renews the token once for simultaneous callers, since a refresh token works only once. */
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
  /**
   * Revokes the tokens of the leaving user. The sign-out goes on when the provider refuses, or does not answer in time.
   */
  const revoke = async (refreshToken: string | undefined): Promise<void> => {
    if (refreshToken !== undefined) await provider.revoke(refreshToken).catch(() => undefined);
  };

  /** Forgets the tokens in the browser first, so that the user is signed out even if the identity provider fails. */
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
      if (!attempt || !tokens) return { wrong: "notSignedIn" };
      if (tokens === "untrusted") return { wrong: tokens };
      keep(tokens);
      lasting.removeItem(leftSlot);
      return { path: attempt.path };
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
    const { state, verifier, path, nonce, freshSince } = JSON.parse(text) as Record<string, unknown>;
    if (typeof state !== "string" || typeof verifier !== "string" || typeof path !== "string")
      return undefined;
    if (typeof nonce !== "string") return undefined;
    return {
      ...{ state, verifier, path, nonce },
      ...(typeof freshSince === "number" && { freshSince }),
    };
  } catch {
    return undefined;
  }
}
