import { useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { listPlaces, publishDays } from "../../../../shared/contracts/staff/meeting-days.ts";
import { dayInWords } from "../../../design/display.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Buttons } from "../../ui/form.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { useDigits } from "../../ui/shows.tsx";
import type { Official } from "../officials.ts";
import { daysWords } from "./days.text.ts";
import { bodyOf, notCounted, usualPattern } from "./pattern.ts";
import { PatternFields } from "./pattern-fields.tsx";

type Result = ReplyOf<typeof publishDays>["body"]["days"][number];

interface PublishProps {
  readonly official: Official;
  /** Called with the first published day; with undefined when no day was published. */
  readonly onPublished: (first: string | undefined) => void;
  readonly onClose: () => void;
}

/** M4: the dialog that publishes meeting times on weekdays between two dates, and then shows the result of each day. */
export function PublishDays({ official, onPublished, onClose }: PublishProps) {
  const text = useWords(daysWords);
  const say = useSay();
  const [results, setResults] = useState<readonly Result[]>();
  return (
    <Dialog title={results ? text.published : text.publishTo(say(official.name))} open wide onClose={onClose}>
      {results ? (
        <Results results={results} onAgain={() => setResults(undefined)} onClose={onClose} />
      ) : (
        <PatternForm
          official={official}
          onClose={onClose}
          onPublished={(days) => {
            setResults(days);
            onPublished(days.find(({ skipped }) => skipped === undefined)?.day);
          }}
        />
      )}
    </Dialog>
  );
}

interface FormProps {
  readonly official: Official;
  readonly onPublished: (days: readonly Result[]) => void;
  readonly onClose: () => void;
}

function PatternForm({ official: { username, publicDays }, onPublished, onClose }: FormProps) {
  const text = useWords(daysWords);
  const kept = useUnsent(`publish-days:${username}`, usualPattern(publicDays));
  const [tried, setTried] = useState(false);
  const publish = useSend(publishDays, {
    outdates: [listPlaces],
    done: ({ body }) => onPublished(body.days),
    forget: kept.forget,
  });
  if (!kept.ready) return null;
  const body = bodyOf(username, kept.value);
  const isWhole = body.weekdays.length > 0 && notCounted(body).length === 0;
  return (
    <SendForm
      send={publish}
      submit={text.submit}
      onSubmit={() => (isWhole ? publish.send({ body }) : setTried(true))}
      onCancel={onClose}
    >
      <p className="soft">{text.about}</p>
      <PatternFields words={kept.value} body={body} tried={tried} onChange={kept.set} />
    </SendForm>
  );
}

interface ResultsProps {
  readonly results: readonly Result[];
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

function Results({ results, onAgain, onClose }: ResultsProps) {
  const text = useWords(daysWords);
  const { language } = useLanguage();
  const digits = useDigits();
  const done = results.filter(({ skipped }) => skipped === undefined).length;
  return (
    <div className="stack">
      <p role="status">
        {results.length === 0 && text.nothing}
        {results.length > 0 &&
          (done === 0 ? text.doneNone : text.doneCount(digits(done), digits(results.length)))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users scroll it */}
      <ul className="days-results" tabIndex={0} aria-label={text.published}>
        {results.map(({ day, skipped }) => (
          <li key={day} data-skipped={skipped}>
            <strong>{dayInWords(day, language)}</strong>
            <span>{skipped === undefined ? `✓ ${text.done}` : text.skipped[skipped]}</span>
          </li>
        ))}
      </ul>
      <Buttons>
        <Button look="main" autoFocus onPress={onClose}>
          {text.close}
        </Button>
        <Button look="quiet" onPress={onAgain}>
          {text.again}
        </Button>
      </Buttons>
    </div>
  );
}
