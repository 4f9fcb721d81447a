/** Makes valid and invalid staff tokens. Their issuer exists only in the test. */

import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose";
import type { TokenRules } from "./access-token.ts";
import type { BadToken } from "./wire.ts";

const rules: TokenRules = {
  issuer: "https://issuer.invalid",
  clientId: "peygir-staff",
  scope: "peygir/staff",
};

const { publicKey, privateKey } = await generateKeyPair("ES256");
const { privateKey: anotherKey } = await generateKeyPair("ES256");
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: "1", alg: "ES256" }] });

interface Changes {
  readonly issuer?: string;
  readonly clientId?: string;
  readonly scope?: string | undefined;
  readonly expires?: string;
  readonly key?: CryptoKey;
}

function signed(username: string, changes: Changes = {}): Promise<string> {
  const all = { ...rules, expires: "2100-01-01T00:00:00Z", key: privateKey, ...changes };
  return (
    new SignJWT({
      username,
      client_id: all.clientId,
      ...(all.scope !== undefined && { scope: all.scope }),
      token_use: all.scope === undefined ? "id" : "access",
    })
      .setProtectedHeader({ alg: "ES256", kid: "1" })
      .setIssuer(all.issuer)
      // The issue time is in the far future, so that no token is too old even after a fuzzing campaign moves its clock.
      .setIssuedAt(new Date("2100-01-01T00:00:00Z"))
      .setExpirationTime(new Date(all.expires))
      .sign(all.key)
  );
}

/** The token without a signature, with `alg: none`, which must be refused (RFC 8725, section 3.1). */
export function unsigned(token: string): string {
  const header = Buffer.from('{"alg":"none"}').toString("base64url");
  return `${header}.${token.split(".")[1]}.`;
}

const bad: Readonly<Record<BadToken, (username: string) => Promise<string>>> = {
  forged: (username) => signed(username, { key: anotherKey }),
  expired: (username) => signed(username, { expires: "2026-11-24T07:59:59Z" }),
  unsigned: async (username) => unsigned(await signed(username)),
  "id-token": (username) => signed(username, { scope: undefined }),
  "other-audience": (username) => signed(username, { clientId: "another-app" }),
  "other-issuer": (username) => signed(username, { issuer: "https://another.invalid" }),
};

/** Wraps a function that makes tokens, so that it makes each token only once: signing a token takes longer than a request. */
function kept<Key extends readonly string[]>(make: (...key: Key) => Promise<string>) {
  const made = new Map<string, Promise<string>>();
  return (...key: Key): Promise<string> => {
    const name = key.join(" ");
    const token = made.get(name) ?? make(...key);
    made.set(name, token);
    return token;
  };
}

export const testIssuer = {
  rules,
  keys,
  token: kept((username: string) => signed(username)),
  badToken: kept((kind: BadToken, username: string) => bad[kind](username)),
};
