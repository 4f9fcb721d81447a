/** Makes requests that reuse an idempotency key with different content, and says which answer each must get (P4). */

import type { Book } from "./book.ts";
import type { Operation } from "./document.ts";
import { type Draft, withHeader } from "./draft.ts";
import type { Known } from "./known.ts";
import { chosen, type Place, placedAt } from "./places.ts";
import { choices, hasChoice, hasWords, wordsOf } from "./says.ts";
import { withKey, withVersion } from "./spoils/spoil.ts";

/** A request that was sent and accepted, with what the fuzzer knows about it. */
export interface Sent {
  readonly operation: Operation;
  readonly draft: Draft;
  /** The accepted request as first drafted; the request that was sent may differ from it by a wrong one-time code. */
  readonly valid: Draft;
  readonly known: Known | undefined;
  readonly book: Book;
  readonly pick: number;
  /** The number of rows that the request stored. */
  readonly stored: number;
  /** The number of letters that the case had before the request (C19). */
  readonly letters: number | undefined;
}

export interface Alteration {
  readonly name: string;
  readonly fits: (operation: Operation) => boolean;
  /** Makes a request with other content under the same key; undefined if the content of this request cannot differ. */
  readonly alter: (sent: Sent) => Altered | undefined;
  /** The code of the expected refusal, or `anothersKey` if the key counts as new because another person uses it. */
  readonly expects: string;
}

export interface Altered {
  readonly draft: Draft;
  /** The request of the other person, if another person sends the altered request. */
  readonly known?: Known;
}

export const anothersKey = "another's key";

const named =
  (...ids: readonly string[]) =>
  (operation: Operation): boolean =>
    ids.includes(operation.id);

const saying = (valid: Draft, place: Place, value: unknown): Altered => ({
  draft: { ...valid, body: placedAt(valid.body, place, value) },
});

export const alterations: readonly Alteration[] = [
  {
    name: "other words under the same key",
    fits: (one) => withKey(one) && hasWords(one),
    expects: "key-reused",
    alter: ({ operation, valid, pick }) => {
      const places = wordsOf(operation, valid.body);
      // Without an optional text, the draft has no text that could be changed.
      return places.length === 0
        ? undefined
        : saying(valid, chosen(places, pick), "چیز دیگری برای همان کلید.");
    },
  },
  {
    name: "another choice under the same key",
    fits: (one) => withKey(one) && hasChoice(one),
    expects: "key-reused",
    alter: ({ operation, valid, book, known, pick }) => {
      const body = valid.body as Readonly<Record<string, unknown>>;
      const name = chosen(
        // An anonymous report has only one possible kind, so `kind` cannot change (C3).
        choices.filter(
          (one) => Object.hasOwn(body, one) && !(one === "kind" && named("register-report")(operation)),
        ),
        pick,
      );
      const others = book.keysFor(name).filter((key) => key !== body[name] && key !== known?.unit);
      return others.length === 0 ? undefined : saying(valid, [name], chosen(others, pick));
    },
  },
  {
    name: "another version under the same key",
    fits: (one) => withKey(one) && withVersion(one),
    expects: "key-reused",
    // Requesting a letter that already exists stores no key, so the key is not used up (C19).
    alter: ({ operation, valid, known, letters }) =>
      named("issue-letter")(operation) && letters === known?.letters
        ? undefined
        : { draft: withHeader(valid, "if-match", '"77777"') },
  },
  {
    name: "another number of days under the same key",
    fits: named("renew-outside"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { days = 14 } = valid.body as { readonly days?: number };
      return saying(valid, ["days"], days === 60 ? 1 : days + 1);
    },
  },
  {
    name: "another opinion under the same key",
    fits: named("rate-answer", "rate-for-applicant"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { process } = valid.body as { readonly process: boolean };
      return saying(valid, ["process"], !process);
    },
  },
  {
    name: "something else for the applicant under the same key",
    fits: named("act-for-applicant"),
    expects: "key-reused",
    alter: ({ valid }) => saying(valid, ["act"], { type: "add", words: "چیز دیگری." }),
  },
  {
    name: "another overlap under the same key",
    fits: named("make-partner-key"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { overlapDays } = valid.body as { readonly overlapDays?: number };
      return saying(valid, ["overlapDays"], overlapDays === 7 ? 8 : 7);
    },
  },
  {
    name: "the end of another key under the same key",
    fits: named("end-partner-key"),
    expects: "key-reused",
    alter: ({ valid }) => saying(valid, ["number"], 77),
  },
  {
    name: "another list under the same key",
    fits: named("ask-export"),
    expects: "key-reused",
    alter: ({ valid }) => ({
      draft: { ...valid, body: { of: "cases", list: "escalated", filter: { expert: "nobody" } } },
    }),
  },
  {
    name: "another result under the same key",
    fits: named("enter-result"),
    expects: "key-reused",
    // Entering a result that is already entered stores no row and no key (C8).
    alter: ({ valid, stored }) => (stored === 0 ? undefined : saying(valid, ["result"], 2)),
  },
  {
    name: "another row of a partner's file under the same key",
    fits: named("register-from-partner"),
    expects: "key-reused",
    alter: ({ valid }) => saying(valid, ["request", "description"], "چیز دیگری می‌خواهم، نه آن."),
  },
  {
    name: "another reason to erase under the same key",
    fits: named("erase-applicant"),
    expects: "key-reused",
    alter: ({ valid }) =>
      saying(
        valid,
        ["because"],
        (valid.body as { readonly because: string }).because === "asked" ? "ordered" : "asked",
      ),
  },
  {
    name: "off, or on with another finding, under the same key",
    fits: named("switch-retention"),
    expects: "key-reused",
    // Switching to the current setting stores no row and no key.
    alter: ({ valid, stored }) => {
      if (stored === 0) return undefined;
      const { on } = valid.body as { readonly on: boolean };
      return on ? saying(valid, ["on"], false) : saying(valid, ["looked"], { ready: 4_711, waiting: 7 });
    },
  },
  {
    name: "another reason to hold under the same key",
    fits: named("place-hold"),
    expects: "key-reused",
    alter: ({ valid }) =>
      saying(
        valid,
        ["because"],
        (valid.body as { readonly because: string }).because === "audit" ? "court" : "audit",
      ),
  },
  {
    name: "a hold instead of its end under the same key",
    fits: named("lift-hold"),
    expects: "key-reused",
    alter: ({ valid }) => ({
      draft: {
        ...valid,
        path: "/api/staff/holds",
        body: { ...(valid.body as object), because: "court" },
      },
    }),
  },
  {
    name: "an act instead of a receipt under the same key",
    fits: named("print-receipt"),
    expects: "key-reused",
    alter: ({ valid }) => ({
      draft: {
        ...valid,
        path: "/api/staff/applicants/act",
        body: { ...(valid.body as object), act: { type: "withdraw" } },
      },
    }),
  },
  {
    name: "another pad under the same key",
    fits: named("print-pad"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { receipts } = valid.body as { readonly receipts: number };
      return saying(valid, ["receipts"], receipts === 1 ? 2 : 1);
    },
  },
  {
    name: "another way of contact under the same key",
    fits: named("note-contact", "contact-applicant", "tell-applicant"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { how } = valid.body as { readonly how: string };
      return saying(valid, ["how"], how === "phone" ? "in-person" : "phone");
    },
  },
  {
    name: "another channel under the same key",
    fits: named("note-guidance"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { channel } = valid.body as { readonly channel: string };
      return saying(valid, ["channel"], channel === "desk" ? "phone-111" : "desk");
    },
  },
  {
    name: "other news under the same key",
    fits: named("prefer-news"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { channel } = valid.body as { readonly channel: string };
      return saying(valid, ["channel"], channel === "sms" ? "call" : "sms");
    },
  },
  {
    name: "another act under the same key",
    fits: named("withdraw-request", "give-consent", "take-back-consent", "begin-attachment"),
    expects: "key-reused",
    alter: ({ valid }) => ({
      draft: { ...valid, path: "/api/requests/{code}/information", body: { words: "چیز دیگری." } },
    }),
  },
  {
    name: "another request left under the same key",
    fits: named("leave-group"),
    expects: "not-found",
    alter: ({ valid, book, pick }) =>
      book.requests.length === 0
        ? undefined
        : { draft: { ...valid, param: chosen(book.requests, pick).code } },
  },
  {
    name: "another step of the day under the same key",
    fits: named("note-attendance"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { what } = valid.body as { readonly what: string };
      return saying(valid, ["what"], what === "call" ? "begin" : "call");
    },
  },
  {
    name: "the other side under the same key",
    fits: named("note-absence"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { side } = valid.body as { readonly side: string };
      return saying(valid, ["side"], side === "applicant" ? "organisation" : "applicant");
    },
  },
  {
    name: "another time under the same key",
    fits: named("choose-place", "change-place"),
    expects: "key-reused",
    alter: ({ valid }) => saying(valid, ["time"], "23:50"),
  },
  {
    name: "another act on a meeting under the same key",
    fits: named("give-up-place", "withdraw-meeting", "decline-deputy"),
    expects: "key-reused",
    alter: ({ operation, valid }) => {
      const act = operation.id === "withdraw-meeting" ? "cancel" : "withdraw";
      return { draft: { ...valid, path: `/api/requests/{code}/meetings/{number}/${act}` } };
    },
  },
  {
    name: "days for more people under the same key",
    fits: named("publish-days"),
    expects: "key-reused",
    alter: ({ valid }) => saying(valid, ["capacity"], 3),
  },
  {
    name: "another reason under the same key",
    fits: named("cancel-day"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { because } = valid.body as { readonly because: string };
      return saying(valid, ["because"], because === "left" ? "official" : "left");
    },
  },
  {
    name: "another calendar under the same key",
    fits: named("make-feed"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { language } = valid.body as { readonly language: string };
      return saying(valid, ["language"], language === "fa" ? "en" : "fa");
    },
  },
  {
    name: "a calendar instead of none under the same key",
    fits: named("revoke-feed"),
    expects: "key-reused",
    alter: ({ valid }) => ({
      draft: { ...valid, path: "/api/staff/calendars/{host}/make", body: { language: "fa" } },
    }),
  },
  {
    name: "another moment under the same key",
    fits: named("replay-failed-deliveries"),
    expects: "key-reused",
    alter: ({ valid }) => saying(valid, ["failedSince"], "2026-11-23T00:00:00.000Z"),
  },
  {
    name: "other data under the same key",
    fits: named("publish-directory"),
    expects: "key-reused",
    alter: ({ valid }) => saying(valid, ["snapshot", "organisation", "phone"], "021-99999999"),
  },
  {
    name: "another proposal under the same key",
    fits: named("propose-directory"),
    expects: "key-reused",
    alter: ({ valid }) => saying(valid, ["snapshot", "organisation", "phone"], "021-99999999"),
  },
  {
    name: "another decision under the same key",
    fits: named("decide-directory-proposal"),
    expects: "key-reused",
    alter: ({ valid }) => ({ draft: { ...valid, body: { decision: "approve" } } }),
  },
  {
    name: "another span under the same key",
    fits: named("add-block"),
    expects: "key-reused",
    alter: ({ valid }) => saying(valid, ["days"], 99),
  },
  {
    name: "another person to block under the same key",
    fits: named("add-block"),
    expects: anothersKey,
    alter: ({ valid, book }) => saying(valid, ["who"], { type: "mobile", mobile: book.mobileToBlock() }),
  },
  {
    name: "another block under the same key",
    fits: named("lift-block"),
    expects: "not-found",
    alter: ({ valid }) => saying(valid, ["block"], "0".repeat(32)),
  },
  {
    name: "another one-time code under the same key",
    fits: named("confirm-one-time-code", "confirm-my-code", "join-group"),
    expects: "key-reused",
    alter: ({ valid }) => {
      const { oneTimeCode } = valid.body as { readonly oneTimeCode: string };
      return saying(valid, ["oneTimeCode"], oneTimeCode === "123456" ? "654321" : "123456");
    },
  },
  {
    name: "the right one-time code under a wrong one's key",
    fits: named("confirm-one-time-code", "confirm-my-code", "join-group"),
    expects: "key-reused",
    alter: ({ draft, valid }) => (draft.body === valid.body ? undefined : { draft: valid }),
  },
  {
    name: "another challenge under the same key",
    fits: named("confirm-one-time-code", "confirm-my-code", "join-group"),
    expects: "code-expired",
    alter: ({ valid }) => saying(valid, ["challenge"], crypto.randomUUID()),
  },
  {
    name: "another language under the same key",
    fits: named("send-one-time-code", "send-my-code", "ask-to-join"),
    expects: "key-reused",
    alter: ({ valid }) => ({ draft: withHeader(valid, "accept-language", "en") }),
  },
  {
    name: "another mobile under the same key",
    fits: named("send-one-time-code"),
    expects: "no-match",
    alter: ({ valid }) => saying(valid, ["mobile"], "09999999999"),
  },
  {
    name: "another's request under the same key",
    fits: named("send-one-time-code"),
    expects: anothersKey,
    alter: ({ valid, book, known: own, pick }) => {
      const others = book.requests.filter(({ code, codesSent }) => code !== own?.code && codesSent < 4);
      if (others.length === 0) return undefined;
      const known = chosen(others, pick);
      return { known, draft: { ...valid, body: { code: known.code, mobile: known.mobile } } };
    },
  },
];
