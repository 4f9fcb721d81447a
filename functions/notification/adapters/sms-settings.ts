import type { OptionalSetting } from "../../../shared/triggers.ts";

/** The names of the environment variables with the SMS providers' settings (N3). */
export const smsSettings = [
  ...(["SMS_PROVIDERS", "KAVENEGAR_KEY", "KAVENEGAR_LINE", "KAVENEGAR_URL"] as const),
  ...(["SMS_IR_KEY", "SMS_IR_LINE", "SMS_IR_URL"] as const),
] as const satisfies readonly OptionalSetting[];
