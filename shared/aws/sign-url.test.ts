import { describe, expect, it } from "vitest";
import { policySignature, signedForm, signedUrl } from "./sign-url.ts";

/** The examples of AWS's own documentation. */
const signer = {
  credentials: {
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  },
  region: "us-east-1",
};

describe("an address that is good for one call to S3", () => {
  const example = {
    method: "GET",
    bucket: "https://examplebucket.s3.amazonaws.com",
    key: "test.txt",
  } as const;

  it("is signed as in AWS's example", () => {
    const url = signedUrl({ ...example, seconds: 86_400 }, signer, new Date("2013-05-24T00:00:00Z"));
    expect(new URL(url).searchParams.get("X-Amz-Signature")).toBe(
      "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
    );
    expect(url).toContain("https://examplebucket.s3.amazonaws.com/test.txt?");
  });

  it("holds the token of a role, and keeps the slashes of a key", () => {
    const credentials = { ...signer.credentials, sessionToken: "a/b+c=" };
    const call = {
      ...example,
      key: "intake/1/ف 1",
      seconds: 60,
      query: { "response-content-type": "image/png" },
    };
    const url = signedUrl(call, { ...signer, credentials }, new Date("2026-11-24T00:00:00Z"));
    expect(url).toContain("/intake/1/%D9%81%201?");
    expect(new URL(url).searchParams.get("X-Amz-Security-Token")).toBe("a/b+c=");
  });
});

describe("a form that is good for one upload to S3", () => {
  it("is signed as in AWS's example", () => {
    const policy =
      "eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2UvIl0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9";
    expect(policySignature(policy, signer, "20151229")).toBe(
      "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e",
    );
  });

  it("says everything that may be in it, and how large the file may be", () => {
    const fields = signedForm(
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
