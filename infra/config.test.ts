import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

const read = (context: Readonly<Record<string, unknown>>) => readConfig((name) => context[name]);

describe("what a deployment may choose", () => {
  it("is production with a user pool of its own when nothing is chosen", () => {
    expect(read({})).toEqual({
      stage: "production",
      isProtected: true,
      canary: true,
      alarms: true,
      emailFrom: "peygir@example.org",
      emailIdentity: "new",
      runbook: "docs/operate/runbook",
    });
  });

  it("is a stage that exists", () => {
    expect(read({ stage: "demo" }).stage).toBe("demo");
    expect(() => read({ stage: "staging" })).toThrow(
      "stage must be one of production, demo, local, not staging",
    );
  });

  it("is whether a release is tried out first, which a demo does without", () => {
    expect(read({ stage: "demo" }).canary).toBe(false);
    expect(read({ stage: "demo", canary: "on" }).canary).toBe(true);
    expect(read({ canary: "off" }).canary).toBe(false);
    expect(() => read({ canary: "no" })).toThrow("canary must be on or off, not no");
  });

  it("is whether anything rings, which costs by the month and a demo does without", () => {
    expect(read({ stage: "demo" }).alarms).toBe(false);
    expect(read({ stage: "demo", alarms: "on" }).alarms).toBe(true);
    expect(read({ stage: "local" }).alarms).toBe(true);
    expect(() => read({ alarms: "yes" })).toThrow("alarms must be on or off, not yes");
  });

  it("is protection from being deleted, which the first deployment and a demo do without", () => {
    expect(read({ protection: "off" }).isProtected).toBe(false);
    expect(read({ stage: "demo" }).isProtected).toBe(false);
  });

  it("is an issuer together with its client", () => {
    const staff = {
      issuer: "https://id.example.org",
      clientId: "peygir",
      claim: "username",
      scope: "peygir/staff",
    };
    const given = { staffIssuer: staff.issuer, staffClientId: staff.clientId };
    expect(read(given)).toMatchObject({ staff, staffAddresses: ["https://id.example.org/"] });
    expect(read({ ...given, staffAddresses: "https://token.example.org/" }).staffAddresses).toEqual([
      "https://id.example.org/",
      "https://token.example.org/",
    ]);
    expect(() => read({ ...given, staffAddresses: "https://a.example.org;script-src" })).toThrow(
      "staffAddresses must be addresses",
    );
    for (const half of [{ staffIssuer: staff.issuer }, { staffClientId: staff.clientId }])
      expect(() => read(half)).toThrow("staffIssuer and staffClientId go together");
  });

  it("is an address people can be sent to, without a slash at the end", () => {
    expect(read({ publicUrl: "https://peygir.example.org" }).publicUrl).toBe("https://peygir.example.org");
    for (const publicUrl of [
      "peygir.example.org",
      "https://peygir.example.org/",
      "https://peygir.example.org/a",
    ])
      expect(() => read({ publicUrl })).toThrow("publicUrl must be an address without a path");
  });

  it("is a sender with a domain", () => {
    expect(() => read({ emailFrom: "example.org" })).toThrow("emailFrom must be an e-mail address");
    expect(read({ emailIdentity: "existing" }).emailIdentity).toBe("existing");
    expect(() => read({ emailIdentity: "old" })).toThrow(
      "emailIdentity must be one of new, existing, not old",
    );
  });

  it("is text", () => {
    expect(() => read({ runbook: 3 })).toThrow("context runbook must be a text");
  });
});
