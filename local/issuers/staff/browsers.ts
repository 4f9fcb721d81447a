/**
 * Remembers, for each browser in which staff sign in, the account of its last sign-in link, and the OAuth
 * grants that its sign-ins got.
 */
import type { IncomingMessage } from "node:http";

const cookieName = "staff_issuer_browser";

/** Milliseconds after a sign-in link within which the desk must start the sign-in. */
const linkLifetime = 120_000;

export interface Browsers {
  /** Returns the browser's own id, and a cookie to set when the id is new. */
  identify(request: IncomingMessage): { readonly id: string; readonly cookie?: string };
  /** Sets the account for the next sign-in of this browser. */
  expect(id: string, username: string): void;
  /**
   * Returns the account that a sign-in link set, and forgets it; undefined without a link, or two minutes
   * after it.
   */
  takeExpected(request: IncomingMessage): string | undefined;
  keepGrant(request: IncomingMessage, grant: string): void;
  /** Returns the grants of this browser, and forgets them. */
  takeGrants(id: string): readonly string[];
}

export function openBrowsers(now: () => number = Date.now): Browsers {
  const expected = new Map<string, { readonly username: string; readonly until: number }>();
  const grants = new Map<string, string[]>();
  return {
    identify(request) {
      const known = browserOf(request);
      if (known !== undefined) return { id: known };
      const id = crypto.randomUUID();
      return { id, cookie: `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax` };
    },
    expect: (id, username) => void expected.set(id, { username, until: now() + linkLifetime }),
    takeExpected(request) {
      const id = browserOf(request) ?? "";
      const next = expected.get(id);
      expected.delete(id);
      return next && next.until > now() ? next.username : undefined;
    },
    keepGrant(request, grant) {
      const id = browserOf(request);
      if (id !== undefined) grants.set(id, [...(grants.get(id) ?? []), grant]);
    },
    takeGrants(id) {
      const held = grants.get(id) ?? [];
      grants.delete(id);
      return held;
    },
  };
}

const browserOf = ({ headers }: IncomingMessage): string | undefined =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([0-9a-f-]{36})(?:;|$)`).exec(headers.cookie ?? "")?.[1];
