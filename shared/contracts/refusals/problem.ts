import * as z from "zod/mini";
import type { FieldError } from "../fields/field-errors.ts";
import { place } from "../fields/meeting-fields.ts";

/** The type of a problem document: `urn:peygir:problem:<code>`. */
export const problemType = (code: string): string => `urn:peygir:problem:${code}`;

/** A problem document (RFC 9457), the response of every refusal and fault. */
export const problem = z.strictObject({
  /** `urn:peygir:problem:<code>`: for programs. */
  type: z.string().check(z.regex(/^urn:peygir:problem:[a-z-]+$/)),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The faulty fields: a JSON Pointer, a code for programs, a sentence for people. */
  errors: z.optional(z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() }))),
  /** For a taken place: the nearest free ones (M5). */
  alternatives: z.optional(z.array(place)),
  /** A number that a user can quote when the fault is ours. */
  incident: z.optional(z.string()),
});

/** The same type as the code uses it. */
export interface Problem extends Omit<z.output<typeof problem>, "errors"> {
  readonly errors?: readonly FieldError[];
}
