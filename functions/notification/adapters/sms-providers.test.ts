import { expect, it } from "vitest";
import type { Aws } from "../../../shared/aws/aws.ts";
import { smsProviders } from "./sms-providers.ts";

const aws = {} as Aws;
const names = (settings: Parameters<typeof smsProviders>[0]) =>
  smsProviders(settings, aws).map(({ name }) => name);

it("sends by SNS alone by default, else by the organisation's providers in their order (N3)", () => {
  expect(names({})).toEqual(["sns"]);
  const keys = { KAVENEGAR_KEY: "k", SMS_IR_KEY: "k", SMS_IR_LINE: "3000" };
  expect(names({ ...keys, SMS_PROVIDERS: "sms-ir kavenegar sns" })).toEqual(["sms-ir", "kavenegar", "sns"]);
});

it("does not start with an unknown provider, or without its key or line (N3)", () => {
  expect(() => names({ SMS_PROVIDERS: "pigeon" })).toThrow("pigeon");
  expect(() => names({ SMS_PROVIDERS: "kavenegar" })).toThrow("KAVENEGAR_KEY");
  expect(() => names({ SMS_PROVIDERS: "sms-ir", SMS_IR_KEY: "k" })).toThrow("SMS_IR_LINE");
});
