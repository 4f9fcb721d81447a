/**
 * Who sits at this desk, as far as a browser knows: the access token in memory only, the refresh token for the life of
 * the tab, so that a reload asks nobody to sign in again.
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
  /** Whoever was here has left. */
  tell(): void;
  /** Calls when another page tells so. */
  hear(listener: () => void): void;
}

export interface SessionPorts {
  readonly provider: Provider;
  /** Of this page. */
  readonly slots: Slots;
  /** Of this browser, as `localStorage` is. */
  readonly lasting: Slots;
  readonly others: OtherPages;
  /** Where a page goes whose person left by another one. */
  readonly signedOut: URL;
  /** Where a page goes that nobody touched for long. */
  readonly locked: URL;
  /** Milliseconds. */
  readonly now: () => number;
  /** Leaves the desk. */
  readonly go: (to: URL) => void;
}

/** Where a person was when the desk was locked. */
interface Back {
  readonly username: string;
  readonly path: string;
}

export interface Session {
  /** A token good for a while yet, renewed when it must be; nothing when somebody has to sign in. Throws without an answer. */
  token(): Promise<string | undefined>;
  /** Another than the one the API refused. */
  renewed(refused: string): Promise<string | undefined>;
  /** Goes to the provider; whoever signs in comes back to `path`. */
  begin(path: string): Promise<void>;
  /** Somebody else sits down: the provider asks who, and the former's tokens are worth nothing. */
  takeOver(path: string): Promise<void>;
  /** Nobody is there: the desk is left as when another sits down, and waits for the same person to go on where they were. */
  lock(back: Back): Promise<void>;
  /** Where this person was when the desk was locked; told once, and to nobody else. */
  lockedAt(username: string): string | undefined;
  /** Back from the provider: where to go on, or nothing when this is no answer to what we asked. */
  finish(query: URLSearchParams): Promise<string | undefined>;
  /** Signs out, here and at the provider. */
  end(): Promise<void>;
  /** Calls when the provider no longer knows who is here; the result stops it. */
  onLost(listener: () => void): () => void;
}

const refreshSlot = "peygir.desk.refresh";
const attemptSlot = "peygir.desk.attempt";
/**
 * Somebody has left: until the next one has signed in, here or in a new page, the provider, which may still know the
 * former, is to ask who it is.
 */
const leftSlot = "peygir.desk.left";

/** Where the person was whose desk was locked. */
const lockedSlot = "peygir.desk.locked";

/** Milliseconds before its end that a token is renewed: longer than a call takes, or clocks differ. */
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
    // A short-lived token is renewed at half its life rather than at once, for ever.
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
  /** A refresh token is good for one use: whoever comes meanwhile waits for the same answer. */
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
  /** The tokens of who leaves; nobody waits longer than a moment for a provider that does not answer. */
  const revoke = async (refreshToken: string | undefined): Promise<void> => {
    if (refreshToken !== undefined) await provider.revoke(refreshToken).catch(() => undefined);
  };

  /** Here first, so that it holds whatever becomes of the rest. */
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
