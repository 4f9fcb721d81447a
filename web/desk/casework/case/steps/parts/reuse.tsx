/** Prepared texts and answers of similar cases beside a draft, reused with their source (R21). */
import { type ReactNode, useId, useState } from "react";
import { placesShown } from "../../../../../../shared/contracts/notices/place-names.ts";
import type { ReplyOf } from "../../../../../../shared/contracts/operation.ts";
import { listPrecedents, readPrecedent } from "../../../../../../shared/contracts/staff/precedents.ts";
import { useRead } from "../../../../app/api/use-api.ts";
import { nowIso } from "../../../../app/clock/now.ts";
import { useDesk } from "../../../../app/shell/desk.tsx";
import { useTell } from "../../../../app/shell/toasts.tsx";
import { useLanguage, useSay, useWords } from "../../../../app/words/language.tsx";
import { Button, Link } from "../../../../ui/button.tsx";
import { Reading } from "../../../../ui/loaded.tsx";
import { AsWritten, Code, Notice, Time, useDigits, useHeardCode } from "../../../../ui/shows.tsx";
import { useHere } from "../../here.tsx";
import { templatesFor } from "../../shown/answer.ts";
import type { AnswerWords } from "../draft-answer.ts";
import { reuseWords } from "./reuse.text.ts";
import {
  blockText,
  type Insertion,
  type Reused,
  type Source,
  unfilledOf,
  valuesFor,
  withoutSource,
} from "./reuse.ts";

interface PanelProps {
  readonly answer: AnswerWords;
  readonly insert: (insertion: Insertion) => void;
}

/** The prepared texts that fit the answer, with their placeholders filled in. */
export function useBlocks(
  answer: AnswerWords,
): readonly (Insertion & { readonly key: string; readonly name: string })[] {
  const desk = useDesk();
  const say = useSay();
  const { view } = useHere();
  const values = valuesFor(view, desk, nowIso());
  const wanted = { kind: view.kind.key, subject: view.subject.key, outcome: answer.outcome };
  return templatesFor(desk, wanted).map((template) => ({
    key: template.key,
    name: say(template.name),
    text: blockText(template, view.language, values),
    source: { key: template.key, directory: desk.number },
  }));
}

/** The button that opens the panel, and the panel below the row of buttons. */
export function useReusePanel({ answer, insert }: PanelProps): {
  readonly button: ReactNode;
  readonly panel: ReactNode;
} {
  const text = useWords(reuseWords);
  const tell = useTell();
  const id = useId();
  const [open, setOpen] = useState(false);
  const add = (insertion: Insertion) => {
    insert(insertion);
    tell(text.added);
  };
  return {
    button: (
      <Button look="quiet" aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        {text.open}
      </Button>
    ),
    panel: open && (
      <section id={id} className="case-reuse stack near" aria-label={text.open}>
        <p className="hint">{text.cursorHint}</p>
        <Blocks answer={answer} insert={add} />
        <Precedents insert={add} />
      </section>
    ),
  };
}

function Blocks({ answer, insert }: PanelProps) {
  const text = useWords(reuseWords);
  const blocks = useBlocks(answer);
  return (
    <>
      <h3>{text.blocks}</h3>
      {blocks.length === 0 && <p className="soft">{text.noBlocks}</p>}
      <ul className="case-calls">
        {blocks.map((block) => (
          <li key={block.key} data-block={block.key}>
            <strong>{block.name}</strong>
            <AsWritten quoted>
              <span className="case-reuse-start">{block.text}</span>
            </AsWritten>
            <Button aria-label={text.insertBlock(block.name)} onPress={() => insert(block)}>
              {text.insert}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Precedents({ insert }: Pick<PanelProps, "insert">) {
  const text = useWords(reuseWords);
  const { view } = useHere();
  const list = useRead(listPrecedents, { params: { case: view.case } }, { stale: 60 });
  const items = list.body?.items;
  return (
    <>
      <h3>{text.precedents}</h3>
      <Reading of={list} />
      {items?.length === 0 && <p className="soft">{text.noPrecedents}</p>}
      {items && items.length > 0 && (
        <>
          <p className="hint">{text.precedentsHint}</p>
          <ul className="case-calls">
            {items.map((item) => (
              <li key={item.case} data-precedent={item.case}>
                <One item={item} insert={insert} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type Item = ReplyOf<typeof listPrecedents>["body"]["items"][number];

function One({ item, insert }: { readonly item: Item } & Pick<PanelProps, "insert">) {
  const text = useWords(reuseWords);
  const say = useSay();
  const heard = useHeardCode();
  const [open, setOpen] = useState(false);
  const code = heard(item.case);
  return (
    <>
      <p>
        <Link to={`/cases/${item.case}`}>
          <span className="heard">{text.openCase} </span>
          <Code code={item.case} />
        </Link>{" "}
        · <strong>{say(item.outcome.name)}</strong> · {say(item.unit.name)} ·{" "}
        <Time at={item.answeredAt} as="long" />
      </p>
      <Button
        look="quiet"
        aria-expanded={open}
        aria-label={open ? text.closeOf(code) : text.readOf(code)}
        onPress={() => setOpen(!open)}
      >
        {open ? text.close : text.read}
      </Button>
      {open && <AnswerOf precedent={item.case} insert={insert} />}
    </>
  );
}

function AnswerOf({ precedent, insert }: { readonly precedent: string } & Pick<PanelProps, "insert">) {
  const text = useWords(reuseWords);
  const digits = useDigits();
  const { view } = useHere();
  const read = useRead(readPrecedent, { params: { case: view.case, precedent } }, { stale: 600 });
  if (!read.body) return <Reading of={read} />;
  const { answers, reasoning } = read.body;
  const parts = [
    ...answers.map((said, at) => ({ what: text.part(digits(at + 1)), said })),
    { what: text.reasons, said: reasoning },
  ];
  return parts.map(({ what, said }) => (
    <div key={what} className="case-reuse-part">
      <small>{what}</small>
      <AsWritten quoted>{said}</AsWritten>
      <Button aria-label={text.insertOf(what)} onPress={() => insert({ text: said, source: precedent })}>
        {text.insert}
      </Button>
    </div>
  ));
}

interface SourcesProps {
  readonly answer: AnswerWords;
  readonly onChange: (reused: Reused) => void;
}

/** The sources that are recorded with the answer, each with a button that removes it, and what is left to write. */
export function SourcesOfDraft({ answer, onChange }: SourcesProps) {
  const text = useWords(reuseWords);
  const { language } = useLanguage();
  const say = useSay();
  const digits = useDigits();
  const heard = useHeardCode();
  const { answerTemplates } = useDesk();
  const { blocks, precedents } = answer.reused;
  const { places } = unfilledOf(answer);
  const nameOf = (key: string) =>
    say(answerTemplates.find((one) => one.key === key)?.name ?? { fa: key, en: key });
  const shown = places.map((place) => (language === "fa" ? placesShown(`{${place}}`) : `{${place}}`));
  const remove = (source: Source) => () => onChange(withoutSource(answer.reused, source));
  return (
    <>
      {places.length > 0 && <Notice now>{text.unfilled(shown.join(language === "fa" ? "، " : ", "))}</Notice>}
      {blocks.length + precedents.length > 0 && (
        <section className="stack near" aria-label={text.sources}>
          <p>
            <strong>{text.sources}</strong> <span className="hint">{text.sourcesHint}</span>
          </p>
          <ul className="case-plain-list">
            {blocks.map((block) => (
              <li key={block.key}>
                <span>{text.block(nameOf(block.key), digits(block.directory))}</span>
                <Button look="quiet" aria-label={text.removeBlock(nameOf(block.key))} onPress={remove(block)}>
                  {text.remove}
                </Button>
              </li>
            ))}
            {precedents.map((code) => (
              <li key={code}>
                <span>
                  {text.precedent} <Code code={code} />
                </span>
                <Button look="quiet" aria-label={text.removePrecedent(heard(code))} onPress={remove(code)}>
                  {text.remove}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
