import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

const read = (context: Readonly<Record<string, unknown>>) => readConfig((name) => context[name]);

describe("the settings of a deployment", () => {
  it("are, by default, those of a production deployment that creates its own Cognito user pool", () => {
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

  it("refuse a stage that is not production, demo or local", () => {
    expect(read({ stage: "demo" }).stage).toBe("demo");
    expect(() => read({ stage: "staging" })).toThrow(
      "stage must be one of production, demo, local, not staging",
    );
  });

  it("give a new release a canary trial (a tenth of the calls first) by default, but not in a demo", () => {
    expect(read({ stage: "demo" }).canary).toBe(false);
    expect(read({ stage: "demo", canary: "on" }).canary).toBe(true);
    expect(read({ canary: "off" }).canary).toBe(false);
    expect(() => read({ canary: "no" })).toThrow("canary must be on or off, not no");
  });

  it("turn alarms on by default, but not in a demo, because alarms cost by the month", () => {
    expect(read({ stage: "demo" }).alarms).toBe(false);
    expect(read({ stage: "demo", alarms: "on" }).alarms).toBe(true);
    expect(read({ stage: "local" }).alarms).toBe(true);
    expect(() => read({ alarms: "yes" })).toThrow("alarms must be on or off, not yes");
  });

  it("turn deletion protection on, except in the first deployment and in a demo", () => {
    expect(read({ protection: "off" }).isProtected).toBe(false);
    expect(read({ stage: "demo" }).isProtected).toBe(false);
  });

  it("refuse an OIDC issuer for staff without a client id, and malformed addresses of the issuer", () => {
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

  it("refuse a public address with a path or a final slash", () => {
    expect(read({ publicUrl: "https://peygir.example.org" }).publicUrl).toBe("https://peygir.example.org");
    for (const publicUrl of [
      "peygir.example.org",
      "https://peygir.example.org/",
      "https://peygir.example.org/a",
    ])
      expect(() => read({ publicUrl })).toThrow("publicUrl must be an address without a path");
  });

  it("refuse a public address without TLS, except in the stage local, because its cookies would have neither Secure nor a name prefix", () => {
    const publicUrl = "http://127.0.0.1:8080";
    expect(read({ stage: "local", publicUrl }).publicUrl).toBe(publicUrl);
    for (const stage of ["production", "demo"])
      expect(() => read({ stage, publicUrl })).toThrow("publicUrl must be an https address");
  });

  it("refuse a sender of e-mail without a domain", () => {
    expect(() => read({ emailFrom: "example.org" })).toThrow("emailFrom must be an e-mail address");
    expect(read({ emailIdentity: "existing" }).emailIdentity).toBe("existing");
    expect(() => read({ emailIdentity: "old" })).toThrow(
      "emailIdentity must be one of new, existing, not old",
    );
  });

  it("refuse a setting whose value is no text", () => {
    expect(() => read({ runbook: 3 })).toThrow("context runbook must be a text");
  });
});
