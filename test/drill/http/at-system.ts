/**
 * Runs a drill against a deployed demo system. Staff are signed in by their refresh tokens, which a volunteer takes from the
 * desk; each renewal replaces the token in the file, because a refresh token works once.
 */

import { readFileSync, writeFileSync } from "node:fs";
import * as oauth from "oauth4webapi";
import { type StaffMember, staffThrough } from "../../support/staff.ts";
import { type Answer, bodyOf, newVisitor, type Sent, type Visitor } from "../../support/visitor.ts";
import type { Report } from "../report.ts";
import { drillByHttp } from "./drill-by-http.ts";
import type { HttpOptions, Place } from "./place.ts";
import { sessionsOf } from "./sessions.ts";

export interface AtOptions extends HttpOptions {
  /** The address of the system: `https://….cloudfront.net`. */
  readonly at: string;
  /** The file with the refresh tokens by user name, as JSON. */
  readonly tokens: string;
}

export const atSystem = async (options: AtOptions): Promise<Report> =>
  drillByHttp(await placeOf(options), options);

async function placeOf({ at, tokens: file }: AtOptions): Promise<Place> {
  const tokens = readTokens(file);
  const renew = await renewalAt(at);
  const signIn = async (username: string): Promise<StaffMember> => {
    const { access, refresh } = await renew(tokens[username] ?? "");
    tokens[username] = refresh;
    writeFileSync(file, `${JSON.stringify(tokens, null, 1)}\n`, { mode: 0o600 });
    return staffThrough(remoteVisitor(at), access);
  };
  return {
    way: "at",
    visitor: () => remoteVisitor(at),
    usernames: Object.keys(tokens),
    staff: sessionsOf(signIn),
  };
}

function readTokens(file: string): Record<string, string> {
  const tokens: unknown = JSON.parse(readFileSync(file, "utf8"));
  const isRight = typeof tokens === "object" && tokens !== null && Object.keys(tokens).length > 0;
  if (isRight && Object.values(tokens).every((one) => typeof one === "string"))
    return tokens as Record<string, string>;
  throw new Error(`${file} must have refresh tokens by user name: {"m.karimi": "…"}`);
}

/** Returns a function that exchanges a refresh token for an access token and the next refresh token. */
async function renewalAt(at: string) {
  const asked = await fetch(new URL("/api/sign-in", at));
  if (!asked.ok) throw new Error(`${at} does not tell where staff sign in: ${asked.status}`);
  const { issuer, clientId } = (await asked.json()) as { readonly issuer: string; readonly clientId: string };
  const allowed = { [oauth.allowInsecureRequests]: new URL(issuer).protocol === "http:" };
  const url = new URL(issuer);
  const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, allowed));
  const client = { client_id: clientId };
  return async (refreshToken: string) => {
    const reply = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, allowed);
    const renewed = await oauth.processRefreshTokenResponse(server, client, reply);
    return { access: renewed.access_token, refresh: renewed.refresh_token ?? refreshToken };
  };
}

/** Makes a visitor whose calls go over the network; all of them come from this machine's address. */
const remoteVisitor = (base: string): Visitor => newVisitor(base, exchangeRemotely);

async function exchangeRemotely(url: URL, sent: Sent): Promise<Answer> {
  const { body, type } = bodyOf(sent);
  const { method = body === undefined ? "GET" : "POST", headers } = sent;
  const response = await fetch(url, {
    ...{ method, redirect: "manual" },
    headers: {
      ...(type !== undefined && { "content-type": type }),
      ...(method !== "GET" && { origin: url.origin }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : new Uint8Array(body) }),
  });
  const text = await response.text();
  const cookies = response.headers.getSetCookie();
  const all = {
    ...Object.fromEntries(response.headers),
    ...(cookies.length > 0 && { "set-cookie": cookies }),
  };
  return { url, status: response.status, headers: all, text, json: <T>() => JSON.parse(text) as T };
}
