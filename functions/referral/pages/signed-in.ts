/** Who uses the staff's pages: the access token in the cookie says the name, the directory everything else (P1). */

import * as z from "zod/mini";
import { staffMember, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { ServiceSecret } from "../../../shared/documents/documents.ts";
import { clearCookie, setCookie } from "../../../shared/handler/cookies.ts";
import { html, type Reply, redirect } from "../../../shared/handler/reply.ts";
import type { PageRequest } from "../../../shared/handler/request.ts";
import type { Attempt, SignIn } from "../../../shared/handler/staff-sign-in.ts";
import { type Tokens, tokens } from "../../../shared/handler/tokens.ts";
import { renderPage, SignInPage } from "../../../web/staff/pages.ts";
import type { SignInProps, StaffFrame } from "../../../web/staff/props.ts";
import type { ReferralDeps } from "../deps.ts";

export interface StaffPageDeps extends ReferralDeps {
  readonly signIn: SignIn;
  /** The claims of a good access token; nothing for any other. */
  readonly claimsOf: (token: string, at: Date) => Promise<Readonly<Record<string, unknown>> | undefined>;
  /** The claim that holds the user name. */
  readonly claim: string;
  readonly attempts: Tokens<Attempt>;
  readonly assetBase: string;
  /** A fresh idempotency key for a form. */
  readonly mintKey: () => string;
}

export interface SignedIn {
  readonly username: string;
  readonly snapshot: Snapshot;
}

const staffCookie = "staff";
const attemptCookie = "sign-in";
const attemptMinutes = 15;

export const signInAttempts = (secret: ServiceSecret): Tokens<Attempt> =>
  tokens(secret, "staff-sign-in", z.strictObject({ state: z.string(), verifier: z.string() }));

/** @returns who is signed in, or why nobody is. */
async function whoIs(
  deps: StaffPageDeps,
  request: PageRequest,
): Promise<SignedIn | { readonly because?: SignInProps["because"] }> {
  const token = request.cookies[staffCookie];
  if (!token) return {};
  const claims = await deps.claimsOf(token, deps.now());
  const username = claims?.[deps.claim];
  if (typeof username !== "string") return { because: "expired" };
  const { snapshot } = await deps.directory.current();
  return staffMember(snapshot, username) ? { username, snapshot } : { because: "unknown-person" };
}

export function staffFrame(
  deps: StaffPageDeps,
  { language, csrf }: PageRequest,
  snapshot: Snapshot,
  path: string,
  username?: string,
): StaffFrame {
  const member = username === undefined ? undefined : staffMember(snapshot, username);
  const ofUnit = member && unit(snapshot, member.unit);
  const person = member && ofUnit && { name: member.name, unit: ofUnit.name };
  return { language, csrf, assetBase: deps.assetBase, path, organisation: snapshot.organisation, person };
}

/** Runs a page for whoever is signed in; shows the sign-in page to everybody else. */
export async function forStaff(
  deps: StaffPageDeps,
  request: PageRequest,
  show: (who: SignedIn) => Promise<Reply>,
): Promise<Reply> {
  const who = await whoIs(deps, request);
  return "username" in who ? show(who) : showSignIn(deps, request, who.because);
}

async function showSignIn(
  deps: StaffPageDeps,
  request: PageRequest,
  because: SignInProps["because"],
): Promise<Reply> {
  const { snapshot } = await deps.directory.current();
  const props = { ...staffFrame(deps, request, snapshot, "/staff"), signInPath: "/staff/sign-in", because };
  const expired = because === "expired" ? { cookies: [clearCookie(staffCookie)] } : {};
  return html(renderPage(SignInPage(props)), expired);
}

/** GET: on to the provider, remembering in a signed cookie what it must bring back. */
export async function goToProvider(deps: StaffPageDeps): Promise<Reply> {
  const { to, attempt } = await deps.signIn.begin();
  const token = await deps.attempts.sign(attempt, new Date(deps.now().getTime() + attemptMinutes * 60_000));
  return redirect(to.href, { cookies: [setCookie(attemptCookie, token, attemptMinutes * 60)] });
}

/** GET: back from the provider. An answer that is not of this browser's attempt signs nobody in. */
export async function comeBack(deps: StaffPageDeps, request: PageRequest): Promise<Reply> {
  const attempt = await deps.attempts.open(request.cookies[attemptCookie] ?? "", deps.now());
  const query = new URLSearchParams(request.query);
  const granted = attempt && (await deps.signIn.finish(query, attempt));
  if (!granted) return showSignIn(deps, request, "expired");
  const cookies = [setCookie(staffCookie, granted.accessToken, granted.seconds), clearCookie(attemptCookie)];
  return redirect("/staff", { cookies });
}

/**
 * POST: this browser forgets the person, and so does the provider: the next one at a shared PC is nobody yet. On to the
 * provider by `Refresh`, not by redirect: a form may only end at addresses the page's policy names (CSP form-action), and
 * which of its addresses a provider signs out at is its own business.
 */
export async function leave(deps: StaffPageDeps, request: PageRequest): Promise<Reply> {
  const { href } = await deps.signIn.leave();
  const shown = await showSignIn(deps, request, "signed-out");
  return { ...shown, headers: { Refresh: `0; url=${href}` }, cookies: [clearCookie(staffCookie)] };
}
