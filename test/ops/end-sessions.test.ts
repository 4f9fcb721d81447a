/** Tests `npm run ops -- end-sessions`, by which an operator ends the sessions of one person (ASVS 7.4.5). */
import { describe, expect, it } from "vitest";
import { type EndingPorts, endSessions } from "../../scripts/ops/end-sessions.ts";
import { fixedDirectory } from "../../shared/directory/reader.ts";
import { applicantSessions, endsSessionsOf, type Opens } from "../../shared/handler/auth/session.ts";
import { organisation } from "../support/organisation.ts";
import { requests } from "../support/requests.ts";

const pool = "eu-central-1_AbC123";

function world(issuer = `https://cognito-idp.eu-central-1.amazonaws.com/${pool}`) {
  const own = requests();
  const signedOut: string[][] = [];
  const ports: EndingPorts = {
    loadRequest: async (code) => (await own.deps.requests.load(code)).state,
    views: own.views,
    endSessionsOf: endsSessionsOf(own.endings),
    directory: fixedDirectory(1, organisation),
    issuer: async () => issuer,
    signOut: async (...account) => {
      signedOut.push(account);
      return account[1] !== "e.karimi";
    },
    now: own.now,
  };
  const sessions = applicantSessions(own.intake.sessionKeys, own.endings);
  const signIn = async (opens: Opens) => (await sessions.replace(undefined, opens, own.now())).token;
  const isOpen = async (token: string) => (await sessions.open(token, own.now())) !== undefined;
  return { ...own, ports, signedOut, signIn, isOpen };
}

async function signedIn() {
  const own = world();
  const codes = [await own.register(), await own.register()];
  const other = await own.register({
    applicant: {
      fullName: "نادر",
      identityType: "national-code",
      identityNumber: "0043119077",
      mobile: "+989121112233",
      contactBy: "sms",
    },
  });
  const person = (await own.state(codes[0] ?? "")).registration?.person ?? "";
  const theirs = await Promise.all(
    [...codes.map((request) => ({ request })), { person }].map((opens) => own.signIn(opens)),
  );
  const others = [await own.signIn({ request: other })];
  const open = async () => Promise.all([...theirs, ...others].map(own.isOpen));
  return { ...own, codes, person, open };
}

describe("an operator who names a tracking code", () => {
  it("ends every session of the request's applicant, whether opened for one request or for all, and no session of another person", async () => {
    const { ports, codes, open } = await signedIn();
    expect(await open()).toEqual([true, true, true, true]);
    expect(await endSessions(ports, { whose: codes[1] ?? "", dryRun: false })).toContain("2 requests");
    expect(await open()).toEqual([false, false, false, true]);
  });

  it("ends no session for which the applicant signs in afterwards", async () => {
    const { ports, codes, person, signIn, isOpen, clock } = await signedIn();
    await endSessions(ports, { whose: codes[0] ?? "", dryRun: false });
    clock.at = new Date(clock.at.getTime() + 1_000);
    expect(await isOpen(await signIn({ person }))).toBe(true);
    expect(await isOpen(await signIn({ request: codes[0] ?? "" }))).toBe(true);
  });

  it("ends nothing with --dry-run", async () => {
    const { ports, codes, open } = await signedIn();
    expect(await endSessions(ports, { whose: codes[0] ?? "", dryRun: true })).toContain("would end");
    expect(await open()).toEqual([true, true, true, true]);
  });

  it("gets an error when no request has this code", async () => {
    const { ports, open } = await signedIn();
    const asked = endSessions(ports, { whose: "407155289363", dryRun: false });
    await expect(asked).rejects.toThrow("No request has the tracking code");
    expect(await open()).toEqual([true, true, true, true]);
  });
});

describe("an operator who names a member of staff", () => {
  it("signs the user out of all sessions at Cognito, and is told how long a copied token works", async () => {
    const { ports, signedOut } = world();
    expect(await endSessions(ports, { whose: "h.moradi", dryRun: false })).toContain("fifteen minutes");
    expect(signedOut).toEqual([[pool, "h.moradi"]]);
  });

  it("signs no user out with --dry-run", async () => {
    const { ports, signedOut } = world();
    expect(await endSessions(ports, { whose: "h.moradi", dryRun: true })).toContain("would end");
    expect(signedOut).toEqual([]);
  });

  it("gets an error when Cognito has no such user, or when another identity provider must end the sessions", async () => {
    const { ports } = world();
    await expect(endSessions(ports, { whose: "e.karimi", dryRun: false })).rejects.toThrow("has no account");
    const own = world("https://id.example.ir");
    expect(await endSessions(own.ports, { whose: "h.moradi", dryRun: false })).toContain(
      "https://id.example.ir",
    );
    expect(own.signedOut).toEqual([]);
  });

  it("gets an error when the name is neither a tracking code nor in the directory", async () => {
    const { ports, signedOut } = world();
    await expect(endSessions(ports, { whose: "n.body", dryRun: false })).rejects.toThrow("n.body");
    expect(signedOut).toEqual([]);
  });
});
