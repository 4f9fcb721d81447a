import type { OptionalSetting } from "../../../shared/triggers.ts";

/** The names of the environment variables with the settings of SMS providers (N3) and messengers (N9). */
export const smsSettings = [
  ...(["SMS_PROVIDERS", "KAVENEGAR_KEY", "KAVENEGAR_LINE", "KAVENEGAR_URL"] as const),
  ...(["SMS_IR_KEY", "SMS_IR_LINE", "SMS_IR_URL"] as const),
  ...(["BALE_KEY", "BALE_BOT", "BALE_GATEWAY_CLIENT", "BALE_GATEWAY_SECRET", "BALE_URL"] as const),
] as const satisfies readonly OptionalSetting[];
