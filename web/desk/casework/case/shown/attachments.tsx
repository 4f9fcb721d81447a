import { useState } from "react";
import { openAttachment } from "../../../../../shared/contracts/public/attachments.ts";
import { examinedFor, toldStage } from "../../../../../shared/contracts/words/attachment-words.ts";
import { digits } from "../../../../design/display.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import type { DeskProblem } from "../../../app/api/problem.ts";
import { useCall } from "../../../app/api/use-api.ts";
import { nowIso } from "../../../app/clock/now.ts";
import { useLanguage, useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { ProblemState } from "../../../ui/problem.tsx";
import { Badge, Time } from "../../../ui/shows.tsx";
import { attachmentsWords } from "./attachments.text.ts";

interface ViewProps {
  readonly view: CaseView;
}

type Attachment = NonNullable<CaseView["attachments"]>[number];

/**
 * The applicant's files with the results of their malware scan. Opening a file is recorded in the access log (C12,
 * R15).
 */
export function Attachments({ view }: ViewProps) {
  const text = useWords(attachmentsWords);
  const { attachments = [] } = view;
  if (attachments.length === 0) return null;
  return (
    <section className="stack near" aria-labelledby="case-attachments">
      <h2 id="case-attachments">{text.title}</h2>
      {attachments.map((one) => (
        <Item key={one.attachment} code={view.case} one={one} />
      ))}
      <small>{text.noted}</small>
    </section>
  );
}

const tones = { received: "now", cleared: "right", refused: "wrong", gone: "wrong" } as const;

function Item({ code, one }: { readonly code: string; readonly one: Attachment }) {
  const text = useWords(attachmentsWords);
  const { language } = useLanguage();
  const { attachment, stage, since, because, authority } = one;
  const name = text.item(digits(attachment, language));
  const told = toldStage(one, nowIso());
  return (
    <div className="case-asked">
      <p>
        {name} <Badge tone={tones[told]}>{text.stages[told]}</Badge>{" "}
        {authority && <Badge>{text.authority}</Badge>}
      </p>
      <div className="row">
        <small>
          <Kind one={one} />
          <Time at={since} />
        </small>
        {stage === "cleared" && <Open code={code} attachment={attachment} name={name} />}
      </div>
      <Waiting one={one} />
      {because !== undefined && <p className="soft">{text.because[because]}</p>}
    </div>
  );
}

/** Explains a scan that takes long, or a file that is no longer stored. */
function Waiting({ one: { stage, since } }: { readonly one: Attachment }) {
  const text = useWords(attachmentsWords);
  const stands = examinedFor(since, nowIso());
  return stage !== "received" || stands === "usual" ? null : (
    <p className="soft">{text.examination[stands]}</p>
  );
}

function Kind({ one: { format, size } }: { readonly one: Attachment }) {
  const text = useWords(attachmentsWords);
  const { language } = useLanguage();
  if (format === undefined || size === undefined) return null;
  const kilobytes = digits(Math.max(1, Math.round(size / 1024)), language);
  return <>{text.kind(text.formats[format], kilobytes)}</>;
}

interface OpenProps {
  readonly code: string;
  readonly attachment: number;
  readonly name: string;
}

/**
 * The button that opens a file. The presigned URL expires after a minute, so the button requests it on the click and
 * never shows it.
 */
function Open({ code, attachment, name }: OpenProps) {
  const text = useWords(attachmentsWords);
  const call = useCall();
  const [problem, setProblem] = useState<DeskProblem>();
  const [isPending, setPending] = useState(false);
  const open = async () => {
    setPending(true);
    const outcome = await call(openAttachment, { params: { case: code, number: String(attachment) } });
    setPending(false);
    setProblem(outcome.ok ? undefined : outcome.problem);
    if (outcome.ok) window.location.assign(outcome.body.url);
  };
  return (
    <>
      <Button onPress={open} isPending={isPending} aria-label={`${text.open}: ${name}`}>
        {text.open}
      </Button>
      {problem && <ProblemState problem={problem} again={open} />}
    </>
  );
}
