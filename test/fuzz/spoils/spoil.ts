/** The type of a spoil (a deliberate fault of a request), and helpers to define spoils. */

import type { Book } from "../book.ts";
import type { Operation } from "../document.ts";
import { type Draft, type Subject, withHeader } from "../draft.ts";
import { chosen } from "../places.ts";
import type { Plan } from "../plan.ts";
import type { Target } from "../wire.ts";

export interface About extends Pick<Plan, "operation" | "pick" | "hostile" | "wrong"> {
  readonly subject: Subject;
  readonly book: Book;
  readonly target: Target;
}

export interface Spoil {
  readonly name: string;
  /** Whether the spoil can be applied to requests of an operation. */
  readonly fits: (operation: Operation) => boolean;
  /** Changes the request; undefined if the fault cannot be made on this system. */
  readonly apply: (draft: Draft, about: About) => Draft | undefined | Promise<Draft | undefined>;
  /** The HTTP statuses of a right refusal; or `taken` if the request must be accepted; or `either`. */
  readonly expects: readonly number[] | "taken" | "either";
  /** The operation for which the case is prepared before the request; undefined for the request's own operation. */
  readonly atStageOf?: (operation: Operation) => string | undefined;
}

export type Apply = Spoil["apply"];
export type Expects = Spoil["expects"];

export const spoil = (name: string, fits: Spoil["fits"], expects: Expects, apply: Apply): Spoil => ({
  name,
  fits,
  expects,
  apply,
});

export const always = (): boolean => true;
export const withBody = ({ body }: Operation): boolean => body !== undefined;
export const withFields = ({ body }: Operation): boolean => Object.keys(body?.properties ?? {}).length > 0;
export const withRequired = ({ body }: Operation): boolean => (body?.required ?? []).length > 0;
export const withKey = ({ headers }: Operation): boolean => headers.includes("Idempotency-Key");
export const withVersion = ({ headers }: Operation): boolean => headers.includes("If-Match");
export const withParam = ({ path }: Operation): boolean => path.includes("{");
export const withQuery = ({ query }: Operation): boolean => query.length > 0;
export const forStaff = ({ audience }: Operation): boolean => audience === "staff";
export const forApplicants = ({ audience }: Operation): boolean => audience === "applicant";
export const withCode = ({ path }: Operation): boolean => /\{(code|case)\}/.test(path);
export const ofMeetings = ({ path }: Operation): boolean => path.includes("{meeting}");
/** Whether the operation changes something and may be called with an applicant's session. */
export const bySession = ({ method, audience, path }: Operation): boolean =>
  method !== "GET" && audience !== "staff" && !path.startsWith("/api/partners/");
/** Whether staff act on one case or one meeting by the operation. */
export const aboutCases = (operation: Operation): boolean =>
  forStaff(operation) && (withCode(operation) || ofMeetings(operation));
/** Whether the operation acts on several cases and reports faults of each in a successful answer. */
export const ofSeveral = ({ body }: Operation): boolean => Object.hasOwn(body?.properties ?? {}, "cases");
export const isStep = (operation: Operation): boolean => aboutCases(operation) && withVersion(operation);

export const header =
  (name: string, ...values: readonly (string | undefined)[]): Apply =>
  (draft, { pick }) =>
    withHeader(draft, name, chosen(values, pick));
export const raw =
  (...texts: readonly (string | Buffer)[]): Apply =>
  (draft, { pick }) => ({ ...draft, raw: chosen(texts, pick) });
