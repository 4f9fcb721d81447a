/** What a spoil is, and small words to say one in a line. */

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
  /** The operations that it can happen to. */
  readonly fits: (operation: Operation) => boolean;
  /** Nothing where this system cannot show it. */
  readonly apply: (draft: Draft, about: About) => Draft | undefined | Promise<Draft | undefined>;
  /** The statuses it must be refused with; or that it must be taken all the same; or that either is right. */
  readonly expects: readonly number[] | "taken" | "either";
  /** The operation at whose stage the case is to be, where it is another's. */
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
/** A write that a session's cookie could sign in. */
export const bySession = ({ method, audience, path }: Operation): boolean =>
  method !== "GET" && audience !== "staff" && !path.startsWith("/api/partners/");
/** Or about meetings. */
export const aboutCases = (operation: Operation): boolean =>
  forStaff(operation) && (withCode(operation) || ofMeetings(operation));
/** What is wrong with one case is said of that one, in an answer that is taken. */
export const ofSeveral = ({ body }: Operation): boolean => Object.hasOwn(body?.properties ?? {}, "cases");
export const isStep = (operation: Operation): boolean => aboutCases(operation) && withVersion(operation);

export const header =
  (name: string, ...values: readonly (string | undefined)[]): Apply =>
  (draft, { pick }) =>
    withHeader(draft, name, chosen(values, pick));
export const raw =
  (...texts: readonly (string | Buffer)[]): Apply =>
  (draft, { pick }) => ({ ...draft, raw: chosen(texts, pick) });
