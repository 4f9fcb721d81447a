import { TrackingCode } from "../../design/code.tsx";
import { momentInWords } from "../../design/display.ts";
import type { Language } from "../../design/words.ts";
import type { MessageView } from "../props.ts";
import { messagesWords } from "./messages.text.ts";

interface Props {
  readonly messages?: readonly MessageView[] | undefined;
  readonly language: Language;
}

/** How many older messages are shown besides all new ones; a button shows the remaining messages. */
const open = 3;

const List = ({ messages = [], language }: Props) => (
  <ul class="messages">
    {messages.map(({ text, at, isNew, code }) => (
      <li key={`${at} ${code} ${text}`}>
        {isNew && <mark>{messagesWords[language].isNew}</mark>} {text}{" "}
        {code !== undefined && (
          <a href={`/my/requests/${code}`}>
            <TrackingCode code={code} language={language} />
          </a>
        )}
        <time class="muted" datetime={at}>
          {momentInWords(at, language)}
        </time>
      </li>
    ))}
  </ul>
);

/**
 * The organisation's messages to the applicant, newest first, including those that no channel delivered. Messages since
 * the last visit are marked (N1).
 */
export const Messages = ({ messages = [], language }: Props) => {
  const text = messagesWords[language];
  const shown = Math.max(open, messages.findLastIndex(({ isNew }) => isNew) + 1);
  const earlier = messages.slice(shown);
  if (messages.length === 0) return null;
  return (
    <section class="panel no-print" aria-labelledby="messages">
      <h2 id="messages">{text.heading}</h2>
      <List messages={messages.slice(0, shown)} language={language} />
      {earlier.length > 0 && (
        <details>
          <summary>{text.earlier}</summary>
          <List messages={earlier} language={language} />
        </details>
      )}
    </section>
  );
};
