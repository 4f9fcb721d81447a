import type * as z from "zod/mini";
import type { hearPartner as contract } from "../../../../shared/contracts/partner/partners.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";

/** A partner system's message about a request that an applicant made there (C8, N7). */
export type News = z.output<(typeof contract)["body"]>;

/** A request, as its partner sends it. */
export type AtPartner = Extract<News, { readonly type: "request.registered" }>["data"];

/** An administrative emergency, as its partner sends it (S3). */
export type EmergencyAtPartner = Extract<News, { readonly type: "emergency.registered" }>["data"];

/** `at`: when the request was registered, or the step recorded; a retry with the same message gets the same time. */
export type Heard = { readonly code: string; readonly at: string } | { readonly refused: Refusal };
