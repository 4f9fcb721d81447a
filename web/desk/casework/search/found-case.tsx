/**
 * One search result: the state of the case and, for users of the unit that has it, the text around the match (R18,
 * R14).
 */
import "./search.css";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { searchCases } from "../../../../shared/contracts/staff/search.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Stage, Time } from "../../ui/shows.tsx";
import { CaseName } from "../inbox/case-name.tsx";
import { searchWords } from "./search.text.ts";

export type FoundItem = ReplyOf<typeof searchCases>["body"]["items"][number];

export function FoundCase({ item, children }: { readonly item: FoundItem; readonly children?: ReactNode }) {
  const text = useWords(searchWords);
  const say = useSay();
  return (
    <>
      <div className="row">
        <Link href={`/cases/${item.case}`}>
          <CaseName item={item} />
        </Link>
        <Stage stage={item.stage} />
        {children}
      </div>
      <p>
        {say(item.kind.name)} · {say(item.subject.name)} · {say(item.unit.name)} · {text.registered}{" "}
        <Time at={item.registeredAt} />
      </p>
      {item.words && <Words words={item.words} />}
    </>
  );
}

/** The text around a match. Matching words are bold and coloured, and are `mark` elements for screen readers. */
const Words = ({ words }: { readonly words: NonNullable<FoundItem["words"]> }) => (
  <p className="found-words" dir="auto">
    {words.map(({ text, hit }, n) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place in the text
      hit ? <mark key={n}>{text}</mark> : <span key={n}>{text}</span>,
    )}
  </p>
);
