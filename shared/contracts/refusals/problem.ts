import * as z from "zod/mini";
import type { FieldError } from "../fields/field-errors.ts";
import { place } from "../fields/meeting-fields.ts";

/** The type of a problem document: `urn:peygir:problem:<code>`. */
export const problemType = (code: string): string => `urn:peygir:problem:${code}`;

/** A problem document (RFC 9457), as every refusal and every fault is answered. */
export const problem = z.strictObject({
  /** `urn:peygir:problem:<code>`: for programs. */
  type: z.string().check(z.regex(/^urn:peygir:problem:[a-z-]+$/)),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** What is wrong with which field: a JSON Pointer, a code for programs, a sentence for people. */
  errors: z.optional(z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() }))),
  /** Of a place that was taken: the free ones nearest to it (M5). */
  alternatives: z.optional(z.array(place)),
  /** What a person can quote when the fault is ours. */
  incident: z.optional(z.string()),
});

/** The same, as the code writes it. */
export interface Problem extends Omit<z.output<typeof problem>, "errors"> {
  readonly errors?: readonly FieldError[];
}
