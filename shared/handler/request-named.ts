/** Finds the request that a call is about, by the fields of our contracts that name a request. */
import { requestOf } from "../domain/cases/case-id.ts";

/** The fields that contain a tracking code, the number of a case or of a part of it, or a meeting's id. */
const names = ["code", "request", "case", "meeting"] as const;

const shape = /^(\d{12})(\.[1-9]\d?)?$/;

/**
 * The tracking code of the request that the given fields name first; pass the fields of the path before those
 * of the body. Undefined when no field names a request, or when a field names a case by a pseudonym (R2).
 * @example
 * requestNamedIn({ case: "407155289363" }, undefined) // "407155289363"
 */
export function requestNamedIn(...given: readonly unknown[]): string | undefined {
  for (const fields of given)
    for (const name of names) {
      const code = shape.exec(textIn(fields, name))?.[1];
      if (code !== undefined) return requestOf(code);
    }
  return undefined;
}

function textIn(fields: unknown, name: string): string {
  if (typeof fields !== "object" || fields === null) return "";
  const value = (fields as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value : "";
}
