/**
 * Checks e-mail addresses: one @, a local part, a domain with a dot, and only characters that mail providers
 * deliver to (Amazon SES accepts ASCII only). Only sending a message shows whether the mailbox exists.
 */
import { latinDigits } from "../text/digits.ts";
import { accepted, type Parsed, refused } from "./parsed.ts";

export type EmailProblem = "empty" | "too-long" | "not-an-address";

/**
 * At most 64 characters before the @ and 254 in all (RFC 5321, 4.5.3.1); the domain is a valid host name (RFC
 * 1123).
 */
const address =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;

/**
 * Reads an e-mail address.
 * @returns the address with its domain in lower case, or the reason why the text is no address
 */
export function parseEmail(text: string): Parsed<EmailProblem> {
  const folded = latinDigits(text.normalize("NFKC")).replace(/[\s\p{Cf}\p{Cc}]/gu, "");
  if (folded === "") return refused("empty");
  const at = folded.lastIndexOf("@");
  if (folded.length > 254 || at > 64) return refused("too-long");
  if (!address.test(folded)) return refused("not-an-address");
  return accepted(folded.slice(0, at) + folded.slice(at).toLowerCase());
}
