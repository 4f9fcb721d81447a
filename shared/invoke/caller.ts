/** The caller's correlation id, sent to an invoked function beside the fields of the call. */
import { correlation } from "../correlation.ts";
import { defined } from "../defined.ts";

/** The payload of a call. */
export const byCaller = (asked: object): object => ({ ...asked, ...defined({ correlation: correlation() }) });

/** Separates the caller's correlation id from a payload; an operator's has none. */
export function fromCaller(sent: unknown): { readonly asked: unknown; readonly correlation?: string } {
  if (typeof sent !== "object" || sent === null || !("correlation" in sent)) return { asked: sent };
  const { correlation: theirs, ...asked } = sent;
  return typeof theirs === "string" && shape.test(theirs) ? { asked, correlation: theirs } : { asked };
}

/** Our ids and codes. A correlation id of any other shape is dropped. */
const shape = /^[\w./:#@+-]{1,200}$/;
