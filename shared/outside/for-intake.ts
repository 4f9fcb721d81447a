/** The calls from the intake service to the referral service for the page of an outside body (R7, ADR 0070). */

import * as z from "zod/mini";
import { moment } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { inLanguages } from "../contracts/fields/in-languages.ts";
import { longestOutsideAnswer } from "../contracts/fields/outside.ts";

/** The link as it stands in the address. */
const link = once(() => z.string().check(z.regex(/^[\w.-]{20,200}$/)));

export const openOutsideSchema = once(() =>
  z.strictObject({ operation: z.literal("open-outside"), link: link() }),
);

export const answerOutsideSchema = once(() =>
  z.strictObject({
    operation: z.literal("answer-outside"),
    link: link(),
    words: z.string().check(z.minLength(1), z.maxLength(longestOutsideAnswer)),
  }),
);

/** A link that was invented or altered, or whose key was removed. */
const unknown = z.strictObject({ state: z.literal("unknown") });

/** A link that no longer opens its question. */
const shut = z.strictObject({ state: z.enum(["replaced", "revoked", "expired", "closed"]) });

/** The question was answered, through this link or by letter. */
const answered = z.strictObject({ state: z.literal("answered"), at: moment() });

/** The question, with everything of the case that was released to the body. */
const question = z.strictObject({
  state: z.literal("open"),
  /** The name of the body: a text, or the names of the outside authority. */
  body: z.union([z.string(), inLanguages(z.string())]),
  question: z.string(),
  /** The unit that asks. */
  unit: inLanguages(z.string()),
  askedAt: moment(),
  until: moment(),
  texts: z.array(z.strictObject({ what: z.enum(["description", "information", "reply"]), text: z.string() })),
});

export const openedOutside = z.union([question, answered, shut, unknown]);
/** `taken`: this call or an earlier one with the same text gave the answer. */
export const answeredOutside = z.union([
  z.strictObject({ state: z.literal("taken"), at: moment() }),
  answered,
  shut,
  unknown,
]);

export type OutsideAsked = z.output<typeof question>;
export type OpenedOutside = z.output<typeof openedOutside>;
export type AnsweredOutside = z.output<typeof answeredOutside>;

export interface OutsideForIntake {
  /** Opens the question of a link. Records the first opening before it returns the question. */
  openOutside(link: string): Promise<OpenedOutside>;
  /** Gives the answer of the body, once. */
  answerOutside(link: string, words: string): Promise<AnsweredOutside>;
}
