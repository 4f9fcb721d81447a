/**
 * Makes staff tokens that must be refused. The same code also makes each token without its fault; this token must be
 * accepted. Unless the fault is the signature, the issuer's own key signs the token, so that the fault is the only difference
 * (RFC 8725).
 */

import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import {
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from "jose";
import { replacesSessions } from "../../shared/handler/auth/session.ts";
import { fixedKeyRing } from "../../shared/secrets/key-ring.ts";

/** The part of a request that carries the token. */
export interface Carried {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
}

export interface Crafted {
  /** The HTTP status of the refusal: 403 for a valid token that does not permit the call (RFC 6750, 3.1), otherwise 401. */
  readonly status: 401 | 403;
  readonly make: (faulty: boolean) => Promise<string | Carried>;
}

/** A valid token from the issuer, and the issuer's signing key. */
export interface Given {
  readonly key: JWK;
  readonly claims: JWTPayload;
  readonly idToken: string;
}

type Changes = Readonly<Record<string, unknown>>;

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const seconds = () => Math.floor(Date.now() / 1_000);
const bearer = (token: string): Carried => ({ headers: { authorization: `Bearer ${token}` } });

const headerOf = ({ key }: Given): JWTHeaderParameters => ({
  alg: "RS256",
  typ: "at+jwt",
  kid: key.kid ?? "",
});

/** Returns a token signed by the issuer with changed claims and header; a claim set to `undefined` is removed. */
export async function issued(given: Given, claims: Changes = {}, header: Changes = {}): Promise<string> {
  const kept = Object.entries({ ...given.claims, ...claims }).filter(([, value]) => value !== undefined);
  const whole = { ...headerOf(given), ...header };
  return new SignJWT(Object.fromEntries(kept))
    .setProtectedHeader(whole)
    .sign(await importJWK({ ...given.key, alg: whole.alg }, whole.alg));
}

/** Returns a token signed by the issuer, with a header that libraries refuse to sign. */
async function signedAsIs(given: Given, header: Changes): Promise<string> {
  const text = `${encoded(header)}.${encoded(given.claims)}`;
  const key = createPrivateKey({ key: given.key as Record<string, string>, format: "jwk" });
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
}

const openKeyOf = ({ key }: Given): JWK => {
  const { d: _, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...open } = key;
  return open;
};

/** Returns a token signed with the issuer's public key as if it were a shared secret. */
function withPublicKeyAsSecret(given: Given, secret: (open: JWK) => string | Buffer): Promise<string> {
  return new SignJWT(given.claims)
    .setProtectedHeader({ ...headerOf(given), alg: "HS256" })
    .sign(Buffer.from(secret(openKeyOf(given))));
}

const pemOf = (open: JWK) =>
  createPublicKey({ key: open as Record<string, string>, format: "jwk" }).export({
    type: "spki",
    format: "pem",
  });

async function bySomebodyElse(given: Given, header: (own: JWK) => Changes = () => ({})): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const own = (await crypto.subtle.exportKey("jwk", publicKey)) as JWK;
  return new SignJWT(given.claims)
    .setProtectedHeader({ ...headerOf(given), ...header(own) })
    .sign(privateKey);
}

/** Returns a good token of which one of the three parts is altered. */
async function altered(
  given: Given,
  change: (parts: readonly [string, string, string]) => readonly string[],
): Promise<string> {
  const [head = "", body = "", signature = ""] = (await issued(given)).split(".");
  return change([head, body, signature]).join(".");
}

const tampered = (given: Given, claims: Changes) =>
  altered(given, ([head, , signature]) => [head, encoded({ ...given.claims, ...claims }), signature]);

const citizensSession = async () =>
  (
    await replacesSessions(fixedKeyRing(new Uint8Array(32).fill(9)), { end: async () => {} }).replace(
      undefined,
      { request: "407155289363" },
      new Date(),
    )
  ).token;

/** Returns all crafted tokens, by the name of the fault. */
export function craftedTokens(given: () => Given): Readonly<Record<string, Crafted>> {
  /** Makes a token that must be refused because a claim is wrong or missing. */
  const claims = (
    bad: () => Changes,
    good: () => Changes = () => ({}),
    status: 401 | 403 = 401,
  ): Crafted => ({
    status,
    make: (faulty) => issued(given(), faulty ? bad() : good()),
  });
  const header = (bad: Changes): Crafted => ({
    status: 401,
    make: (faulty) => issued(given(), {}, faulty ? bad : {}),
  });
  /** Makes a malformed token. Its version without the fault is an unchanged token of the issuer. */
  const never = (make: () => Promise<string | Carried>, status: 401 | 403 = 401): Crafted => ({
    status,
    make: (faulty) => (faulty ? make() : issued(given())),
  });
  const bySecret = (secret: (open: JWK) => string | Buffer) =>
    never(() => withPublicKeyAsSecret(given(), secret));
  const other = "https://issuer.example";
  const issuer = () => String(given().claims.iss);
  const us = () => String(given().claims.aud ?? given().claims["client_id"]);
  return {
    "that is no token": never(async () => "abc"),
    "of three meaningless parts": never(async () => "YQ.YQ.YQ"),
    "that is empty": never(async () => ""),
    "without a signature (alg none)": never(async () =>
      [encoded({ ...headerOf(given()), alg: "none" }), encoded(given().claims), ""].join("."),
    ),
    "without a signature, alg written NoNe": never(async () =>
      [encoded({ ...headerOf(given()), alg: "NoNe" }), encoded(given().claims), ""].join("."),
    ),
    "with alg none and the signature of a good one": never(() =>
      altered(given(), ([, body, signature]) => [
        encoded({ ...headerOf(given()), alg: "none" }),
        body,
        signature,
      ]),
    ),
    "signed with the public key as a secret (HS256)": bySecret(pemOf),
    "signed with the public key's JWK as a secret": bySecret((open) => JSON.stringify(open)),
    "signed with the public key's modulus as a secret": bySecret(({ n = "" }) => Buffer.from(n, "base64url")),
    "signed by another issuer under the issuer's key id": never(() => bySomebodyElse(given())),
    "signed by another issuer that brings the key along (jwk)": never(() =>
      bySomebodyElse(given(), (jwk) => ({ jwk })),
    ),
    "signed by another issuer that says where the key is (jku)": never(() =>
      bySomebodyElse(given(), () => ({ jku: `${other}/keys`, kid: "theirs" })),
    ),
    "signed by another issuer with its own certificate (x5c)": never(() =>
      bySomebodyElse(given(), ({ n = "" }) => ({ x5c: [n] })),
    ),
    "of a key id that the issuer does not have": header({ kid: "another" }),
    "of a key id that is a path": header({ kid: "../../../dev/null" }),
    "of an algorithm that HTTP APIs do not take (PS256)": header({ alg: "PS256" }),
    "that has a critical extension unknown to the reader (crit)": never(() =>
      signedAsIs(given(), { ...headerOf(given()), crit: ["ours"], ours: 1 }),
    ),
    "whose claims were changed after signing": never(() => tampered(given(), { username: "e.hosseini" })),
    "whose scope was changed after signing": never(() =>
      tampered(given(), { scope: "openid peygir/staff more" }),
    ),
    "whose expiry was extended after signing": never(() => tampered(given(), { exp: seconds() + 86_400 })),
    "whose header was changed after signing": never(() =>
      altered(given(), ([, body, signature]) => [
        encoded({ ...headerOf(given()), typ: "JWT" }),
        body,
        signature,
      ]),
    ),
    "with the signature of another": never(async () => {
      const signature = (await issued(given(), { jti: "another" })).split(".")[2] ?? "";
      return altered(given(), ([head, body]) => [head, body, signature]);
    }),
    "whose signature is cut off": never(() =>
      altered(given(), ([head, body, signature]) => [head, body, signature.slice(0, -8)]),
    ),
    "whose signature is missing": never(() => altered(given(), ([head, body]) => [head, body, ""])),
    "of two parts": never(() => altered(given(), ([head, body]) => [head, body])),
    "of four parts": never(() => altered(given(), (parts) => [...parts, parts[2]])),
    "that has expired": claims(
      () => ({ iat: seconds() - 600, exp: seconds() - 1 }),
      () => ({ iat: seconds() - 600, exp: seconds() + 60 }),
    ),
    "that expired long ago": claims(
      () => ({ iat: 1, exp: 3_601 }),
      () => ({}),
    ),
    "that never ends": claims(() => ({ exp: undefined })),
    "whose expiry is no number": claims(() => ({ exp: "never" })),
    "that is not valid yet": claims(
      () => ({ nbf: seconds() + 3_600 }),
      () => ({ nbf: seconds() - 3_600 }),
    ),
    "of another issuer": claims(() => ({ iss: other })),
    "of an issuer with our name as its beginning": claims(
      () => ({ iss: `${issuer()}.example` }),
      () => ({ iss: issuer() }),
    ),
    "of our issuer with a slash too many": claims(
      () => ({ iss: `${issuer()}/` }),
      () => ({ iss: issuer() }),
    ),
    "of no issuer": claims(() => ({ iss: undefined })),
    "for another audience": claims(
      () => ({ aud: "somebody-else", client_id: undefined }),
      () => ({ aud: us(), client_id: undefined }),
    ),
    "for several others": claims(
      () => ({ aud: ["one", "two"], client_id: undefined }),
      () => ({ aud: ["one", us()], client_id: undefined }),
    ),
    "of another client": claims(
      () => ({ aud: undefined, client_id: "somebody-else" }),
      () => ({ aud: undefined, client_id: us() }),
    ),
    "for no audience": claims(() => ({ aud: undefined, client_id: undefined })),
    "without a scope": claims(() => ({ scope: undefined }), undefined, 403),
    "for another scope": claims(
      () => ({ scope: "openid email" }),
      () => ({ scope: "openid email peygir/staff" }),
      403,
    ),
    "for a scope with ours as its beginning": claims(
      () => ({ scope: "peygir/staff-figures" }),
      () => ({ scope: "peygir/staff-figures peygir/staff" }),
      403,
    ),
    "for our scope in capitals": claims(() => ({ scope: "PEYGIR/STAFF" }), undefined, 403),
    "that identifies the user without giving access (ID token)": never(async () => given().idToken, 403),
    "that is a citizen's session": never(citizensSession),
    "that comes as a cookie": never(async () => ({ headers: { cookie: `staff=${await issued(given())}` } })),
    "that comes in the URL": never(async () => ({ query: `access_token=${await issued(given())}` })),
    "that comes as a password (Basic)": never(async () => ({
      headers: { authorization: `Basic ${await issued(given())}` },
    })),
  };
}

export const carriedOf = (made: string | Carried): Carried =>
  typeof made === "string" ? bearer(made) : made;
