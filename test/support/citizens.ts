/** Makes invented citizens and their requests, each with a valid identity, a mobile and a text of its own. */
import type * as z from "zod/mini";
import type { registration } from "../../shared/contracts/public/requests.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import type { Answer, Visitor } from "./visitor.ts";

/** The input of `POST /api/requests` before it is parsed. */
export type Given = z.input<typeof registration>;

let citizens = 0;

/** Makes a complaint about poor quality, which the demo organisation routes to the unit `consumer-rights`. */
export function newRequest(changes: Partial<Given> = {}): Given {
  citizens += 1;
  return {
    kind: "complaint",
    subject: "goods-quality",
    province: "fars",
    description: `کفش پس از ${citizens} بار پوشیدن پاره شد. می‌خواهم رسیدگی کنید و پول را برگردانند.`,
    identity: { type: "national-code", number: exampleNationalCode(10_000 + citizens * 7_919) },
    fullName: "نرگس نمونه‌ای",
    // The local stack pretends that a mobile ending in 1 belongs to the applicant, and says so at once.
    mobile: `0912${String(100_000 + citizens)}1`,
    contactBy: "sms",
    ...changes,
  };
}

/** Returns the international form of a mobile: `09121000001` becomes `+989121000001`. */
export const e164 = (mobile: string): string => mobile.replace(/^0/, "+98");

export interface Registered {
  readonly trackingCode: string;
  readonly registeredAt: string;
}

export function register(visitor: Visitor, given: object, key = newKey()): Promise<Answer> {
  return visitor.send("/api/requests", { json: given, headers: { "idempotency-key": key } });
}

/** Registers a request and returns its tracking code; throws when the request was refused. */
export async function registered(visitor: Visitor, given: object, key?: string): Promise<string> {
  const answer = await register(visitor, given, key);
  if (answer.status !== 201) throw new Error(`Not registered: ${answer.status} ${answer.text}`);
  return answer.json<Registered>().trackingCode;
}

export const newKey = (): string => crypto.randomUUID();

/** Returns the registration as the fields of the HTML form. */
export function formOf({ identity, onBehalfOf: _, ...rest }: Given): Record<string, string> {
  const number = "number" in identity ? { identityNumber: identity.number } : {};
  return { ...rest, identityType: identity.type, ...number } as Record<string, string>;
}
