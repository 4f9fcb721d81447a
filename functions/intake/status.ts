import type { RequestState } from "./journal.ts";

/** What the public timeline shows of a request: no words. Times are ISO 8601 in UTC. */
export interface Status {
  readonly code: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly registeredAt: string;
  /** Oldest first; begins with `registered`. */
  readonly timeline: readonly Entry[];
  /** The unit that holds it now; none before it was referred. */
  readonly holder?: string;
  readonly answered: boolean;
}

export interface Entry {
  readonly entry: "registered" | "referred" | "under-review" | "answered";
  readonly at: string;
  readonly unit?: string;
}

/** Folds a registered request to what may be shown to whoever gave its code and mobile. */
export function statusOf(code: string, { registration, told }: RequestState): Status {
  if (!registration) throw new Error("Only a registered request has a status");
  const entries: readonly Entry[] = told.map(({ entry, at, unit }) => ({ entry, at, unit }));
  const holder = told.at(-1)?.unit;
  return {
    code,
    kind: registration.kind,
    subject: registration.subject,
    ...(registration.province !== undefined && { province: registration.province }),
    registeredAt: registration.at,
    timeline: [{ entry: "registered", at: registration.at }, ...entries],
    ...(holder !== undefined && { holder }),
    answered: told.some(({ entry }) => entry === "answered"),
  };
}
