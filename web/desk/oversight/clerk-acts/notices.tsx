/** Warnings about clerks who did unusually much (R15), shown in the inbox and above the list of clerks' work. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { listDeskNotices } from "../../../../shared/contracts/staff/clerk-acts.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Link } from "../../ui/button.tsx";
import { Notice, Time, useDigits } from "../../ui/shows.tsx";
import { addressOf } from "./address.ts";
import { clerkActsWords } from "./clerk-acts.text.ts";

type DeskNotice = ReplyOf<typeof listDeskNotices>["body"]["items"][number];

/** Seconds after which the warnings are read from the API again. */
const often = { every: 60 };

/** In the inbox: a notice with the number of warnings, for users who check clerks' work. */
export const DeskNoticesNow = () => (useMayI()("see-clerk-acts") ? <Now /> : null);

function Now() {
  const text = useWords(clerkActsWords);
  const digits = useDigits();
  const { body } = useRead(listDeskNotices, {}, often);
  const count = body?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice now action={<Link to={addressOf(dayOfFirst(body?.items ?? []))}>{text.toNotices}</Link>}>
      {text.noticesNow(digits(count))}
    </Notice>
  );
}

/** The day of the newest warning, which is the first in the list. */
const dayOfFirst = ([first]: readonly DeskNotice[]): string => first?.day ?? "";

export function DeskNotices() {
  const text = useWords(clerkActsWords);
  const digits = useDigits();
  const say = useSay();
  const { body } = useRead(listDeskNotices, {}, often);
  const items = body?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="sheet stack near" aria-labelledby="desk-notices">
      <h2 id="desk-notices">{text.notices}</h2>
      <ul className="stack near">
        {items.map(({ clerk, day, limit, ordinary, at }) => (
          <li key={`${clerk.username} ${day} ${limit}`} data-limit={limit}>
            <Link to={addressOf(day, clerk.username)}>
              {text.notice[limit](say(clerk.name), digits(ordinary))}
            </Link>{" "}
            <small>
              <Time at={at} as="long" />
            </small>
          </li>
        ))}
      </ul>
      <p className="soft">{text.noticesBody}</p>
    </section>
  );
}
