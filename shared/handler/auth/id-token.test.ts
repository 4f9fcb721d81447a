import { exportJWK, exportSPKI, generateKeyPair, type JWTHeaderParameters, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { claimsOfIdToken, type IdTokenRules } from "./id-token.ts";

const at = new Date("2026-11-24T08:30:00.000Z");
const seconds = at.getTime() / 1_000;
const rules = { issuer: "https://id.example", clientId: "peygir", nonce: "nonce-of-this-attempt" };
const good = {
  iss: rules.issuer,
  aud: rules.clientId,
  sub: "0043119077",
  nonce: rules.nonce,
  iat: seconds - 5,
  exp: seconds + 300,
  national_code: "0043119077",
};

let ours: Awaited<ReturnType<typeof generateKeyPair>>;
let theirs: typeof ours;

beforeAll(async () => {
  ours = await generateKeyPair("RS256", { extractable: true });
  theirs = await generateKeyPair("RS256");
});

const signed = (
  changes: Readonly<Record<string, unknown>> = {},
  key = ours.privateKey,
  header: JWTHeaderParameters = { alg: "RS256" },
) => {
  const kept = Object.entries({ ...good, ...changes }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(kept)).setProtectedHeader(header).sign(key);
};

const read = (token: string, asked: Partial<IdTokenRules> = {}) =>
  claimsOfIdToken(token, { ...rules, ...asked }, async () => ours.publicKey, at);
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Tokens each of which differs from the good token in one wrong part. */
const bad: Readonly<Record<string, () => Promise<string>>> = {
  "of another issuer": () => signed({ iss: "https://id.example.evil" }),
  "of the staff's issuer": () => signed({ iss: "https://staff.example" }),
  "without an issuer": () => signed({ iss: undefined }),
  "for another audience": () => signed({ aud: "another-client" }),
  "for the staff's client": () => signed({ aud: "desk" }),
  "without an audience": () => signed({ aud: undefined }),
  "for several audiences, and issued to none of them": () =>
    signed({ aud: [rules.clientId, "another-client"] }),
  "for us, and issued to another": () => signed({ azp: "another-client" }),
  "that has expired": () => signed({ exp: seconds - 31 }),
  "that never ends": () => signed({ exp: undefined }),
  "that is not yet valid": () => signed({ nbf: seconds + 31 }),
  "without the time of issue": () => signed({ iat: undefined }),
  "of nobody": () => signed({ sub: undefined }),
  "of another attempt": () => signed({ nonce: "nonce-of-another-attempt" }),
  "without an attempt": () => signed({ nonce: undefined }),
  "signed by another key": () => signed({}, theirs.privateKey),
  "without a signature (alg none)": async () => `${encoded({ alg: "none" })}.${encoded(good)}.`,
  "signed with the public key as a shared secret (HS256)": async () => {
    const secret = Buffer.from(await exportSPKI(ours.publicKey));
    return new SignJWT(good).setProtectedHeader({ alg: "HS256" }).sign(secret);
  },
  "with its own key inside": async () => {
    const jwk = await exportJWK(theirs.publicKey);
    return signed({}, theirs.privateKey, { alg: "RS256", jwk });
  },
  "with a critical header that we do not know (crit)": async () => {
    const [, payload, signature] = (await signed()).split(".");
    return `${encoded({ alg: "RS256", crit: ["x"], x: 1 })}.${payload}.${signature}`;
  },
  "changed after signing": async () => {
    const [header, , signature] = (await signed()).split(".");
    return `${header}.${encoded({ ...good, national_code: "0499370899" })}.${signature}`;
  },
  "cut off": async () => (await signed()).slice(0, -2),
  "that is no token": async () => "abc",
};

describe("an ID token (C13)", () => {
  it("is accepted and gives its claims when it is valid, also with `azp` or several audiences, or expired within the tolerated seconds", async () => {
    expect(await read(await signed())).toMatchObject({ national_code: "0043119077" });
    expect(await read(await signed({ azp: rules.clientId }))).toBeDefined();
    expect(await read(await signed({ aud: [rules.clientId, "other"], azp: rules.clientId }))).toBeDefined();
    expect(await read(await signed({ exp: seconds - 29 }))).toBeDefined();
  });

  it.each(Object.keys(bad))("is refused: %s", async (fault) => {
    expect(await read((await bad[fault]?.()) ?? "")).toBeUndefined();
  });

  it("is refused when it shows no sign-in after the attempt began, if the provider was asked for a new sign-in", async () => {
    const asked = { signedInSince: new Date((seconds - 60) * 1_000) };
    expect(await read(await signed({ auth_time: seconds - 20 }), asked)).toBeDefined();
    expect(await read(await signed({ auth_time: seconds - 89 }), asked)).toBeDefined();
    expect(await read(await signed({ auth_time: seconds - 91 }), asked)).toBeUndefined();
    expect(await read(await signed({ auth_time: String(seconds) }), asked)).toBeUndefined();
    expect(await read(await signed(), asked)).toBeUndefined();
    expect(await read(await signed({ auth_time: seconds - 36_000 }))).toBeDefined();
  });

  it("causes an exception, not a refusal, while the issuer's keys cannot be loaded", async () => {
    const away = async () => Promise.reject(new TypeError("fetch failed"));
    await expect(claimsOfIdToken(await signed(), rules, away, at)).rejects.toThrow("fetch failed");
  });
});
