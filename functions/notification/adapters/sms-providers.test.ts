import { expect, it } from "vitest";
import type { Aws } from "../../../shared/aws/aws.ts";
import { smsProviders } from "./sms-providers.ts";

const aws = {} as Aws;
const names = (settings: Parameters<typeof smsProviders>[0]) =>
  smsProviders(settings, aws).map(({ name }) => name);

it("SMS are sent through Amazon SNS by default, else through the providers that the organisation lists, in this order (N3)", () => {
  expect(names({})).toEqual(["sns"]);
  const keys = { KAVENEGAR_KEY: "k", SMS_IR_KEY: "k", SMS_IR_LINE: "3000" };
  expect(names({ ...keys, SMS_PROVIDERS: "sms-ir kavenegar sns" })).toEqual(["sms-ir", "kavenegar", "sns"]);
});

it("a Lambda does not start with an unknown SMS provider, or one without its API key or its sender number (N3)", () => {
  expect(() => names({ SMS_PROVIDERS: "pigeon" })).toThrow("pigeon");
  expect(() => names({ SMS_PROVIDERS: "kavenegar" })).toThrow("KAVENEGAR_KEY");
  expect(() => names({ SMS_PROVIDERS: "sms-ir", SMS_IR_KEY: "k" })).toThrow("SMS_IR_LINE");
});
