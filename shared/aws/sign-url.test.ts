import { describe, expect, it } from "vitest";
import { signedForm, signedUrl } from "./sign-url.ts";

/** The credentials and dates of the examples in AWS's documentation. */
const signer = {
  credentials: {
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  },
  region: "us-east-1",
};

describe("a signed address for one call to S3", () => {
  const example = {
    method: "GET",
    bucket: "https://examplebucket.s3.amazonaws.com",
    key: "test.txt",
  } as const;

  it("includes the session token of a role, and keeps the slashes of the object's key", async () => {
    const credentials = { ...signer.credentials, sessionToken: "a/b+c=" };
    const call = {
      ...example,
      key: "intake/1/ف 1",
      seconds: 60,
      query: { "response-content-type": "image/png" },
    };
    const url = await signedUrl(call, { ...signer, credentials }, new Date("2026-11-24T00:00:00Z"));
    expect(url).toContain("/intake/1/%D9%81%201?");
    expect(new URL(url).searchParams.get("X-Amz-Security-Token")).toBe("a/b+c=");
  });
});

describe("a signed form for one upload to S3", () => {
  it("limits the upload to the signed fields and file size", async () => {
    const fields = await signedForm(
      {
        bucketName: "quarantine",
        key: "intake/123456789018/1",
        expires: new Date("2026-11-24T01:00:00Z"),
        least: 1,
        most: 10,
        fields: { success_action_status: "201" },
      },
      signer,
      new Date("2026-11-24T00:00:00Z"),
    );
    const { expiration, conditions } = JSON.parse(Buffer.from(fields["policy"] ?? "", "base64").toString());
    expect(expiration).toBe("2026-11-24T01:00:00.000Z");
    expect(conditions).toContainEqual(["content-length-range", 1, 10]);
    const said = conditions.flatMap((each: object) => (Array.isArray(each) ? [] : Object.keys(each)));
    const sent = Object.keys(fields).filter((name) => name !== "policy" && name !== "x-amz-signature");
    expect(said.sort()).toEqual(["bucket", ...sent].sort());
  });
});
