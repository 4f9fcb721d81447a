/** Writes a certificate (D10) as sentences, the same on the citizen's page and at the desk. */

import { certificateWords } from "./certificate.text.ts";
import { codeBefore, deadlineInWords, happenedInWords, isolated } from "./display.ts";
import type { Language } from "./words.ts";

/** The certified facts; moments are ISO 8601 in UTC. */
export interface Certified {
  readonly at: string;
  readonly standing: "registered" | "answered" | "silent" | "withdrawn";
  readonly since?: string | undefined;
  readonly finalAt?: string | undefined;
  readonly limit?: string | undefined;
  readonly late?: true | undefined;
  /** P8: the code of the request in the earlier system, and when it was brought from there. */
  readonly imported?: { readonly code: string; readonly at: string } | undefined;
}

interface Registered {
  /** The organisation's name, and the moment of registration. */
  readonly organisation: string;
  readonly registeredAt: string;
}

/**
 * The sentences of a certificate: one on the registration, one on the status, and, if so, one on a late answer and one
 * on the final answer.
 */
export function certificateSentences(
  { standing, since = "", finalAt, limit, late, imported }: Certified,
  { organisation, registeredAt }: Registered,
  language: Language,
): readonly string[] {
  const text = certificateWords[language];
  const moment = (at: string) => (at === "" ? "" : happenedInWords(at, language));
  const limitDay = limit === undefined ? "" : deadlineInWords(limit, language);
  return [
    text.registered(organisation, moment(registeredAt)),
    ...(imported ? [text.imported(isolated(codeBefore(imported.code, language)), moment(imported.at))] : []),
    ...(imported && limit !== undefined ? [text.limitFromImport] : []),
    text.standings[standing](moment(since), limitDay),
    ...(late ? [text.late(limitDay)] : []),
    ...(finalAt === undefined ? [] : [text.final(moment(finalAt))]),
  ];
}
