/** Requests that must be refused because of the system's state: the stage of a case, a limit or another one-time code. */

import type { Operation } from "../document.ts";
import { newKey, wired, withHeader } from "../draft.ts";
import { chosen, placedAt } from "../places.ts";
import { hasChoice } from "../says.ts";
import { type Apply, ofSeveral, type Spoil, spoil } from "./spoil.ts";

const named =
  (...names: readonly string[]) =>
  (one: Operation): boolean =>
    names.some((name) => one.body?.properties && Object.hasOwn(one.body.properties, name));

/** For each operation, the name of a state in which the operation is refused because it comes too early or too late. */
const notYet: Readonly<Record<string, string>> = {
  "refer-case": "approve-answer",
  "return-case": "draft-answer",
  "accept-case": "draft-answer",
  "assign-case": "approve-answer",
  "draft-answer": "approve-answer",
  "send-back-answer": "draft-answer",
  "approve-answer": "draft-answer",
  "name-parties": "object-to-answer",
  "correct-case": "approve-answer",
  "split-case": "approve-answer",
  "ask-applicant": "approve-answer",
  "note-reply": "draft-answer",
  "ask-explanation": "approve-answer",
  "order-remedy": "approve-answer",
  "give-explanation": "after an explanation",
  "give-evidence": "after a kept commitment",
  "judge-commitment": "after a kept commitment",
  "ask-outside": "object-to-answer",
  "renew-outside": "after a withdrawn question",
  "revoke-outside": "after a withdrawn question",
  "note-outside": "after a withdrawn question",
  "show-outside-link": "after a withdrawn question",
  "publish-commitment": "withdraw-publication",
  "withdraw-publication": "publish-commitment",
  "extend-deadline": "object-to-answer",
  "issue-letter": "approve-answer",
  "cancel-call": "after a cancelled call",
  "erase-applicant": "act-for-applicant",
  "place-hold": "lift-hold",
  "lift-hold": "place-hold",
  "add-information": "after a withdrawal",
  "begin-attachment": "after a withdrawal",
  "reply-to-question": "object-to-answer",
  "withdraw-request": "object-to-answer",
  "object-to-answer": "withdraw-request",
  "rate-answer": "withdraw-request",
  "rate-for-applicant": "before an answer",
  "approve-meeting": "cancel-meeting-place",
  "refuse-meeting": "cancel-meeting-place",
  "answer-meeting-in-writing": "cancel-meeting-place",
  "send-meeting-on": "cancel-meeting-place",
  "offer-places": "cancel-meeting-place",
  "book-place": "approve-meeting",
  "cancel-meeting-place": "approve-meeting",
  "note-priority": "cancel-meeting-place",
  "name-deputy": "approve-meeting",
  "note-attendance": "approve-meeting",
  "note-absence": "approve-meeting",
  "write-minutes": "cancel-meeting-place",
  "add-remark": "cancel-meeting-place",
  "confirm-minutes": "cancel-meeting-place",
  "correct-minutes": "cancel-meeting-place",
  "ask-meeting": "withdraw-meeting",
  "ask-meeting-for-applicant": "after a meeting was asked for at the desk",
  "open-untold": "after they were told",
  "tell-applicant": "after they were told",
  "check-on-spot": "close-no-opinion",
  "close-no-opinion": "check-on-spot",
  "choose-place": "give-up-place",
  "change-place": "choose-place",
  "give-up-place": "choose-place",
  "decline-deputy": "choose-place",
  "withdraw-meeting": "after a refusal of a meeting",
  "give-consent": "take-back-consent",
  "take-back-consent": "give-consent",
};

const only =
  (id: string) =>
  (one: Operation): boolean =>
    one.id === id;

/** Sends the request this many times under new idempotency keys, so that a limit is reached and the next one is refused. */
const upTo =
  (times: number): Apply =>
  async (draft, { target }) => {
    for (let n = 0; n < times; n += 1)
      await target.send(wired(withHeader(draft, "idempotency-key", newKey())), draft.sender);
    return draft;
  };

/** Refuses no kind: for an unknown one it suggests nothing. */
const suggests = only("suggest-for-text");

export const ofState: readonly Spoil[] = [
  spoil(
    "a choice missing from the directory",
    (one) => named("kind", "unit", "outcome")(one) && hasChoice(one) && !ofSeveral(one) && !suggests(one),
    [422],
    (draft, { pick }) => {
      const names = ["kind", "subject", "unit", "outcome"].filter((name) =>
        Object.hasOwn(draft.body as object, name),
      );
      return { ...draft, body: placedAt(draft.body, [chosen(names, pick)], "no-such-thing") };
    },
  ),
  spoil(
    "another mobile",
    (one) => named("mobile")(one) && named("code")(one) && !one.path.startsWith("/api/join"),
    [404, 429],
    (draft) => ({
      ...draft,
      body: placedAt(draft.body, ["mobile"], "09999999999"),
    }),
  ),
  // To a wrong pair of code and mobile, joining always gives the same answer (C10).
  spoil(
    "another mobile that joins",
    ({ id }) => id === "join-group",
    [422, 429],
    (draft) => ({
      ...draft,
      body: placedAt(draft.body, ["mobile"], "09999999999"),
    }),
  ),
  spoil("another one-time code", named("oneTimeCode"), [422, 429], (draft) => {
    const { oneTimeCode } = draft.body as { oneTimeCode: string };
    return {
      ...draft,
      body: placedAt(draft.body, ["oneTimeCode"], oneTimeCode === "000000" ? "000001" : "000000"),
    };
  }),
  spoil(
    "one filter too many",
    ({ id }) => id === "save-filter",
    [409],
    async (given, { target, book }) => {
      // Acts as a user who saves no other filter in this fuzzing campaign.
      const token = await target.staffToken(book.experts().at(-1) ?? "");
      const draft = withHeader(given, "authorization", `Bearer ${token}`);
      const body = draft.body as object;
      for (let n = 1; n <= 20; n += 1) {
        const filler = withHeader(
          { ...draft, body: { ...body, name: `فهرست ${n}` } },
          "idempotency-key",
          newKey(),
        );
        await target.send(wired(filler), draft.sender);
      }
      return { ...draft, body: { ...body, name: "بیست‌ویکمی" } };
    },
  ),
  {
    ...spoil("a case already linked", only("link-case"), [409], (draft, { subject }) => {
      const [linked] = subject.known?.links ?? [];
      return linked === undefined ? undefined : { ...draft, body: placedAt(draft.body, ["with"], linked) };
    }),
    atStageOf: () => "unlink-case",
  },
  spoil("a case not linked", only("unlink-case"), [409], (draft, { subject }) => ({
    ...draft,
    body: placedAt(draft.body, ["from"], subject.known?.code),
  })),
  spoil("a result before there is one", only("enter-result"), [412], (draft) => ({
    ...draft,
    body: { result: 2 },
  })),
  spoil(
    "other content under the partner's code",
    only("register-from-partner"),
    [409],
    async (draft, about) => {
      await upTo(1)(draft, about);
      const words = "چیز دیگری می‌خواهم، نه آن.";
      return { ...draft, body: placedAt(draft.body, ["request", "description"], words) };
    },
  ),
  spoil("a call without a promise", only("note-contact"), [409], (draft) => ({
    ...draft,
    body: { ...(draft.body as object), with: { type: "applicant" }, call: 99 },
  })),
  spoil("one promised call too many", only("promise-call"), [409], async (draft, about) => {
    const full = await upTo(5)(draft, about);
    // The repeated requests promised calls that the fuzzer does not know, so it must not use the case again.
    about.book.forget(about.subject.known);
    return full;
  }),
  spoil("an export during another", only("ask-export"), [409], upTo(1)),
  spoil("one receipt too many", only("print-receipt"), [409], upTo(50)),
  spoil("one contact too many", only("contact-applicant"), [409], upTo(50)),
  {
    ...spoil(
      "a case at another stage",
      ({ id }) => id in notYet,
      [409],
      (draft) => draft,
    ),
    atStageOf: ({ id }) => notYet[id],
  },
];
