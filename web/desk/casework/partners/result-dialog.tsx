/**
 * The dialog of a result that the user enters in the partner system: the fields to copy, and the button that confirms
 * the entry (C8).
 */
import { useEffect, useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { enterResult, type listResults, openResults } from "../../../../shared/contracts/staff/results.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Buttons } from "../../ui/form.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import { Notice, Skeleton } from "../../ui/shows.tsx";
import { rememberEntered } from "./entered.ts";
import { FieldsToCopy } from "./fields-to-copy.tsx";
import { partnersWords } from "./partners.text.ts";

export type Listed = ReplyOf<typeof listResults>["body"]["items"][number];

interface ResultProps {
  readonly row: Listed;
  readonly partner: { readonly key: string; readonly name: string };
  readonly onClose: () => void;
}

export function ResultDialog({ row, partner, onClose }: ResultProps) {
  const text = useWords(partnersWords);
  const [items, show] = useState<ReplyOf<typeof openResults>["body"]["items"]>();
  const opening = useSend(openResults, { done: ({ body }) => show(body.items) });
  const { send } = opening;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on opening: the access log records each call
  useEffect(() => send({ body: { partner: partner.key, cases: [row.case] } }), [row.case]);
  const [opened] = items ?? [];
  return (
    <Dialog title={text.toCopy(partner.name)} open onClose={onClose} wide>
      {!items && !opening.problem && <Skeleton lines={6} />}
      {opening.problem && <ErrorSummary problem={opening.problem} />}
      {items && !opened && <Notice now>{text.gone}</Notice>}
      {opened && (
        <div className="stack">
          <p className="soft">{text.recorded}</p>
          <FieldsToCopy fields={opened.fields} />
          <Entering row={row} result={opened.result} onClose={onClose} />
        </div>
      )}
    </Dialog>
  );
}

interface EnteringProps extends Pick<ResultProps, "row" | "onClose"> {
  readonly result: number;
}

function Entering({ row, result, onClose }: EnteringProps) {
  const text = useWords(partnersWords);
  const entering = useSend(enterResult, {
    done: ({ body }) => rememberEntered(body),
    said: text.enteredDone,
    close: onClose,
  });
  return (
    <>
      {entering.problem && <ErrorSummary problem={entering.problem} />}
      <Buttons>
        <Button
          look="main"
          isPending={entering.sending}
          onPress={() => entering.send({ params: { case: row.case }, body: { result } })}
        >
          {text.entered}
        </Button>
        {row.opens && <LinkButton to={`/cases/${row.case}`}>{text.case}</LinkButton>}
        <Button look="quiet" onPress={onClose}>
          {text.close}
        </Button>
      </Buttons>
    </>
  );
}
