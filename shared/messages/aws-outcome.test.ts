import { describe, expect, it } from "vitest";
import { handed } from "./aws-outcome.ts";

const failing = (error: object) => () => Promise.reject(Object.assign(new Error("x"), error));
const answered = (name: string, httpStatusCode: number) => failing({ name, $metadata: { httpStatusCode } });

describe("handing a message to AWS", () => {
  it("is sent when it was answered", async () => {
    expect(await handed(async () => ({ MessageId: "m-1" }))).toEqual({ result: "sent", providerId: "m-1" });
  });
  it("was certainly not taken when throttled, not allowed, or when nobody was there", async () => {
    expect(await handed(answered("ThrottledException", 400))).toEqual({ result: "not-taken" });
    expect(await handed(answered("AccessDeniedException", 403))).toEqual({ result: "not-taken" });
    expect(await handed(failing({ code: "ECONNREFUSED" }))).toEqual({ result: "not-taken" });
  });
  it("is refused for good when the service says that the message is wrong", async () => {
    expect(await handed(answered("InvalidParameterException", 400))).toEqual({ result: "refused" });
  });
  it("is nobody's to say after a timeout, a broken connection or a 5xx", async () => {
    await expect(handed(failing({ name: "TimeoutError" }))).rejects.toThrow();
    await expect(handed(failing({ code: "ECONNRESET" }))).rejects.toThrow();
    await expect(handed(answered("InternalFailure", 500))).rejects.toThrow();
  });
});
