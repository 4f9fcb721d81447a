/**
 * The providers of this machine: SNS behind the gateway, and the stand-ins of other SMS providers (N3) and of the
 * messenger Bale (N9), each with its present behaviour.
 */
import type { Server } from "node:http";
import { baleServer } from "./bale.ts";
import { kavenegarServer } from "./kavenegar.ts";
import { type Mood, moods, type Taken } from "./mood.ts";
import { smsIrServer } from "./sms-ir.ts";

export const kavenegarKey = "local-kavenegar-key";
export const smsIrKey = "local-sms-ir-key";
export const baleKey = "local-bale-key";
export const baleClient = "peygir";
export const baleSecret = "local-bale-gateway-secret";

export interface Vendors {
  readonly kavenegar: Server;
  readonly smsIr: Server;
  readonly bale: Server;
  /** Returns how each provider behaves now, by its name. SNS throttles in every behaviour but `well`. */
  moods(): Readonly<Record<string, Mood>>;
  /**
   * Sets the behaviour of a provider.
   * @throws Error for an unknown provider or behaviour
   */
  set(name: string, mood: string): void;
  /**
   * Resets the behaviour of all providers to `well`. From now on `rings` is called with each message that
   * arrives on the recipient's telephone.
   */
  beginFor(rings: (from: Sender, message: Taken) => void): void;
}

/** The provider of a message that arrives on a telephone. */
type Sender = "Kavenegar" | "SMS.ir" | "Bale";

export function openVendors(): Vendors {
  let rings = (_from: Sender, _message: Taken): void => undefined;
  const kavenegar = kavenegarServer(kavenegarKey, (message) => rings("Kavenegar", message));
  const smsIr = smsIrServer(smsIrKey, (message) => rings("SMS.ir", message));
  const account = { key: baleKey, client: baleClient, secret: baleSecret };
  const bale = baleServer(account, (message) => rings("Bale", message));
  const sns: { mood: Mood } = { mood: "well" };
  const all: Readonly<Record<string, { mood: Mood }>> = { bale, sns, kavenegar, "sms-ir": smsIr };
  return {
    kavenegar: kavenegar.server,
    smsIr: smsIr.server,
    bale: bale.server,
    moods: () => Object.fromEntries(Object.entries(all).map(([name, { mood }]) => [name, mood])),
    set: (name, mood) => {
      const [vendor, known] = [all[name], moods.find((one) => one === mood)];
      if (!vendor || !known) throw new RangeError(`There is no provider ${name} that is ${mood}`);
      vendor.mood = known;
    },
    beginFor: (listener) => {
      rings = listener;
      sns.mood = "well";
      kavenegar.reset();
      smsIr.reset();
      bale.reset();
    },
  };
}
