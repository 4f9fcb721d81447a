/** Registers the request that an operation needs, and brings it to a unit that can work on it. */

import type { Book } from "./book.ts";
import type { Known } from "./known.ts";
import { chosen } from "./places.ts";
import type { Stage } from "./stage.ts";

/** A text that every free-text field accepts. */
export const say = "برای آزمایش نوشته شد.";

export async function registers(
  { book, ask }: Stage,
  pick: number,
  identity: object = { type: "none" },
  more: object = {},
): Promise<void> {
  const mobile = book.mobileLike(`0912${String(pick % 10_000_000).padStart(7, "0")}`);
  await ask(
    "register-request",
    {},
    {
      kind: chosen(book.keysFor("kind"), pick),
      subject: chosen(book.keysFor("subject"), pick),
      description: say,
      identity,
      fullName: "نرگس نمونه‌ای",
      mobile,
      contactBy: "sms",
      ...more,
    },
  );
}

export const otherDesk = (known: Known, book: Book): string | undefined =>
  book.desks().find((unit) => unit !== known.unit);

export const headOf = ({ unit }: Known, book: Book): string | undefined => book.whoIs("head", unit);

/** Registers a request, and refers its case to a unit with experts if its own unit has none. */
export const toADesk = async (stage: Stage, pick: number): Promise<void> => {
  await registers(stage, pick);
  const made = stage.book.requests.at(-1);
  const actor = made && headOf(made, stage.book);
  if (!made || actor === undefined || stage.book.desks().includes(made.unit)) return;
  await stage.ask("refer-case", { known: made, actor }, { unit: otherDesk(made, stage.book), reason: say });
};

/** The user name of an accused person who owes no explanation at present (R2). */
export const toExplain = ({ parties, explanations }: Known, book: Book): string | undefined =>
  parties.people.find(
    (one) => book.bystanders().includes(one) && !explanations.some(({ of, given }) => of === one && !given),
  );
