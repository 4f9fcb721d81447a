/** Makes the organisation's providers of SMS (N3) and messengers (N9), in its order of preference. */

import type { Aws } from "../../../shared/aws/aws.ts";
import { bale } from "../../../shared/messages/bale.ts";
import { kavenegar } from "../../../shared/messages/kavenegar.ts";
import type { Provider } from "../../../shared/messages/provider.ts";
import { smsIr } from "../../../shared/messages/sms-ir.ts";
import { snsSms } from "../../../shared/messages/sns.ts";
import { secretNamed } from "../../../shared/secrets/secrets-manager.ts";
import type { smsSettings } from "./sms-settings.ts";

type SmsSettings = Readonly<Partial<Record<(typeof smsSettings)[number], string>>>;

/**
 * Returns the providers of the settings; by default only Amazon SNS.
 * @throws Error for an unknown provider, or one without its key, or when all are messengers, so that the Lambda does not
 * start
 */
export function smsProviders(settings: SmsSettings, aws: Aws): readonly Provider[] {
  const named = settings.SMS_PROVIDERS?.split(/\s+/) ?? ["sns"];
  const providers = named.map((name) => {
    const open = known[name];
    if (!open) throw new Error(`There is no SMS provider "${name}"`);
    return open(settings, aws);
  });
  if (providers.every(({ messenger }) => messenger)) throw new Error("There is no provider of SMS");
  return providers;
}

const known: Readonly<Record<string, (settings: SmsSettings, aws: Aws) => Provider>> = {
  kavenegar: (settings, aws) =>
    kavenegar({
      key: secretNamed(wanted(settings, "KAVENEGAR_KEY"), aws),
      line: settings.KAVENEGAR_LINE,
      url: settings.KAVENEGAR_URL,
    }),
  "sms-ir": (settings, aws) =>
    smsIr({
      key: secretNamed(wanted(settings, "SMS_IR_KEY"), aws),
      line: wanted(settings, "SMS_IR_LINE"),
      url: settings.SMS_IR_URL,
    }),
  sns: (_, aws) => snsSms(aws),
  bale: (settings, aws) =>
    bale({
      key: secretNamed(wanted(settings, "BALE_KEY"), aws),
      bot: wanted(settings, "BALE_BOT"),
      gateway: baleGateway(settings, aws),
      url: settings.BALE_URL,
    }),
};

function baleGateway(settings: SmsSettings, aws: Aws) {
  const { BALE_GATEWAY_CLIENT: client } = settings;
  if (client === undefined) return undefined;
  return { client, secret: secretNamed(wanted(settings, "BALE_GATEWAY_SECRET"), aws) };
}

function wanted(settings: SmsSettings, name: keyof SmsSettings): string {
  const value = settings[name];
  if (value === undefined) throw new Error(`The environment is not complete: ${name} is missing`);
  return value;
}
