import * as z from "zod/mini";
import type { FieldError } from "../fields/field-errors.ts";
import { place } from "../fields/meeting-fields.ts";

/** The schema of a problem document (RFC 9457), with which every refusal and every error is reported. */
export const problem = z.strictObject({
  /** The code for programs: `urn:peygir:problem:<code>`. */
  type: z.string().check(z.regex(/^urn:peygir:problem:[a-z-]+$/)),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The wrong fields: for each a JSON Pointer, a code for programs and a sentence for people. */
  errors: z.optional(z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() }))),
  /** Present when the chosen meeting time is taken: the nearest free times (M5). */
  alternatives: z.optional(z.array(place)),
  /** Present when the server failed: a number that the user can quote to an operator. */
  incident: z.optional(z.string()),
});

/** The type of a problem document in code. */
export interface Problem extends Omit<z.output<typeof problem>, "errors"> {
  readonly errors?: readonly FieldError[];
}
