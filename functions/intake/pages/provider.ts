/** Signing in with a citizens' identity provider instead of a one-time code (C13). */

import * as z from "zod/mini";
import { parseNationalCode } from "../../../shared/domain/people/national-code.ts";
import type { CitizenSignIn, ProviderAttempt } from "../../../shared/handler/auth/citizen-sign-in.ts";
import { type ReplacesSessions, sessionCookie } from "../../../shared/handler/auth/session.ts";
import { type Tokens, tokens } from "../../../shared/handler/auth/tokens.ts";
import { clearCookie, setCookie } from "../../../shared/handler/http/cookies.ts";
import { type Refused, type Reply, redirect, refuse } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { type PageRoute, page } from "../../../shared/handler/http/route.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import type { IntakeDeps } from "../adapters/deps.ts";

export interface ProviderDeps extends Pick<IntakeDeps, "identity" | "now"> {
  /** The provider and its host; undefined where the organisation has none. */
  readonly provider: { readonly signIn: CitizenSignIn; readonly host: string } | undefined;
  readonly attempts: Tokens<ProviderAttempt>;
  readonly sessions: ReplacesSessions;
}

const attemptCookie = "provider";
const attemptMinutes = 15;

export const providerAttempts = (keys: KeyRing): Tokens<ProviderAttempt> =>
  tokens(keys, "provider-attempt", () =>
    z.strictObject({
      state: z.string(),
      nonce: z.string(),
      verifier: z.string(),
      begunAt: z.optional(z.int()),
    }),
  );

/** GET: redirects to the provider. A signed cookie holds the values that the provider must return. */
async function goThere({ provider, attempts, now }: ProviderDeps): Promise<Reply | Refused> {
  if (!provider) return refuse("not-found");
  const at = now();
  const { to, attempt } = await provider.signIn.begin(at);
  const token = await attempts.sign(attempt, new Date(at.getTime() + attemptMinutes * 60_000));
  return redirect(to.href, { cookies: [setCookie(attemptCookie, token, attemptMinutes * 60)] });
}

/** GET: the return from the provider. A reply to another browser's attempt signs in no user. */
async function comeBack(deps: ProviderDeps, { cookies, query }: PageRequest): Promise<Reply | Refused> {
  const { provider, attempts, identity, sessions, now } = deps;
  if (!provider) return refuse("not-found");
  const at = now();
  const attempt = await attempts.open(cookies[attemptCookie] ?? "", at);
  const said = attempt && (await provider.signIn.finish(new URLSearchParams(query), attempt, at));
  const read = said === undefined ? undefined : parseNationalCode(said);
  if (!attempt || !read?.ok) return refuse("provider-refused");
  const { person } = await identity.noteSignIn({
    identityType: "national-code",
    identityNumber: read.value,
    provider: provider.host,
    key: attempt.state,
  });
  const { cookie } = await sessions.replace(cookies[sessionCookie], { person }, at);
  const done = [attemptCookie, "my-challenge", "challenge", "tracking"].map(clearCookie);
  return redirect("/my", { cookies: [cookie, ...done] });
}

export const providerRoutes = (deps: ProviderDeps): readonly PageRoute[] => [
  page("GET /my/provider", () => goThere(deps)),
  page("GET /my/provider/return", (request) => comeBack(deps, request)),
];
