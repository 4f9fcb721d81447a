import { describe, expect, it } from "vitest";
import { AwsError } from "../aws/aws.ts";
import { NoAnswer } from "../aws/errors.ts";
import { handed } from "./aws-outcome.ts";

const failing = (error: Error) => handed(() => Promise.reject(error));
const answered = (code: string, status: number) => failing(new AwsError("SNS", code, status));
const silent = (code: string) =>
  failing(new NoAnswer("x", { cause: Object.assign(new Error("x"), { code }) }));

describe("sending a message through AWS", () => {
  it("gives `sent` when AWS answered with an id", async () => {
    expect(await handed(async () => ({ MessageId: "m-1" }))).toEqual({ result: "sent", providerId: "m-1" });
  });
  it("gives `not-taken` when AWS throttled or denied the call, or could not be reached", async () => {
    expect(await answered("ThrottledException", 400)).toEqual({ result: "not-taken" });
    expect(await answered("AccessDeniedException", 403)).toEqual({ result: "not-taken" });
    expect(await answered("AccountSuspendedException", 400)).toEqual({ result: "not-taken" });
    expect(await silent("ECONNREFUSED")).toEqual({ result: "not-taken" });
  });
  it("gives `refused` when AWS says that the message is wrong", async () => {
    const refused = (reason: string) => ({ result: "refused", reason });
    expect(await answered("InvalidParameterException", 400)).toEqual(refused("bad-address"));
    expect(await answered("BadRequestException", 400)).toEqual(refused("bad-address"));
    expect(await answered("MessageRejected", 400)).toEqual(refused("refused"));
  });
  it("throws after a time-out, a broken connection or a 5xx, since AWS may have sent the message", async () => {
    await expect(silent("ABORT_ERR")).rejects.toThrow();
    await expect(silent("ECONNRESET")).rejects.toThrow();
    await expect(answered("InternalFailure", 500)).rejects.toThrow();
  });
});
