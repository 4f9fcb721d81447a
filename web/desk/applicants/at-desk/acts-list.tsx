import type * as z from "zod/mini";
import type { deskAct } from "../../../../shared/contracts/fields/desk-act-fields.ts";
import { deskActSentence } from "../../../design/desk-acts.ts";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { Time } from "../../ui/shows.tsx";
import { actsWords } from "./acts-list.text.ts";

interface ActsListProps {
  readonly acts: readonly z.output<typeof deskAct>[] | undefined;
  readonly title: "sinceReceipt" | "sinceLetter";
}

/** The printed list of what clerks did in the applicant's name, for applicants without mobile or e-mail (C6). */
export function ActsList({ acts = [], title }: ActsListProps) {
  const text = useWords(actsWords);
  const { language } = useLanguage();
  if (acts.length === 0) return null;
  const Heading = title === "sinceLetter" ? "h2" : "h3";
  return (
    <section className="stack near">
      <Heading>{text[title]}</Heading>
      <ul>
        {acts.map(({ act, at, by, unit }) => (
          <li key={`${act} ${at}`}>
            {deskActSentence({ act, by, unit: unit?.name }, language)} <Time at={at} as="long" />
          </li>
        ))}
      </ul>
      <p className="soft">{text.hint}</p>
    </section>
  );
}
