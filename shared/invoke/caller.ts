/** Adds the caller's correlation id to the payload of an invoked Lambda, beside the fields of the call. */
import { correlation } from "../correlation.ts";
import { defined } from "../defined.ts";

/** The payload of a call, with the correlation id of the running work. */
export const byCaller = (asked: object): object => ({ ...asked, ...defined({ correlation: correlation() }) });

/** Separates the caller's correlation id from the payload; an operator's payload has none. */
export function fromCaller(sent: unknown): { readonly asked: unknown; readonly correlation?: string } {
  if (typeof sent !== "object" || sent === null || !("correlation" in sent)) return { asked: sent };
  const { correlation: theirs, ...asked } = sent;
  return typeof theirs === "string" && shape.test(theirs) ? { asked, correlation: theirs } : { asked };
}

/** Matches the ids and codes that Peygir makes. A correlation id of any other form is ignored. */
const shape = /^[\w./:#@+-]{1,200}$/;
