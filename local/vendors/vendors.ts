/**
 * The SMS providers of this machine: SNS behind the gateway, and stand-ins of the vendors, each in its mood
 * (N3).
 */
import type { Server } from "node:http";
import { kavenegarServer } from "./kavenegar.ts";
import { type Mood, moods, type Taken } from "./mood.ts";
import { smsIrServer } from "./sms-ir.ts";

export const kavenegarKey = "local-kavenegar-key";
export const smsIrKey = "local-sms-ir-key";

export interface Vendors {
  readonly kavenegar: Server;
  readonly smsIr: Server;
  /** By the provider's name. SNS throttles in every mood but `well`. */
  moods(): Readonly<Record<string, Mood>>;
  /** @throws Error for an unknown provider or mood */
  set(name: string, mood: string): void;
  /** Resets all; from now on the listener gets each message that rings on a phone. */
  beginFor(rings: (from: string, message: Taken) => void): void;
}

export function openVendors(): Vendors {
  let rings = (_from: string, _message: Taken): void => undefined;
  const kavenegar = kavenegarServer(kavenegarKey, (message) => rings("Kavenegar", message));
  const smsIr = smsIrServer(smsIrKey, (message) => rings("SMS.ir", message));
  const sns: { mood: Mood } = { mood: "well" };
  const all: Readonly<Record<string, { mood: Mood }>> = { sns, kavenegar, "sms-ir": smsIr };
  return {
    kavenegar: kavenegar.server,
    smsIr: smsIr.server,
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
    },
  };
}
