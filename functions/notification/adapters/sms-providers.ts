/** Makes the organisation's SMS providers, in its order of preference (N3). */

import type { Aws } from "../../../shared/aws/aws.ts";
import { kavenegar } from "../../../shared/messages/kavenegar.ts";
import type { Provider } from "../../../shared/messages/provider.ts";
import { smsIr } from "../../../shared/messages/sms-ir.ts";
import { snsSms } from "../../../shared/messages/sns.ts";
import { secretNamed } from "../../../shared/secrets/secrets-manager.ts";
import type { smsSettings } from "./sms-settings.ts";

type SmsSettings = Readonly<Partial<Record<(typeof smsSettings)[number], string>>>;

/**
 * Returns the SMS providers of the settings; by default only Amazon SNS.
 * @throws Error for an unknown provider, or one without its key, so that the Lambda does not start
 */
export function smsProviders(settings: SmsSettings, aws: Aws): readonly Provider[] {
  const named = settings.SMS_PROVIDERS?.split(/\s+/) ?? ["sns"];
  return named.map((name) => {
    const open = known[name];
    if (!open) throw new Error(`There is no SMS provider "${name}"`);
    return open(settings, aws);
  });
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
};

function wanted(settings: SmsSettings, name: keyof SmsSettings): string {
  const value = settings[name];
  if (value === undefined) throw new Error(`The environment is not complete: ${name} is missing`);
  return value;
}
